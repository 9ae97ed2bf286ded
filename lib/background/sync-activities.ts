import { Temporal } from 'temporal-polyfill';
import type { ActivityChanges, CrmApi, CrmUser } from '@/lib/crm/crm';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import { keepActivities } from '@/lib/store/activities';
import type { StoredPlace, StoredReading } from '@/lib/store/database';
import { keptOfOwner } from '@/lib/store/kept';
import { allPlaces, rememberPlace } from '@/lib/store/places';
import { goOnRejudging } from '@/lib/store/rejudging';
import { moveRenamed } from '@/lib/store/settle-sent';
import { unlessFull } from '@/lib/store/storage-full';
import { afterOthers, type Deps, once } from './deps';
import { readOpportunities } from './read-opportunities';
import { isComparisonDue, isShareUsed, isShareUsedLately, readFrom, readSince, syncName } from './reading';
import { sendOutbox } from './send-outbox';
import { showBadge } from './show-badge';
import { takeInLinks } from './take-in-links';
import { takeOverFromHost } from './take-over-from-host';

/** Read the rep's own activities in every org that was seen here and is still signed in. */
export async function syncActivities(deps: Deps): Promise<Result<null>> {
  const hosts = new Set((await allPlaces(deps.db)).map(place => place.host));
  for (const page of await deps.tabs.all()) hosts.add(page.host);
  // A CRM that the rep removed is left alone.
  for (const host of hosts) if (deps.pageOf(host) !== null) await syncHost(deps, host);
  await sendOutbox(deps, { entryId: null });
  return ok(null);
}

/** The background has woken: go on with readings that a stop interrupted, once their time has come. */
export async function goOnReading(deps: Deps): Promise<void> {
  for (const { host, reading } of await allPlaces(deps.db)) {
    const isDue = reading !== undefined && reading !== null && Date.parse(reading.goOnAt) <= Date.parse(deps.now());
    if (isDue) await syncHost(deps, host);
  }
}

function syncHost(deps: Deps, host: string): Promise<void> {
  return once(deps, syncName(host), async () => {
    await deps.announceChange();
    await readHost(deps, host);
    deps.underWay.delete(syncName(host));
    await deps.announceChange();
  });
}

/** The same for a session that was just opened: what happened since a run began is not missed. */
export function syncAfterOthers(deps: Deps, api: CrmApi, host: string, userId: string): Promise<void> {
  return afterOthers(deps, syncName(host), 'once more', async () => {
    const read = await unlessFull(() => syncPlace(deps, api, host, userId));
    if (!read.ok) await noteProblem(deps, api.place, host, read.problem, api);
    deps.underWay.delete(syncName(host));
    await deps.announceChange();
    // Somebody is signed in: what waits for the CRM may go now.
    await sendOutbox(deps, { entryId: null });
  });
}

async function readHost(deps: Deps, host: string): Promise<void> {
  const known = await deps.db.getFromIndex('places', 'byHost', host);
  const opened = await deps.openCrm(host);
  if (!opened.ok) {
    if (known !== undefined) await noteProblem(deps, known.place, host, opened.problem, null);
    return;
  }
  const api = opened.value;
  const mayAsk = roomToRead(deps, await deps.db.get('places', api.place));
  const user = mayAsk.ok ? await noteUser(deps, api, host) : mayAsk;
  const read = user.ok ? await unlessFull(() => syncPlace(deps, api, host, user.value.id)) : user;
  if (!read.ok) await noteProblem(deps, api.place, host, read.problem, api);
}

/** A reading that failed on the way goes on after so many minutes, when nobody asks sooner. */
const GO_ON_AFTER = { minutes: 15 };

async function noteProblem(
  deps: Deps,
  place: string,
  host: string,
  problem: Problem,
  api: CrmApi | null,
): Promise<void> {
  const usage = api === null ? {} : { apiUsage: api.usage() };
  const { reading } = await rememberPlace(deps.db, place, host, { problem, ...usage }, deps.now());
  if (reading === undefined || reading === null) return;
  const goOnAt = Temporal.Instant.from(deps.now()).add(GO_ON_AFTER).toString();
  await rememberPlace(deps.db, place, host, { reading: { ...reading, goOnAt } }, deps.now());
  await deps.wakeAt('reading', goOnAt);
}

/** Nothing is read while the share of the org's API requests that the rep allows is used up. */
export function roomToRead(deps: Deps, place: StoredPlace | undefined): Result<null> {
  return isShareUsedLately(place, deps.now()) ? failed({ kind: 'shareReached' }) : ok(null);
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
  const begin = isOther ? { readUntil: null, reading: null } : {};
  await rememberPlace(deps.db, api.place, host, { ...seen, ...begin }, deps.now());
  return user;
}

/** Every open screen that is told of a reading reads again what it shows: seldom enough not to hold the reading up. */
const TOLD_EVERY_MS = 3_000;

/**
 * Read one org's own activities since the last time, page by page. Each page is stored, and how far that was, before the
 * next is looked at: stopped anywhere, the reading goes on where it stood.
 */
export async function syncPlace(deps: Deps, api: CrmApi, host: string, userId: string): Promise<Result<null>> {
  await goOnRejudging(deps.db, deps.now());
  const stored = await deps.db.get('places', api.place);
  let missed: Problem | null = null;
  const mayGoOn = (): boolean => missed === null && !isShareUsed(api.usage(), stored?.apiShare);
  if (!mayGoOn()) return failed({ kind: 'shareReached' });
  const asked = await readFrom(deps);
  const since = readSince(stored, asked);
  const begun = interrupted(stored, asked, since);
  const from = begun?.from ?? asked;
  const isToCompare = since !== null && isComparisonDue(stored, deps.now());
  const kept = isToCompare ? { kept: () => keptOfOwner(deps.db, userId, from) } : {};
  const reading = { from, since, resumeAt: begun?.resumeAt ?? null, mayGoOn, ...kept };
  let toldAtMs = Number.NEGATIVE_INFINITY;
  const read = await api.myActivities(userId, reading, async page => {
    if (missed !== null) return;
    await keepPage(deps, page);
    const taken = await takeInLinks(deps, api, idsOf(page));
    if (!taken.ok) missed = taken.problem;
    // A page whose tags could not be looked at is read once more.
    else await notePlace(deps, api, host, { from, since }, page);
    // At the end it is told anyway.
    const nowMs = Date.parse(deps.now());
    if (nowMs - toldAtMs < TOLD_EVERY_MS) return;
    toldAtMs = nowMs;
    await deps.announceChange();
  });
  if (missed !== null) return failed<Problem>(missed);
  if (!read.ok) return read;
  const { readUntil } = read.value;
  const got = {
    readUntil,
    readFrom: from,
    refreshedAt: deps.now(),
    problem: null,
    apiUsage: api.usage(),
    reading: null,
    ...(since === null || isToCompare ? { comparedAt: deps.now() } : {}),
  };
  await rememberPlace(deps.db, api.place, host, got, deps.now());
  await readOpportunities(deps, api, userId);
  await showBadge(deps);
  return ok(null);
}

/** The reading that was interrupted, if it was of the same: one from an earlier day brings all that is asked for, too. */
function interrupted(stored: StoredPlace | undefined, from: string, since: string | null): StoredReading | null {
  const reading = stored?.reading ?? null;
  return reading !== null && reading.from <= from && reading.since === since ? reading : null;
}

/** What a page told of. */
export function idsOf({ activities }: ActivityChanges): string[] {
  return activities.map(({ id }) => id);
}

/** Activities kept in one transaction: few enough to let a click in between, enough to be worth beginning one. */
const BATCH = 1_000;

/** Keep what a page told, in short transactions, in the order of ids: what was made together is stored together. */
export async function keepPage(deps: Deps, { activities, goneIds, renamed }: ActivityChanges): Promise<void> {
  await moveRenamed(deps.db, renamed ?? [], deps.now());
  if (goneIds.length > 0) await keepActivities(deps.db, { activities: [], goneIds }, deps.now());
  const sorted = [...activities].sort((one, other) => (one.id < other.id ? -1 : 1));
  for (let at = 0; at < sorted.length; at += BATCH) {
    await keepActivities(deps.db, { activities: sorted.slice(at, at + BATCH), goneIds: [] }, deps.now());
  }
}

/** Should the background be stopped now, it is woken a minute later. */
const WAKE_AFTER = { minutes: 1 };

async function notePlace(
  deps: Deps,
  api: CrmApi,
  host: string,
  { from, since }: { from: string; since: string | null },
  { resumeAt, progress }: ActivityChanges,
): Promise<void> {
  if (resumeAt === undefined) return;
  const goOnAt = Temporal.Instant.from(deps.now()).add(WAKE_AFTER).toString();
  const reading = { from, since, resumeAt, progress: progress ?? null, goOnAt };
  await Promise.all([
    rememberPlace(deps.db, api.place, host, { reading, apiUsage: api.usage() }, deps.now()),
    // Woken without a place to go on from, it finds nothing to do.
    deps.wakeAt('reading', goOnAt),
  ]);
}
