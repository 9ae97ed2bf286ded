import { describe, expect, test } from 'vitest';
import { keepActivities } from '@/lib/store/activities';
import { DATABASE_NAME, openDatabase } from '@/lib/store/database';
import { keepLogged } from '@/lib/store/keep-logged';
import { saveLinks } from '@/lib/store/links';
import { migrate } from '@/lib/store/migrations';
import { write } from '@/lib/store/transaction';
import { anActivity } from '../support/builders';
import { aDatabase, anEmptyDatabase, anEntry, NOW, toO1 } from '../support/database';

describe('a write is all or nothing', () => {
  const account = {
    id: 'a',
    name: 'A',
    contacts: [],
    contactsReadAt: null,
    readUntil: null,
    readFrom: null,
    refreshedAt: null,
  };

  test('a put that fails takes the other back, and the error goes on', async () => {
    const db = await anEmptyDatabase();
    const failing = write(db, ['accounts', 'records'], async tx => {
      await tx.objectStore('accounts').put(account);
      // A function cannot be stored.
      await tx.objectStore('records').put({ id: 'r', accountId: (() => 'a') as never });
    });
    await expect(failing).rejects.toThrow();
    expect(await db.count('accounts')).toBe(0);
  });

  test('a request that fails later takes everything back', async () => {
    const db = await anEmptyDatabase();
    const failing = write(db, ['accounts', 'records'], async tx => {
      await Promise.all([
        tx.objectStore('accounts').put(account),
        tx.objectStore('records').add({ id: 'r', accountId: null }),
        tx.objectStore('records').add({ id: 'r', accountId: null }),
      ]);
    });
    await expect(failing).rejects.toMatchObject({ name: 'ConstraintError' });
    expect([await db.count('accounts'), await db.count('records')]).toEqual([0, 0]);
  });

  test('work that throws after its last put stores nothing', async () => {
    const db = await anEmptyDatabase();
    const failing = write(db, ['accounts'], async tx => {
      await tx.objectStore('accounts').put(account);
      throw new Error('thought better of it');
    });
    await expect(failing).rejects.toThrow('thought better of it');
    expect(await db.count('accounts')).toBe(0);
  });

  test('and the database works on afterwards', async () => {
    const db = await anEmptyDatabase();
    await write(db, ['accounts'], () => Promise.reject(new Error('no'))).catch(() => undefined);
    await write(db, ['accounts'], tx => tx.objectStore('accounts').put(account));
    expect(await db.count('accounts')).toBe(1);
  });

  test('a link to activities of which one is not here leaves all as they were', async () => {
    const db = await aDatabase();
    const activity = anActivity();
    await keepActivities(db, { activities: [activity], goneIds: [] }, NOW);
    const before = [await db.getAll('activities'), await db.getAll('tallies')];
    const next = { choice: toO1, at: NOW, actionId: 'c', madeBy: 'rep' } as const;
    expect(await saveLinks(db, [activity.id, 'nowhere'], next)).toMatchObject({
      ok: false,
      problem: { kind: 'missing' },
    });
    expect([await db.getAll('activities'), await db.getAll('tallies')]).toEqual(before);
    expect(await db.count('links')).toBe(0);
  });

  test('a logged call that cannot be queued is not kept either', async () => {
    const db = await aDatabase();
    const activity = anActivity({ id: 'here/1', source: 'hand', ownerId: null });
    const entry = { ...anEntry(activity, 'click'), problem: (() => null) as never };
    await expect(keepLogged(db, activity, toO1, entry, NOW)).rejects.toThrow();
    expect([await db.count('activities'), await db.count('links'), await db.count('outbox')]).toEqual([0, 0, 0]);
    expect((await db.getAll('tallies')).every(day => day.logged === 0)).toBe(true);
  });
});

describe('migrations', () => {
  test('an empty database opens at the newest version, twice', async () => {
    const db = await anEmptyDatabase();
    expect(db.version).toBe(migrate.length);
    db.close();
    expect((await openDatabase()).version).toBe(migrate.length);
  });

  test('the newest version has these stores and indexes', async () => {
    const db = await anEmptyDatabase();
    const shape = Object.fromEntries(
      [...db.objectStoreNames].map(name => {
        const store = db.transaction(name).store;
        return [name, [store.keyPath, ...store.indexNames]];
      }),
    );
    expect(db.name).toBe(DATABASE_NAME);
    expect(shape).toEqual({
      accounts: ['id'],
      activities: [
        'id',
        'byAccount',
        'byAttempt',
        'byDay',
        'byFlagged',
        'byJudgeAgain',
        'byLogged',
        'byOpenFor',
        'bySaid',
        'byTalk',
      ],
      firstTalks: ['id', 'byDay'],
      guesses: ['activityId', 'byOn'],
      lessons: ['key'],
      links: ['activityId', 'byAction', 'byObjective'],
      opportunities: ['place'],
      outbox: ['id', 'byActivity', 'byClick'],
      places: ['place', 'byHost'],
      planRecords: ['id'],
      plans: ['id', 'byForce', 'byStatus'],
      records: ['id'],
      settings: [null],
      tallies: ['day'],
      told: ['about', 'byLastOn'],
      trails: ['accountId'],
      unsettled: ['activityId'],
      written: ['activityId', 'byBeaten'],
    });
    expect(db.transaction('outbox').store.index('byClick').unique).toBe(true);
    expect(db.transaction('outbox').store.autoIncrement).toBe(true);
  });
});
