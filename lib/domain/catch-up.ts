import { plusDays, workingDaysBetween } from './calendar';
import type { Plan } from './plan';
import { quarterOf } from './quarter';
import { funnelLines } from './targets';
import type { PlainDate } from './words';

/** The arithmetic of catching up with a quarter's first conversations, as it is shown (design §6). */
export type CatchUp = {
  quarterTarget: number;
  counted: number;
  remaining: number;
  /** From tomorrow to the quarter's last day; holidays and days off excluded. */
  workingDaysLeft: number;
  /** What each working week of the rep's has to bring; null when no working day is left. */
  perWorkingWeek: number | null;
};

/** Null when the plan has no funnel that says how many there should be. */
export function catchUp(plan: Plan, counted: number, today: PlainDate): CatchUp | null {
  const needed = plan.funnel === null ? null : funnelLines(plan.funnel).firstConversations;
  if (needed === null) return null;
  const quarter = quarterOf(today, plan.fiscalYearStartMonth);
  const quarterTarget = Math.round(needed / 4);
  const remaining = Math.max(0, quarterTarget - counted);
  const workingDaysLeft = workingDaysBetween(plusDays(today, 1), quarter.end, plan.calendar);
  const daysAWeek = new Set(plan.calendar.workWeek).size;
  const perWorkingWeek = workingDaysLeft === 0 ? null : (remaining / workingDaysLeft) * daysAWeek;
  return { quarterTarget, counted, remaining, workingDaysLeft, perWorkingWeek };
}
