import { Temporal } from 'temporal-polyfill';
import type { CrmApi } from '@/lib/crm/crm';
import type { Activity } from '@/lib/domain/activity';
import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import type { OutboxEntry } from '@/lib/store/database';
import { changeEntry, dropRefused, queuedEntries, waitMinutes } from '@/lib/store/outbox';
import { settleSent } from '@/lib/store/settle-sent';
import { afterOthers, type Deps } from './deps';

/** Send what waits for a CRM. One run at a time; nothing leaves the outbox unconfirmed. */
export function sendOutbox(deps: Deps, { entryId }: Inputs['sendOutbox']): Promise<Result<null>> {
  return afterOthers(deps, 'send the outbox', String(entryId), async () => {
    const now = Date.parse(deps.now());
    for (const entry of await queuedEntries(deps.db)) {
      const isAskedFor = entry.id === entryId;
      const isDue =
        entry.state === 'queued' && (entryId !== null || Date.parse(entry.nextTryAt) <= now || waitsForSignIn(entry));
      if (isAskedFor || isDue) await send(deps, entry);
    }
    await wakeForNext(deps);
    return ok(null);
  });
}

async function send(deps: Deps, entry: OutboxEntry): Promise<void> {
  // No transaction is open here: the CRM may take seconds to answer.
  const sent = await sendToCrm(deps, entry);
  if (sent.ok) await settleSent(deps.db, entry, sent.value, deps.now());
  else await postpone(deps, entry, sent.problem);
  await deps.announceChange();
}

async function sendToCrm(deps: Deps, entry: OutboxEntry): Promise<Result<Activity>> {
  const opened = await deps.openCrm(entry.host);
  if (!opened.ok) return opened;
  const user = await opened.value.currentUser();
  if (!user.ok) return user;
  if (entry.userId !== null && entry.userId !== user.value.id) return failed({ kind: 'otherUser' });
  return createOnce(deps, opened.value, entry, user.value.id);
}

/** Two clocks never agree: records from a little before the first try are looked at too. */
const CLOCKS_DIFFER = { minutes: 2 };

/**
 * One click makes one record. A try whose answer was lost may have reached the CRM; and browsers themselves repeat a
 * request, unasked, when a kept-alive connection breaks before the answer. So the records that say the same are noted
 * before the first try, and that is stored; whatever is alike and new afterwards came from this entry. One of it stays.
 */
async function createOnce(deps: Deps, api: CrmApi, entry: OutboxEntry, userId: string): Promise<Result<Activity>> {
  const { draft } = entry;
  const begunAt = entry.attemptedAt ?? deps.now();
  const since = Temporal.Instant.from(begunAt).subtract(CLOCKS_DIFFER).toString();
  const alike = await api.callsLike(draft, userId, since);
  if (!alike.ok) return alike;
  if (entry.attemptedAt !== null) {
    const [made] = newSince(entry.alikeBefore, alike.value);
    if (made !== undefined) return keepOne(api, entry.alikeBefore, alike.value, made);
  }
  const alikeBefore = entry.attemptedAt === null ? alike.value.map(each => each.id) : entry.alikeBefore;
  const isStillWanted = await changeEntry(deps.db, entry.id, stored => ({
    ...stored,
    userId,
    attemptedAt: begunAt,
    alikeBefore,
  }));
  if (!isStillWanted) return failed({ kind: 'missing' });
  const created = await api.createCall(draft, userId);
  if (!created.ok) return created;
  const alikeAfter = await api.callsLike(draft, userId, since);
  // The record is there; whether it is there twice is looked at again with the next try.
  return alikeAfter.ok ? keepOne(api, alikeBefore, alikeAfter.value, created.value) : alikeAfter;
}

function newSince(before: readonly string[], alike: readonly Activity[]): Activity[] {
  return alike.filter(each => !before.includes(each.id));
}

async function keepOne(
  api: CrmApi,
  before: readonly string[],
  alike: readonly Activity[],
  kept: Activity,
): Promise<Result<Activity>> {
  for (const twin of newSince(before, alike)) {
    if (twin.id === kept.id) continue;
    const deleted = await api.deleteCall(twin.id);
    if (!deleted.ok) return deleted;
  }
  return ok(kept);
}

async function postpone(deps: Deps, entry: OutboxEntry, problem: Problem): Promise<void> {
  await changeEntry(deps.db, entry.id, stored => {
    const attempts = stored.attempts + 1;
    const nextTryAt = Temporal.Instant.from(deps.now())
      .add({ minutes: waitMinutes(attempts) })
      .toString();
    return { ...stored, attempts, problem, nextTryAt, state: isFinal(problem) ? 'refused' : 'queued' };
  });
}

/** Nothing but a sign-in helps, and that may have happened just now: no use in waiting any longer. */
function waitsForSignIn({ problem }: OutboxEntry): boolean {
  return problem?.kind === 'signedOut' || problem?.kind === 'otherUser';
}

/** Trying again cannot help: the rep has to see the CRM's words and decide. */
function isFinal({ kind }: Problem): boolean {
  return kind === 'refused' || kind === 'notAllowed' || kind === 'gone';
}

async function wakeForNext(deps: Deps): Promise<void> {
  const waiting = (await queuedEntries(deps.db)).filter(entry => entry.state === 'queued');
  const [next] = waiting.map(entry => entry.nextTryAt).sort((one, other) => Date.parse(one) - Date.parse(other));
  if (next !== undefined) await deps.wakeAt('outbox', next);
}

/** Give up sending what the CRM refused; the activity stays, logged by hand. */
export async function dropOutboxEntry(deps: Deps, { entryId }: Inputs['dropOutboxEntry']): Promise<Result<null>> {
  const isDropped = await dropRefused(deps.db, entryId);
  await deps.announceChange();
  return isDropped ? ok(null) : failed({ kind: 'missing' });
}
