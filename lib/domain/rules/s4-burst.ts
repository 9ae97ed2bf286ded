import type { Activity } from '../activity';
import { daysBetween } from '../calendar';
import type { PlainDate } from '../words';
import { batchesIn } from './batches';
import { type Batch, type HintRule, hint } from './hint';
import type { Thresholds } from './thresholds';

/** S4: many logged at one go, long after they happened. Told once a batch. */
export const s4Burst: HintRule = {
  name: 'S4',
  notice: ({ activity, burst, loggedOn }) =>
    burst === null ? null : hint('S4', activity.loggedAt, { count: burst.count, day: loggedOn, batch: burst.ids }),
};

/** What counts of one activity. */
export type LoggedAt = { id: string; at: number; isBackdated: boolean };

/**
 * When an activity was logged, or null when it is no member: mail that the CRM captured by itself. A day of logging that
 * lies after today is a wrong clock and says nothing about how late it was; hours ahead of this clock do not matter.
 */
export function loggedIn(
  activity: Activity,
  { loggedOn, today }: { loggedOn: PlainDate; today: PlainDate },
  { burstBackdatedDays }: Thresholds,
): LoggedAt | null {
  if (activity.kind === 'email' && activity.isCaptured === true) return null;
  const isBackdated =
    loggedOn <= today && loggedOn > activity.day && daysBetween(activity.day, loggedOn) >= burstBackdatedDays;
  return { id: activity.id, at: Date.parse(activity.loggedAt), isBackdated };
}

/**
 * The batches among what was logged, by activity id. To bring it up to date for one new activity it is enough to look
 * at those logged at most `burstReachMs` before or after it: only they may join a batch, and whether one of them
 * is in a batch is decided no further than that from itself. Which batch it is reaches as far as batches touch.
 */
export function burstsAmong(logged: readonly LoggedAt[], thresholds: Thresholds): Map<string, Batch> {
  const { burstCount, burstBackdated } = thresholds;
  const inOrder = [...logged].sort(
    (one, other) => one.at - other.at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0),
  );
  const reachMs = burstReachMs(thresholds);
  let count = 0;
  let backdated = 0;
  const change = ({ isBackdated }: LoggedAt, by: number): void => {
    count += by;
    if (isBackdated) backdated += by;
  };
  const window = {
    add: (each: LoggedAt) => change(each, 1),
    remove: (each: LoggedAt) => change(each, -1),
    isEnough: () => count >= burstCount && backdated >= burstBackdated,
  };
  const batchOf = new Map<string, Batch>();
  for (const members of batchesIn(inOrder, (first, last) => last.at - first.at <= reachMs, window)) {
    const batch = { ids: members.map(member => member.id), count: members.length };
    for (const id of batch.ids) batchOf.set(id, batch);
  }
  return batchOf;
}

/** How far apart, in milliseconds, two may have been logged and still be members of one window. */
export function burstReachMs({ burstMinutes }: Thresholds): number {
  return burstMinutes * 60_000;
}
