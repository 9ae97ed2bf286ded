import type { CrmApi } from '@/lib/crm/crm';
import { placeOf } from '@/lib/domain/record-id';
import { fieldOfLinks, type WriteInto } from '@/lib/domain/write-back/write-back';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import type { OutboxEntry, StoredPlace, WaitingLink } from '@/lib/store/database';
import { queueEarlier } from '@/lib/store/earlier-links';
import { queuedEntries } from '@/lib/store/outbox';
import { allPlaces, rememberPlace } from '@/lib/store/places';
import { writePlanAnew } from '@/lib/store/plan-records';
import { activePlan } from '@/lib/store/plans';
import { type Outcome, settleWritten } from '@/lib/store/settle-written';
import { unlessFull } from '@/lib/store/storage-full';
import type { Deps } from './deps';
import { isFinal } from './final-problems';
import { meetTag, sayingIn, tagsHere } from './meet-links';
import { isShareUsed } from './reading';
import { writePlan } from './write-plan';

/** As many tags as a CRM takes in one request. */
const AT_A_TIME = 200;

/** Write the tags that wait, place by place, and with them the plan's records where a package keeps those. */
export async function sendLinks(deps: Deps, isToSend: (entry: OutboxEntry) => boolean): Promise<void> {
  for (const { place, writeBack } of await allPlaces(deps.db)) {
    if (writeBack != null) await sendTo(deps, place, isToSend);
  }
}

async function sendTo(deps: Deps, place: string, isToSend: (entry: OutboxEntry) => boolean): Promise<void> {
  const tried = new Set<number>();
  let isPlanWritten = false;
  for (;;) {
    const stored = await deps.db.get('places', place);
    if (stored?.writeBack == null) return;
    const waiting = (await queuedEntries(deps.db)).filter(
      // By its place: a company may have renamed its domain since.
      (entry): entry is WaitingLink => entry.kind === 'writeLink' && placeOf(entry.activityId) === place,
    );
    const due = waiting.filter(entry => isToSend(entry) && !tried.has(entry.id)).slice(0, AT_A_TIME);
    if (due.length === 0) {
      // What was tagged before follows a part at a time. What the CRM refused waits for the rep, and holds up nothing.
      const queued = waiting.filter(({ state }) => state === 'queued');
      if (queued.length < AT_A_TIME && (await queueEarlier(deps.db, place))) continue;
      if (isPlanWritten || !(await isPlanChanged(deps, stored))) return;
    }
    isPlanWritten = true;
    for (const entry of due) tried.add(entry.id);
    const sent = await unlessFull(() => sendSome(deps, stored, due));
    if (!sent.ok) await unlessFull(async () => ok(await postponeAll(deps, stored, due, sent.problem)));
    await deps.announceChange();
    if (!sent.ok) return;
  }
}

async function isPlanChanged(deps: Deps, { writeBack }: StoredPlace): Promise<boolean> {
  if (writeBack?.into.kind !== 'package') return false;
  const plan = await activePlan(deps.db);
  return plan !== undefined && (writeBack.plan?.id !== plan.id || writeBack.plan.revision !== plan.revision);
}

/** One request's worth: look what the CRM holds, write what differs, and store what came of it. */
async function sendSome(deps: Deps, stored: StoredPlace, entries: readonly WaitingLink[]): Promise<Result<null>> {
  const { writeBack } = stored;
  if (writeBack == null) return ok(null);
  // No transaction is open here: the CRM may take seconds to answer.
  const opened = await deps.openCrm(stored.host);
  if (!opened.ok) return opened;
  const api = opened.value;
  const user = await api.currentUser();
  if (!user.ok) return user;
  if (api.place !== stored.place || user.value.id !== writeBack.userId) return failed({ kind: 'otherUser' });
  if (isShareUsed(api.usage(), stored.apiShare)) return failed({ kind: 'shareReached' });
  const plan = await writePlan(deps, api, stored);
  if (!plan.ok) return plan;
  const outcomes = await outcomesOf(deps, api, stored.place, writeBack.into, entries);
  if (!outcomes.ok) return outcomes;
  await settleWritten(deps.db, stored, outcomes.value, deps.now());
  const isRecordGone = outcomes.value.some(each => each.kind === 'failed' && each.problem.kind === 'gone');
  if (isRecordGone) await writePlanAnew(deps.db, stored);
  await rememberPlace(deps.db, stored.place, stored.host, { apiUsage: api.usage() }, deps.now());
  return ok(null);
}

async function outcomesOf(
  deps: Deps,
  api: CrmApi,
  place: string,
  into: WriteInto,
  entries: readonly WaitingLink[],
): Promise<Result<Outcome[]>> {
  if (entries.length === 0) return ok([]);
  const byId = new Map(entries.map(entry => [entry.activityId, entry]));
  const ids = [...byId.keys()];
  const there = await api.readFields(ids, [fieldOfLinks(into)]);
  if (!there.ok) return there;
  const [here, saying] = [await tagsHere(deps.db, ids, byId), await sayingIn(deps.db, place)];
  const actionId = deps.newId();
  const outcomes: Outcome[] = [];
  const writes: { id: string; values: Record<string, string | null>; outcome: Outcome }[] = [];
  for (const tag of here) {
    const values = there.value.get(tag.activityId);
    if (values === undefined) {
      outcomes.push({ kind: 'gone', activityId: tag.activityId });
      continue;
    }
    if (!values.ok) {
      outcomes.push(failure(tag.activityId, values.problem));
      continue;
    }
    const met = meetTag(tag, values.value, into, saying, actionId);
    if (met.kind === 'outcome') outcomes.push(met.outcome);
    else writes.push({ id: tag.activityId, values: met.values, outcome: met.outcome });
  }
  if (writes.length === 0) return ok(outcomes);
  const written = await api.writeFields(writes.map(({ id, values }) => ({ id, values })));
  if (!written.ok) return written;
  for (const [index, { id, outcome }] of writes.entries()) {
    const result = written.value[index] ?? failed<Problem>({ kind: 'unreadable' });
    outcomes.push(result.ok ? outcome : failure(id, result.problem));
  }
  return ok(outcomes);
}

function postponeAll(
  deps: Deps,
  stored: StoredPlace,
  entries: readonly WaitingLink[],
  problem: Problem,
): Promise<void> {
  const outcomes = entries.map(({ activityId }) => failure(activityId, problem));
  return settleWritten(deps.db, stored, outcomes, deps.now());
}

/** None is taken for gone: it may be the record that a value names, its objective's, that is not there any more. */
function failure(activityId: string, problem: Problem): Outcome {
  return { kind: 'failed', activityId, problem, isFinal: isFinal(problem) };
}
