import type { Instant } from '@/lib/domain/words';
import type { Database, Settings, StoredActivity, WriteTransaction } from './database';
import { bare } from './judged';
import { ledgerStores, openLedger } from './ledger';
import { write } from './transaction';

/** Activities judged anew in one transaction: enough to be quick, few enough to let a click in between. */
const BATCH = 500;

/** Batches judged anew before what is stored is shown: few activities are right at once, many follow. */
const BATCHES_AT_ONCE = 2;

/**
 * What is due and what clicks left to follow is done before anything is shown, and of what was asked to be judged anew
 * as much as takes no time. Nearly always there is nothing, and then it costs two reads at once. Returns whether all is
 * done: if not, `goOnRejudging` has to follow.
 */
export async function bringUpToDate(db: Database, now: Instant): Promise<boolean> {
  const [settings, due, unsettled] = await Promise.all([
    db.get('settings', 'settings'),
    db.getKeyFromIndex('activities', 'byJudgeAgain', dueBefore(now)),
    db.getKey('unsettled', IDBKeyRange.lowerBound('')),
  ]);
  if (unsettled !== undefined) await settleLinks(db, now);
  if (due !== undefined) await judgeDue(db, now);
  if (settings === undefined || !isAskedFor(settings)) return true;
  for (let batch = 0; batch < BATCHES_AT_ONCE; batch += 1) if (await judgeNextBatch(db, now)) return true;
  return judgedAll(db);
}

async function judgedAll(db: Database): Promise<boolean> {
  const settings = await db.get('settings', 'settings');
  return settings === undefined || !isAskedFor(settings);
}

/** Let standing, tallies and lessons follow the links that changed. A stop in between is made good the next time. */
async function settleLinks(db: Database, now: Instant): Promise<void> {
  let settled = BATCH;
  while (settled === BATCH) {
    settled = await write(db, [...ledgerStores, 'unsettled'], async tx => {
      const marks = tx.objectStore('unsettled');
      const [ledger, ids] = await Promise.all([openLedger(tx, now), marks.getAllKeys(null, BATCH)]);
      await Promise.all(
        ids.map(async id => {
          const row = await tx.objectStore('activities').get(id);
          await marks.delete(id);
          if (row === undefined) return;
          ledger.linkChanged(id);
          await ledger.put(row, bare(row));
        }),
      );
      await ledger.save();
      return ids.length;
    });
  }
}

/** When the next grace ends or meeting is over: a second later it is due. */
export async function nextJudging(db: Database): Promise<Instant | undefined> {
  const cursor = await db.transaction('activities').store.index('byJudgeAgain').openKeyCursor();
  return cursor === null ? undefined : new Date(cursor.key + 1_000).toISOString();
}

function dueBefore(now: Instant): IDBKeyRange {
  return IDBKeyRange.upperBound(Date.parse(now), true);
}

function isAskedFor({ rejudgeAfter, rejudgeLinkedTo }: Settings): boolean {
  return rejudgeAfter !== null || rejudgeLinkedTo.length > 0;
}

/** Judge those whose time has come: grace that ended, meetings that took place. */
export async function judgeDue(db: Database, now: Instant): Promise<void> {
  const due = dueBefore(now);
  while ((await db.getKeyFromIndex('activities', 'byJudgeAgain', due)) !== undefined) {
    const judged = await write(db, [...ledgerStores], async tx => {
      const rows = await tx.objectStore('activities').index('byJudgeAgain').getAll(due, BATCH);
      await judgeRows(tx, rows, now);
      return rows.length;
    });
    if (judged < BATCH) return;
  }
}

/** Go on judging anew, if that was asked for, in short transactions. Safe to call at any time, and from many places. */
export async function goOnRejudging(db: Database, now: Instant): Promise<void> {
  while (!(await judgeNextBatch(db, now))) {
    // Each batch remembers how far it came.
  }
}

async function judgeNextBatch(db: Database, now: Instant): Promise<boolean> {
  const waiting = await db.get('settings', 'settings');
  if (waiting === undefined || !isAskedFor(waiting)) return true;
  return write(db, [...ledgerStores], async tx => {
    const settings = await tx.objectStore('settings').get('settings');
    if (settings === undefined) return true;
    const { rejudgeAfter, rejudgeLinkedTo } = settings;
    if (rejudgeAfter !== null) {
      const rows = await tx.objectStore('activities').getAll(IDBKeyRange.lowerBound(rejudgeAfter, true), BATCH);
      await judgeRows(tx, rows, now);
      const last = rows.length < BATCH ? null : (rows.at(-1)?.id ?? null);
      await tx.objectStore('settings').put({ ...settings, rejudgeAfter: last }, 'settings');
      return false;
    }
    const [objectiveId, ...others] = rejudgeLinkedTo;
    if (objectiveId === undefined) return true;
    const ids = await tx.objectStore('links').index('byObjective').getAllKeys(objectiveId);
    const rows = await Promise.all(ids.map(id => tx.objectStore('activities').get(id)));
    await judgeRows(
      tx,
      rows.flatMap(row => row ?? []),
      now,
    );
    await tx.objectStore('settings').put({ ...settings, rejudgeLinkedTo: others }, 'settings');
    return false;
  });
}

async function judgeRows(tx: WriteTransaction, rows: readonly StoredActivity[], now: Instant): Promise<void> {
  const ledger = await openLedger(tx, now);
  await Promise.all(rows.map(row => ledger.putAnew(row)));
  await ledger.save();
}
