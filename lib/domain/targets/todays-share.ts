import { type Calendar, isWorkingDay, workingDaysBetween } from '../calendar';
import type { PlainDate } from '../words';

/** A target as far as it has got. */
export type SoFar = {
  target: number;
  /** Done in its week (or other time), today included. */
  done: number;
  doneToday: number;
};

/** The working time that is left for it. */
export type WorkLeft = {
  isWorkingDay: boolean;
  /** From today to the last day, both included. */
  workingDays: number;
};

/** Quotients that are a whole number but for rounding stay that number. */
const ROUNDING = 1e-9;

export function workLeft(today: PlainDate, until: PlainDate, calendar: Calendar): WorkLeft {
  return { isWorkingDay: isWorkingDay(today, calendar), workingDays: workingDaysBetween(today, until, calendar) };
}

/**
 * What today should bring: what was left this morning ÷ the working days left, today included, rounded up. What is done
 * today counts towards it and does not change it. A day off asks for nothing.
 */
export function todaysShare({ target, done, doneToday }: SoFar, { isWorkingDay, workingDays }: WorkLeft): number {
  if (!isWorkingDay || workingDays <= 0) return 0;
  const leftThisMorning = target - Math.max(0, done - doneToday);
  return Math.max(0, Math.ceil(leftThisMorning / workingDays - ROUNDING));
}

/** "Enough for today": today's share of every target is done. */
export function isEnoughForToday(targets: readonly SoFar[], left: WorkLeft): boolean {
  return targets.every(target => target.doneToday >= todaysShare(target, left));
}
