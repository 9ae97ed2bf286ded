import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Result } from '@/lib/result';
import type { Deps, Sender } from './deps';
import { openPage } from './open-page';

/** The CRM tab shows this address now: remember it, and let its sidebar look again. Asks the CRM nothing. */
export async function pageShows(
  deps: Deps,
  { address }: Inputs['pageShows'],
  sender: Sender,
): Promise<Result<{ hasAccount: boolean }>> {
  if (sender.tabId === null || sender.pageHost === null) return failed({ kind: 'badInput' });
  const before = await deps.tabs.shown(sender.tabId);
  if (before?.address !== address || before.host !== sender.pageHost) {
    await deps.tabs.remember(sender.tabId, { host: sender.pageHost, address });
    await deps.announceChange();
  }
  return ok({ hasAccount: (await openPage(deps, sender, null)) !== null });
}
