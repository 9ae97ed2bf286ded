import type { Activity } from '@/lib/domain/activity';
import { type CallPlan, isWritten } from '@/lib/domain/call-plan';
import type { Instant } from '@/lib/domain/words';
import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Result } from '@/lib/result';
import { correctActivity } from '@/lib/store/activities';
import type { Deps } from './deps';

/**
 * What the rep wrote down for a talk. It counts as made when it was first written; an empty one is no plan. It stays
 * here: no CRM is told.
 */
export async function planCall(deps: Deps, { activityId, words }: Inputs['planCall']): Promise<Result<null>> {
  const now = deps.now();
  const isKnown = await correctActivity(
    deps.db,
    activityId,
    stored => ({ callPlan: isWritten(words) ? { ...firstMade(stored, now), ...words } : null }),
    now,
  );
  if (!isKnown) return failed({ kind: 'missing' });
  await deps.announceChange();
  return ok(null);
}

/** Of one that is written already only the words change. */
function firstMade({ callPlan, isCompleted }: Activity, now: Instant): Pick<CallPlan, 'madeAt' | 'wasOpen'> {
  return callPlan ?? { madeAt: now, wasOpen: !isCompleted };
}
