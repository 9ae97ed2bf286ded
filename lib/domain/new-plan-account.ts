import type { Plan } from './plan';

type PlanAccount = Plan['accounts'][number];

/** An account as it comes onto a plan; all else that the rep says of it is still to come. */
export function newPlanAccount(
  { id, name }: { id: string; name: string },
  relationship: PlanAccount['relationship'],
): PlanAccount {
  return { id, name, relationship, industry: '', isOnPlan: true, milestone: null, questions: {}, walkAway: null };
}
