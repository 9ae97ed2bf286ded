import { plusDays, startOfWeek, workingDaysBetween } from '../calendar';
import type { Plan } from '../plan';
import { funnelProblem } from '../targets/problems';
import { daysAWeek, funnelOf } from '../targets/selling-weeks';
import { timeLeft } from '../targets/time-left';
import { amount, type PlainDate } from '../words';
import { LIKELY } from './chance';
import { type Outlook, outlookOf, type Standings } from './outlook';
import { winsAmong, winsAtMost } from './wins';

/** The plan's period as a line a screen draws: money in the plan's currency, one point a week. */
export type YearPlot = { goalAmount: number; points: PlotPoint[] };

export type PlotPoint = {
  /** The week's first day, and the last of its days that is inside the plan: the point stands for its end. */
  week: PlainDate;
  until: PlainDate;
  /** What an even pace over the working days would have brought by then. */
  needed: number;
  /** What was won by then; null in weeks to come. */
  done: number | null;
  /** Where the present pace is likely to lead, with 80 %, as `chance` says; null in the past, or without an outlook. */
  low: number | null;
  high: number | null;
};

export type Win = { on: PlainDate; amount: number };

/**
 * Needed, done and the likely range by week. The range at the plan's end is that of `chance`: on the way there the open
 * opportunities close evenly over the working days left, and each conversation closes a sales cycle after it began.
 * Null without a funnel that has a goal. Wins outside the plan's period, or after today, are left out.
 */
export function yearPlot(
  plan: Plan,
  wins: readonly Win[],
  given: Omit<Standings, 'wonAmount'>,
  today: PlainDate,
  firstDay = 1,
): YearPlot | null {
  const funnel = funnelOf(plan);
  if (funnel === null || funnelProblem(funnel)?.kind === 'noGoal') return null;
  const { start, end } = plan;
  const counted = wins.filter(win => win.on >= start && win.on <= end && win.on <= today && isAmount(win));
  const wonBy = (day: PlainDate): number => counted.reduce((sum, win) => (win.on <= day ? sum + win.amount : sum), 0);
  const outlook = outlookOf(plan, { ...given, wonAmount: wonBy(end) }, today);
  const aheadBy = outlook.ok ? opportunitiesBy(plan, outlook.value, funnel.salesCycleDays, today) : null;
  const neededBy = evenPace(plan, funnel.goalAmount);

  const points = weeksOf(start, end, firstDay).map(({ week, until }): PlotPoint => {
    const ahead = until >= today && aheadBy !== null ? aheadBy(until) : null;
    return {
      week,
      until,
      needed: neededBy(until),
      done: week <= today ? wonBy(until) : null,
      ...(outlook.ok && ahead !== null ? likely(outlook.value, ahead) : { low: null, high: null }),
    };
  });
  return { goalAmount: funnel.goalAmount, points };
}

function isAmount({ amount: won }: Win): boolean {
  return amount.safeParse(won).success;
}

function likely({ wonAmount, averageDeal, winRate }: Outlook, opportunities: number): { low: number; high: number } {
  const chances = winsAmong(opportunities, winRate);
  return {
    low: wonAmount + winsAtMost(LIKELY.low, chances) * averageDeal,
    high: wonAmount + winsAtMost(LIKELY.high, chances) * averageDeal,
  };
}

/** Opportunities that will have closed by a day, given how many there are and what pace brings more. */
function opportunitiesBy(
  plan: Plan,
  { open, perWeek, leadsTo }: Outlook,
  salesCycleDays: number | undefined,
  today: PlainDate,
): (day: PlainDate) => number {
  const { calendar } = plan;
  const { from, workingDays } = timeLeft(plan, salesCycleDays, today);
  const perDay = (perWeek * leadsTo) / daysAWeek(calendar);
  return day => {
    const passed = workingDays === 0 ? 1 : workingDaysBetween(from, day, calendar) / workingDays;
    const begun = workingDaysBetween(from, plusDays(day, -(salesCycleDays ?? 0)), calendar);
    return open * passed + perDay * begun;
  };
}

/** The straight line over working days; over calendar days in a plan that has no working day. */
function evenPace({ start, end, calendar }: Plan, goalAmount: number): (day: PlainDate) => number {
  const everyDay = { ...calendar, workWeek: [1, 2, 3, 4, 5, 6, 7], holidays: [], daysOff: [] };
  const counting = workingDaysBetween(start, end, calendar) === 0 ? everyDay : calendar;
  const all = workingDaysBetween(start, end, counting);
  return day => (goalAmount * workingDaysBetween(start, day, counting)) / all;
}

function weeksOf(start: PlainDate, end: PlainDate, firstDay: number): { week: PlainDate; until: PlainDate }[] {
  const weeks: { week: PlainDate; until: PlainDate }[] = [];
  for (let week = startOfWeek(start, firstDay); week <= end; week = plusDays(week, 7)) {
    const last = plusDays(week, 6);
    weeks.push({ week, until: last < end ? last : end });
  }
  return weeks;
}
