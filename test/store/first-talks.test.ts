import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { expect, test } from 'vitest';
import { firstTalksBetween, keepActivities } from '@/lib/store/activities';
import { DATABASE_NAME, openDatabase } from '@/lib/store/database';
import { migrate } from '@/lib/store/migrations';
import { ABCD, anActivity, KESTREL } from '../support/builders';
import { aDatabase, NOW } from '../support/database';

const talk = { disposition: 'Connected' };
const talks = [
  anActivity({ ...talk, day: '2026-11-16' }),
  anActivity({ ...talk, day: '2026-11-17' }),
  anActivity({ ...talk, day: '2026-11-18', accountId: KESTREL }),
];
const found = async (db: Parameters<typeof firstTalksBetween>[0], from: string, to: string) =>
  (await firstTalksBetween(db, from, to)).map(({ accountId, day }) => ({ accountId, day }));

test('first talks of some days are those of each account, both ends included', async () => {
  const db = await aDatabase();
  await keepActivities(db, { activities: talks, goneIds: [] }, NOW);
  const both = [
    { accountId: ABCD, day: '2026-11-16' },
    { accountId: KESTREL, day: '2026-11-18' },
  ];
  expect(await found(db, '2026-11-16', '2026-11-18')).toEqual(both);
  expect(await found(db, '2026-11-17', '2026-11-18')).toEqual(both.slice(1));
  expect(await found(db, '2026-11-18', '2026-11-16')).toEqual([]);
});

test('when the first is deleted in the CRM the next takes its place', async () => {
  const db = await aDatabase();
  await keepActivities(db, { activities: talks, goneIds: [] }, NOW);
  await keepActivities(db, { activities: [], goneIds: [talks[0]?.id ?? ''] }, NOW);
  expect(await found(db, '2026-11-01', '2026-11-17')).toEqual([{ accountId: ABCD, day: '2026-11-17' }]);
});

test('first talks that were stored before they had a place of their own are found', async () => {
  const today = await aDatabase();
  await keepActivities(today, { activities: talks, goneIds: [] }, NOW);
  const activities = await today.getAll('activities');
  today.close();

  globalThis.indexedDB = new IDBFactory();
  const stepsBefore = migrate.findIndex(step => step.name === 'firstTalks');
  const before = await openDB(DATABASE_NAME, stepsBefore, {
    upgrade(db, _from, _to, tx) {
      for (const step of migrate.slice(0, stepsBefore)) step(db as unknown as IDBPDatabase, tx as never);
    },
  });
  for (const row of activities) await before.put('activities', row);
  before.close();

  const db = await openDatabase();
  expect(await found(db, '2026-11-01', '2026-11-30')).toEqual([
    { accountId: ABCD, day: '2026-11-16' },
    { accountId: KESTREL, day: '2026-11-18' },
  ]);
});
