import { placeOf } from '@/lib/domain/record-id';
import type { WriteBack } from '@/lib/domain/write-back/write-back';
import type { Database, StoredPlace, WriteTransaction, Written } from './database';
import { keysIn } from './keys-in';
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
    for (const name of ['written', 'planRecords'] as const) {
      const store = tx.objectStore(name);
      for (const key of await keysIn(store, place)) await store.delete(key);
    }
    for (const entry of await tx.objectStore('outbox').getAll()) {
      const isOfPlace = entry.kind === 'writeLink' && placeOf(entry.activityId) === place;
      if (isOfPlace) await tx.objectStore('outbox').delete(entry.id);
    }
    return true;
  });
}

/**
 * The place as it is stored now, if tags are still written there as they were when `begun` was read. Null when that was
 * turned off meanwhile, or turned on anew: what was asked of the CRM under the other setting says nothing about this one.
 */
export async function stillWritten(
  tx: WriteTransaction,
  begun: StoredPlace,
): Promise<(StoredPlace & { writeBack: WriteBack }) | null> {
  const stored = await tx.objectStore('places').get(begun.place);
  if (stored?.writeBack == null || stored.writeBack.turnedOnAt !== begun.writeBack?.turnedOnAt) return null;
  return { ...stored, writeBack: stored.writeBack };
}

/** Tags that were changed on both sides and that the rep has not seen yet, newest first. */
export async function conflictsAt(db: Database, place: string): Promise<Written[]> {
  const all = await db.getAllFromIndex('written', 'byBeaten');
  return all.filter(({ activityId }) => placeOf(activityId) === place).reverse();
}

/** All of them, by activity: they are few. */
export async function conflictsByActivity(db: Database): Promise<Map<string, NonNullable<Written['beaten']>>> {
  const all = await db.getAllFromIndex('written', 'byBeaten');
  return new Map(all.flatMap(({ activityId, beaten }) => (beaten === undefined ? [] : [[activityId, beaten]])));
}

/** The rep has seen those of these activities. */
export function dropConflicts(db: Database, activityIds: readonly string[]): Promise<void> {
  return write(db, ['written'], async tx => {
    const store = tx.objectStore('written');
    for (const id of activityIds) {
      const stored = await store.get(id);
      if (stored === undefined) continue;
      const { beaten: _beaten, beatenAt: _beatenAt, ...written } = stored;
      await store.put(written);
    }
  });
}
