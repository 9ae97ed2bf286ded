import type { Plan } from '@/lib/domain/plan';
import { ok, type Result } from '@/lib/result';
import { readJudging } from '@/lib/store/judging';
import * as plans from '@/lib/store/plans';
import { askForRejudging, goOnRejudging, judgeLinkedTo } from '@/lib/store/rejudging';
import type { Deps } from './deps';
import { touchedBy } from './plan-changes';
import { showBadge } from './show-badge';

/** Store an edited plan, and judge again what the edit can have changed. */
export async function savePlan(deps: Deps, { plan }: { plan: Plan }): Promise<Result<{ revision: number }>> {
  const before = await deps.db.get('plans', plan.id);
  const touched = touchedBy(before, plan);
  // Asked for before the plan is stored: a stop in between judges once too often, never once too few.
  if (touched === 'all') await askForRejudging(deps.db, deps.now());
  const saved = await plans.savePlan(deps.db, plan, deps.now());
  if (!saved.ok) return saved;
  const by = await readJudging(deps.db, deps.now());
  if (touched === 'all') await goOnRejudging(deps.db, by);
  else await judgeLinkedTo(deps.db, touched, by);
  await deps.announceChange();
  void showBadge(deps);
  return ok({ revision: saved.value.revision });
}
