import type { CrmApi, PlanWrite } from '@/lib/crm/crm';
import type { Plan } from '@/lib/domain/plan';
import { recordIdIn } from '@/lib/domain/record-id';
import { idOfName, nameOfId } from '@/lib/domain/write-back/id-name';
import { ok, type Result } from '@/lib/result';
import type { PlanRecord, StoredPlace } from '@/lib/store/database';
import { savePlanRecords } from '@/lib/store/plan-records';
import { activePlan } from '@/lib/store/plans';
import type { Deps } from './deps';
import { isFinal } from './final-problems';

/** The name of a goal's or an objective's record here. Ids may hold any sign; a slash would look like another place. */
export function planKey(place: string, planId: string, kind: PlanWrite['kind'], id: string): string {
  return recordIdIn(place, [kind, planId, id].map(nameOfId).join('|'));
}

/**
 * The plan in force as records in the CRM: only what changed since it was last written there, goals before the objectives
 * that serve them. What the CRM refuses is tried again after the next change of the plan.
 */
export async function writePlan(deps: Deps, api: CrmApi, place: StoredPlace): Promise<Result<null>> {
  const { writeBack } = place;
  if (api.writePlan === undefined || writeBack?.into.kind !== 'package') return ok(null);
  const plan = await activePlan(deps.db);
  if (plan === undefined) return ok(null);
  if (writeBack.plan?.id === plan.id && writeBack.plan.revision === plan.revision) return ok(null);
  const goals = await send(deps, api, place, goalsOf(plan));
  if (!goals.ok) return goals;
  const objectives = await send(deps, api, place, await objectivesOf(deps, place.place, plan));
  if (!objectives.ok) return objectives;
  const refused = goals.value ?? objectives.value;
  await savePlanRecords(deps.db, place, [], { id: plan.id, revision: plan.revision, refused });
  return ok(null);
}

/** So many at a time are written and remembered. */
const AT_A_TIME = 200;

/** Resolves to the CRM's words about the first that it refused, null when it took all. */
async function send(
  deps: Deps,
  api: CrmApi,
  place: StoredPlace,
  writes: readonly PlanWrite[],
): Promise<Result<string | null>> {
  let refused: string | null = null;
  const changed: { id: string; written: string; write: PlanWrite }[] = [];
  for (const write of writes) {
    const id = keyOf(place.place, write);
    const written = JSON.stringify(write);
    if ((await deps.db.get('planRecords', id))?.written !== written) changed.push({ id, written, write });
  }
  for (let from = 0; from < changed.length; from += AT_A_TIME) {
    const some = changed.slice(from, from + AT_A_TIME);
    const sent = await api.writePlan?.(some.map(({ write }) => write));
    if (sent === undefined) return ok(null);
    if (!sent.ok) return sent;
    const records: PlanRecord[] = some.flatMap(({ id, written }, index) => {
      const outcome = sent.value[index];
      return outcome?.ok === true ? [{ id, written, record: outcome.value.record }] : [];
    });
    await savePlanRecords(deps.db, place, records, null);
    for (const outcome of sent.value) {
      if (outcome.ok) continue;
      if (!isFinal(outcome.problem)) return outcome;
      refused ??= outcome.problem.words ?? '';
    }
  }
  return ok(refused);
}

function keyOf(place: string, write: PlanWrite): string {
  const [planId = '', id = ''] = splitKey(write.key);
  return planKey(place, planId, write.kind, id);
}

/** What the CRM's record bears as its key: the plan and the goal or objective in it. */
function crmKey(plan: Plan, id: string): string {
  return `${nameOfId(plan.id)}/${nameOfId(id)}`;
}

function splitKey(key: string): string[] {
  return key.split('/').map(name => idOfName(name) ?? name);
}

function goalsOf(plan: Plan): PlanWrite[] {
  return plan.goals.map(goal => {
    // The rep's own figure behind a goal stays here.
    return { kind: 'goal', key: crmKey(plan, goal.id), planTitle: plan.title, goal: { ...goal, personal: null } };
  });
}

async function objectivesOf(deps: Deps, place: string, plan: Plan): Promise<PlanWrite[]> {
  return Promise.all(
    plan.objectives.map(async objective => {
      const goal = await deps.db.get('planRecords', planKey(place, plan.id, 'goal', objective.goalId));
      const key = crmKey(plan, objective.id);
      return { kind: 'objective' as const, key, planTitle: plan.title, objective, goalRecord: goal?.record ?? null };
    }),
  );
}
