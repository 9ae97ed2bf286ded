import { Temporal } from 'temporal-polyfill';
import { daysBetween, plusDays, startOfWeek } from './calendar';
import type { PlainDate } from './words';

export type Quarter = { name: string; start: PlainDate; end: PlainDate };

/** The fiscal quarter a day is in, for a fiscal year that starts in the given month (1 = January). */
export function quarterOf(day: PlainDate, fiscalYearStartMonth: number): Quarter {
  const date = Temporal.PlainDate.from(day);
  const monthsIn = (date.month - fiscalYearStartMonth + 12) % 12;
  const number = Math.floor(monthsIn / 3);
  const start = date.with({ day: 1 }).subtract({ months: monthsIn % 3 });
  const end = start.add({ months: 3 }).subtract({ days: 1 });
  return { name: `Q${number + 1}`, start: start.toString(), end: end.toString() };
}

/** Which week of the quarter it is, counting the week its first day is in as the first. `firstDay`: ISO, 7 = Sunday. */
export function weekOfQuarter(day: PlainDate, quarter: Pick<Quarter, 'start'>, firstDay = 1): number {
  return daysBetween(startOfWeek(quarter.start, firstDay), startOfWeek(day, firstDay)) / 7 + 1;
}

/** The seven days around a day, from the week's first: Monday, unless told otherwise (ISO day, 7 = Sunday). */
export function weekOf(day: PlainDate, firstDay = 1): { start: PlainDate; end: PlainDate } {
  const start = startOfWeek(day, firstDay);
  return { start, end: plusDays(start, 6) };
}

/** The week's number by ISO 8601, and the year it counts in: 1 January may be in week 53 of the year before. */
export function isoWeekOf(day: PlainDate): { year: number; week: number } {
  // The week belongs to the year its Thursday is in.
  const thursday = plusDays(startOfWeek(day), 3);
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 };
}

/** A year of four quarters from the first of a month. Its number is the calendar year it begins, or ends, in. */
export type FiscalYear = { year: number; start: PlainDate; end: PlainDate };

export function fiscalYearOf(
  day: PlainDate,
  fiscalYearStartMonth: number,
  namedBy: 'start' | 'end' = 'end',
): FiscalYear {
  const { start: quarterStart, name } = quarterOf(day, fiscalYearStartMonth);
  const start = Temporal.PlainDate.from(quarterStart).subtract({ months: 3 * (Number(name.slice(1)) - 1) });
  const end = start.add({ years: 1 }).subtract({ days: 1 });
  return { year: namedBy === 'start' ? start.year : end.year, start: start.toString(), end: end.toString() };
}

/** The quarters that two days span, in order; the first and the last may reach beyond them. None when they are reversed. */
export function quartersBetween(from: PlainDate, to: PlainDate, fiscalYearStartMonth: number): Quarter[] {
  if (from > to) return [];
  const quarters = [quarterOf(from, fiscalYearStartMonth)];
  for (let last = quarters[0]; last !== undefined && last.end < to; last = quarters.at(-1)) {
    quarters.push(quarterOf(plusDays(last.end, 1), fiscalYearStartMonth));
  }
  return quarters;
}
