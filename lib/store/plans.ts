import type { Plan } from '@/lib/domain/plan';
import type { Instant } from '@/lib/domain/words';
import { failed, ok, type Result } from '@/lib/result';
import type { Database } from './database';
import { askForRejudging, type Touched } from './settings';
import { write } from './transaction';

/** The plan in force, or undefined before the first one. */
export function activePlan(db: Database): Promise<Plan | undefined> {
  return activePlanIn(db.transaction('plans').store);
}

/**
 * The plan in force as a transaction sees it. A plan is large and every click is judged by it, so the last one read is
 * kept; it is used only while the store still names its id and revision, which no two stored plans share.
 */
export async function activePlanIn(store: PlanStore): Promise<Plan | undefined> {
  const inForce = IDBKeyRange.bound(['active'], ['active', []]);
  const cursor = await store.index('byRevision').openKeyCursor(inForce);
  if (cursor === null) return undefined;
  const [, id, revision] = cursor.key;
  const kept = keptPlans.get(store.transaction.db);
  if (kept?.id === id && kept.revision === revision) return kept;
  const plan = await store.get(id);
  if (plan !== undefined) keptPlans.set(store.transaction.db, plan);
  return plan;
}

/** As much of the store as is needed here, whatever the transaction around it may do. */
type PlanStore = {
  index(name: 'byRevision'): { openKeyCursor(range: IDBKeyRange): Promise<{ key: [string, string, number] } | null> };
  get(id: string): Promise<Plan | undefined>;
  transaction: { db: object };
};

/** By database, so that two in one process (as in tests) never mix. */
const keptPlans = new WeakMap<object, Plan>();

/**
 * Store an edited plan, and ask for what it touches to be judged anew, both or neither. Refused when another tab saved
 * since this one read it, or put another plan in force: nothing is overwritten silently, and past plans stay as they are.
 */
export function savePlan(db: Database, plan: Plan, now: Instant, touched: Touched): Promise<Result<Plan>> {
  return write(db, ['plans', 'settings'], async tx => {
    const store = tx.objectStore('plans');
    const before = await store.get(plan.id);
    if (before !== undefined && (before.revision !== plan.revision || before.status === 'archived')) {
      return failed({ kind: 'changedElsewhere' });
    }
    const inForce = await store.index('byStatus').getKey('active');
    if (plan.status === 'active' && inForce !== undefined && inForce !== plan.id) {
      return failed({ kind: 'changedElsewhere' });
    }
    const saved = { ...plan, revision: plan.revision + 1, editedAt: now };
    await store.put(saved);
    await askForRejudging(tx, now, touched);
    return ok(saved);
  });
}

/**
 * Make this the plan in force, and ask for everything to be judged by it. One that was active is archived, never
 * deleted; unless `replace`, it stays and nothing changes (false).
 */
export function startPlan(db: Database, plan: Plan, now: Instant, replace: boolean): Promise<boolean> {
  return write(db, ['plans', 'settings'], async tx => {
    const store = tx.objectStore('plans');
    const active = await store.index('byStatus').getAll('active');
    if (active.length > 0 && !replace) return false;
    for (const before of active) await store.put({ ...before, status: 'archived' });
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
