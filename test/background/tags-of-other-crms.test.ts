import { beforeEach, describe, expect, test } from 'vitest';
import { linkActivities } from '@/lib/background/link-activities';
import { refreshAccount } from '@/lib/background/refresh-account';
import { upToDate } from '@/lib/background/rejudge';
import { savePlan } from '@/lib/background/save-plan';
import { sendOutbox } from '@/lib/background/send-outbox';
import { readWriteTargets, setWriteBack } from '@/lib/background/write-back';
import { anActivity } from '../support/builders';
import { NOW, toO1, toO2 } from '../support/database';
import { aWorld, HOST, TAB, type World } from '../support/fake-crm';
import { atRest } from '../support/org-world';
import { twoObjectives } from '../support/write-back';

/** EspoCRM and Twenty do not list their fields: the rep names one, and the same queue writes it. */

const call = anActivity({ subject: 'Morning call' });
let world: World;

beforeEach(async () => {
  world = await aWorld();
  await savePlan(world.deps, { plan: twoObjectives });
  world.crm.activities = [call];
  await refreshed();
});

async function refreshed(): Promise<void> {
  await refreshAccount(world.deps, { tabId: null, isAsked: true }, TAB);
  await atRest(world.deps);
}

async function turnedOn(): Promise<void> {
  const on = await setWriteBack(world.deps, { host: HOST, into: { kind: 'field', field: 'salesPlan' } });
  expect(on.ok).toBe(true);
  await atRest(world.deps);
}

describe('a CRM that does not list its fields', () => {
  test('takes the name of one, and no package', async () => {
    expect(await readWriteTargets(world.deps, { host: HOST })).toEqual({ ok: true, value: { kind: 'named' } });
    const asked = await setWriteBack(world.deps, { host: HOST, into: { kind: 'package' } });
    expect(asked).toMatchObject({ ok: false, problem: { kind: 'notAllowed' } });
  });

  test('gets the tag in that field, and gives back one that was made elsewhere', async () => {
    await turnedOn();
    await linkActivities(world.deps, { activityIds: [call.id], choice: toO1 });
    await upToDate(world.deps);
    world.clock.now = '2026-11-20T15:01:00Z';
    await sendOutbox(world.deps, { entryId: null });
    expect(world.crm.fields.get(call.id)?.['salesPlan']).toMatch(/ \[O1 2026-11-20T15:00:00Z\]$/);
    expect(await world.deps.db.count('outbox')).toBe(0);
    world.crm.fields.set(call.id, { salesPlan: 'Tagged there [O2 2026-11-20T16:00:00Z]' });
    await refreshed();
    expect((await world.deps.db.get('links', call.id))?.choice).toEqual(toO2);
  });

  test('is asked for no field as long as writing is off', async () => {
    await linkActivities(world.deps, { activityIds: [call.id], choice: toO1 });
    await upToDate(world.deps);
    world.clock.now = NOW;
    await refreshed();
    await sendOutbox(world.deps, { entryId: null });
    expect(world.crm.calls).not.toContain('readFields');
    expect(world.crm.calls).not.toContain('writeFields');
  });
});
