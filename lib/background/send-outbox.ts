import { Temporal } from 'temporal-polyfill';
import type { CrmApi } from '@/lib/crm/crm';
import type { Activity } from '@/lib/domain/activity';
import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import { readJudging } from '@/lib/store/judging';
import { changeEntry, type OutboxEntry, queuedEntries, waitMinutes } from '@/lib/store/outbox';
import { settleSent } from '@/lib/store/settle-sent';
import { type Deps, once } from './deps';

/** Send what waits for a CRM. One run at a time; nothing leaves the outbox unconfirmed. */
export function sendOutbox(deps: Deps, { entryId }: Inputs['sendOutbox']): Promise<Result<null>> {
  return once(deps, 'send the outbox', async () => {
    const now = Date.parse(deps.now());
    for (const entry of await queuedEntries(deps.db)) {
      const isAskedFor = entry.id === entryId;
      const isDue = entry.state === 'queued' && (entryId !== null || Date.parse(entry.nextTryAt) <= now);
      if (isAskedFor || isDue) await send(deps, entry);
    }
    await wakeForNext(deps);
    return ok(null);
  });
}

async function send(deps: Deps, entry: OutboxEntry): Promise<void> {
  // No transaction is open here: the CRM may take seconds to answer.
  const sent = await sendToCrm(deps, entry);
  if (sent.ok) await settleSent(deps.db, entry.id, sent.value, await readJudging(deps.db, deps.now()));
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

/**
 * A try whose answer was lost may have reached the CRM. So the time of the first try is stored before it is made, and
 * every later one looks for the record first: one click never makes two calls.
 */
async function createOnce(deps: Deps, api: CrmApi, entry: OutboxEntry, userId: string): Promise<Result<Activity>> {
  if (entry.attemptedAt !== null) {
    const found = await api.findCall(entry.draft, userId, entry.attemptedAt);
    if (!found.ok) return found;
    if (found.value !== null) return ok(found.value);
  }
  const isStillWanted = await changeEntry(deps.db, entry.id, stored => ({
    ...stored,
    userId,
    attemptedAt: stored.attemptedAt ?? deps.now(),
  }));
  return isStillWanted ? api.createCall(entry.draft, userId) : failed({ kind: 'missing' });
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

/** Trying again cannot help: the rep has to see the CRM's words and decide. */
function isFinal({ kind }: Problem): boolean {
  return kind === 'refused' || kind === 'notAllowed' || kind === 'gone';
}

async function wakeForNext(deps: Deps): Promise<void> {
  const waiting = (await queuedEntries(deps.db)).filter(entry => entry.state === 'queued');
  const [next] = waiting.map(entry => entry.nextTryAt).sort((one, other) => Date.parse(one) - Date.parse(other));
  if (next !== undefined) await deps.wakeAt(next);
}

/** Give up sending what the CRM refused; the activity stays, logged by hand. */
export async function dropOutboxEntry(deps: Deps, { entryId }: Inputs['dropOutboxEntry']): Promise<Result<null>> {
  await deps.db.delete('outbox', entryId);
  await deps.announceChange();
  return ok(null);
}
