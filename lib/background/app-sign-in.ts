import type { AppSignIn } from '@/lib/crm/crm';
import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Result } from '@/lib/result';
import { placeOfHost, rememberPlace } from '@/lib/store/places';
import { type Deps, once } from './deps';
import { syncActivities } from './sync-activities';

/** How signing in through the company's app stands in a CRM; null: the CRM knows no such thing. */
export async function readAppSignIn(deps: Deps, { site }: Inputs['readAppSignIn']): Promise<Result<AppSignIn | null>> {
  const opened = await deps.openCrm(site);
  if (!opened.ok) return opened;
  return ok((await opened.value.byApp?.state()) ?? null);
}

/** The rep signs in through the company's app. What waited for that is read and sent at once. */
export function connectByApp(deps: Deps, { site, consumerKey }: Inputs['connectByApp']): Promise<Result<null>> {
  return once(deps, `connect ${site}`, async () => {
    const opened = await deps.openCrm(site);
    if (!opened.ok) return opened;
    const connected = (await opened.value.byApp?.connect(consumerKey)) ?? failed({ kind: 'unknownPlace' as const });
    if (!connected.ok) return connected;
    await rememberPlace(deps.db, opened.value.place, site, { problem: null }, deps.now());
    await deps.announceChange();
    void syncActivities(deps);
    return ok(null);
  });
}

/** End it, here and in the CRM. What waits for the CRM goes on waiting. */
export async function disconnectApp(deps: Deps, { site }: Inputs['disconnectApp']): Promise<Result<null>> {
  const opened = await deps.openCrm(site);
  if (!opened.ok) return opened;
  const ended = (await opened.value.byApp?.disconnect()) ?? ok(null);
  const place = await placeOfHost(deps.db, site);
  if (ended.ok && place !== undefined)
    await rememberPlace(deps.db, place.place, site, { problem: { kind: 'apiRefused' } }, deps.now());
  await deps.announceChange();
  return ended;
}
