import { Temporal } from 'temporal-polyfill';
import { plusDays, startOfWeek } from './calendar';
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

/** Which week of the quarter it is, counting the week its first day is in as the first. */
export function weekOfQuarter(day: PlainDate, quarter: Quarter): number {
  const first = Temporal.PlainDate.from(startOfWeek(quarter.start));
  return Math.floor(first.until(Temporal.PlainDate.from(startOfWeek(day)), { largestUnit: 'days' }).days / 7) + 1;
}

/** Monday to Sunday around a day. */
export function weekOf(day: PlainDate): { start: PlainDate; end: PlainDate } {
  const start = startOfWeek(day);
  return { start, end: plusDays(start, 6) };
}
