import type { Inputs } from '@/lib/messages/protocol';
import { ok, type Result } from '@/lib/result';
import * as links from '@/lib/store/links';
import type { Deps } from './deps';
import { wakeForNext } from './send-outbox';
import { showBadge } from './show-badge';

/** The rep said what activities serve. */
export async function linkActivities(
  deps: Deps,
  { activityIds, choice }: Inputs['linkActivities'],
): Promise<Result<{ actionId: string }>> {
  const at = deps.now();
  const actionId = deps.newId();
  const saved = await links.saveLinks(deps.db, activityIds, { choice, at, actionId, madeBy: 'rep' });
  if (!saved.ok) return saved;
  void letFollow(deps);
  return ok({ actionId });
}

/** Take one click back. */
export async function undoLinks(deps: Deps, { actionId }: Inputs['undoLinks']): Promise<Result<{ undone: number }>> {
  const undone = await links.undoLinks(deps.db, actionId);
  void letFollow(deps);
  return ok({ undone });
}

/** The click is stored and answered; standing, badge and other screens follow on their own. */
async function letFollow(deps: Deps): Promise<void> {
  await showBadge(deps);
  await deps.announceChange();
  // Where tags are written to the CRM they wait for it now.
  await wakeForNext(deps);
}
