import type { Plan } from '@/lib/domain/plan';
import { ok, type Result } from '@/lib/result';
import * as plans from '@/lib/store/plans';
import type { Deps } from './deps';
import { touchedBy } from './plan-changes';
import { rejudge } from './rejudge';

/** Store an edited plan, and judge again what the edit can have changed. */
export async function savePlan(deps: Deps, { plan }: { plan: Plan }): Promise<Result<{ revision: number }>> {
  const before = await deps.db.get('plans', plan.id);
  const touched = touchedBy(before, plan);
  const saved = await plans.savePlan(deps.db, plan, deps.now(), touched);
  if (!saved.ok) return saved;
  await deps.announceChange();
  void rejudge(deps);
  return ok({ revision: saved.value.revision });
}
