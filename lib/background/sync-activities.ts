import type { CrmApi, CrmUser } from '@/lib/crm/crm';
import { ok, type Result } from '@/lib/result';
import { keepActivities } from '@/lib/store/activities';
import { allPlaces, rememberPlace } from '@/lib/store/places';
import { goOnRejudging } from '@/lib/store/rejudging';
import { type Deps, once } from './deps';
import { readFrom, readSince, refreshName } from './reading';
import { sendOutbox } from './send-outbox';
import { showBadge } from './show-badge';
import { takeOverFromHost } from './take-over-from-host';

/** Read the rep's own activities in every org that was seen here and is still signed in. */
export async function syncActivities(deps: Deps): Promise<Result<null>> {
  const hosts = new Set((await allPlaces(deps.db)).map(place => place.host));
  for (const page of await deps.tabs.all()) hosts.add(page.host);
  for (const host of hosts) {
    await once(deps, refreshName(host), async () => {
      await deps.announceChange();
      await syncHost(deps, host);
      deps.underWay.delete(refreshName(host));
      await deps.announceChange();
    });
  }
  await sendOutbox(deps, { entryId: null });
  return ok(null);
}

async function syncHost(deps: Deps, host: string): Promise<void> {
  const opened = await deps.openCrm(host);
  if (!opened.ok) {
    const known = await deps.db.getFromIndex('places', 'byHost', host);
    if (known !== undefined) await rememberPlace(deps.db, known.place, host, { problem: opened.problem }, deps.now());
    return;
  }
  const api = opened.value;
  const user = await noteUser(deps, api, host);
  const read = user.ok ? await syncPlace(deps, api, host, user.value.id) : user;
  if (!read.ok)
    await rememberPlace(deps.db, api.place, host, { problem: read.problem, apiUsage: api.usage() }, deps.now());
}

/** Who is signed in. When that was not known, or changed, whose activities are the rep's has to be judged anew. */
export async function noteUser(deps: Deps, api: CrmApi, host: string): Promise<Result<CrmUser>> {
  const user = await api.currentUser();
  if (!user.ok) return user;
  const before = await deps.db.get('places', api.place);
  await takeOverFromHost(deps, host, api.place);
  const isOther = before?.userId !== user.value.id;
  const seen = { userId: user.value.id, userName: user.value.name, timeZone: user.value.timeZone, problem: null };
  // Another person's reading position is not this one's.
  await rememberPlace(deps.db, api.place, host, { ...seen, ...(isOther ? { readUntil: null } : {}) }, deps.now());
  return user;
}

/** Read one org's own activities since the last time, page by page; each page is stored before the next is asked for. */
export async function syncPlace(deps: Deps, api: CrmApi, host: string, userId: string): Promise<Result<null>> {
  await goOnRejudging(deps.db, deps.now());
  const stored = await deps.db.get('places', api.place);
  const from = await readFrom(deps);
  const reading = { from, since: readSince(stored, from) };
  const read = await api.myActivities(userId, reading, async page => {
    await keepActivities(deps.db, page, deps.now());
    await deps.announceChange();
  });
  if (!read.ok) return read;
  const { readUntil } = read.value;
  const got = { readUntil, readFrom: from, refreshedAt: deps.now(), problem: null, apiUsage: api.usage() };
  await rememberPlace(deps.db, api.place, host, got, deps.now());
  await showBadge(deps);
  return ok(null);
}
