import { type Choice, type Link, withChoice } from '@/lib/domain/link';
import type { Instant } from '@/lib/domain/words';
import { isSameChoice } from '@/lib/domain/write-back/meet';
import type { Problem } from '@/lib/result';
import type { Database, StoredPlace, WaitingLink, WriteTransaction, Written } from './database';
import { bare } from './judged';
import { ledgerStores, openLedger } from './ledger';
import { postponed } from './outbox';
import { write } from './transaction';
import { clickOf, putWaiting, queueLink } from './write-back';
import { stillWritten } from './write-back-setting';

/** What came of one activity's tag, here or in the CRM. */
export type Outcome = { activityId: string } & (
  | {
      /** The CRM holds this now: written by us, or found there. */
      kind: 'stands';
      text: string;
      choice: Choice | null;
      /** The click whose tag it was compared with; null: there was none. */
      over: string | null;
      /** The tag here becomes that one, unless it was changed since. */
      take?: { at: Instant; actionId: string; madeBy: Link['madeBy'] };
      beaten?: NonNullable<Written['beaten']>;
    }
  | { kind: 'failed'; problem: Problem; isFinal: boolean }
  /** The record is not there any more: nothing to write it on. */
  | { kind: 'gone' }
);

/**
 * What came of writing or reading tags, all or none. An entry leaves the outbox when the CRM holds the tag as it is here
 * *now*: one that was changed while it was on its way goes once more. `begun`: the place as it was when the CRM was asked;
 * where tags are not written any more, or to another field, nothing is remembered.
 */
export function settleWritten(
  db: Database,
  begun: StoredPlace,
  outcomes: readonly Outcome[],
  now: Instant,
): Promise<void> {
  return write(db, [...ledgerStores], async tx => {
    const place = await stillWritten(tx, begun);
    if (place === null) return;
    const ledger = await openLedger(tx, now);
    for (const outcome of outcomes) {
      const waiting = await tx.objectStore('outbox').index('byClick').get(clickOf(outcome.activityId));
      const entry = waiting?.kind === 'writeLink' ? waiting : undefined;
      if (outcome.kind === 'stands') await stand(tx, ledger, place, outcome, entry, now);
      else if (outcome.kind === 'gone') await drop(tx, outcome.activityId, entry);
      else if (entry !== undefined) await tx.objectStore('outbox').put(postponed(entry, outcome, now));
    }
    await ledger.save();
  });
}

async function stand(
  tx: WriteTransaction,
  ledger: Awaited<ReturnType<typeof openLedger>>,
  place: StoredPlace,
  { activityId, text, choice, over, take, beaten }: Extract<Outcome, { kind: 'stands' }>,
  entry: WaitingLink | undefined,
  now: Instant,
): Promise<void> {
  const link = await tx.objectStore('links').get(activityId);
  const isChanged = (link?.actionId ?? null) !== over;
  if (take !== undefined && isChanged) {
    // The rep was quicker: both sides are compared once more before that is sent.
    await putWaiting(tx, place, activityId, entry?.at ?? link?.at ?? now);
    return;
  }
  const before = await tx.objectStore('written').get(activityId);
  const seen = beaten === undefined ? keptConflict(before) : { beaten, beatenAt: now };
  await tx.objectStore('written').put({ activityId, text, choice, ...seen });
  const row = await tx.objectStore('activities').get(activityId);
  if (take !== undefined && row !== undefined) {
    ledger.link(row, withChoice(link, activityId, { choice, ...take }));
    await ledger.put(row, bare(row));
  } else if (!isSameChoice(link?.choice ?? null, choice)) {
    // Changed here while it was on its way. What nobody asked to write stays as it is.
    const isAsked = entry !== undefined || isChanged;
    const at = entry?.at ?? link?.at ?? now;
    if (isAsked) await queueLink(tx, place, activityId, link?.choice ?? null, at);
    return;
  }
  if (entry !== undefined) await tx.objectStore('outbox').delete(entry.id);
}

/** What the rep has not seen yet stays to be seen. */
function keptConflict(before: Written | undefined): Partial<Pick<Written, 'beaten' | 'beatenAt'>> {
  if (before?.beaten === undefined || before.beatenAt === undefined) return {};
  return { beaten: before.beaten, beatenAt: before.beatenAt };
}

async function drop(tx: WriteTransaction, activityId: string, entry: WaitingLink | undefined): Promise<void> {
  await tx.objectStore('written').delete(activityId);
  if (entry !== undefined) await tx.objectStore('outbox').delete(entry.id);
}
