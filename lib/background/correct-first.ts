import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Result } from '@/lib/result';
import { correctActivity } from '@/lib/store/activities';
import type { Deps } from './deps';

/** The rep's own word on whether a talk was a first conversation. It is remembered, also when the CRM tells it again. */
export async function correctFirst(deps: Deps, { activityId, isFirst }: Inputs['correctFirst']): Promise<Result<null>> {
  const isKnown = await correctActivity(deps.db, activityId, () => ({ isFirstConversation: isFirst }), deps.now());
  if (!isKnown) return failed({ kind: 'missing' });
  await deps.announceChange();
  return ok(null);
}
