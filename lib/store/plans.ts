import type { Plan } from '@/lib/domain/plan';
import { takesPlaceOf } from '@/lib/domain/plan-place';
import type { Instant } from '@/lib/domain/words';
import { failed, ok, type Result } from '@/lib/result';
import type { Database } from './database';
import { askForRejudging, type Touched } from './settings';
import { write } from './transaction';

/** The plan in force, by which activities are judged; undefined before the first one. */
export function activePlan(db: Database): Promise<Plan | undefined> {
  return activePlanIn(db.transaction('plans').store);
}

/**
 * The plan in force as a transaction sees it: the active territory plan, and only without one an account's. A plan is
 * large and every click is judged by it, so the last one read is kept; it is used only while the store still names its
 * id and revision, which no two stored plans share.
 */
export async function activePlanIn(store: PlanStore): Promise<Plan | undefined> {
  const active = IDBKeyRange.bound(['active'], ['active', []]);
  // Backwards, because `territory` comes after `account`.
  const cursor = await store.index('byForce').openKeyCursor(active, 'prev');
  if (cursor === null) return undefined;
  const [, , id, revision] = cursor.key;
  const kept = keptPlans.get(store.transaction.db);
  if (kept?.id === id && kept.revision === revision) return kept;
  const plan = await store.get(id);
  if (plan !== undefined) keptPlans.set(store.transaction.db, plan);
  return plan;
}

/** As much of the store as is needed here, whatever the transaction around it may do. */
type PlanStore = {
  index(name: 'byForce'): {
    openKeyCursor(range: IDBKeyRange, direction: 'prev'): Promise<{ key: [string, string, string, number] } | null>;
  };
  get(id: string): Promise<Plan | undefined>;
  transaction: { db: object };
};

/** By database, so that two in one process (as in tests) never mix. */
const keptPlans = new WeakMap<object, Plan>();

/**
 * Store an edited plan, and ask for what it touches to be judged anew, both or neither. Refused when another tab saved
 * since this one read it, put another plan in its place or put it away: nothing is overwritten silently, and past plans
 * stay as they are. Whether a plan is in force is not changed by editing it.
 */
export function savePlan(db: Database, plan: Plan, now: Instant, touched: Touched): Promise<Result<Plan>> {
  return write(db, ['plans', 'settings'], async tx => {
    const store = tx.objectStore('plans');
    const before = await store.get(plan.id);
    if (before !== undefined && (before.revision !== plan.revision || before.status === 'archived')) {
      return failed({ kind: 'changedElsewhere' });
    }
    const active = before === undefined ? await store.index('byStatus').getAll('active') : [];
    if (plan.status === 'active' && active.some(other => takesPlaceOf(plan, other))) {
      return failed({ kind: 'changedElsewhere' });
    }
    const saved = {
      ...plan,
      status: before?.status ?? plan.status,
      revision: plan.revision + 1,
      // Opening or reviewing a plan is not editing it.
      editedAt: before !== undefined && isOnlyLookedAt(before, plan) ? before.editedAt : now,
    };
    await store.put(saved);
    await askForRejudging(tx, now, touched);
    return ok(saved);
  });
}

/**
 * Put this plan in force, and ask for everything to be judged anew. The active one of the same type (and account) is
 * archived, never deleted; unless `replace`, it stays and nothing changes (false).
 */
export function startPlan(db: Database, plan: Plan, now: Instant, replace: boolean): Promise<boolean> {
  return write(db, ['plans', 'settings'], async tx => {
    const store = tx.objectStore('plans');
    const active = (await store.index('byStatus').getAll('active')).filter(
      other => other.id === plan.id || takesPlaceOf(plan, other),
    );
    if (active.length > 0 && !replace) return false;
    for (const before of active) await store.put(changedTo(before, 'archived'));
    const same = await store.get(plan.id);
    // The same plan taken in again: the earlier one is kept under another name.
    if (same !== undefined) await store.put({ ...same, id: `${same.id}~${same.revision}~${now}`, status: 'archived' });
    // A tab that still shows the earlier one must not be able to save over this one.
    const revision = same === undefined ? plan.revision : Math.max(same.revision, plan.revision) + 1;
    await store.put({ ...plan, status: 'active', revision });
    await askForRejudging(tx, now, 'all');
    return true;
  });
}

/** All plans of this device, past ones too. */
export function allPlans(db: Database): Promise<Plan[]> {
  return db.getAll('plans');
}

/** A further plan. It is a draft, whatever it says: putting it in force is a step of its own. */
export function addPlan(db: Database, plan: Plan): Promise<void> {
  return write(db, ['plans'], async tx => {
    await tx.objectStore('plans').add({ ...plan, status: 'draft' });
  });
}

/**
 * Put a plan in force (the active one of the same type and account becomes a past one) or put it away, and ask for
 * everything to be judged anew. A past plan stays past.
 */
export function setPlanStatus(
  db: Database,
  planId: string,
  status: 'active' | 'archived',
  now: Instant,
): Promise<Result<null>> {
  return write(db, ['plans', 'settings'], async tx => {
    const store = tx.objectStore('plans');
    const plan = await store.get(planId);
    if (plan === undefined) return failed({ kind: 'missing' });
    if (plan.status === status) return ok(null);
    if (plan.status === 'archived') return failed({ kind: 'changedElsewhere' });
    const active = status === 'active' ? await store.index('byStatus').getAll('active') : [];
    for (const before of active) if (takesPlaceOf(plan, before)) await store.put(changedTo(before, 'archived'));
    await store.put(changedTo(plan, status));
    await askForRejudging(tx, now, 'all');
    return ok(null);
  });
}

/** With a new revision, so that a tab which still shows it as it was cannot save over it. */
function changedTo(plan: Plan, status: Plan['status']): Plan {
  return { ...plan, status, revision: plan.revision + 1 };
}

/** Did only the days change on which it was opened and reviewed? */
function isOnlyLookedAt(before: Plan, after: Plan): boolean {
  const { openedOn, reviewedOn, editedAt, revision } = before;
  if (openedOn === after.openedOn && reviewedOn === after.reviewedOn) return false;
  return JSON.stringify(before) === JSON.stringify({ ...after, openedOn, reviewedOn, editedAt, revision });
}
