import type { Plan } from '@/lib/domain/plan';
import { planFile } from '@/lib/domain/plan-file/format';
import { recordId } from '@/lib/domain/record-id';
import type { Inputs } from '@/lib/messages/protocol';
import type { SetupView } from '@/lib/messages/settings-views';
import type { PlanView } from '@/lib/messages/views';
import { failed, ok, type Result } from '@/lib/result';
import { readJudging } from '@/lib/store/judging';
import { allPlaces } from '@/lib/store/places';
import { activePlan } from '@/lib/store/plans';
import { readSettings } from '@/lib/store/settings';
import { connectionsTo } from './connection';
import type { Deps } from './deps';
import { learningUntilIn, todayOf } from './show-badge';

/** A plan as it is stored, and the accounts that were seen, for picking a scope. */
export async function readPlan(deps: Deps, { planId }: Inputs['readPlan']): Promise<Result<PlanView>> {
  const [plan, accounts] = await Promise.all([planOf(deps, planId), deps.db.getAll('accounts')]);
  return ok({
    plan: plan ?? null,
    today: todayOf(deps.now(), plan).today,
    accounts: accounts.filter(account => account.name !== '').map(({ id, name }) => ({ id, name })),
  });
}

/** What the first run and the options need to know. */
export async function readSetup(deps: Deps): Promise<Result<SetupView>> {
  const now = deps.now();
  const [plan, settings, places, by] = await Promise.all([
    activePlan(deps.db),
    readSettings(deps.db, now),
    allPlaces(deps.db),
    readJudging(deps.db, now),
  ]);
  return ok({
    plan: plan === undefined ? null : { title: plan.title, objectives: plan.objectives.length },
    connections: connectionsTo(deps, places),
    judgesFrom: by.judgeFrom,
    isBackfillOn: settings.isBackfillOn,
    isBadgeOn: settings.isBadgeOn,
    weekStart: settings.weekStart,
    digest: settings.digest,
    learningUntil: plan === undefined ? null : learningUntilIn(settings, plan, todayOf(now, plan).today),
  });
}

function planOf(deps: Deps, planId: string | undefined): Promise<Plan | undefined> {
  return planId === undefined ? activePlan(deps.db) : deps.db.get('plans', planId);
}

/**
 * A plan with its links as a file that can be taken in again. Private figures stay out unless the rep ticked them for
 * this file, whatever a file that was taken in said of them (`inExports`).
 */
export async function exportPlan(
  deps: Deps,
  { planId, withPrivate = false }: Inputs['exportPlan'],
): Promise<Result<{ fileName: string; text: string }>> {
  const plan = await planOf(deps, planId);
  if (plan === undefined) return failed({ kind: 'noPlan' });
  const links = (await deps.db.getAll('links')).flatMap(({ activityId, choice, at }) =>
    choice === null ? [] : [{ activityId: recordId.parse(activityId), choice, at }],
  );
  const goals = withPrivate ? plan.goals : plan.goals.map(goal => ({ ...goal, personal: null }));
  const file = planFile.parse({ format: 'throughline/1', savedAt: deps.now(), plan: { ...plan, goals }, links });
  const name = plan.title.replace(/[^\p{Letter}\p{Number}]+/gu, '-').toLowerCase();
  return ok({ fileName: `${name || 'plan'}.json`, text: `${JSON.stringify(file, null, 2)}\n` });
}
