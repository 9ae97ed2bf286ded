import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { expect, test } from 'vitest';
import { keepActivities } from '@/lib/store/activities';
import { DATABASE_NAME, openDatabase } from '@/lib/store/database';
import { migrate } from '@/lib/store/migrations';
import { goOnRejudging } from '@/lib/store/rejudging';
import { anActivity } from '../support/builders';
import { aDatabase, NOW } from '../support/database';

/** The step that began to count planned calls. */
const STEPS_BEFORE = 4;

test('days counted before planned calls were: their talks count from then on, and no number is lost', async () => {
  const today = await aDatabase();
  const talks = [1, 2, 3].map(() => anActivity({ kind: 'meeting', day: '2026-11-18' }));
  await keepActivities(today, { activities: talks, goneIds: [] }, NOW);
  const [plans, settings, activities, places, [tally]] = await Promise.all([
    today.getAll('plans'),
    today.get('settings', 'settings'),
    today.getAll('activities'),
    today.getAll('places'),
    today.getAll('tallies'),
  ]);
  today.close();

  globalThis.indexedDB = new IDBFactory();
  const before = await openDB(DATABASE_NAME, STEPS_BEFORE, {
    upgrade(db, _from, _to, tx) {
      for (const step of migrate.slice(0, STEPS_BEFORE)) step(db as unknown as IDBPDatabase, tx as never);
    },
  });
  for (const plan of plans) await before.put('plans', plan);
  for (const place of places) await before.put('places', place);
  await before.put('settings', { ...settings, rejudgeAfter: null }, 'settings');
  for (const row of activities) {
    const counts = row.contribution.counts.filter(each => each !== 'deservesPlan');
    await before.put('activities', { ...row, contribution: { ...row.contribution, counts } });
  }
  const { deservesPlan, plannedCalls: _none, ...counted } = tally ?? { deservesPlan: 0, plannedCalls: 0 };
  expect(deservesPlan).toBe(3);
  await before.put('tallies', counted);
  before.close();

  const db = await openDatabase();
  await goOnRejudging(db, NOW);
  expect(await db.getAll('tallies')).toEqual([tally]);
});
