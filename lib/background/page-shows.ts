import { addedAt, siteOf } from '@/lib/crm/added-crm';
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
  const host = siteIn(deps, sender.pageHost, address);
  if (before?.address !== address || before.host !== host) {
    await deps.tabs.remember(sender.tabId, { host, address });
    await deps.announceChange();
  }
  return ok({ hasAccount: (await openPage(deps, sender, null)) !== null });
}

/** The added CRM that the page lies in, if it is on the page's own host as the browser tells it; else that host. */
function siteIn(deps: Deps, pageHost: string, address: string): string {
  const added = addedAt(address, deps.crms.all());
  return added !== null && new URL(added.address).host === pageHost ? siteOf(added.address) : pageHost;
}
