import type { Activity, ActivityKind } from '../activity';
import { dayOf, isLater } from '../calendar';
import type { Tactic } from '../objective';
import type { Instant } from '../words';

/**
 * What a week's numbers count beside first conversations (`conversation.ts`) and outreach (`tally.ts`, with the cap of
 * `attempt-cap.ts`): talks that deserve a call plan, those that had one, and what a tactic asks for.
 */

/** Meetings held and first conversations deserve a plan; networking is neither (design §7). */
export function deservesCallPlan({ kind }: Pick<Activity, 'kind'>, isFirst: boolean): boolean {
  return kind === 'meeting' || isFirst;
}

/**
 * Was the call plan made before the talk began? A meeting begins when the calendar says so. Of a call only its day and
 * the moment it was logged are known: a plan made on an earlier day counts, one made that day before it was logged, and
 * one made while the call was a to-do.
 */
export function wasPlanned(
  { kind, day, startsAt, isAllDay, loggedAt }: Pick<Activity, 'kind' | 'day' | 'startsAt' | 'isAllDay' | 'loggedAt'>,
  { madeAt, wasOpen = false }: { madeAt: Instant; wasOpen?: boolean | undefined },
  timeZone: string,
): boolean {
  if (startsAt !== null && !isAllDay) return isLater(startsAt, madeAt);
  const madeOn = dayOf(madeAt, timeZone);
  if (madeOn !== day) return madeOn < day;
  // A meeting is logged when it is agreed, so that moment says nothing about when it began.
  return kind === 'meeting' || wasOpen || isLater(loggedAt, madeAt);
}

/** How many of an objective's actions, counted by kind, are of the kinds that a tactic asks for. */
export function tacticCount({ kinds }: Pick<Tactic, 'kinds'>, counted: Partial<Record<ActivityKind, number>>): number {
  return [...new Set(kinds)].reduce((sum, kind) => sum + (counted[kind] ?? 0), 0);
}
