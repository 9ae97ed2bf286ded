import { describe, expect, test } from 'vitest';
import { correctFirst } from '@/lib/background/correct-first';
import { linkActivities } from '@/lib/background/link-activities';
import { readDay } from '@/lib/background/read-day';
import { readWeek } from '@/lib/background/read-week';
import { savePlan } from '@/lib/background/save-plan';
import { setBackfill } from '@/lib/background/settings';
import { goOn } from '@/lib/background/start';
import { saveWeek } from '@/lib/background/week-settings';
import type { Activity } from '@/lib/domain/activity';
import type { Plan } from '@/lib/domain/plan';
import type { DayView, WeekView } from '@/lib/messages/views';
import { keepActivities } from '@/lib/store/activities';
import { keepOpportunities } from '@/lib/store/opportunities';
import { rememberPlace } from '@/lib/store/places';
import { anActivity, anObjective, aPlan, ORG, REP } from '../support/builders';
import { aWorld, HOST, type World } from '../support/fake-crm';

async function withActivities(plan: Plan, ...activities: Activity[]): Promise<World> {
  const world = await aWorld();
  await savePlan(world.deps, { plan });
  await setBackfill(world.deps, { isOn: true });
  await rememberPlace(world.deps.db, ORG, HOST, { userId: REP }, world.clock.now);
  await keep(world, ...activities);
  return world;
}

function keep(world: World, ...activities: Activity[]): Promise<number> {
  return keepActivities(world.deps.db, { activities, goneIds: [] }, world.clock.now);
}

async function week(world: World): Promise<WeekView> {
  const answer = await readWeek(world.deps);
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
}

async function day(world: World): Promise<DayView> {
  const answer = await readDay(world.deps);
  if (!answer.ok || answer.value === null) throw new Error('no day');
  return answer.value;
}

const outreach: Plan['weeklyTargets'][number] = { id: 't', metric: 'outreach', label: '', perWeek: 10, origin: 'hand' };
const talk = { disposition: 'Connected' };

describe('what counts towards a target', () => {
  test('attempts at one contact beyond three in a week add nothing, in whatever order they come', async () => {
    const attempt = (loggedAt: string) => anActivity({ contactId: `${ORG}/003Kx0000000001IAA`, loggedAt });
    const attempts = ['10', '11', '12', '13', '14'].map(hour => attempt(`2026-11-17T${hour}:00:00-06:00`));
    const world = await withActivities(aPlan({ weeklyTargets: [outreach] }));
    for (const each of [...attempts].reverse()) await keep(world, each);
    expect((await week(world)).targets[0]).toMatchObject({ done: 3, target: 10 });
    const beyond = (await world.deps.db.getAll('activities')).filter(row => row.isBeyondCap).map(row => row.loggedAt);
    expect(beyond.sort()).toEqual(['2026-11-17T13:00:00-06:00', '2026-11-17T14:00:00-06:00']);
    // One of the first three is deleted in the CRM: the fourth counts in its place.
    await keepActivities(world.deps.db, { activities: [], goneIds: [attempts[0]?.id ?? ''] }, world.clock.now);
    expect((await week(world)).targets[0]).toMatchObject({ done: 3 });
    const other = anActivity({ contactId: `${ORG}/003Kx0000000002IAA` });
    await keep(world, other, anActivity({ contactId: `${ORG}/003Kx0000000001IAA`, day: '2026-11-10' }));
    expect((await week(world)).targets[0]).toMatchObject({ done: 4 });
  });

  test('calls that were answered and come together are attempts too: the fourth of a week adds nothing', async () => {
    const calls = Array.from({ length: 4 }, () => anActivity({ ...talk, contactId: `${ORG}/003Kx0000000001IAA` }));
    const world = await withActivities(aPlan({ weeklyTargets: [outreach] }));
    await keep(world, ...calls);
    expect((await week(world)).targets[0]).toMatchObject({ done: 3 });
    expect((await world.deps.db.getAll('activities')).filter(row => row.isBeyondCap)).toHaveLength(1);
  });

  test('a cap that the plan changes counts at once', async () => {
    const attempts = Array.from({ length: 5 }, () => anActivity({ contactId: `${ORG}/003Kx0000000001IAA` }));
    const world = await withActivities(aPlan({ weeklyTargets: [{ ...outreach, capPerContact: null }] }), ...attempts);
    expect((await week(world)).targets[0]?.done).toBe(5);
    await savePlan(world.deps, { plan: aPlan({ weeklyTargets: [{ ...outreach, capPerContact: 1 }], revision: 1 }) });
    expect((await week(world)).targets[0]?.done).toBe(1);
  });

  test("the rep's own word on a first conversation is remembered, also when the CRM tells the record again", async () => {
    const target = { ...outreach, metric: 'firstConversations' as const };
    const call = anActivity(talk);
    const world = await withActivities(aPlan({ weeklyTargets: [target] }), call);
    expect((await week(world)).targets[0]?.done).toBe(1);
    await correctFirst(world.deps, { activityId: call.id, isFirst: false });
    expect((await week(world)).targets[0]?.done).toBe(0);
    await keep(world, { ...call, notes: 'more', changedAt: '2026-11-20T15:00:00Z' });
    expect((await week(world)).targets[0]?.done).toBe(0);
    await correctFirst(world.deps, { activityId: call.id, isFirst: null });
    expect((await week(world)).targets[0]?.done).toBe(1);
    expect(await correctFirst(world.deps, { activityId: 'gone', isFirst: true })).toMatchObject({ ok: false });
  });

  test('enough for today: the share of the days that are left is done', async () => {
    const targets = [{ ...outreach, metric: 'meetings' as const, perWeek: 2 }];
    const meeting = (on: string) => anActivity({ kind: 'meeting', day: on, loggedAt: '2026-11-20T08:00:00-06:00' });
    const world = await withActivities(aPlan({ weeklyTargets: targets }), meeting('2026-11-18'));
    expect(await week(world)).toMatchObject({
      isEnoughForToday: false,
      targets: [{ done: 1, doneToday: 0, share: 1 }],
    });
    await keep(world, meeting('2026-11-20'));
    expect(await week(world)).toMatchObject({ isEnoughForToday: true, targets: [{ done: 2, doneToday: 1 }] });
  });
});

describe('the week', () => {
  test('starts on the day the rep chose, and everything is counted by it', async () => {
    const onSunday = anActivity({ kind: 'meeting', day: '2026-11-15', loggedAt: '2026-11-15T10:00:00-06:00' });
    const world = await withActivities(aPlan(), onSunday);
    expect((await week(world)).week.start).toBe('2026-11-16');
    await saveWeek(world.deps, { weekStart: 'sunday' });
    expect((await week(world)).week).toMatchObject({ start: '2026-11-15', end: '2026-11-21' });
    await saveWeek(world.deps, { weekStart: 'locale' });
    expect((await week(world)).week.start).toBe('2026-11-15');
    world.deps.locale = () => 'de-DE';
    await goOn(world.deps);
    expect((await week(world)).week.start).toBe('2026-11-16');
  });
});

describe('today and the year', () => {
  const funnel = {
    goalAmount: 1_800_000,
    averageDeal: 75_000,
    opportunityToWin: { value: 1 / 3, n: 41, origin: 'ownHistory' as const },
    firstConversationToOpportunity: { value: 1 / 2, n: 60, origin: 'ownHistory' as const },
    sellingWeeks: 48,
    attemptsPerFirstConversation: 4,
  };

  test('the list says what starves, the catch-up and the chance say how they were worked out', async () => {
    const starving = anObjective({ id: 'O2', cadenceDays: 14, start: '2026-10-01', statement: 'Win Kestrel' });
    const plan = aPlan({ funnel, objectives: [anObjective(), starving] });
    const world = await withActivities(plan, anActivity(talk));
    const view = await day(world);
    expect(view.items).toMatchObject([{ objectiveId: 'O2', reason: { kind: 'starved', cadenceDays: 14 } }]);
    expect(view.objectives).toHaveProperty('O2');
    expect(view.catchUp).toMatchObject({ target: 36, done: 1, left: 35 });
    // Nobody knows what is won: that is said, and no chance is made up.
    expect(view.chance).toBeNull();
    expect(view.problems).toEqual([{ kind: 'noWonAmount' }]);
  });

  test("with the CRM's opportunities the chance is told with its n", async () => {
    const world = await withActivities(aPlan({ funnel }), anActivity(talk));
    const won = Array.from({ length: 22 }, (_, index) => ({
      id: `006-${index}`,
      accountId: null,
      outcome: index < 14 ? ('won' as const) : ('lost' as const),
      createdOn: '2026-03-01',
      closesOn: '2026-09-01',
      amount: 75_000,
      currency: 'USD',
    }));
    await keepOpportunities(world.deps.db, ORG, REP, won, world.clock.now);
    const view = await day(world);
    expect(view.chance).toMatchObject({ n: 22, winsNeeded: 10 });
    expect(view.chance?.probability).toBeGreaterThanOrEqual(0);
    expect(view.isWonDated).toBe(true);
    expect(view.plot?.points.some(point => point.done === 14 * 75_000)).toBe(true);
  });

  test('without a plan there is nothing to ask, and nothing fails', async () => {
    const world = await aWorld();
    expect(await readDay(world.deps)).toEqual({ ok: true, value: null });
  });

  test('an action on what starves takes it off the list', async () => {
    const plan = aPlan({ objectives: [anObjective({ cadenceDays: 14 })] });
    const call = anActivity({ ...talk, day: '2026-11-19' });
    const world = await withActivities(plan, call);
    expect((await day(world)).items).toHaveLength(1);
    await linkActivities(world.deps, { activityIds: [call.id], choice: { kind: 'objective', objectiveId: 'O1' } });
    expect((await day(world)).items).toEqual([]);
  });
});

describe('the digest', () => {
  const morning = '2026-11-20T14:40:00Z';
  const on = { isOn: true, every: 'daily', at: '08:30', quiet: { from: '18:00', until: '08:00' } } as const;

  test('off by default; switched on it is shown once a day, and the background wakes for the next', async () => {
    const world = await withActivities(aPlan({ weeklyTargets: [outreach] }));
    world.clock.now = morning;
    await goOn(world.deps);
    expect(world.notices).toEqual([]);
    await saveWeek(world.deps, { digest: on });
    expect(world.wakes.at(-1)).toContain('digest 2026-11-23T14:30:00');
    await goOn(world.deps);
    await goOn(world.deps);
    expect(world.notices).toHaveLength(1);
    world.clock.now = '2026-11-21T14:40:00Z';
    await goOn(world.deps);
    expect(world.notices).toHaveLength(1);
    world.clock.now = '2026-11-23T14:30:00Z';
    await goOn(world.deps);
    expect(world.notices).toHaveLength(2);
  });
});
