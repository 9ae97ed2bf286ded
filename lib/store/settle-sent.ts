import type { Activity } from '@/lib/domain/activity';
import { isLater } from '@/lib/domain/calendar';
import type { Instant } from '@/lib/domain/words';
import type { Database, OutboxEntry, WriteTransaction } from './database';
import { bare } from './judged';
import { type Ledger, ledgerStores, openLedger } from './ledger';
import { write } from './transaction';
import { moveWritten } from './write-back';

/**
 * The CRM has it: the activity that was logged here becomes the CRM's record, with the newest link, and the entry
 * leaves the outbox. All or nothing, and also when the rep gave the entry up meanwhile: the CRM has the record all the
 * same. Its old id is remembered, for a click that is just on its way. Safe to run twice.
 */
export function settleSent(
  db: Database,
  entry: Pick<OutboxEntry, 'id' | 'activityId'>,
  record: Activity,
  now: Instant,
): Promise<void> {
  return write(db, [...ledgerStores, 'records', 'outbox'], async tx => {
    const ledger = await openLedger(tx, now);
    await moveTo(tx, ledger, entry.activityId, record);
    await ledger.save();
    await tx.objectStore('outbox').delete(entry.id);
  });
}

/** What was kept under an id is the CRM's record now, with the newest of both links. */
async function moveTo(tx: WriteTransaction, ledger: Ledger, from: string, record: Activity): Promise<void> {
  const activities = tx.objectStore('activities');
  const links = tx.objectStore('links');
  const local = await activities.get(from);
  const link = await links.get(from);
  await moveWritten(tx, from, record.id);
  if (local !== undefined) {
    ledger.link(local, null);
    ledger.remove(local);
  }
  // The CRM's record may have been read, changed and even linked before its creation was confirmed here.
  const [read, linked] = await Promise.all([activities.get(record.id), links.get(record.id)]);
  const newest = read !== undefined && isLater(read.changedAt, record.changedAt) ? bare(read) : record;
  if (link !== undefined && (linked === undefined || isLater(link.at, linked.at))) ledger.link(newest, link);
  await ledger.put(read, newest);
  await tx.objectStore('records').put({ id: from, accountId: record.accountId, movedTo: record.id });
}

/**
 * Records that the CRM keeps under another id now: what is kept here under the old one moves, with its link. Asks only
 * for keys where nothing has to move, which is nearly always. Safe to run twice.
 */
export async function moveRenamed(
  db: Database,
  renamed: readonly { from: string; to: string }[],
  now: Instant,
): Promise<void> {
  if (renamed.length === 0) return;
  const store = db.transaction('activities').store;
  const keys = await Promise.all(renamed.map(({ from }) => store.getKey(from)));
  const toMove = renamed.filter((_, place) => keys[place] !== undefined);
  if (toMove.length === 0) return;
  await write(db, [...ledgerStores, 'records'], async tx => {
    const ledger = await openLedger(tx, now);
    for (const { from, to } of toMove) {
      const local = await tx.objectStore('activities').get(from);
      if (local !== undefined) await moveTo(tx, ledger, from, { ...bare(local), id: to });
    }
    await ledger.save();
  });
}
