import type { Objective } from '../../objective';
import { accountOfPlan, type Plan } from '../../plan';
import type { LintContext, ObjectiveAround } from '../lint';
import { blockersOf } from './blockers';
import { capacityOf } from './capacity';

/** The names of more accounts than this are not looked for in a sentence. */
const MAX_NAMES = 20;

const noBlockers: ObjectiveAround['blockers'] = [];

/** What bears on each objective of the plan: `of` tells it, `keysOf` are what it depends on. */
export function objectivesAround(plan: Plan, { today, language, history }: LintContext) {
  const goals = new Map(plan.goals.map(goal => [goal.id, goal]));
  const blockers = blockersOf(plan.sections);
  const shared = {
    today,
    language,
    planStart: plan.start,
    planEnd: plan.end,
    firstGoalId: plan.goals[0]?.id ?? null,
    ownerRole: plan.owner.role || plan.owner.name,
    currency: plan.currency,
    capacity: capacityOf(plan, history),
  };
  const sharedKey = JSON.stringify(shared);
  const blockersOfOne = ({ id }: Objective) => blockers.get(id) ?? noBlockers;
  const of = (objective: Objective): ObjectiveAround => ({
    ...shared,
    goal: endOf(goals.get(objective.goalId)),
    blockers: blockersOfOne(objective),
    accountNames: namesOf(plan, objective),
  });
  const keysOf = (objective: Objective): readonly unknown[] => [
    sharedKey,
    goals.get(objective.goalId)?.ends,
    blockersOfOne(objective),
    plan.accounts,
  ];
  return { of, keysOf };
}

function endOf(goal: Plan['goals'][number] | undefined): ObjectiveAround['goal'] {
  return goal === undefined ? null : { ends: goal.ends };
}

function namesOf(plan: Plan, { scope }: Objective): string[] {
  if (scope.kind !== 'accounts' || scope.accountIds.length > MAX_NAMES) return [];
  return scope.accountIds.flatMap(accountId => accountOfPlan(plan, accountId)?.name ?? []);
}
