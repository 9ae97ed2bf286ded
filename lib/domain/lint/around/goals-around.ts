import type { Goal } from '../../goal';
import type { Plan } from '../../plan';
import { quartersOfPlan } from '../../quarters/plan-quarters';
import type { GoalAround, LintContext } from '../lint';

/** What bears on each goal of the plan: `of` tells it, `keysOf` are what it depends on. */
export function goalsAround(plan: Plan, { language }: LintContext) {
  const reached = new Set(plan.objectives.filter(({ status }) => status !== 'cancelled').map(({ goalId }) => goalId));
  const shared = { currency: plan.currency, language, quarters: quartersOfPlan(plan) };
  const sharedKey = JSON.stringify(shared);
  const of = ({ id }: Goal): GoalAround => ({ ...shared, hasObjective: reached.has(id) });
  return { of, keysOf: ({ id }: Goal): readonly unknown[] => [sharedKey, reached.has(id)] };
}
