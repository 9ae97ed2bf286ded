import { siteOf } from '@/lib/crm/added-crm';
import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Result } from '@/lib/result';
import { patternsFor, readSiteAddress } from '@/lib/site-address';
import { placeOfHost, rememberPlace } from '@/lib/store/places';
import { type Deps, once } from './deps';
import { syncActivities } from './sync-activities';

/**
 * The rep added a CRM by the address of any page of it, and has let us use the site. Which CRM it is the site itself
 * says; one that is none is not kept, and the permission given back.
 */
export function addCrm(deps: Deps, { address }: Inputs['addCrm']): Promise<Result<{ crm: string; site: string }>> {
  return once(deps, `add a CRM ${address}`, async () => {
    const read = readSiteAddress(address);
    if (!read.ok) return read;
    if (!(await deps.crms.mayUse(read.value.href))) return failed({ kind: 'permissionRefused' });
    const found = await deps.crms.recognise(read.value);
    if (!found.ok) {
      await giveBackUnused(deps, read.value.href);
      return found;
    }
    const added = found.value;
    const others = deps.crms.all().filter(each => each.address !== added.address);
    await deps.crms.save([...others, added]);
    const site = siteOf(added.address);
    // Known from before, it may go by its org.
    const known = await placeOfHost(deps.db, site);
    await rememberPlace(deps.db, known?.place ?? site, site, { problem: null }, deps.now());
    await deps.announceChange();
    // The rep's work there is read at once, so that the first account page shows something.
    void syncActivities(deps);
    return ok({ crm: deps.pageOf(site)?.name ?? '', site });
  });
}

/** Another CRM may live on the same site. */
export async function giveBackUnused(deps: Deps, address: string): Promise<void> {
  const [given] = patternsFor(new URL(address));
  const isUsed = deps.crms.all().some(each => patternsFor(new URL(each.address))[0] === given);
  if (!isUsed) await deps.crms.giveBack(address);
}
