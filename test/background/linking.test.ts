import { describe, expect, test } from 'vitest';
import { linkActivities, undoLinks } from '@/lib/background/link-activities';
import { readFlagged } from '@/lib/background/read-flagged';
import { readWeek } from '@/lib/background/read-week';
import { refreshAccount } from '@/lib/background/refresh-account';
import { savePlan } from '@/lib/background/save-plan';
import { endLearning, setBackfill } from '@/lib/background/settings';
import { goOn } from '@/lib/background/start';
import { withChanges } from '@/lib/domain/objective';
import type { FlaggedView, WeekView } from '@/lib/messages/views';
import { accountShown, anAccountWorld } from '../support/account-world';
import { anActivity, anObjective, aPlan } from '../support/builders';
import { aWorld, TAB, type World } from '../support/fake-crm';

async function withActivities(...activities: Parameters<typeof anAccountWorld>): Promise<World> {
  const world = await anAccountWorld(...activities);
  await endLearning(world.deps);
  return world;
}

async function week(world: World): Promise<WeekView> {
  const answer = await readWeek(world.deps);
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
}

async function flagged(world: World): Promise<FlaggedView> {
  const answer = await readFlagged(world.deps);
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
}

const toO1 = { kind: 'objective', objectiveId: 'O1' } as const;

describe('linking', () => {
  test('one click takes the flag away, the badge with it, and the popup counts', async () => {
    const world = await withActivities({ day: '2026-11-17' });
    const before = await accountShown(world);
    expect(before.activities[0]).toMatchObject({ standing: 'checkABox', flags: [{ rule: 'H1' }], preselected: 'O1' });
    expect(world.badge()).toBe('1');
    expect((await week(world)).rate.week).toMatchObject({ linked: 0, flagged: 1, grace: 0, exempt: 0 });

    await linkActivities(world.deps, { activityIds: [before.activities[0]?.id ?? ''], choice: toO1 });
    expect((await accountShown(world)).activities[0]).toMatchObject({ standing: 'linked', flags: [], choice: toO1 });
    const after = await week(world);
    expect(after.rate.week).toMatchObject({ linked: 1, flagged: 0, grace: 0, exempt: 0 });
    expect(await flagged(world)).toMatchObject({ count: 0, items: [] });
    await expect.poll(() => world.badge()).toBe('');
  });

  test('the newest three that serve nothing are offered with what they may serve, and all are counted', async () => {
    const days = ['2026-11-13', '2026-11-16', '2026-11-17', '2026-11-18'];
    const world = await withActivities(...days.map(day => ({ day })));
    const view = await flagged(world);
    expect(view.count).toBe(4);
    expect(view.items.map(({ day }) => day)).toEqual(['2026-11-18', '2026-11-17', '2026-11-16']);
    expect(view.items[0]).toMatchObject({ preselected: 'O1', suggestions: [{ objectiveId: 'O1' }] });
    expect(view.objectives).toHaveProperty('O1');
  });

  test('many linked at once undo as one, each to what it was before', async () => {
    const world = await withActivities({}, {}, {});
    const ids = (await accountShown(world)).activities.map(line => line.id);
    const [first = ''] = ids;
    await linkActivities(world.deps, { activityIds: [first], choice: { kind: 'setAside', reason: 'requiredAdmin' } });
    const linked = await linkActivities(world.deps, { activityIds: ids, choice: toO1 });
    expect((await accountShown(world)).activities.every(line => line.standing === 'linked')).toBe(true);
    await undoLinks(world.deps, { actionId: linked.ok ? linked.value.actionId : '' });
    const after = await accountShown(world);
    expect(after.activities.find(line => line.id === first)?.standing).toBe('exempt');
    expect(after.activities.filter(line => line.standing === 'checkABox')).toHaveLength(2);
    expect((await week(world)).rate.week).toMatchObject({ linked: 0, flagged: 2, grace: 0, exempt: 1 });
  });

  test('an activity that is not here is told, and nothing of the click is stored', async () => {
    const world = await withActivities({});
    const [line] = (await accountShown(world)).activities;
    const answer = await linkActivities(world.deps, { activityIds: [line?.id ?? '', 'gone'], choice: toO1 });
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'missing' } });
    expect((await accountShown(world)).activities[0]?.choice).toBeNull();
  });

  test('seeing an activity twice changes nothing', async () => {
    const world = await withActivities({ disposition: 'Connected' });
    const before = await week(world);
    for (let again = 0; again < 3; again += 1) await refreshAccount(world.deps, { tabId: null, isAsked: true }, TAB);
    const after = await week(world);
    expect({ ...after, connections: [] }).toEqual({ ...before, connections: [] });
    expect(await world.deps.db.count('activities')).toBe(1);
  });

  test('an activity deleted in the CRM leaves the week', async () => {
    const world = await withActivities({});
    const { keepActivities } = await import('@/lib/store/activities');
    const ids = (await accountShown(world)).activities.map(line => line.id);
    await keepActivities(world.deps.db, { activities: [], goneIds: ids }, world.clock.now);
    expect((await week(world)).rate.week).toMatchObject({ linked: 0, flagged: 0, grace: 0, exempt: 0 });
    expect((await accountShown(world)).activities).toEqual([]);
  });

  test('grace ends while nobody looks: the flag is there at the next look', async () => {
    const world = await withActivities({ day: '2026-11-20', loggedAt: '2026-11-20T09:00:00-06:00' });
    expect((await accountShown(world)).activities[0]?.standing).toBe('grace');
    world.clock.now = '2026-11-24T00:00:00Z'; // Monday 18:00 in Chicago: still grace
    expect((await accountShown(world)).activities[0]?.standing).toBe('grace');
    world.clock.now = '2026-11-24T00:00:01Z';
    expect((await accountShown(world)).activities[0]?.standing).toBe('checkABox');
    expect((await flagged(world)).count).toBe(1);
  });

  test('grace ends while nobody looks at all: the background wakes for it, and the badge grows', async () => {
    const world = await withActivities({ day: '2026-11-20', loggedAt: '2026-11-20T09:00:00-06:00' });
    expect(world.badge()).toBe('');
    expect(world.wakes).toContain('judging 2026-11-24T00:00:01.000Z');
    world.clock.now = '2026-11-24T00:00:01.000Z';
    await goOn(world.deps);
    expect(world.badge()).toBe('1');
  });

  test('activities from before the installation are counted apart until the rep asks for them', async () => {
    const world = await aWorld();
    await savePlan(world.deps, { plan: aPlan() });
    world.crm.activities = [anActivity({ day: '2026-11-17' })];
    await refreshAccount(world.deps, { tabId: null, isAsked: true }, TAB);
    expect(await accountShown(world)).toMatchObject({ notJudged: 1, activities: [{ standing: null }] });
    await setBackfill(world.deps, { isOn: true });
    expect(await accountShown(world)).toMatchObject({ notJudged: 0, activities: [{ standing: 'checkABox' }] });
  });

  test('closing an objective today changes nothing about last week, and counts from tomorrow on', async () => {
    const world = await withActivities({ day: '2026-11-17' }, { day: '2026-11-20' }, { day: '2026-11-21' });
    world.clock.now = '2026-11-21T15:00:00Z';
    const ids = (await accountShown(world)).activities.map(line => line.id);
    await linkActivities(world.deps, { activityIds: ids, choice: toO1 });
    const plan = (await world.deps.db.get('plans', 'P1')) ?? aPlan();
    const closed = withChanges(anObjective(), { status: 'achieved', endedOn: '2026-11-20' }, '2026-11-20');
    await savePlan(world.deps, { plan: { ...plan, objectives: [closed] } });
    const standings = Object.fromEntries((await accountShown(world)).activities.map(line => [line.day, line.standing]));
    expect(standings).toEqual({ '2026-11-17': 'linked', '2026-11-20': 'linked', '2026-11-21': 'checkABox' });
    expect((await week(world)).rate.week).toMatchObject({ linked: 2, flagged: 1, grace: 0, exempt: 0 });
  });

  test('an objective that is deleted leaves its activities untied, not lost', async () => {
    const world = await withActivities({ day: '2026-11-17' });
    await linkActivities(world.deps, {
      activityIds: [(await accountShown(world)).activities[0]?.id ?? ''],
      choice: toO1,
    });
    const plan = (await world.deps.db.get('plans', 'P1')) ?? aPlan();
    await savePlan(world.deps, { plan: { ...plan, objectives: [] } });
    expect((await accountShown(world)).activities[0]).toMatchObject({ standing: 'checkABox', flags: [{ rule: 'H1' }] });
  });

  test('two tabs edit the plan: the later one is told, and nothing is overwritten', async () => {
    const world = await withActivities();
    const plan = (await world.deps.db.get('plans', 'P1')) ?? aPlan();
    expect((await savePlan(world.deps, { plan: { ...plan, title: 'First' } })).ok).toBe(true);
    const late = await savePlan(world.deps, { plan: { ...plan, title: 'Second' } });
    expect(late).toMatchObject({ ok: false, problem: { kind: 'changedElsewhere' } });
    expect((await world.deps.db.get('plans', 'P1'))?.title).toBe('First');
  });

  test('first conversations follow the 180 days, whatever the order in which calls arrive', async () => {
    const talk = { disposition: 'Connected' };
    const world = await withActivities(
      { ...talk, day: '2026-11-18' },
      { ...talk, day: '2026-11-17' },
      { ...talk, day: '2026-03-02' },
    );
    const firsts = (await world.deps.db.getAll('activities')).filter(row => row.isFirst).map(row => row.day);
    expect(firsts.sort()).toEqual(['2026-03-02', '2026-11-17']);
  });

  test('signed out: what is stored is drawn, with a sentence and a way on', async () => {
    const world = await withActivities({});
    world.crm.problem = { kind: 'signedOut' };
    await refreshAccount(world.deps, { tabId: null, isAsked: true }, TAB);
    const after = await accountShown(world);
    expect(after.connection.problem).toEqual({ kind: 'signedOut' });
    expect(after.activities).toHaveLength(1);
    world.crm.problem = null;
    await refreshAccount(world.deps, { tabId: null, isAsked: true }, TAB);
    expect((await accountShown(world)).connection.problem).toBeNull();
  });
});
