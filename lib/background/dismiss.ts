import { hintName } from '@/lib/domain/rules/rule-names';
import type { Inputs } from '@/lib/messages/protocol';
import { ok, type Result } from '@/lib/result';
import { activePlan } from '@/lib/store/plans';
import { dismiss } from '@/lib/store/told';
import type { Deps } from './deps';
import { readHealth } from './rules';
import { todayOf } from './show-badge';

/** The rep does not want to hear that again. Waved off often and never mended, a hint offers to switch itself off. */
export async function dismissTold(
  deps: Deps,
  { abouts, rule, isDismissed }: Inputs['dismiss'],
): Promise<Result<{ offersToRetire: boolean }>> {
  const { today } = todayOf(deps.now(), await activePlan(deps.db));
  await dismiss(deps.db, abouts, rule, isDismissed, today);
  await deps.announceChange();
  const hint = hintName.safeParse(rule);
  const offersToRetire =
    isDismissed && hint.success && ((await readHealth(deps)).get(hint.data)?.offersToRetire ?? false);
  return ok({ offersToRetire });
}
