import { dayOf } from '@/lib/domain/calendar';
import { emptyPlan } from '@/lib/domain/empty-plan';
import { newPlanAccount } from '@/lib/domain/new-plan-account';
import { nextYearPlan } from '@/lib/domain/next-year-plan';
import type { Plan } from '@/lib/domain/plan';
import { accountOfAccountPlan } from '@/lib/domain/plan-place';
import type { Inputs } from '@/lib/messages/protocol';
import type { PlanBrief } from '@/lib/messages/views';
import { failed, ok, type Result } from '@/lib/result';
import * as stored from '@/lib/store/plans';
import { goOnRejudging } from '@/lib/store/rejudging';
import type { Deps } from './deps';
import { showBadge } from './show-badge';

/** All plans: those in force first, then drafts, then past ones; the latest first among each. */
export async function readPlans(deps: Deps): Promise<Result<PlanBrief[]>> {
  const [all, inForce] = await Promise.all([stored.allPlans(deps.db), stored.activePlan(deps.db)]);
  const order = ['active', 'draft', 'archived'];
  const byTime = (one: Plan, other: Plan): number =>
    order.indexOf(one.status) - order.indexOf(other.status) || other.start.localeCompare(one.start);
  return ok(
    all.sort(byTime).map(plan => ({
      id: plan.id,
      title: plan.title,
      type: plan.type,
      status: plan.status,
      start: plan.start,
      end: plan.end,
      editedAt: plan.editedAt,
      accountName: accountOfAccountPlan(plan)?.name ?? null,
      goals: plan.goals.length,
      objectives: plan.objectives.length,
      isInForce: plan.id === inForce?.id,
    })),
  );
}

/** A further plan as a draft; nothing is judged by it yet. */
export async function addPlan(
  deps: Deps,
  { copyOf, type, account, timeZone }: Inputs['addPlan'],
): Promise<Result<{ planId: string }>> {
  const from = copyOf === null ? null : await deps.db.get('plans', copyOf);
  if (from === undefined) return failed({ kind: 'missing' });
  const made =
    from === null ? emptyPlan(deps.newId, dayOf(deps.now(), timeZone), timeZone) : nextYearPlan(from, deps.newId);
  const of =
    account === null
      ? made
      : { ...made, title: `${account.name} ${made.title}`.slice(0, 300), accounts: [newPlanAccount(account, 'other')] };
  const plan: Plan = from === null ? { ...of, type } : of;
  await stored.addPlan(deps.db, plan);
  await deps.announceChange();
  return ok({ planId: plan.id });
}

/** Put a plan in force or away; what that changes is judged anew. */
export async function setPlanStatus(deps: Deps, { planId, status }: Inputs['setPlanStatus']): Promise<Result<null>> {
  const changed = await stored.setPlanStatus(deps.db, planId, status, deps.now());
  if (!changed.ok) return changed;
  await goOnRejudging(deps.db, deps.now());
  await deps.announceChange();
  void showBadge(deps);
  return ok(null);
}
