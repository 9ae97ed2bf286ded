import { describe, expect, test } from 'vitest';
import { touchedBy } from '@/lib/background/plan-changes';
import { type Objective, withChanges } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import { keepActivities } from '@/lib/store/activities';
import type { Database } from '@/lib/store/database';

import { rememberPlace } from '@/lib/store/places';
import { activePlan, savePlan, startPlan } from '@/lib/store/plans';
import { goOnRejudging, judgeDue } from '@/lib/store/rejudging';
import { readSettings, saveSettings } from '@/lib/store/settings';
import { anActivity, anObjective, aPlan, ORG, REP } from '../support/builders';
import { aDatabase, anEmptyDatabase, clicked, NOW, toO1 } from '../support/database';
import { storedStandings, storedTallies, workedOutAnew } from '../support/recount';

async function withLinked(count: number): Promise<Database> {
  const db = await aDatabase();
  const activities = Array.from({ length: count }, () => anActivity());
  await keepActivities(db, { activities, goneIds: [] }, NOW);
  await clicked(
    db,
    activities.map(({ id }) => id),
    { choice: toO1, at: NOW, actionId: 'c', madeBy: 'rep' },
    NOW,
  );
  await goOnRejudging(db, NOW);
  return db;
}

async function edited(db: Database, changes: (plan: Plan) => Partial<Plan>): Promise<void> {
  const plan = await activePlan(db);
  if (plan === undefined) throw new Error('there is a plan');
  const after = { ...plan, ...changes(plan) };
  expect(await savePlan(db, after, NOW, touchedBy(plan, after))).toMatchObject({ ok: true });
}
const ended = (each: Objective): Objective =>
  withChanges(each, { status: 'achieved', endedOn: '2026-11-01' }, '2026-11-01');
const endAll = ({ objectives }: Plan): Partial<Plan> => ({ objectives: objectives.map(ended) });
const standings = async (db: Database) => (await db.getAll('activities')).map(row => row.verdict.standing);

async function expectAllRight(db: Database): Promise<void> {
  const anew = await workedOutAnew(db, NOW);
  expect(await storedStandings(db)).toEqual(anew.standings);
  expect(await storedTallies(db)).toEqual(anew.tallies);
}

describe('judging anew', () => {
  test('goes on where the background was stopped, and begins no batch again', async () => {
    const db = await withLinked(1_201);
    await edited(db, () => ({ end: '2026-11-01' }));
    // The background died after two batches, which remembered how far they came.
    const last = (await db.getAllKeys('activities'))[999] ?? '';
    await saveSettings(db, NOW, { rejudgeAfter: last });
    await goOnRejudging(db, NOW);
    expect((await standings(db)).map(each => each === null)).toEqual([
      ...Array(1_000).fill(false),
      ...Array(201).fill(true),
    ]);
    expect(await readSettings(db, NOW)).toMatchObject({ rejudgeAfter: null });
  });

  test('a stop right after the plan was saved loses nothing: all', async () => {
    const db = await withLinked(3);
    await edited(db, () => ({ end: '2026-11-01' }));
    expect(await standings(db)).toEqual(['linked', 'linked', 'linked']);
    await goOnRejudging(db, NOW);
    expect(await standings(db)).toEqual([null, null, null]);
    await expectAllRight(db);
  });

  test('a stop right after the plan was saved loses nothing: one objective', async () => {
    const db = await withLinked(3);
    await edited(db, endAll);
    expect(await readSettings(db, NOW)).toMatchObject({ rejudgeAfter: null, rejudgeLinkedTo: ['O1'] });
    await goOnRejudging(db, NOW);
    expect(await standings(db)).toEqual(['checkABox', 'checkABox', 'checkABox']);
    expect(await readSettings(db, NOW)).toMatchObject({ rejudgeLinkedTo: [] });
  });

  test('a plan that is saved while everything is judged by the one before it wins', async () => {
    const db = await withLinked(1_201);
    await edited(db, () => ({ vision: 'x', end: '2026-12-30' }));
    const running = goOnRejudging(db, NOW);
    await edited(db, plan => ({ ...endAll(plan), end: '2026-12-29' }));
    await Promise.all([running, goOnRejudging(db, NOW), goOnRejudging(db, NOW)]);
    expect(new Set(await standings(db))).toEqual(new Set(['checkABox']));
    await expectAllRight(db);
  });

  test('clicks and syncs at the moment of an edit are judged by the plan that holds in the end', async () => {
    const db = await withLinked(20);
    const ids = await db.getAllKeys('activities');
    const link = { choice: toO1, at: NOW, actionId: 'again', madeBy: 'rep' } as const;
    await Promise.all([
      clicked(db, ids, link, NOW),
      edited(db, endAll),
      clicked(db, ids, link, NOW),
      keepActivities(db, { activities: [anActivity()], goneIds: [] }, NOW),
      goOnRejudging(db, NOW),
    ]);
    await goOnRejudging(db, NOW);
    await expectAllRight(db);
  });

  test("another user at the CRM: the first one's work has no standing, and has it again on return", async () => {
    const db = await withLinked(2);
    await rememberPlace(db, ORG, 'h', { userId: `${ORG}/005other` }, NOW);
    await goOnRejudging(db, NOW);
    expect(await standings(db)).toEqual([null, null]);
    await rememberPlace(db, ORG, 'h', { userId: REP }, NOW);
    await goOnRejudging(db, NOW);
    expect(await standings(db)).toEqual(['linked', 'linked']);
  });

  test('what is due is judged, however many, and judged once', async () => {
    const db = await aDatabase();
    const fresh = { day: '2026-11-20', loggedAt: '2026-11-20T09:00:00-06:00' };
    await keepActivities(db, { activities: Array.from({ length: 1_201 }, () => anActivity(fresh)), goneIds: [] }, NOW);
    await judgeDue(db, '2026-11-24T00:00:00Z');
    expect(new Set(await standings(db))).toEqual(new Set(['grace']));
    await judgeDue(db, '2026-11-24T00:00:01Z');
    expect(new Set(await standings(db))).toEqual(new Set(['checkABox']));
    expect(await db.countFromIndex('activities', 'byJudgeAgain')).toBe(0);
  });
});

describe('settings', () => {
  test('changed at once from several sides keep every change', async () => {
    const db = await anEmptyDatabase();
    await Promise.all([
      readSettings(db, NOW),
      saveSettings(db, NOW, { isBadgeOn: false }),
      saveSettings(db, NOW, { isBackfillOn: true }),
      startPlan(db, aPlan(), NOW, false),
    ]);
    expect(await readSettings(db, NOW)).toMatchObject({
      installedAt: NOW,
      isBadgeOn: false,
      isBackfillOn: true,
      rejudgeAfter: '',
      rejudgeLinkedTo: [],
    });
  });

  test('the moment of installation is remembered once', async () => {
    const db = await anEmptyDatabase();
    await readSettings(db, NOW);
    expect((await readSettings(db, '2027-01-01T00:00:00Z')).installedAt).toBe(NOW);
  });
});

describe('plans', () => {
  test('two windows begin a plan: one does, the other is told', async () => {
    const db = await anEmptyDatabase();
    const begun = await Promise.all([
      startPlan(db, aPlan({ id: 'A' }), NOW, false),
      startPlan(db, aPlan({ id: 'B' }), NOW, false),
    ]);
    expect(begun).toEqual([true, false]);
    expect(await db.getAllKeys('plans')).toEqual(['A']);
  });

  test('replacing archives the one before and never has two in force', async () => {
    const db = await aDatabase();
    await startPlan(db, aPlan({ id: 'P2' }), NOW, true);
    expect((await db.getAll('plans')).map(({ id, status }) => [id, status])).toEqual([
      ['P1', 'archived'],
      ['P2', 'active'],
    ]);
  });

  test('the same plan taken in again keeps the earlier one, and a tab that still shows that cannot save over it', async () => {
    const db = await aDatabase();
    const shown = await activePlan(db);
    await startPlan(db, aPlan({ title: 'From the file' }), NOW, true);
    expect(await db.count('plans')).toBe(2);
    expect(await savePlan(db, shown ?? aPlan(), NOW, [])).toMatchObject({
      ok: false,
      problem: { kind: 'changedElsewhere' },
    });
    expect((await activePlan(db))?.title).toBe('From the file');
  });

  test('a past plan is not saved over, and no second one comes into force by saving', async () => {
    const db = await aDatabase();
    const past = await activePlan(db);
    await startPlan(db, aPlan({ id: 'P2' }), NOW, true);
    expect((await savePlan(db, past ?? aPlan(), NOW, [])).ok).toBe(false);
    const archived = (await db.get('plans', 'P1')) ?? aPlan();
    expect((await savePlan(db, { ...archived, title: 'Rewritten' }, NOW, [])).ok).toBe(false);
    expect((await savePlan(db, aPlan({ id: 'P3', objectives: [anObjective()] }), NOW, [])).ok).toBe(false);
    expect((await db.getAllFromIndex('plans', 'byStatus', 'active')).map(({ id }) => id)).toEqual(['P2']);
  });

  test('of two saves of one revision the second is told', async () => {
    const db = await aDatabase();
    const plan = (await activePlan(db)) ?? aPlan();
    const saved = await Promise.all([
      savePlan(db, { ...plan, title: 'One' }, NOW, []),
      savePlan(db, { ...plan, title: 'Two' }, NOW, []),
    ]);
    expect(saved.map(each => each.ok)).toEqual([true, false]);
    expect((await activePlan(db))?.title).toBe('One');
  });
});
