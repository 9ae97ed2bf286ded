import { beforeEach, describe, expect, test } from 'vitest';
import { keepWeek, type WeekKeeper } from '@/lib/background/keep-week';
import { linkActivities } from '@/lib/background/link-activities';
import { readWeek } from '@/lib/background/read-week';
import { syncName } from '@/lib/background/reading';
import { savePlan } from '@/lib/background/save-plan';
import { setBackfill } from '@/lib/background/settings';
import { announceChange, lastChange } from '@/lib/messages/changes';
import { type KeptWeek, keptWeek, storeWeek } from '@/lib/messages/kept-week';
import type { WeekView } from '@/lib/messages/views';
import { keepActivities } from '@/lib/store/activities';
import { rememberPlace } from '@/lib/store/places';
import { anActivity, aPlan, ORG, REP } from '../support/builders';
import { aWorld, HOST, type World } from '../support/fake-crm';

/** Every change of the world reaches the signal that screens hear, as in the browser. */
async function aHeardWorld(): Promise<World> {
  const world = await aWorld();
  world.deps.announceChange = () => announceChange(crypto.randomUUID());
  await savePlan(world.deps, { plan: aPlan() });
  await setBackfill(world.deps, { isOn: true });
  await rememberPlace(world.deps.db, ORG, HOST, { userId: REP }, world.clock.now);
  // The new plan has everything judged anew.
  await expect.poll(() => world.deps.underWay.size).toBe(0);
  return world;
}

let stored: KeptWeek[] = [];
const keeper: WeekKeeper = {
  lastChange,
  kept: keptWeek,
  store: async kept => {
    stored.push(kept);
    await storeWeek(kept);
  },
  pause: async () => undefined,
};

beforeEach(async () => {
  stored = [];
  // What an earlier test kept is old.
  await announceChange(crypto.randomUUID());
});

const found = ({ clock }: World): Promise<WeekView | null> => keptWeek(Date.parse(clock.now));

async function asked(world: World): Promise<WeekView> {
  const answer = await readWeek(world.deps);
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
}

const call = anActivity({ day: '2026-11-17' });

describe('the week that is kept for the popup', () => {
  test('is the one that the background would answer with', async () => {
    const world = await aHeardWorld();
    await keepActivities(world.deps.db, { activities: [call], goneIds: [] }, world.clock.now);
    expect(await found(world)).toBeNull();
    await keepWeek(world.deps, keeper);
    expect(await found(world)).toEqual(await asked(world));
    expect((await found(world))?.rate.week.flagged).toBe(1);
  });

  test('is old as soon as anything has changed, and is kept anew', async () => {
    const world = await aHeardWorld();
    await keepActivities(world.deps.db, { activities: [call], goneIds: [] }, world.clock.now);
    await keepWeek(world.deps, keeper);
    await linkActivities(world.deps, { activityIds: [call.id], choice: { kind: 'objective', objectiveId: 'O1' } });
    await expect.poll(() => found(world)).toBeNull();
    await keepWeek(world.deps, keeper);
    expect((await found(world))?.rate.week).toMatchObject({ linked: 1, flagged: 0 });
  });

  test('what changes while it is read is read too', async () => {
    const world = await aHeardWorld();
    let isLate = true;
    const store: WeekKeeper['store'] = async kept => {
      if (isLate) {
        isLate = false;
        await keepActivities(world.deps.db, { activities: [call], goneIds: [] }, world.clock.now);
        await world.deps.announceChange();
      }
      await keeper.store(kept);
    };
    await keepWeek(world.deps, { ...keeper, store });
    expect(stored).toHaveLength(2);
    expect((await found(world))?.rate.week.flagged).toBe(1);
  });

  test('is not read again while it is good', async () => {
    const world = await aHeardWorld();
    await keepWeek(world.deps, keeper);
    await keepWeek(world.deps, keeper);
    expect(stored).toHaveLength(1);
  });

  test('is not one that says a CRM is being asked: that may end unseen', async () => {
    const world = await aHeardWorld();
    world.deps.underWay.set(syncName(HOST), new Promise(() => undefined));
    await keepWeek(world.deps, keeper);
    expect(stored).toEqual([]);
    world.deps.underWay.delete(syncName(HOST));
    await keepWeek(world.deps, keeper);
    expect(stored).toHaveLength(1);
  });

  test('ends with the day, by the clock of the plan', async () => {
    const world = await aHeardWorld();
    await keepWeek(world.deps, keeper);
    world.clock.now = '2026-11-21T05:59:59Z'; // 23:59:59 in Chicago
    expect(await found(world)).not.toBeNull();
    world.clock.now = '2026-11-21T06:00:00Z';
    expect(await found(world)).toBeNull();
    await keepWeek(world.deps, keeper);
    expect((await found(world))?.today).toBe('2026-11-21');
  });

  test('ends when a grace ends, for then something is flagged', async () => {
    const world = await aHeardWorld();
    // Logged on Thursday at 10: the grace is over on Friday at the end of work.
    const fresh = anActivity({ day: '2026-11-19', loggedAt: '2026-11-19T10:00:00-06:00' });
    await keepActivities(world.deps.db, { activities: [fresh], goneIds: [] }, world.clock.now);
    await keepWeek(world.deps, keeper);
    expect((await found(world))?.rate.week).toMatchObject({ grace: 1, flagged: 0 });
    world.clock.now = stored[0]?.until ?? '';
    expect(Date.parse(world.clock.now)).toBeLessThan(Date.parse('2026-11-21T06:00:00Z'));
    expect(await found(world)).toBeNull();
    await keepWeek(world.deps, keeper);
    expect((await found(world))?.rate.week).toMatchObject({ grace: 0, flagged: 1 });
  });
});
