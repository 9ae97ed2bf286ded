import { type Calendar, plusDays } from '../calendar';
import type { PlainDate } from '../words';
import { sellingWeeks } from './selling-weeks';

/** Calendar days that say what the present pace is: long enough for a quiet week, short enough to be the present. */
export const PACE_DAYS = 84;

/** From which day on actions tell the present pace: twelve weeks ago, or the day since when they are known, if later. */
export function paceFrom(today: PlainDate, knownSince: PlainDate): PlainDate {
  const from = plusDays(today, 1 - PACE_DAYS);
  return knownSince > from ? knownSince : from;
}

/** Actions a working week from one day to another, both included. Null: no working day lies between, so no pace yet. */
export function paceOf(counted: number, from: PlainDate, to: PlainDate, calendar: Calendar): number | null {
  const weeks = sellingWeeks(from, to, calendar);
  return weeks === 0 ? null : counted / weeks;
}
