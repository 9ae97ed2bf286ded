import { type Calendar, workingDaysBetween } from '../calendar';
import type { Plan } from '../plan';
import type { Funnel } from '../targets';
import type { PlainDate } from '../words';

/** The most weeks a funnel takes: ten years. */
const MOST_WEEKS = 530;

/** Days of the rep's working week, 1 to 7. */
export function daysAWeek(calendar: Pick<Calendar, 'workWeek'>): number {
  return new Set(calendar.workWeek).size;
}

/**
 * Working weeks of a period, both days included: working days, holidays and days off left out, ÷ the days of the rep's
 * working week. Not a whole number as a rule.
 */
export function sellingWeeks(from: PlainDate, to: PlainDate, calendar: Calendar): number {
  return workingDaysBetween(from, to, calendar) / daysAWeek(calendar);
}

/** The plan's funnel as it counts: its selling weeks follow the calendar when the rep left them to it. */
export function funnelOf({ funnel, start, end, calendar }: Plan): Funnel | null {
  if (funnel === null || funnel.sellingWeeksFrom !== 'calendar') return funnel;
  return { ...funnel, sellingWeeks: Math.min(MOST_WEEKS, sellingWeeks(start, end, calendar)) };
}
