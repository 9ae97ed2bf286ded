import { placeOf } from '@/lib/domain/record-id';
import type { Database, StoredPlace } from './database';
import { write } from './transaction';
import { queueLink } from './write-back';

/** What was tagged before writing was turned on: counted, and queued a part at a time when the rep asks for it. */

function keysOf(place: string, after = `${place}/`): IDBKeyRange {
  return IDBKeyRange.bound(after, `${place}/\uffff`, true);
}

/** How many tags of a place the CRM was never told. */
export async function countEarlier(db: Database, place: string): Promise<number> {
  const [linked, written] = await Promise.all([
    db.getAllKeys('links', keysOf(place)),
    db.getAllKeys('written', keysOf(place)),
  ]);
  const known = new Set(written);
  // Another place may lie further down the path, `localhost/crm` below `localhost`.
  return linked.filter(id => placeOf(id) === place && !known.has(id)).length;
}

/** As many as go to the CRM in one request. */
const AT_A_TIME = 200;

/**
 * Let the next part of what was tagged before wait to be written, and remember how far that is, both or neither. False
 * when there is no more, or nobody asked for it.
 */
export function queueEarlier(db: Database, place: string): Promise<boolean> {
  return write(db, ['places', 'links', 'outbox', 'written', 'activities'], async tx => {
    const places = tx.objectStore('places');
    const stored = await places.get(place);
    const earlier = stored?.writeBack?.earlier ?? null;
    if (stored?.writeBack == null || earlier === null) return false;
    const links = await tx.objectStore('links').getAll(keysOf(place, earlier.after), AT_A_TIME);
    let queued = earlier.queued;
    for (const { activityId, choice, at } of links) {
      if (placeOf(activityId) !== place || choice === null) continue;
      if ((await tx.objectStore('written').getKey(activityId)) !== undefined) continue;
      // A link from a file may wait for an activity that was never seen.
      if ((await tx.objectStore('activities').getKey(activityId)) === undefined) continue;
      await queueLink(tx, stored, activityId, choice, at);
      queued += 1;
    }
    const last = links.at(-1);
    const next = last === undefined ? null : { ...earlier, after: last.activityId, queued };
    await places.put(withEarlier(stored, next));
    return last !== undefined;
  });
}

function withEarlier(stored: StoredPlace, earlier: NonNullable<StoredPlace['writeBack']>['earlier']): StoredPlace {
  return stored.writeBack == null ? stored : { ...stored, writeBack: { ...stored.writeBack, earlier } };
}
