import { placeOf, type RecordId } from '@/lib/domain/record-id';
import type { PlainDate } from '@/lib/domain/words';
import type { Database } from './database';

/** What is kept here of a CRM, from a day on: to be looked for there, where the CRM does not tell of deletions. */

export async function keptOnAccount(db: Database, accountId: RecordId, from: PlainDate): Promise<RecordId[]> {
  const range = IDBKeyRange.bound([accountId, from], [accountId, '\uffff']);
  const ids = await db.getAllKeysFromIndex('activities', 'byAccount', range);
  return ids.filter(isOf(accountId));
}

/** Rows looked at in one go: there may be many, and few of them are this one's. */
const AT_A_TIME = 500;

export async function keptOfOwner(db: Database, ownerId: RecordId, from: PlainDate): Promise<RecordId[]> {
  const ids = (await db.getAllKeysFromIndex('activities', 'byDay', IDBKeyRange.lowerBound(from))).filter(isOf(ownerId));
  const kept: RecordId[] = [];
  for (let at = 0; at < ids.length; at += AT_A_TIME) {
    const rows = await Promise.all(ids.slice(at, at + AT_A_TIME).map(id => db.get('activities', id)));
    for (const row of rows) if (row?.ownerId === ownerId) kept.push(row.id);
  }
  return kept;
}

/** What was logged here and has not arrived in the CRM is of no place yet. */
function isOf(other: RecordId): (id: RecordId) => boolean {
  const place = placeOf(other);
  return id => placeOf(id) === place;
}
