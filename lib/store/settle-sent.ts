import type { Activity } from '@/lib/domain/activity';
import type { Database } from './database';
import type { JudgedBy } from './judged';
import { ledgerStores, openLedger } from './ledger';
import { write } from './transaction';

/**
 * The CRM has it: the activity that was logged here becomes the CRM's record, with the newest link, and the entry
 * leaves the outbox. All or nothing. Its old id is remembered, for a click that is just on its way.
 */
export function settleSent(db: Database, entryId: number, record: Activity, by: JudgedBy): Promise<void> {
  return write(db, [...ledgerStores, 'records', 'outbox'], async tx => {
    const entry = await tx.objectStore('outbox').get(entryId);
    if (entry === undefined) return;
    const ledger = openLedger(tx, by);
    const activities = tx.objectStore('activities');
    const links = tx.objectStore('links');
    const local = await activities.get(entry.activityId);
    const link = await links.get(entry.activityId);
    if (local !== undefined) {
      await ledger.link(local, null);
      await ledger.remove(local);
    }
    // The CRM's record may have been read, and even linked, before its creation was confirmed here.
    if (link !== undefined && (await links.get(record.id)) === undefined) await ledger.link(record, link);
    await ledger.put(await activities.get(record.id), record);
    await ledger.save();
    await tx.objectStore('records').put({ id: entry.activityId, accountId: record.accountId, movedTo: record.id });
    await tx.objectStore('outbox').delete(entryId);
  });
}
