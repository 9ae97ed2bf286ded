import { plusDays, workingDaysBetween } from '../calendar';
import type { Plan } from '../plan';
import type { PlainDate } from '../words';
import { daysAWeek } from './selling-weeks';

/** What is left of a plan's time, and how much of it still leads to a signature inside the plan. */
export type TimeLeft = {
  /** The first day that counts: tomorrow, or the plan's first day when that is later. */
  from: PlainDate;
  /** Working days from `from` to the plan's last day. */
  workingDays: number;
  /** The first day on which a conversation begins too late to close inside the plan. Null: nobody knows the sales cycle. */
  tooLateFrom: PlainDate | null;
  /** Those of the working days on which a first conversation is not too late, as days and as weeks of the rep's. */
  workingDaysInTime: number;
  weeksInTime: number;
};

/**
 * A conversation begun on the plan's last day less the sales cycle closes on the last day and is in time; one begun a day
 * later is not (design §6). `salesCycleDays` are calendar days.
 */
export function timeLeft(
  { start, end, calendar }: Pick<Plan, 'start' | 'end' | 'calendar'>,
  salesCycleDays: number | undefined,
  today: PlainDate,
): TimeLeft {
  const tomorrow = plusDays(today, 1);
  const from = tomorrow < start ? start : tomorrow;
  const lastInTime = plusDays(end, -(salesCycleDays ?? 0));
  const workingDaysInTime = workingDaysBetween(from, lastInTime, calendar);
  return {
    from,
    workingDays: workingDaysBetween(from, end, calendar),
    tooLateFrom: salesCycleDays === undefined ? null : plusDays(lastInTime, 1),
    workingDaysInTime,
    weeksInTime: workingDaysInTime / daysAWeek(calendar),
  };
}
