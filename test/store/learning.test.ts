import { describe, expect, test } from 'vitest';
import { learnedFrom } from '@/lib/domain/suggest/learning';
import { keepActivities } from '@/lib/store/activities';
import type { Database } from '@/lib/store/database';
import { forgetPlace } from '@/lib/store/forget-place';
import { guessedRight, noteGuesses } from '@/lib/store/guesses';
import { bare } from '@/lib/store/judged';
import { forgetLearned, learnAgain, learnIfMissing, readLessons, readTrails } from '@/lib/store/learned';
import { undoLinks } from '@/lib/store/links';
import { neighboursOf } from '@/lib/store/neighbours';
import { bringUpToDate, goOnRejudging } from '@/lib/store/rejudging';
import { askForRejudging } from '@/lib/store/settings';
import { write } from '@/lib/store/transaction';
import { anActivity, KESTREL, ORG } from '../support/builders';
import { aDatabase, clicked, NOW, setAside, toO1, toO2 } from '../support/database';

const LATER = '2026-11-20T16:00:00Z';
let clicks = 0;

async function click(db: Database, id: string, choice: typeof toO1, at: string = NOW): Promise<string> {
  clicks += 1;
  await clicked(db, [id], { choice, at, actionId: `click-${clicks}`, madeBy: 'rep' }, at);
  return `click-${clicks}`;
}

async function withThree() {
  const db = await aDatabase();
  const pilot = anActivity({ subject: 'Pilot scope with Tom' });
  const gateway = anActivity({ subject: 'Gateway placement', accountId: KESTREL });
  const expense = anActivity({ kind: 'task', subject: 'Expense report', accountId: null });
  await keepActivities(db, { activities: [pilot, gateway, expense], goneIds: [] }, NOW);
  return { db, pilot, gateway, expense };
}

/** What is stored, beside what one would learn from all links at once. */
async function expectLearnedFromLinks(db: Database): Promise<void> {
  const rows = await db.getAll('activities');
  const links = await Promise.all(rows.map(row => db.get('links', row.id)));
  const answers = rows.flatMap((row, place) => {
    const choice = links[place]?.choice ?? null;
    return choice === null ? [] : [{ activity: bare(row), choice }];
  });
  const anew = learnedFrom(answers);
  const lessons = (await db.getAll('lessons')).map(({ key, ...lesson }) => [key, lesson]);
  expect(Object.fromEntries(lessons)).toEqual(Object.fromEntries(anew.lessons));
  const accounts = (await db.getAllKeys('trails')).map(key => (key === '' ? null : key));
  expect(Object.fromEntries(await readTrails(db, accounts))).toEqual(Object.fromEntries(anew.trails));
}

describe('what links teach', () => {
  test('follows every click, correction, set-aside, undo, edit and deletion', async () => {
    const { db, pilot, gateway, expense } = await withThree();
    await click(db, pilot.id, toO1);
    await click(db, gateway.id, toO2);
    await click(db, expense.id, setAside);
    await expectLearnedFromLinks(db);
    expect((await db.getAllKeys('lessons')).sort()).toEqual(['', 'O1', 'O2']);

    const correction = await click(db, pilot.id, toO2, LATER);
    await expectLearnedFromLinks(db);
    expect(await db.get('lessons', 'O1')).toBeUndefined();
    await undoLinks(db, correction);
    await bringUpToDate(db, LATER);
    await expectLearnedFromLinks(db);
    expect(await db.get('lessons', 'O1')).toMatchObject({ links: 1 });

    const edited = { ...pilot, subject: 'Budget approved', accountId: KESTREL, changedAt: LATER };
    await keepActivities(db, { activities: [edited], goneIds: [gateway.id] }, LATER);
    await expectLearnedFromLinks(db);
    expect((await db.get('lessons', 'O1'))?.words).not.toHaveProperty('pilot');
    expect(await db.get('lessons', 'O2')).toBeUndefined();
  });

  test('a duplicate teaches nothing', async () => {
    const { db, pilot } = await withThree();
    await clicked(
      db,
      [pilot.id],
      { choice: { kind: 'setAside', reason: 'duplicateRecord' }, at: NOW, actionId: 'twice', madeBy: 'rep' },
      NOW,
    );
    expect(await readLessons(db)).toEqual([]);
  });

  test('judging everything anew learns nothing twice', async () => {
    const { db, pilot } = await withThree();
    await click(db, pilot.id, toO1);
    await write(db, ['settings'], tx => askForRejudging(tx, LATER, 'all'));
    await goOnRejudging(db, LATER);
    await expectLearnedFromLinks(db);
  });

  test('is gone with the CRM it came from', async () => {
    const { db, pilot, gateway } = await withThree();
    await click(db, pilot.id, toO1);
    await click(db, gateway.id, toO2);
    await forgetPlace(db, ORG, NOW);
    expect([await readLessons(db), await db.getAll('trails')]).toEqual([[], []]);
  });
});

describe('forgetting', () => {
  test('the links stay and teach no more, whatever is judged anew; what is tagged from then on does', async () => {
    const { db, pilot, gateway } = await withThree();
    await click(db, pilot.id, toO1);
    await forgetLearned(db, LATER);
    await write(db, ['settings'], tx => askForRejudging(tx, LATER, 'all'));
    await goOnRejudging(db, LATER);
    expect((await db.get('links', pilot.id))?.choice).toEqual(toO1);
    expect(await readLessons(db)).toEqual([]);
    const after = '2026-11-20T17:00:00Z';
    await click(db, gateway.id, toO1, after);
    // What was forgotten is not taken back a second time.
    await undoLinks(db, 'no such click');
    await click(db, pilot.id, toO2, after);
    expect(await db.get('lessons', 'O1')).toMatchObject({ links: 1, words: { gatewa: 1, placem: 1 } });
    expect(await db.get('lessons', 'O2')).toMatchObject({ links: 1 });
  });

  test('learning again brings everything back', async () => {
    const { db, pilot, gateway } = await withThree();
    await click(db, pilot.id, toO1);
    await click(db, gateway.id, toO2);
    await forgetLearned(db, LATER);
    await learnAgain(db, LATER);
    await goOnRejudging(db, LATER);
    await expectLearnedFromLinks(db);
    expect(await db.count('lessons')).toBe(2);
  });

  test('what is missing although there are links is learned again; what was forgotten is not missing', async () => {
    const { db, pilot } = await withThree();
    await click(db, pilot.id, toO1);
    await db.clear('lessons');
    await learnIfMissing(db, LATER);
    await goOnRejudging(db, LATER);
    expect(await db.count('lessons')).toBe(1);
    await forgetLearned(db, LATER);
    await learnIfMissing(db, LATER);
    await goOnRejudging(db, LATER);
    expect(await db.count('lessons')).toBe(0);
  });
});

describe('links that teach nothing', () => {
  test('are looked at once, and not at every wake', async () => {
    const { db, pilot } = await withThree();
    const choice = { kind: 'setAside', reason: 'duplicateRecord' } as const;
    await clicked(db, [pilot.id], { choice, at: NOW, actionId: 'twice', madeBy: 'rep' }, NOW);
    await learnIfMissing(db, LATER);
    await goOnRejudging(db, LATER);
    const after = await db.get('settings', 'settings');
    await learnIfMissing(db, LATER);
    expect(await db.get('settings', 'settings')).toEqual(after);
    expect(after?.rejudgeAfter).toBeNull();
  });
});

describe('the activities around one', () => {
  test('are the nearest in time, with what was answered for them, and not itself', async () => {
    const db = await aDatabase();
    const at = (minutes: number) => new Date(Date.parse('2026-11-18T08:00:00Z') + minutes * 60_000).toISOString();
    const activities = Array.from({ length: 300 }, (_, place) => anActivity({ loggedAt: at(place) }));
    const old = anActivity({ loggedAt: '2026-10-20T08:00:00Z', day: '2026-10-20' });
    await keepActivities(db, { activities: [...activities, old], goneIds: [] }, NOW);
    const [first, last] = [activities[0], activities[200]];
    if (first === undefined || last === undefined) throw new Error('there are 300');
    await click(db, first.id, toO1);
    const rows = await Promise.all([first, last].map(({ id }) => db.get('activities', id)));
    const around = await neighboursOf(
      db,
      rows.flatMap(row => row ?? []),
    );
    expect((around.get(first.id) ?? []).map(({ id }) => id)).toEqual(activities.slice(1, 21).map(({ id }) => id));
    const near = around.get(last.id) ?? [];
    expect(near.map(({ id }) => id)).toEqual(
      [...activities.slice(120, 200), ...activities.slice(201, 221)].map(({ id }) => id),
    );
    const second = await neighboursOf(db, [(await db.get('activities', activities[1]?.id ?? '')) ?? never()]);
    expect([...second.values()][0]?.[0]).toMatchObject({ id: first.id, choice: toO1 });
  });
});

function never(): never {
  throw new Error('it is stored');
}

describe('how often the first suggestion was right', () => {
  test('counts what the rep chose among what was offered in the last thirty days', async () => {
    const { db, pilot, gateway, expense } = await withThree();
    const guess = (activityId: string, offered: string[], on = '2026-11-20') => ({ activityId, on, offered });
    await noteGuesses(
      db,
      [guess(pilot.id, ['O1', 'O2']), guess(gateway.id, ['O1', 'O2']), guess(expense.id, ['O1'])],
      '2026-11-20',
    );
    await click(db, pilot.id, toO1);
    await click(db, gateway.id, toO2);
    await click(db, expense.id, setAside);
    expect(await guessedRight(db, '2026-11-20')).toEqual({ n: 2, first: 1, offered: 2 });
    expect(await guessedRight(db, '2026-12-20')).toEqual({ n: 0, first: 0, offered: 0 });
    await noteGuesses(db, [guess(`${ORG}/00TKx0000000999IAA`, ['O1'], '2026-12-30')], '2026-12-30');
    expect(await db.count('guesses')).toBe(1);
  });

  test('what a rule tagged was guessed by nobody', async () => {
    const { db, pilot } = await withThree();
    await noteGuesses(db, [{ activityId: pilot.id, on: '2026-11-20', offered: ['O1'] }], '2026-11-20');
    await clicked(db, [pilot.id], { choice: toO1, at: NOW, actionId: 'rule', madeBy: 'rule' }, NOW);
    expect(await guessedRight(db, '2026-11-20')).toEqual({ n: 0, first: 0, offered: 0 });
  });
});
