import type { Activity } from '@/lib/domain/activity';
import { isLater } from '@/lib/domain/calendar';
import type { Instant } from '@/lib/domain/words';
import type { Database, OutboxEntry } from './database';
import { bare } from './judged';
import { ledgerStores, openLedger } from './ledger';
import { write } from './transaction';

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
    const activities = tx.objectStore('activities');
    const links = tx.objectStore('links');
    const local = await activities.get(entry.activityId);
    const link = await links.get(entry.activityId);
    if (local !== undefined) {
      ledger.link(local, null);
      ledger.remove(local);
    }
    // The CRM's record may have been read, changed and even linked before its creation was confirmed here.
    const [read, linked] = await Promise.all([activities.get(record.id), links.get(record.id)]);
    const newest = read !== undefined && isLater(read.changedAt, record.changedAt) ? bare(read) : record;
    if (link !== undefined && (linked === undefined || isLater(link.at, linked.at))) ledger.link(newest, link);
    await ledger.put(read, newest);
    await ledger.save();
    await tx.objectStore('records').put({ id: entry.activityId, accountId: record.accountId, movedTo: record.id });
    await tx.objectStore('outbox').delete(entry.id);
  });
}
