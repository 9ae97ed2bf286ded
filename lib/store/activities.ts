import type { Activity } from '@/lib/domain/activity';
import { recordOf } from '@/lib/domain/record-id';
import type { Instant, PlainDate } from '@/lib/domain/words';
import type { Database, StoredActivity, WriteTransaction } from './database';
import { bare } from './judged';
import { type Ledger, ledgerStores, openLedger } from './ledger';
import { write } from './transaction';

/**
 * Keep activities as the CRM tells them now, and forget those that are gone. Seeing one twice changes nothing. Returns
 * how many were new or different.
 */
export function keepActivities(
  db: Database,
  changes: { activities: readonly Activity[]; goneIds: readonly string[] },
  now: Instant,
): Promise<number> {
  return write(db, [...ledgerStores], async tx => {
    const ledger = await openLedger(tx, now);
    const stored = tx.objectStore('activities');
    let changed = 0;
    await Promise.all([
      ...changes.activities.map(async activity => {
        const before = await stored.get(activity.id);
        if (before !== undefined && isUnchanged(before, activity)) return;
        changed += 1;
        if (before === undefined) await takeInLink(tx, ledger, activity);
        await ledger.put(before, activity);
      }),
      ...changes.goneIds.map(async id => {
        const before = await stored.get(id);
        if (before === undefined) return;
        changed += 1;
        ledger.remove(before);
      }),
    ]);
    await ledger.save();
    return changed;
  });
}

/**
 * A plan file may have brought the link before the activity was seen, under the record's id alone. What nobody tagged
 * yet a rule may tag.
 */
async function takeInLink(tx: WriteTransaction, ledger: Ledger, activity: Activity): Promise<void> {
  const links = tx.objectStore('links');
  const bareId = recordOf(activity.id);
  const link = (await links.get(activity.id)) ?? (await links.get(bareId));
  if (link === undefined) {
    ledger.tagByRule(activity);
    return;
  }
  ledger.link(activity, link);
  if (link.activityId !== activity.id) await links.delete(bareId);
}

function isUnchanged(before: StoredActivity, activity: Activity): boolean {
  return before.changedAt === activity.changedAt && JSON.stringify(bare(before)) === JSON.stringify(activity);
}

/** The newest activities of an account, newest first. */
export async function activitiesOf(db: Database, accountId: string, atMost: number): Promise<StoredActivity[]> {
  const range = IDBKeyRange.bound([accountId, ''], [accountId, '\uffff']);
  const store = db.transaction('activities').store;
  // Keys come at once and in the order of days; a cursor would come back for each row.
  const ids = (await store.index('byAccount').getAllKeys(range)).slice(-atMost);
  const rows = await Promise.all(ids.map(id => store.get(id)));
  return rows.flatMap(row => row ?? []).sort(newestFirst);
}

/** The newest check-a-box activities, newest first. */
export async function flaggedActivities(db: Database, atMost: number): Promise<StoredActivity[]> {
  const rows: StoredActivity[] = [];
  const index = db.transaction('activities').store.index('byFlagged');
  for (let cursor = await index.openCursor(null, 'prev'); cursor !== null; cursor = await cursor.continue()) {
    rows.push(cursor.value);
    if (rows.length >= atMost) break;
  }
  return rows;
}

/** All activities of some days, newest first. */
export async function activitiesBetween(db: Database, from: PlainDate, to: PlainDate): Promise<StoredActivity[]> {
  if (from > to) return [];
  const rows = await db.getAllFromIndex('activities', 'byDay', IDBKeyRange.bound(from, to));
  return rows.sort(newestFirst);
}

function newestFirst(one: StoredActivity, other: StoredActivity): number {
  const momentOf = (row: StoredActivity): number => Date.parse(row.startsAt ?? row.loggedAt);
  return other.day.localeCompare(one.day) || momentOf(other) - momentOf(one);
}
