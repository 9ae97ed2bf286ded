import { expect, test } from 'vitest';
import { readWeek } from '@/lib/background/read-week';
import { saveRules } from '@/lib/background/rules';
import { savePlan } from '@/lib/background/save-plan';
import { setBackfill } from '@/lib/background/settings';
import { keepActivities } from '@/lib/store/activities';
import { goOnRejudging } from '@/lib/store/rejudging';
import { anActivity, aPlan } from '../support/builders';
import { aWorld } from '../support/fake-crm';

test('with thousands to judge anew, what is there is shown at once, and the rest follows and is announced', {
  timeout: 60_000,
}, async () => {
  const world = await aWorld();
  await savePlan(world.deps, { plan: aPlan() });
  await setBackfill(world.deps, { isOn: true });
  const activities = Array.from({ length: 6_000 }, () => anActivity({ ownerId: null }));
  await keepActivities(world.deps.db, { activities, goneIds: [] }, world.clock.now);
  await goOnRejudging(world.deps.db, world.clock.now);
  const flagged = async (): Promise<number> => {
    const week = await readWeek(world.deps);
    return week.ok ? week.value.rate.week.flagged : -1;
  };
  expect(await flagged()).toBe(6_000);

  await saveRules(world.deps, { changed: { off: ['H1'] } });
  const first = await flagged();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(6_000);
  const before = world.announced();
  await expect.poll(() => world.announced(), { timeout: 10_000 }).toBeGreaterThan(before);
  expect(await flagged()).toBe(0);
});
