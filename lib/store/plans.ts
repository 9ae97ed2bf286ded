import type { Plan } from '@/lib/domain/plan';
import { failed, ok, type Result } from '@/lib/result';
import type { Database } from './database';
import { write } from './transaction';

/** The plan in force, or undefined before the first one. */
export function activePlan(db: Database): Promise<Plan | undefined> {
  return db.getFromIndex('plans', 'byStatus', 'active');
}

/**
 * Store an edited plan. Refused when another tab saved since this one read it: nothing is overwritten silently.
 */
export function savePlan(db: Database, plan: Plan, now: string): Promise<Result<Plan>> {
  return write(db, ['plans'], async tx => {
    const store = tx.objectStore('plans');
    const before = await store.get(plan.id);
    if (before !== undefined && before.revision !== plan.revision) return failed({ kind: 'changedElsewhere' });
    const saved = { ...plan, revision: plan.revision + 1, editedAt: now };
    await store.put(saved);
    return ok(saved);
  });
}

/** Make this the plan in force. One that was active is archived, never deleted. */
export function startPlan(db: Database, plan: Plan): Promise<void> {
  return write(db, ['plans'], async tx => {
    const store = tx.objectStore('plans');
    for (const before of await store.index('byStatus').getAll('active')) {
      // The same plan taken in again: the earlier one is kept under another name.
      const id = before.id === plan.id ? `${before.id}~${before.revision}~${before.editedAt ?? ''}` : before.id;
      if (id !== before.id) await store.delete(before.id);
      await store.put({ ...before, id, status: 'archived' });
    }
    await store.put({ ...plan, status: 'active' });
  });
}
