import type { Activity } from './activity';
import { type Calendar, dayOf, instantAt, nextWorkingDay } from './calendar';
import type { Instant, PlainDate } from './words';

/** Grace ends at this local time of the next working day; the second itself is still grace. */
const GRACE_ENDS_AT = '18:00';

/**
 * Until when an activity may stay untied without a flag: 18:00 of the working day after the later of the day it
 * happened and the day it was logged, in the rep's time zone (design §5, fine print).
 */
export function graceEnd(activity: Pick<Activity, 'day' | 'loggedAt'>, calendar: Calendar): Instant {
  const loggedOn = dayOf(activity.loggedAt, calendar.timeZone);
  return graceAfter(activity.day > loggedOn ? activity.day : loggedOn, calendar);
}

/** Worked out once a day and calendar: thousands of activities share it. A calendar is never changed in place. */
const known = new WeakMap<Calendar, Map<PlainDate, Instant>>();

function graceAfter(day: PlainDate, calendar: Calendar): Instant {
  const ends = known.get(calendar) ?? new Map<PlainDate, Instant>();
  known.set(calendar, ends);
  const end = ends.get(day) ?? instantAt(nextWorkingDay(day, calendar), GRACE_ENDS_AT, calendar.timeZone);
  ends.set(day, end);
  return end;
}
