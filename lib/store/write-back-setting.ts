import type { WriteBack } from '@/lib/domain/write-back/write-back';
import type { Database, Written } from './database';
import { write } from './transaction';

/** Where the rep's tags are written in one CRM. */

/**
 * Turn writing on, change it, or with null off. Turned off, nothing waits any more; what was written stays in the CRM,
 * and what it held is forgotten here, so that turning it on again begins by looking.
 */
export function saveWriteBack(db: Database, place: string, writeBack: WriteBack | null): Promise<boolean> {
  return write(db, ['places', 'outbox', 'written', 'planRecords'], async tx => {
    const stored = await tx.objectStore('places').get(place);
    if (stored === undefined) return false;
    await tx.objectStore('places').put({ ...stored, writeBack });
    if (writeBack !== null && stored.writeBack != null) return true;
    const range = IDBKeyRange.bound(`${place}/`, `${place}/\uffff`);
    await tx.objectStore('written').delete(range);
    await tx.objectStore('planRecords').delete(range);
    for (const entry of await tx.objectStore('outbox').getAll()) {
      if (entry.kind === 'writeLink' && entry.host === stored.host) await tx.objectStore('outbox').delete(entry.id);
    }
    return true;
  });
}

/** Tags that were changed on both sides and that the rep has not seen yet, newest first. */
export async function conflictsAt(db: Database, place: string): Promise<Written[]> {
  const all = await db.getAllFromIndex('written', 'byBeaten');
  return all.filter(({ activityId }) => activityId.startsWith(`${place}/`)).reverse();
}

/** The rep has seen them. */
export function dropConflicts(db: Database, place: string): Promise<void> {
  return write(db, ['written'], async tx => {
    const store = tx.objectStore('written');
    for (const { beaten: _beaten, beatenAt: _beatenAt, ...written } of await store.index('byBeaten').getAll()) {
      if (written.activityId.startsWith(`${place}/`)) await store.put(written);
    }
  });
}
