import { siteOf } from '@/lib/crm/added-crm';
import { planIdOf } from '@/lib/domain/crm-plan/plan-from-crm';
import { placeOf } from '@/lib/domain/record-id';
import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Result } from '@/lib/result';
import { forgetPlace } from '@/lib/store/forget-place';
import { placesOfHost } from '@/lib/store/places';
import { giveBackUnused } from './add-crm';
import { forgetBase } from './crm-plans';
import { afterOthers, type Deps } from './deps';
import { refreshName, syncName } from './reading';
import { showBadge } from './show-badge';

/**
 * The rep removed a CRM: its pages show no sidebar any more, and the permission for its site is given back. What was read
 * there stays, and counts in the weeks that were, unless the rep wants it forgotten: then signing in by the company's app
 * is ended first, and where that cannot be done nothing is removed.
 */
export async function removeCrm(deps: Deps, { site, forget }: Inputs['removeCrm']): Promise<Result<null>> {
  const removed = deps.crms.all().find(each => siteOf(each.address) === site);
  if (removed === undefined) return failed({ kind: 'missing' });
  const ended = forget ? await endAppSignIn(deps, site) : ok(null);
  if (!ended.ok) return ended;
  await deps.crms.save(deps.crms.all().filter(each => each !== removed));
  await giveBackUnused(deps, removed.address);
  if (forget) await forgetSite(deps, site);
  await deps.announceChange();
  await showBadge(deps);
  return ok(null);
}

/** Nobody signed in there has no such sign-in either: it counts only beside the browser's own. */
async function endAppSignIn(deps: Deps, site: string): Promise<Result<null>> {
  const opened = await deps.openCrm(site);
  return (opened.ok ? await opened.value.byApp?.disconnect() : undefined) ?? ok(null);
}

/** A reading or sending that is still under way would bring back what is forgotten. */
async function forgetSite(deps: Deps, site: string): Promise<void> {
  const forgetting = async (): Promise<void> => {
    // What is kept goes by the org's own id; the site stood for it before anybody had signed in.
    const known = await placesOfHost(deps.db, site);
    for (const place of new Set([...known.map(each => each.place), site])) {
      await forgetImports(deps, place);
      await forgetPlace(deps.db, place, deps.now());
    }
  };
  // Reading waits for sending, never the other way round.
  const afterAll = ['send the outbox', refreshName(site), syncName(site)].reduce(
    (work, name) => () => afterOthers(deps, name, `forget ${site}`, work),
    forgetting,
  );
  await afterAll();
}

/** What plans of the CRM's own said when they were taken in. */
async function forgetImports(deps: Deps, place: string): Promise<void> {
  for (const planId of await deps.db.getAllKeys('plans')) {
    if (placeOf(planId) === planIdOf(place)) await forgetBase(deps.keep, planId);
  }
}
