import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import {
  type Calendar,
  dayOf,
  instantAt,
  isLater,
  isWorkingDay,
  plusDays,
  startOfWeek,
  workingDaysBetween,
} from '../calendar';
import type { Instant, PlainDate } from '../words';
import { isQuiet } from './quiet-hours';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When the rep wants to hear of the day, if at all: off by default. Times are local. */
export const digestSettings = z.strictObject({
  isOn: z.boolean().default(false),
  /** `daily`: each working day. `weekly`: the first working day of each week. */
  every: z.enum(['daily', 'weekly']).default('daily'),
  at: timeOfDay.default('08:30'),
  /** Nothing is said from one to the other, which may be on the next day. The same twice: no quiet hours. */
  quiet: z.strictObject({ from: timeOfDay.default('18:00'), until: timeOfDay.default('08:00') }).prefault({}),
});
export type DigestSettings = z.infer<typeof digestSettings>;

export const defaultDigest: DigestSettings = digestSettings.parse({});

/**
 * Is the day's digest to be shown now? On a working day (of which a weekly one takes the first of its week), from its time
 * on, outside the quiet hours, and once: `last` is when one was last shown. A day that was missed is not made up for.
 */
export function isDigestDue(
  settings: DigestSettings,
  now: Instant,
  calendar: Calendar,
  last: Instant | null,
  firstDay = 1,
): boolean {
  const { timeZone } = calendar;
  const today = dayOf(now, timeZone);
  if (!settings.isOn || !isDigestDay(settings, today, calendar, firstDay)) return false;
  const time = Temporal.Instant.from(now)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
  if (time < timeOf(settings) || isQuiet(settings.quiet, time)) return false;
  // One that is dated later than now was shown by a wrong clock: it must not silence the days until then.
  return last === null || isLater(last, now) || dayOf(last, timeZone) < today;
}

/** The next moment at which a digest becomes due, to be woken at. Null: switched off, or no working day in two months. */
export function nextDigestAt(settings: DigestSettings, now: Instant, calendar: Calendar, firstDay = 1): Instant | null {
  if (!settings.isOn) return null;
  const { timeZone } = calendar;
  const today = dayOf(now, timeZone);
  for (let ahead = 0; ahead <= 62; ahead++) {
    const day = plusDays(today, ahead);
    const at = instantAt(day, timeOf(settings), timeZone);
    if (isLater(at, now) && isDigestDay(settings, day, calendar, firstDay)) return at;
  }
  return null;
}

/** When it is said: one that was set within the quiet hours waits until they end. */
function timeOf(settings: DigestSettings): string {
  return isQuiet(settings.quiet, settings.at) ? settings.quiet.until : settings.at;
}

function isDigestDay({ every }: DigestSettings, day: PlainDate, calendar: Calendar, firstDay: number): boolean {
  if (!isWorkingDay(day, calendar)) return false;
  if (every === 'daily') return true;
  const first = startOfWeek(day, firstDay);
  return first === day || workingDaysBetween(first, plusDays(day, -1), calendar) === 0;
}
