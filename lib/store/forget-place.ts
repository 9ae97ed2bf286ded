import { placeOf } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import type { Database, OutboxEntry, StoredActivity } from './database';
import { keysIn } from './keys-in';
import { ledgerStores, openLedger } from './ledger';
import { write } from './transaction';
import { saveWriteBack } from './write-back-setting';

/** So many at a time: a transaction stays short, however much there is. */
const AT_A_TIME = 500;

/**
 * Forget a CRM: its activities with their links and all that follows from them, its accounts and opportunities, what
 * waits for it, and the place itself. In steps, each whole; a stop in the middle leaves the place, and forgetting it again
 * does the rest.
 */
export async function forgetPlace(db: Database, place: string, now: Instant): Promise<void> {
  // Forgetting is no taking back: what was written there stays.
  await saveWriteBack(db, place, null);
  // What was logged here and has not arrived there goes by another name.
  const host = (await db.get('places', place))?.host ?? place;
  const waiting = (await db.getAll('outbox')).filter(entry => entry.host === host || isFor(place, entry));
  await forgetActivities(
    db,
    waiting.map(entry => entry.activityId),
    now,
  );
  const ids = await keysIn(db.transaction('activities').store, place);
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    await forgetActivities(db, ids.slice(from, from + AT_A_TIME), now);
  }
  const stores = ['written', 'planRecords', 'accounts', 'records', 'trails', 'links', 'guesses', 'told'] as const;
  const keys = await Promise.all(stores.map(store => keysIn(db.transaction(store).store, place)));
  await write(db, [...stores, 'opportunities', 'outbox', 'places'], async tx => {
    stores.forEach((store, index) => {
      for (const key of keys[index] ?? []) void tx.objectStore(store).delete(key);
    });
    for (const { id } of waiting) await tx.objectStore('outbox').delete(id);
    await tx.objectStore('opportunities').delete(place);
    await tx.objectStore('places').delete(place);
  });
}

/** Logged under a name that the CRM no longer goes by, it waits for it all the same. */
function isFor(place: string, entry: OutboxEntry): boolean {
  return placeOf(entry.kind === 'createCall' ? entry.draft.accountId : entry.activityId) === place;
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
