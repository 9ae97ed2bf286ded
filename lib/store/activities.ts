import type { Activity } from '@/lib/domain/activity';
import { recordOf } from '@/lib/domain/record-id';
import type { PastConversation } from '@/lib/domain/targets/rates-from-history';
import type { Instant, PlainDate } from '@/lib/domain/words';
import type { Database, StoredActivity, WriteTransaction } from './database';
import { bare } from './judged';
import { knownKeys } from './known-keys';
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
    const stored = tx.objectStore('activities');
    const ids = changes.activities.map(activity => activity.id);
    const [ledger, known, linked, linkedBare] = await Promise.all([
      openLedger(tx, now),
      knownKeys(tx, 'activities', ids),
      knownKeys(tx, 'links', ids),
      knownKeys(tx, 'links', ids.map(recordOf)),
    ]);
    let changed = 0;
    await Promise.all([
      ...changes.activities.map(async activity => {
        const before = isKnown(known, activity.id) ? await stored.get(activity.id) : undefined;
        if (before !== undefined && isUnchanged(before, activity)) return;
        changed += 1;
        const isLinked = isKnown(linked, activity.id) || isKnown(linkedBare, recordOf(activity.id));
        if (!isLinked) ledger.unlinked(activity.id);
        if (before === undefined) await takeInLink(tx, ledger, activity, isLinked);
        await ledger.put(before, withOwnWord(activity, before));
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
async function takeInLink(tx: WriteTransaction, ledger: Ledger, activity: Activity, isLinked: boolean): Promise<void> {
  const links = tx.objectStore('links');
  const bareId = recordOf(activity.id);
  const link = isLinked ? ((await links.get(activity.id)) ?? (await links.get(bareId))) : undefined;
  if (link === undefined) {
    ledger.tagByRule(activity);
    return;
  }
  ledger.link(activity, link);
  if (link.activityId !== activity.id) await links.delete(bareId);
}

/** What the rep corrected stays corrected, and what was planned stays planned, whatever the CRM tells. */
function withOwnWord(activity: Activity, before: StoredActivity | undefined): Activity {
  const own = before?.isFirstConversation ?? null;
  const told =
    own === null || activity.isFirstConversation !== null ? activity : { ...activity, isFirstConversation: own };
  return before?.callPlan === undefined ? told : { ...told, callPlan: before.callPlan };
}

/** Change one record by the rep's own word; false when it is not here. `change` gets it as it is stored now. */
export function correctActivity(
  db: Database,
  activityId: string,
  change: (stored: Activity) => Pick<Activity, 'isFirstConversation'> | Pick<Activity, 'callPlan'>,
  now: Instant,
): Promise<boolean> {
  return write(db, [...ledgerStores], async tx => {
    const before = await tx.objectStore('activities').get(activityId);
    if (before === undefined) return false;
    const ledger = await openLedger(tx, now);
    await ledger.put(before, { ...bare(before), ...change(bare(before)) });
    await ledger.save();
    return true;
  });
}

/** Null: not known, so it may be. */
function isKnown(keys: ReadonlySet<string> | null, key: string): boolean {
  return keys === null || keys.has(key);
}

function isUnchanged(before: StoredActivity, told: Activity): boolean {
  const activity = withOwnWord(told, before);
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

/** Talks that were an account's first, of some days. */
export async function firstTalksBetween(db: Database, from: PlainDate, to: PlainDate): Promise<PastConversation[]> {
  return from > to ? [] : db.getAllFromIndex('firstTalks', 'byDay', IDBKeyRange.bound(from, to));
}

function newestFirst(one: StoredActivity, other: StoredActivity): number {
  const momentOf = (row: StoredActivity): number => Date.parse(row.startsAt ?? row.loggedAt);
  return other.day.localeCompare(one.day) || momentOf(other) - momentOf(one);
}
