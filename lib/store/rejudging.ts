import type { Instant } from '@/lib/domain/words';
import type { Database, StoredActivity, WriteTransaction } from './database';
import { bare, type JudgedBy } from './judged';
import { ledgerStores, openLedger } from './ledger';
import { readSettings } from './settings';
import { write } from './transaction';

/** Activities judged anew in one transaction: enough to be quick, few enough to let a click in between. */
const BATCH = 500;

/** Judge those whose time has come: grace that ended, meetings that took place. */
export async function judgeDue(db: Database, by: JudgedBy): Promise<void> {
  const due = IDBKeyRange.upperBound(Date.parse(by.now), true);
  if ((await db.getKeyFromIndex('activities', 'byJudgeAgain', due)) === undefined) return;
  await write(db, [...ledgerStores], async tx => {
    await judgeRows(tx, await tx.objectStore('activities').index('byJudgeAgain').getAll(due), by);
  });
}

/** Judge the activities that are linked to any of these objectives. */
export async function judgeLinkedTo(db: Database, objectiveIds: readonly string[], by: JudgedBy): Promise<void> {
  for (const objectiveId of objectiveIds) {
    await write(db, [...ledgerStores], async tx => {
      const ids = await tx.objectStore('links').index('byObjective').getAllKeys(objectiveId);
      const rows = await Promise.all(ids.map(id => tx.objectStore('activities').get(id)));
      await judgeRows(
        tx,
        rows.flatMap(row => row ?? []),
        by,
      );
    });
  }
}

/** Everything has to be judged anew: remembered first, so that a stop in the middle loses nothing. */
export async function askForRejudging(db: Database, now: Instant): Promise<void> {
  await db.put('settings', { ...(await readSettings(db, now)), rejudgeAfter: '' }, 'settings');
}

/** Go on judging everything anew, if that was asked for, in short transactions. Safe to call at any time. */
export async function goOnRejudging(db: Database, by: JudgedBy): Promise<void> {
  while (!(await judgeNextBatch(db, by))) {
    // Each batch remembers how far it came.
  }
}

async function judgeNextBatch(db: Database, by: JudgedBy): Promise<boolean> {
  const waiting = (await db.get('settings', 'settings'))?.rejudgeAfter ?? null;
  if (waiting === null) return true;
  return write(db, [...ledgerStores, 'settings'], async tx => {
    const settings = await tx.objectStore('settings').get('settings');
    const after = settings?.rejudgeAfter ?? null;
    if (settings === undefined || after === null) return true;
    const rows = await tx.objectStore('activities').getAll(IDBKeyRange.lowerBound(after, true), BATCH);
    await judgeRows(tx, rows, by);
    const last = rows.length < BATCH ? null : (rows.at(-1)?.id ?? null);
    await tx.objectStore('settings').put({ ...settings, rejudgeAfter: last }, 'settings');
    return last === null;
  });
}

async function judgeRows(tx: WriteTransaction, rows: readonly StoredActivity[], by: JudgedBy): Promise<void> {
  const ledger = openLedger(tx, by);
  await Promise.all(rows.map(row => ledger.put(row, bare(row))));
  await ledger.save();
}
