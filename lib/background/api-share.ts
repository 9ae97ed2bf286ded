import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Result } from '@/lib/result';
import { placeOfHost, rememberPlace } from '@/lib/store/places';
import type { Deps } from './deps';

/** The rep chose how much of a CRM's API requests reading may use. What was stopped by it may go on at once. */
export async function setApiShare(deps: Deps, { host, share }: Inputs['setApiShare']): Promise<Result<null>> {
  const place = await placeOfHost(deps.db, host);
  if (place === undefined) return failed({ kind: 'missing' });
  const problem = place.problem?.kind === 'shareReached' ? null : place.problem;
  await rememberPlace(deps.db, place.place, host, { apiShare: share, problem }, deps.now());
  await deps.announceChange();
  return ok(null);
}
