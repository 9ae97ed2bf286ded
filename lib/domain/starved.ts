import { daysBetween } from './calendar';
import type { Objective } from './objective';
import { isLive, type Plan } from './plan';
import type { PlainDate } from './words';

/**
 * Has nobody worked on the objective for longer than its cadence? One that was never worked on starves that long after
 * it began. Closed, not begun or overdue ones do not starve, nor does one without a cadence.
 */
export function isStarved(
  objective: Objective,
  lastLinkedOn: PlainDate | null,
  today: PlainDate,
  plan: Pick<Plan, 'start'>,
): boolean {
  if (objective.cadenceDays === null || !isLive(objective, today)) return false;
  if (objective.due !== null && objective.due < today) return false;
  return daysIdle(objective, lastLinkedOn, today, plan) > objective.cadenceDays;
}

/** Days since the last action on it; of one that was never worked on, since it began. */
export function daysIdle(
  { start }: Pick<Objective, 'start'>,
  lastLinkedOn: PlainDate | null,
  today: PlainDate,
  plan: Pick<Plan, 'start'>,
): number {
  return daysBetween(lastLinkedOn ?? later(start, plan.start), today);
}

function later(one: PlainDate | null, other: PlainDate): PlainDate {
  return one !== null && one > other ? one : other;
}
