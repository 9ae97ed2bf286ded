import type { Plan } from '@/lib/domain/plan';
import { attemptCapOf } from '@/lib/domain/targets/attempt-cap';

/**
 * Which verdicts an edit of the plan can change: all of them, or those linked to some objectives. Words, measures and
 * weights change none.
 */
export function touchedBy(before: Plan | undefined, after: Plan): 'all' | string[] {
  if (before === undefined) return 'all';
  if (!isSame(judgedBy(before), judgedBy(after))) return 'all';
  const old = new Map(before.objectives.map(each => [each.id, each]));
  const touched = after.objectives.filter(each => {
    const was = old.get(each.id);
    return was === undefined || !isSame(coverage(was), coverage(each));
  });
  const kept = new Set(after.objectives.map(each => each.id));
  const deleted = before.objectives.filter(each => !kept.has(each.id));
  return [...touched, ...deleted].map(each => each.id);
}

/** What every verdict and every tally depends on. */
function judgedBy(plan: Plan): unknown {
  const { status, start, end, calendar, accounts } = plan;
  const named = accounts.map(({ id, relationship, isOnPlan }) => [id, relationship, isOnPlan]);
  return [status, start, end, calendar, named, attemptCapOf(plan)];
}

function coverage({ scope, start, due, status, endedOn, history }: Plan['objectives'][number]): unknown {
  return [scope, start, due, status, endedOn, history];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
