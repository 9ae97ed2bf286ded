import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepActivities } from '@/lib/store/activities';
import { DATABASE_NAME, type Database, openDatabase, type StoredPlace } from '@/lib/store/database';
import { countEarlier, queueEarlier } from '@/lib/store/earlier-links';
import { forgetPlace } from '@/lib/store/forget-place';
import { importLinks } from '@/lib/store/import-links';
import { migrate } from '@/lib/store/migrations';
import { rememberPlace } from '@/lib/store/places';
import { moveRenamed } from '@/lib/store/settle-sent';
import { settleWritten } from '@/lib/store/settle-written';
import { conflictsAt, dropConflicts, saveWriteBack } from '@/lib/store/write-back-setting';
import { anActivity, ORG, REP } from '../support/builders';
import { aDatabase, clicked, NOW, toO1, toO2, undone } from '../support/database';

const LATER = '2026-11-20T15:05:00Z';
const into = { kind: 'field', field: 'Rep_Plan__c', label: 'Rep plan', length: 200 } as const;
const on = { into, turnedOnAt: NOW, userId: REP, earlier: null, plan: null };

let db: Database;
beforeEach(async () => {
  db = await aDatabase();
});

async function place(): Promise<StoredPlace> {
  const stored = await db.get('places', ORG);
  if (stored === undefined) throw new Error('no place');
  return stored;
}

async function kept(count = 1): Promise<string[]> {
  const activities = Array.from({ length: count }, () => anActivity());
  await keepActivities(db, { activities, goneIds: [] }, NOW);
  return activities.map(({ id }) => id);
}

async function tag(ids: readonly string[], actionId = 'c'): Promise<void> {
  await clicked(db, ids, { choice: toO1, at: NOW, actionId, madeBy: 'rep' }, NOW);
}

async function writtenAll(): Promise<void> {
  const outcomes = (await db.getAll('outbox')).map(({ activityId }) => ({
    kind: 'stands' as const,
    activityId,
    text: 'O1',
    choice: toO1,
    over: null,
  }));
  await settleWritten(db, await place(), outcomes, LATER);
}

describe('a tag waits to be written', () => {
  test('only where writing is on, and only in that CRM', async () => {
    const [id = ''] = await kept();
    await tag([id]);
    expect(await db.count('outbox')).toBe(0);
    await saveWriteBack(db, ORG, on);
    const elsewhere = anActivity({ id: 'other.example/1' });
    await keepActivities(db, { activities: [elsewhere], goneIds: [] }, NOW);
    const [second = ''] = await kept();
    await tag([second, elsewhere.id], 'd');
    expect((await db.getAll('outbox')).map(each => each.activityId)).toEqual([second]);
  });

  test('once, however often it changes; and not at all when the CRM has it already', async () => {
    await saveWriteBack(db, ORG, on);
    const [id = ''] = await kept();
    await tag([id], 'a');
    await tag([id], 'b');
    expect(await db.count('outbox')).toBe(1);
    await writtenAll();
    expect(await db.count('outbox')).toBe(0);
    await undone(db, 'b', LATER);
    expect(await db.count('outbox')).toBe(0);
    await undone(db, 'a', LATER);
    expect(await db.getAll('outbox')).toMatchObject([{ kind: 'writeLink', activityId: id, at: LATER }]);
  });

  test('not when a file brought it in: that is asked for first', async () => {
    await saveWriteBack(db, ORG, on);
    const [id = ''] = await kept();
    await importLinks(db, [{ activityId: id, choice: toO1, at: NOW }], 'file', NOW);
    expect(await db.count('outbox')).toBe(0);
    expect(await countEarlier(db, ORG)).toBe(1);
  });

  test('not when an undo brings back what a file said, and it is a file’s again', async () => {
    await saveWriteBack(db, ORG, on);
    const [id = ''] = await kept();
    await importLinks(db, [{ activityId: id, choice: toO1, at: NOW }], 'file', NOW);
    await clicked(db, [id], { choice: toO2, at: NOW, actionId: 'c', madeBy: 'rep' }, NOW);
    expect(await db.count('outbox')).toBe(1);
    await undone(db, 'c', LATER);
    expect(await db.get('links', id)).toMatchObject({ choice: toO1, madeBy: 'file', actionId: 'file' });
    expect(await db.count('outbox')).toBe(0);
  });

  test('when an undo brings that back after the CRM was told of another', async () => {
    await saveWriteBack(db, ORG, on);
    const [id = ''] = await kept();
    await importLinks(db, [{ activityId: id, choice: toO2, at: NOW }], 'file', NOW);
    await tag([id]);
    await writtenAll();
    await undone(db, 'c', LATER);
    expect(await db.getAll('outbox')).toMatchObject([{ activityId: id, at: LATER }]);
  });

  test('under its new id, a tag that was taken away and still stands in the CRM', async () => {
    await saveWriteBack(db, ORG, on);
    const [id = ''] = await kept();
    await tag([id]);
    await writtenAll();
    await undone(db, 'c', LATER);
    const to = `${ORG}/02sKx0000000001MAA`;
    await moveRenamed(db, [{ from: id, to }], LATER);
    expect(await db.getAll('outbox')).toMatchObject([{ activityId: to, clickId: `link ${to}` }]);
    await settleWritten(
      db,
      await place(),
      [{ kind: 'stands', activityId: to, text: '', choice: null, over: null }],
      LATER,
    );
    expect(await db.count('outbox')).toBe(0);
  });

  test('under the id that the CRM gives the activity now, and what was written stays known', async () => {
    await saveWriteBack(db, ORG, on);
    const [id = ''] = await kept();
    await tag([id]);
    await writtenAll();
    await moveRenamed(db, [{ from: id, to: `${ORG}/02sKx0000000001MAA` }], LATER);
    expect(await db.count('outbox')).toBe(0);
    expect((await db.getAll('written')).map(each => each.activityId)).toEqual([`${ORG}/02sKx0000000001MAA`]);
  });
});

describe('what was tagged before', () => {
  test('is queued a part at a time, each remembered, none twice', async () => {
    const ids = await kept(450);
    await tag(ids);
    await saveWriteBack(db, ORG, { ...on, earlier: { after: `${ORG}/`, queued: 0, total: 450 } });
    const queued: number[] = [];
    while (await queueEarlier(db, ORG)) queued.push(await db.count('outbox'));
    expect(queued).toEqual([200, 400, 450]);
    expect((await place()).writeBack?.earlier).toBeNull();
    await writtenAll();
    expect(await countEarlier(db, ORG)).toBe(0);
  });
});

test('tags that were taken away, or of activities that are not here, do not count as untold', async () => {
  const [gone = '', tagged = ''] = await kept(2);
  await tag([gone, tagged]);
  await clicked(db, [gone], { choice: null, at: NOW, actionId: 'd', madeBy: 'rep' }, NOW);
  await importLinks(db, [{ activityId: `${ORG}/00TKx0000000999MAA`, choice: toO1, at: NOW }], 'file', NOW);
  await saveWriteBack(db, ORG, { ...on, earlier: { after: `${ORG}/`, queued: 0, total: 1 } });
  expect(await countEarlier(db, ORG)).toBe(1);
  await queueEarlier(db, ORG);
  expect((await db.getAll('outbox')).map(each => each.activityId)).toEqual([tagged]);
  await writtenAll();
  expect(await countEarlier(db, ORG)).toBe(0);
});

describe('turning it off', () => {
  test('drops what waits under a name that the company no longer uses', async () => {
    await saveWriteBack(db, ORG, on);
    await tag(await kept());
    await rememberPlace(db, ORG, 'newhill.lightning.force.com', {}, LATER);
    await saveWriteBack(db, ORG, null);
    expect(await db.count('outbox')).toBe(0);
  });

  test('leaves a CRM further down the same path alone', async () => {
    const [site, below] = ['localhost:8080', 'localhost:8080/crm'];
    const beaten = { choice: toO2, was: 'here' as const };
    for (const each of [site, below]) {
      await rememberPlace(db, each, each, { userId: REP }, NOW);
      await saveWriteBack(db, each, on);
      const row = { activityId: `${each}/Call-1`, text: 'O1', choice: toO1, beaten, beatenAt: NOW };
      await db.put('written', row);
      await db.put('planRecords', { id: `${each}/goal`, record: 'r', written: '{}' });
    }
    expect((await conflictsAt(db, site)).map(each => each.activityId)).toEqual([`${site}/Call-1`]);
    await dropConflicts(db, [`${site}/Call-1`]);
    expect(await conflictsAt(db, below)).toHaveLength(1);
    await saveWriteBack(db, site, null);
    expect(await db.getAllKeys('written')).toEqual([`${below}/Call-1`]);
    expect(await db.getAllKeys('planRecords')).toEqual([`${below}/goal`]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['drops what waits', () => saveWriteBack(db, ORG, null)],
    ['by forgetting the CRM drops what waits, and makes nothing wait', () => forgetPlace(db, ORG, LATER)],
  ])('%s', async (_, turnOff) => {
    await saveWriteBack(db, ORG, on);
    const ids = await kept(3);
    await tag(ids);
    await writtenAll();
    await tag(await kept(), 'd');
    expect(await db.count('outbox')).toBe(1);
    await turnOff();
    expect(await db.count('outbox')).toBe(0);
    expect(await db.count('written')).toBe(0);
  });
});

test('a database of the version before opens, and its places write nothing', async () => {
  db.close();
  globalThis.indexedDB = new IDBFactory();
  const step = migrate.findIndex(each => each.name === 'writtenLinks');
  const before = await openDB(DATABASE_NAME, step, {
    upgrade(old, _from, _to, tx) {
      for (const each of migrate.slice(0, step)) each(old as unknown as IDBPDatabase, tx as never);
    },
  });
  await before.put('places', { place: ORG, host: 'fernhill.lightning.force.com', userId: REP });
  before.close();
  const opened = await openDatabase();
  expect((await opened.get('places', ORG))?.writeBack).toBeUndefined();
  expect(await opened.count('written')).toBe(0);
});
