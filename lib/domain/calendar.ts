import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Instant, type PlainDate, plainDate } from './words';

/** A country (ISO 3166-1), and one of its states where they differ, whose public holidays are taken over. */
export const holidayPlace = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  region: z.string().min(1).max(20).nullable(),
});
export type HolidayPlace = z.infer<typeof holidayPlace>;

/** The rep's working time: where they are, which days they work, and when they do not. */
export const calendar = z.strictObject({
  /** IANA name, `America/Chicago`. */
  timeZone: z.string().min(1).max(100).refine(isTimeZone, { message: 'unknown time zone' }),
  /** ISO days, 1 = Monday. */
  workWeek: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  holidays: z.array(plainDate).max(5_000),
  /** Whose public holidays are among them; the others are the rep's own. Left out: all are. */
  holidaysOf: holidayPlace.optional(),
  daysOff: z.array(plainDate).max(5_000),
});
export type Calendar = z.infer<typeof calendar>;

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // RangeError is the platform's way to say "no such zone".
    return false;
  }
}

/** Every clock on earth differs from UTC by whole quarters of an hour, so within one of them the day is the same. */
const QUARTER_OF_AN_HOUR_MS = 900_000;
const daysKnown = new Map<string, PlainDate>();

/** The day an instant falls on in a time zone. Asked for each activity, so what was worked out is remembered. */
export function dayOf(at: Instant, timeZone: string): PlainDate {
  const key = `${Math.floor(Date.parse(at) / QUARTER_OF_AN_HOUR_MS)} ${timeZone}`;
  const known = daysKnown.get(key);
  if (known !== undefined) return known;
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  if (daysKnown.size >= 20_000) daysKnown.clear();
  daysKnown.set(key, day);
  return day;
}

/** `days` later (or earlier, when negative). */
export function plusDays(day: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  // Plain dates are read as midnights in UTC, where every day is as long as the other.
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** ISO day of the week, 1 = Monday. */
export function weekdayOf(day: PlainDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The Monday of the day's week (or the Sunday, when weeks start on day 7). */
export function startOfWeek(day: PlainDate, firstDay = 1): PlainDate {
  return plusDays(day, -((weekdayOf(day) - firstDay + 7) % 7));
}

export function isWorkingDay(day: PlainDate, calendar: Calendar): boolean {
  return (
    calendar.workWeek.includes(weekdayOf(day)) && !calendar.holidays.includes(day) && !calendar.daysOff.includes(day)
  );
}

/** The first working day after `day`. Gives up after two years without one and then takes the next day. */
export function nextWorkingDay(day: PlainDate, calendar: Calendar): PlainDate {
  for (let step = 1; step <= 731; step++) {
    const candidate = plusDays(day, step);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  return plusDays(day, 1);
}

/** Working days from `from` to `to`, both included. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: Calendar): number {
  if (to < from) return 0;
  const days = daysBetween(from, to) + 1;
  const worked = new Set(calendar.workWeek);
  const first = weekdayOf(from);
  // Whole weeks are multiplied, not walked: a record that is dated wrongly by centuries costs no more than another.
  const weeks = Math.floor(days / 7);
  let working = weeks * worked.size;
  for (let step = weeks * 7; step < days; step++) if (worked.has(((first + step - 1) % 7) + 1)) working += 1;
  for (const day of new Set([...calendar.holidays, ...calendar.daysOff])) {
    if (day >= from && day <= to && worked.has(weekdayOf(day))) working -= 1;
  }
  return working;
}

/** The instant of a local time on a day; a time that a clock change skips moves forward, as clocks do. */
export function instantAt(day: PlainDate, time: string, timeZone: string): Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString();
}

/** Is `one` later than `other`? Offsets may differ, so texts cannot be compared. */
export function isLater(one: Instant, other: Instant): boolean {
  return Date.parse(one) > Date.parse(other);
}
