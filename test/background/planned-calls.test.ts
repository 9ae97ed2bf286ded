import { describe, expect, test } from 'vitest';
import { linkActivities } from '@/lib/background/link-activities';
import { planCall } from '@/lib/background/plan-call';
import { readDay } from '@/lib/background/read-day';
import { readRecords } from '@/lib/background/read-records';
import { readWeek } from '@/lib/background/read-week';
import { savePlan } from '@/lib/background/save-plan';
import { setBackfill } from '@/lib/background/settings';
import type { Activity } from '@/lib/domain/activity';
import { plusDays } from '@/lib/domain/calendar';
import { keepActivities } from '@/lib/store/activities';
import { rememberPlace } from '@/lib/store/places';
import { anActivity, anObjective, aPlan, ORG, REP } from '../support/builders';
import { toO1 } from '../support/database';
import { aWorld, HOST, type World } from '../support/fake-crm';
import { workedExample } from '../support/worked-example';

const words = {
  say: 'What the downtime cost',
  nextStep: 'A visit to the line',
  barriers: 'Budget: show the pilot price',
};
const nothing = { say: ' ', nextStep: '', barriers: '' };
const perWeek = { id: 't', metric: 'plannedCalls', label: '', perWeek: 3, origin: 'hand' } as const;

/** A meeting of today that has not begun: the clock stands at 12:00 UTC. */
const meeting = (changes: Partial<Activity> = {}): Activity =>
  anActivity({
    kind: 'meeting',
    isCompleted: false,
    day: '2026-11-20',
    startsAt: '2026-11-20T14:00:00-06:00',
    endsAt: '2026-11-20T15:00:00-06:00',
    loggedAt: '2026-11-12T09:00:00-06:00',
    ...changes,
  });

async function withActivities(...activities: Activity[]): Promise<World> {
  const world = await aWorld();
  await savePlan(world.deps, { plan: aPlan({ objectives: [anObjective()], weeklyTargets: [perWeek] }) });
  await setBackfill(world.deps, { isOn: true });
  await rememberPlace(world.deps.db, ORG, HOST, { userId: REP }, world.clock.now);
  await keepActivities(world.deps.db, { activities, goneIds: [] }, world.clock.now);
  return world;
}

async function planned(world: World): Promise<{ planned: number; talks: number; target: number | undefined }> {
  const answer = await readWeek(world.deps);
  if (!answer.ok) throw new Error(answer.problem.kind);
  return { ...answer.value.plannedCalls, target: answer.value.targets[0]?.done };
}

const HELD_AT = '2026-11-20T22:00:00Z';

describe('a call plan', () => {
  test('made before the meeting counts once it is held, also after the CRM told the meeting again', async () => {
    const talk = meeting();
    const world = await withActivities(talk);
    await planCall(world.deps, { activityId: talk.id, words });
    expect(await planned(world)).toEqual({ planned: 0, talks: 0, target: 0 });
    world.clock.now = HELD_AT;
    const held = { ...talk, isCompleted: true, changedAt: '2026-11-20T21:30:00Z' };
    await keepActivities(world.deps.db, { activities: [held], goneIds: [] }, world.clock.now);
    expect(await planned(world)).toEqual({ planned: 1, talks: 1, target: 1 });
    const records = await readRecords(world.deps, { what: 'plannedCalls', from: '2026-11-16', to: '2026-11-22' });
    expect(records.ok && records.value.map(({ id }) => id)).toEqual([talk.id]);
  });

  test('made after the meeting began is kept, and does not count as planned', async () => {
    const talk = meeting({ isCompleted: true });
    const world = await withActivities(talk);
    world.clock.now = HELD_AT;
    await planCall(world.deps, { activityId: talk.id, words });
    expect(await planned(world)).toEqual({ planned: 0, talks: 1, target: 0 });
    expect((await world.deps.db.get('activities', talk.id))?.callPlan).toEqual({
      ...words,
      madeAt: HELD_AT,
      wasOpen: false,
    });
  });

  test('in other words later is still the plan that was made before; emptied, it is none', async () => {
    const talk = meeting();
    const world = await withActivities(talk);
    await planCall(world.deps, { activityId: talk.id, words });
    world.clock.now = HELD_AT;
    await planCall(world.deps, { activityId: talk.id, words: { ...words, say: 'What it cost in May' } });
    expect(await planned(world)).toMatchObject({ planned: 1, talks: 1 });
    await planCall(world.deps, { activityId: talk.id, words: nothing });
    expect(await planned(world)).toMatchObject({ planned: 0, talks: 1 });
  });

  test('of a call to make today is there while it is a to-do, and counts once somebody answered', async () => {
    const call = anActivity({ isCompleted: false, day: '2026-11-20', loggedAt: '2026-11-18T09:00:00-06:00' });
    const world = await withActivities(call);
    await linkActivities(world.deps, { activityIds: [call.id], choice: toO1 });
    const day = await readDay(world.deps);
    expect(day.ok && day.value?.items.map(({ reason }) => reason)).toMatchObject([{ kind: 'meeting', isCall: true }]);
    await planCall(world.deps, { activityId: call.id, words });
    const made = { ...call, isCompleted: true, disposition: 'Connected', changedAt: '2026-11-20T16:00:00Z' };
    await keepActivities(world.deps.db, { activities: [made], goneIds: [] }, world.clock.now);
    expect(await planned(world)).toEqual({ planned: 1, talks: 1, target: 1 });
  });

  test('for a meeting that is not here (any more) is refused and changes nothing', async () => {
    const world = await withActivities();
    expect(await planCall(world.deps, { activityId: 'gone', words })).toEqual({
      ok: false,
      problem: { kind: 'missing' },
    });
    expect(await world.deps.db.count('activities')).toBe(0);
  });

  test('stands beside its meeting on today’s list; tomorrow’s asks for one until it has it', async () => {
    const [today, tomorrow] = [meeting(), meeting({ day: '2026-11-23', startsAt: '2026-11-23T14:00:00-06:00' })];
    const world = await withActivities(today, tomorrow);
    await linkActivities(world.deps, { activityIds: [today.id, tomorrow.id], choice: toO1 });
    const list = async () => {
      const answer = await readDay(world.deps);
      if (!answer.ok || answer.value === null) throw new Error('no day');
      return { kinds: answer.value.items.map(({ reason }) => reason.kind), callPlans: answer.value.callPlans };
    };
    expect(await list()).toEqual({ kinds: ['meeting', 'prepare'], callPlans: {} });
    await planCall(world.deps, { activityId: tomorrow.id, words });
    const after = await list();
    expect(after.kinds).toEqual(['meeting']);
    expect(after.callPlans[tomorrow.id]).toMatchObject(words);
  });
});

describe('the planned-call rate', () => {
  test("of Fernhill's talks is 4 of 15", async () => {
    const { file, asOf, activities } = workedExample();
    const world = await aWorld();
    world.clock.now = asOf;
    await savePlan(world.deps, { plan: file.plan });
    await setBackfill(world.deps, { isOn: true });
    await rememberPlace(world.deps.db, ORG, HOST, { userId: file.plan.owner.id ?? '' }, world.clock.now);
    const withPlans = activities.map(({ activity, hasCallPlan }) =>
      hasCallPlan
        ? { ...activity, callPlan: { ...words, madeAt: `${plusDays(activity.day, -1)}T12:00:00Z` } }
        : activity,
    );
    await keepActivities(world.deps.db, { activities: withPlans, goneIds: [] }, world.clock.now);
    await readWeek(world.deps);
    const days = await world.deps.db.getAll('tallies');
    const sum = (count: 'deservesPlan' | 'plannedCalls') => days.reduce((all, day) => all + day[count], 0);
    expect([sum('plannedCalls'), sum('deservesPlan')]).toEqual([4, 15]);
  });
});
