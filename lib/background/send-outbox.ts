import type { CrmApi } from '@/lib/crm/crm';
import type { Activity } from '@/lib/domain/activity';
import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import type { OutboxEntry, WaitingCall } from '@/lib/store/database';
import { changeEntry, dropRefused, postponed, queuedEntries } from '@/lib/store/outbox';
import { settleSent } from '@/lib/store/settle-sent';
import { unlessFull } from '@/lib/store/storage-full';
import { afterOthers, type Deps } from './deps';
import { isFinal, isMendedByRep } from './final-problems';
import { hostOfRecord } from './open-page';
import { sendLinks } from './send-links';

/** Send what waits for a CRM. One run at a time; nothing leaves the outbox unconfirmed. */
export function sendOutbox(deps: Deps, { entryId }: Inputs['sendOutbox']): Promise<Result<null>> {
  return afterOthers(deps, 'send the outbox', String(entryId), async () => {
    const now = Date.parse(deps.now());
    const isToSend = (entry: OutboxEntry): boolean => {
      const isDue = entry.state === 'queued' && (isTimeFor(entry, now) || isMendedByRep(entry.problem));
      return entry.id === entryId || isDue;
    };
    for (const entry of await queuedEntries(deps.db)) {
      if (entry.kind === 'createCall' && isToSend(entry)) await send(deps, entry);
    }
    await sendLinks(deps, isToSend);
    await wakeForNext(deps);
    return ok(null);
  });
}

/** No wait is longer than this. A later time was written by a clock that has been put right since. */
const LONGEST_WAIT_MS = 60 * 60_000;

function isTimeFor({ nextTryAt }: OutboxEntry, nowMs: number): boolean {
  const inMs = Date.parse(nextTryAt) - nowMs;
  return inMs <= 0 || inMs > LONGEST_WAIT_MS;
}

async function send(deps: Deps, entry: WaitingCall): Promise<void> {
  // No transaction is open here: the CRM may take seconds to answer.
  const sent = await sendToCrm(deps, entry);
  const settled = sent.ok ? await unlessFull(() => settle(deps, entry, sent.value)) : sent;
  // Where there is no room even to say so, the entry simply stays as it is: it is found in the CRM the next time.
  if (!settled.ok) await unlessFull(() => postpone(deps, entry, settled.problem));
  await deps.announceChange();
}

async function settle(deps: Deps, entry: OutboxEntry, record: Activity): Promise<Result<null>> {
  await settleSent(deps.db, entry, record, deps.now());
  return ok(null);
}

async function sendToCrm(deps: Deps, entry: WaitingCall): Promise<Result<Activity>> {
  const opened = await deps.openCrm((await hostOfRecord(deps, entry.draft.accountId)) ?? entry.host);
  if (!opened.ok) return opened;
  const user = await opened.value.currentUser();
  if (!user.ok) return user;
  if (entry.userId !== null && entry.userId !== user.value.id) return failed({ kind: 'otherUser' });
  return createOnce(deps, opened.value, entry, user.value.id);
}

/**
 * One click makes one record. A try whose answer was lost may have reached the CRM; and browsers themselves repeat a
 * request, unasked, when a kept-alive connection breaks before the answer. So the records that say the same are noted
 * before the first try, and that is stored; whatever is alike and new afterwards came from this entry. One of it stays.
 */
async function createOnce(deps: Deps, api: CrmApi, entry: WaitingCall, userId: string): Promise<Result<Activity>> {
  const { draft } = entry;
  // The device's clock may be hours off; records bear the CRM's time, which it told a moment ago.
  const begunAt = entry.attemptedAt ?? api.answeredAt?.() ?? deps.now();
  const alike = await api.callsLike(draft, userId, begunAt);
  if (!alike.ok) return alike;
  if (entry.attemptedAt !== null) {
    const [made] = newSince(entry.alikeBefore, alike.value);
    if (made !== undefined) return keepOne(api, entry.alikeBefore, alike.value, made);
  }
  const alikeBefore = entry.attemptedAt === null ? alike.value.map(each => each.id) : entry.alikeBefore;
  const isStillWanted = await changeEntry(deps.db, entry, stored => ({
    ...stored,
    userId,
    attemptedAt: begunAt,
    alikeBefore,
  }));
  if (!isStillWanted) return failed({ kind: 'missing' });
  const created = await api.createCall(draft, userId, entry.clickId);
  if (!created.ok) return created;
  const alikeAfter = await api.callsLike(draft, userId, begunAt);
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

async function postpone(deps: Deps, entry: WaitingCall, problem: Problem): Promise<Result<boolean>> {
  const why = { problem, isFinal: isFinal(problem) };
  return ok(await changeEntry(deps.db, entry, stored => postponed(stored, why, deps.now())));
}

/** Be woken when the next of what waits is due: a tag that was just made, say. */
export async function wakeForNext(deps: Deps): Promise<void> {
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
