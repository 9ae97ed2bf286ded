/** Days and moments in a person's time zone. Moments are kept as UTC text with milliseconds, which sorts as time does. */
import { Temporal } from 'temporal-polyfill';

/** The day it is for someone in this zone. */
export function dayOf(moment: Date, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The moment a day begins in a zone. */
export function startOfDay(day: Temporal.PlainDate, timeZone: string): Date {
  return new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
}

/** The Monday of the week a day is in. */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** The same time of day, some days later or earlier, for someone in this zone. */
export function moveDays(moment: Date, days: number, timeZone: string): Date {
  const zoned = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(zoned.add({ days }).epochMilliseconds);
}

/** A time of day on a day, in a zone. */
export function at(day: Temporal.PlainDate, time: string, timeZone: string): Date {
  return new Date(day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds);
}

/** How date-times leave the API: `2026-11-20T14:03:11.000+0000`. */
export function toApiMoment(stored: string): string {
  return stored.replace('Z', '+0000');
}
