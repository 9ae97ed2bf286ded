import { placeOf } from '@/lib/domain/record-id';
import type { Database, StoredLink, StoredPlace } from './database';
import { type Keys, rangeOf } from './keys-in';
import { write } from './transaction';
import { queueLink } from './write-back';

/** What was tagged before writing was turned on: counted, and queued a part at a time when the rep asks for it. */

/** Of these links, in the order of their ids, those of a place that could be written and that the CRM was never told. */
async function untoldAmong(
  links: readonly StoredLink[],
  place: string,
  { written, activities }: { written: Keys; activities: Keys },
): Promise<StoredLink[]> {
  const [first, last] = [links[0], links.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = IDBKeyRange.bound(first.activityId, last.activityId);
  const [told, kept] = await Promise.all([written.getAllKeys(range), activities.getAllKeys(range)]);
  const [isTold, isKept] = [new Set(told), new Set(kept)];
  // A link from a file may wait for an activity that was never seen.
  return links.filter(
    ({ activityId, choice }) =>
      choice !== null && placeOf(activityId) === place && isKept.has(activityId) && !isTold.has(activityId),
  );
}

/** How many tags of a place the CRM was never told. */
export async function countEarlier(db: Database, place: string): Promise<number> {
  const tx = db.transaction(['links', 'written', 'activities']);
  const links = await tx.objectStore('links').getAll(rangeOf(place));
  const [written, activities] = [tx.objectStore('written'), tx.objectStore('activities')];
  return (await untoldAmong(links, place, { written, activities })).length;
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
    const links = await tx.objectStore('links').getAll(rangeOf(place, earlier.after), AT_A_TIME);
    const [written, activities] = [tx.objectStore('written'), tx.objectStore('activities')];
    const untold = await untoldAmong(links, place, { written, activities });
    for (const { activityId, choice, at } of untold) await queueLink(tx, stored, activityId, choice, at);
    const last = links.at(-1);
    const queued = earlier.queued + untold.length;
    const next = last === undefined ? null : { ...earlier, after: last.activityId, queued };
    await places.put(withEarlier(stored, next));
    return last !== undefined;
  });
}

function withEarlier(stored: StoredPlace, earlier: NonNullable<StoredPlace['writeBack']>['earlier']): StoredPlace {
  return stored.writeBack == null ? stored : { ...stored, writeBack: { ...stored.writeBack, earlier } };
}
