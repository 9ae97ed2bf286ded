import type { CrmApi, Keep } from '@/lib/crm/crm';
import { dayOf } from '@/lib/domain/calendar';
import type { CrmPlan } from '@/lib/domain/crm-plan/crm-plan';
import { planFromCrm, planIdOf } from '@/lib/domain/crm-plan/plan-from-crm';
import { refreshFromCrm } from '@/lib/domain/crm-plan/refresh-from-crm';
import { emptyPlan } from '@/lib/domain/empty-plan';
import { type Plan, plan as planShape } from '@/lib/domain/plan';
import type { Inputs } from '@/lib/messages/protocol';
import type { CrmPlanBrief, CrmPlanTaken } from '@/lib/messages/views';
import { failed, ok, type Result } from '@/lib/result';
import { addPlan } from '@/lib/store/plans';
import { crmPlanWords } from './crm-plan-words';
import { type Deps, once } from './deps';
import { hostOfRecord } from './open-page';
import { savePlan } from './save-plan';

/** The plans that the CRM keeps for an account, and which of them are here already; null: the CRM has no such thing. */
export async function readCrmPlans(
  deps: Deps,
  { accountId }: Inputs['readCrmPlans'],
): Promise<Result<CrmPlanBrief[] | null>> {
  const api = await openFor(deps, accountId);
  if (!api.ok) return api;
  if (api.value.accountPlans === undefined) return ok(null);
  const found = await api.value.accountPlans(accountId);
  if (!found.ok) return found;
  const here = new Set(await deps.db.getAllKeys('plans'));
  return ok(
    found.value.map(({ id, name, start, end, objectives }) => {
      const planId = planIdOf(id);
      const isHere = here.has(planId);
      return { id, name, start, end, objectives: objectives.length, planId: isHere ? planId : null };
    }),
  );
}

/** Take in one of them as a draft, or bring in what changed there since. What the rep wrote stands. */
export function importCrmPlan(deps: Deps, asked: Inputs['importCrmPlan']): Promise<Result<CrmPlanTaken>> {
  return once(deps, `import ${asked.crmPlanId}`, async () => {
    const api = await openFor(deps, asked.account.id);
    if (!api.ok) return api;
    const found = (await api.value.accountPlans?.(asked.account.id)) ?? failed({ kind: 'noAccountPlans' as const });
    if (!found.ok) return found;
    const crm = found.value.find(({ id }) => id === asked.crmPlanId);
    return crm === undefined ? failed({ kind: 'gone' }) : takeIn(deps, crm, asked);
  });
}

async function takeIn(deps: Deps, crm: CrmPlan, asked: Inputs['importCrmPlan']): Promise<Result<CrmPlanTaken>> {
  const today = dayOf(deps.now(), asked.timeZone);
  const planId = planIdOf(crm.id);
  const mine = await deps.db.get('plans', planId);
  const base = await readBase(deps.keep, planId);
  const basis = base ?? mine ?? emptyPlan(deps.newId, today, asked.timeZone);
  const theirs = planShape.safeParse(planFromCrm(crm, { account: asked.account, basis, words: crmPlanWords() }));
  if (!theirs.success) return failed({ kind: 'unreadable', field: theirs.error.issues[0]?.path.join('.') });
  const gone = theirs.data.objectives.length - crm.objectives.length;
  if (mine === undefined) {
    await addPlan(deps.db, theirs.data);
    await keepBase(deps.keep, theirs.data);
    await deps.announceChange();
    return ok({ planId, isNew: true, taken: 0, kept: [], gone: 0 });
  }
  const refreshed = refreshFromCrm(base, mine, theirs.data, today);
  if (refreshed.taken > 0) {
    const saved = await savePlan(deps, { plan: refreshed.plan });
    if (!saved.ok) return saved;
  }
  // Only now: stopped before, the same is done once more, and changes nothing.
  await keepBase(deps.keep, theirs.data);
  return ok({
    planId,
    isNew: false,
    taken: refreshed.taken,
    kept: refreshed.kept.map(clash => namedIn(mine, clash)),
    gone,
  });
}

/** What the rep calls the place where both said something else: the objective's words, or the plan's title. */
function namedIn(mine: Plan, { path: [list, id] }: { path: readonly string[] }): string {
  const objective = list === 'objectives' ? mine.objectives.find(each => each.id === id) : undefined;
  const goal = list === 'goals' ? mine.goals.find(each => each.id === id) : undefined;
  return objective?.statement ?? goal?.statement ?? mine.title;
}

async function openFor(deps: Deps, recordId: string): Promise<Result<CrmApi>> {
  const host = await hostOfRecord(deps, recordId);
  return host === null ? failed({ kind: 'missing' }) : deps.openCrm(host);
}

/** What the CRM said at the last import: against it is told what the rep changed since, and what the CRM. */
async function readBase(keep: Keep | undefined, planId: string): Promise<Plan | null> {
  const stored = planShape.safeParse(await keep?.read(`importedPlan:${planId}`));
  return stored.data ?? null;
}

/** The plan that was made of it is the rep's, and stays. */
export async function forgetBase(keep: Keep | undefined, planId: string): Promise<void> {
  await keep?.write(`importedPlan:${planId}`, null);
}

async function keepBase(keep: Keep | undefined, plan: Plan): Promise<void> {
  await keep?.write(`importedPlan:${plan.id}`, plan);
}
