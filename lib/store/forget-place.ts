import { placeOf } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import type { Database, StoredActivity } from './database';
import { ledgerStores, openLedger } from './ledger';
import { write } from './transaction';
import { saveWriteBack } from './write-back-setting';

/** So many at a time: a transaction stays short, however much there is. */
const AT_A_TIME = 500;

/**
 * Forget a CRM: its activities with their links and all that follows from them, its accounts, what waits for it, and the
 * place itself. In steps, each whole; a stop in the middle leaves the place, and forgetting it again does the rest.
 */
export async function forgetPlace(db: Database, place: string, now: Instant): Promise<void> {
  // Forgetting is no taking back: what was written there stays.
  await saveWriteBack(db, place, null);
  // What was logged here and has not arrived there goes by another name.
  const waiting = (await db.getAll('outbox')).filter(entry => entry.host === place);
  await forgetActivities(
    db,
    waiting.map(entry => entry.activityId),
    now,
  );
  const ids = await keysIn(db, 'activities', place);
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    await forgetActivities(db, ids.slice(from, from + AT_A_TIME), now);
  }
  const stores = ['written', 'planRecords', 'accounts', 'records', 'trails', 'links'] as const;
  const keys = await Promise.all(stores.map(store => keysIn(db, store, place)));
  await write(db, [...stores, 'outbox', 'places'], async tx => {
    stores.forEach((store, index) => {
      for (const key of keys[index] ?? []) void tx.objectStore(store).delete(key);
    });
    for (const { id } of waiting) await tx.objectStore('outbox').delete(id);
    await tx.objectStore('places').delete(place);
  });
}

/** Another place may lie further down the path, `localhost/crm` below `localhost`: its records stay. */
async function keysIn(
  db: Database,
  store: 'activities' | 'written' | 'planRecords' | 'accounts' | 'records' | 'trails' | 'links',
  place: string,
): Promise<string[]> {
  const keys = await db.getAllKeys(store, IDBKeyRange.bound(`${place}/`, `${place}/\uffff`));
  return keys.filter(key => placeOf(key) === place);
}

function forgetActivities(db: Database, ids: readonly string[], now: Instant): Promise<void> {
  return write(db, [...ledgerStores], async tx => {
    const ledger = await openLedger(tx, now);
    const stored = tx.objectStore('activities');
    const rows = await Promise.all(ids.map(id => stored.get(id)));
    for (const row of rows.filter((each): each is StoredActivity => each !== undefined)) {
      ledger.link(row, null);
      ledger.remove(row);
    }
    await ledger.save();
  });
}
