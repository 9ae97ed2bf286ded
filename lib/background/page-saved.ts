import type { Inputs } from '@/lib/messages/protocol';
import { ok, type Result } from '@/lib/result';
import type { Deps, Sender } from './deps';
import { refreshAccount } from './refresh-account';

/** The page said that something was saved: a reason to ask the CRM again. What was saved, the CRM tells. */
export async function pageSaved(deps: Deps, _input: Inputs['pageSaved'], sender: Sender): Promise<Result<null>> {
  // The page need not wait for the CRM's answer; screens hear of it by the change signal.
  void refreshAccount(deps, { tabId: null, isAsked: true }, sender);
  return ok(null);
}
