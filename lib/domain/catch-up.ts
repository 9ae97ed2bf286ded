import { type Calendar, plusDays, workingDaysBetween } from './calendar';
import type { Plan } from './plan';
import { quarterOf } from './quarter';
import { funnelLines } from './targets';
import { daysAWeek, funnelOf } from './targets/selling-weeks';
import type { PlainDate } from './words';

/** The arithmetic of catching up as it is shown: left ÷ working days × days a week = a week's (design §6). */
export type CatchUp = {
  target: number;
  done: number;
  left: number;
  /** From tomorrow to the last day; holidays and days off excluded. */
  workingDays: number;
  /** Days of the rep's working week. */
  daysAWeek: number;
  /** What each working day, and each working week, has to bring; null when no working day is left. */
  perDay: number | null;
  perWeek: number | null;
};

/** What is left of a target until a day. Done more than asked: nothing is left. */
export function catchUp(
  { target, done }: { target: number; done: number },
  { today, until }: { today: PlainDate; until: PlainDate },
  calendar: Calendar,
): CatchUp {
  const left = Math.max(0, target - done);
  const workingDays = workingDaysBetween(plusDays(today, 1), until, calendar);
  const perDay = workingDays === 0 ? null : left / workingDays;
  const days = daysAWeek(calendar);
  return { target, done, left, workingDays, daysAWeek: days, perDay, perWeek: perDay === null ? null : perDay * days };
}

/** Catching up with the present quarter's first conversations. Null when the plan has no funnel that says how many. */
export function quarterCatchUp(plan: Plan, done: number, today: PlainDate): CatchUp | null {
  const funnel = funnelOf(plan);
  const needed = funnel === null ? null : funnelLines(funnel).firstConversations;
  if (needed === null) return null;
  const until = quarterOf(today, plan.fiscalYearStartMonth).end;
  return catchUp({ target: Math.round(needed / 4), done }, { today, until }, plan.calendar);
}
