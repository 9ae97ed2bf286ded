import { expect, test, vi } from 'vitest';
import { logCall } from '@/lib/background/log-call';
import { savePlan } from '@/lib/background/save-plan';
import { goOn } from '@/lib/background/start';
import { log } from '@/lib/log';
import { rememberPlace } from '@/lib/store/places';
import { aCallDraft, aPlan, ORG, REP } from '../support/builders';
import { aWorld, HOST } from '../support/fake-crm';

test('a step that fails after waking is noted, and what waits for the CRM goes all the same', async () => {
  const noted = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  const world = await aWorld();
  await savePlan(world.deps, { plan: aPlan() });
  await rememberPlace(world.deps.db, ORG, HOST, { userId: REP }, world.clock.now);
  const click = { clickId: 'click-1', isHeld: true, choice: null, draft: aCallDraft() };
  await logCall(world.deps, click, { tabId: null, pageHost: null });
  await expect.poll(() => world.deps.underWay.size).toBe(0);
  world.deps.companyPolicy = async () => {
    throw new Error('no policy');
  };
  world.clock.now = '2026-11-20T15:01:00Z';
  await goOn(world.deps);
  expect(world.crm.created).toBe(1);
  expect(noted).toHaveBeenCalledWith('a step after waking failed', { step: 'policy', why: 'Error' });
});
