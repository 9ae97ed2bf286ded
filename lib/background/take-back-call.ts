import type { Inputs } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import * as stored from '@/lib/store/take-back-call';
import type { Deps } from './deps';
import { loggedAs } from './log-call';
import { showBadge } from './show-badge';

/** The rep takes back what was just logged. What the CRM may have already is refused, and said to be there. */
export async function takeBackCall(deps: Deps, { clickId }: Inputs['takeBackCall']): Promise<Result<null>> {
  const taken = await stored.takeBackCall(deps.db, { clickId, activityId: loggedAs(clickId) }, deps.now());
  await deps.announceChange();
  void showBadge(deps);
  return taken;
}
