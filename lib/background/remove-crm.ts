import { siteOf } from '@/lib/crm/added-crm';
import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Result } from '@/lib/result';
import { forgetPlace } from '@/lib/store/forget-place';
import { giveBackUnused } from './add-crm';
import { afterOthers, type Deps } from './deps';
import { refreshName, syncName } from './reading';
import { showBadge } from './show-badge';

/**
 * The rep removed a CRM: its pages show no sidebar any more, and the permission for its site is given back. What was read
 * there stays, and counts in the weeks that were, unless the rep wants it forgotten.
 */
export async function removeCrm(deps: Deps, { site, forget }: Inputs['removeCrm']): Promise<Result<null>> {
  const removed = deps.crms.all().find(each => siteOf(each.address) === site);
  if (removed === undefined) return failed({ kind: 'missing' });
  await deps.crms.save(deps.crms.all().filter(each => each !== removed));
  await giveBackUnused(deps, removed.address);
  // A reading that is still under way would bring back what is forgotten.
  if (forget) {
    await afterOthers(deps, syncName(site), 'forget it', () =>
      afterOthers(deps, refreshName(site), 'forget it', () => forgetPlace(deps.db, site, deps.now())),
    );
  }
  await deps.announceChange();
  await showBadge(deps);
  return ok(null);
}
