import type { Activity } from './activity';
import { type Calendar, dayOf, instantAt, nextWorkingDay } from './calendar';
import { defaultThresholds } from './rules/thresholds';
import type { Instant, PlainDate } from './words';

/**
 * Until when an activity may stay untied without a flag: 18:00 of the working day after the later of the day it
 * happened and the day it was logged, in the rep's time zone (design §5, fine print). That second is still grace.
 */
export function graceEnd(
  activity: Pick<Activity, 'day' | 'loggedAt'>,
  calendar: Calendar,
  endsAt: string = defaultThresholds.graceEndsAt,
): Instant {
  const loggedOn = dayOf(activity.loggedAt, calendar.timeZone);
  return graceAfter(activity.day > loggedOn ? activity.day : loggedOn, endsAt, calendar);
}

/** Worked out once a day and calendar: thousands of activities share it. A calendar is never changed in place. */
const known = new WeakMap<Calendar, Map<string, Instant>>();

function graceAfter(day: PlainDate, endsAt: string, calendar: Calendar): Instant {
  const ends = known.get(calendar) ?? new Map<string, Instant>();
  known.set(calendar, ends);
  const key = `${day} ${endsAt}`;
  const end = ends.get(key) ?? instantAt(nextWorkingDay(day, calendar), endsAt, calendar.timeZone);
  ends.set(key, end);
  return end;
}
