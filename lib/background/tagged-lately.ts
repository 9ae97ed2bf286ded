import { placeOf } from '@/lib/domain/record-id';
import type { Database, StoredActivity, StoredLink } from '@/lib/store/database';

/** Rows looked at, newest first: enough to find a few tagged ones, few enough to be quick. */
const LOOKED_AT = 500;

/** Ids of the newest activities of one CRM, newest first. */
export async function newestOf(db: Database, place: string, atMost: number): Promise<string[]> {
  const ids: string[] = [];
  const index = db.transaction('activities').store.index('byDay');
  for (let at = await index.openKeyCursor(null, 'prev'); at !== null && ids.length < atMost; at = await at.continue()) {
    if (placeOf(at.primaryKey) === place) ids.push(at.primaryKey);
  }
  return ids;
}

/** The newest tagged activities of one CRM, newest first. */
export async function newestTagged(
  db: Database,
  place: string,
  atMost: number,
): Promise<{ row: StoredActivity; link: StoredLink }[]> {
  const found: { row: StoredActivity; link: StoredLink }[] = [];
  const ids = await newestOf(db, place, LOOKED_AT);
  const links = await Promise.all(ids.map(id => db.get('links', id)));
  for (const link of links) {
    if (found.length >= atMost) break;
    if (link === undefined || link.choice === null) continue;
    const row = await db.get('activities', link.activityId);
    if (row !== undefined) found.push({ row, link });
  }
  return found;
}
