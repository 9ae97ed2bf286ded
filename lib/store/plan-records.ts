import type { WriteBack } from '@/lib/domain/write-back/write-back';
import type { Database, PlanRecord, StoredPlace } from './database';
import { keysIn } from './keys-in';
import { write } from './transaction';
import { stillWritten } from './write-back-setting';

/** One of them was deleted there: all are written anew before the next tag, and those that are gone made again. */
export function writePlanAnew(db: Database, place: StoredPlace): Promise<void> {
  return write(db, ['planRecords', 'places'], async tx => {
    const stored = await stillWritten(tx, place);
    if (stored === null) return;
    const records = tx.objectStore('planRecords');
    for (const key of await keysIn(records, place.place)) {
      const record = await records.get(key);
      if (record !== undefined) await records.put({ ...record, written: '' });
    }
    await tx.objectStore('places').put({ ...stored, writeBack: { ...stored.writeBack, plan: null } });
  });
}

/** Remember the records that goals and objectives have in a CRM; `plan`: all of that save of the plan are written now. */
export function savePlanRecords(
  db: Database,
  place: StoredPlace,
  records: readonly PlanRecord[],
  plan: WriteBack['plan'],
): Promise<void> {
  return write(db, ['planRecords', 'places'], async tx => {
    const stored = await stillWritten(tx, place);
    if (stored === null) return;
    for (const record of records) await tx.objectStore('planRecords').put(record);
    if (plan === null) return;
    await tx.objectStore('places').put({ ...stored, writeBack: { ...stored.writeBack, plan } });
  });
}
