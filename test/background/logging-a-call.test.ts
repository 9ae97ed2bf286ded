import { describe, expect, test } from 'vitest';
import { linkActivities } from '@/lib/background/link-activities';
import { logCall } from '@/lib/background/log-call';
import { readAccount } from '@/lib/background/read-account';
import { refreshAccount } from '@/lib/background/refresh-account';
import { savePlan } from '@/lib/background/save-plan';
import { dropOutboxEntry, sendOutbox } from '@/lib/background/send-outbox';
import type { Inputs } from '@/lib/messages/protocol';
import { aCallDraft, aPlan } from '../support/builders';
import { aWorld, TAB, type World } from '../support/fake-crm';

const logged: Inputs['logCall'] = {
  clickId: 'click-1',
  choice: { kind: 'objective', objectiveId: 'O1' },
  draft: aCallDraft({
    notes: 'two lines',
    durationMinutes: 12,
  }),
};

async function withPlan(): Promise<World> {
  const world = await aWorld();
  await savePlan(world.deps, { plan: aPlan() });
  await refreshAccount(world.deps, { tabId: null, isAsked: true }, TAB);
  world.crm.calls = [];
  return world;
}

async function sentOut(world: World): Promise<void> {
  await world.deps.underWay.get('send the outbox');
  await sendOutbox(world.deps, { entryId: null });
}

async function lines(world: World) {
  const view = await readAccount(world.deps, { tabId: null }, TAB);
  if (!view.ok || view.value.kind !== 'account') throw new Error('no account');
  return view.value.activities;
}

describe('a call logged in the sidebar', () => {
  test('is kept and linked before the CRM has answered', async () => {
    const world = await withPlan();
    world.crm.problem = { kind: 'offline' };
    await logCall(world.deps, logged, TAB);
    await sentOut(world);
    const [line] = await lines(world);
    expect(line).toMatchObject({ subject: 'Scope call with Tom', standing: 'linked', waiting: { state: 'queued' } });
  });

  test("arrives in the CRM once, and stays linked under the CRM's id", async () => {
    const world = await withPlan();
    await logCall(world.deps, logged, TAB);
    await sentOut(world);
    const all = await lines(world);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ id: world.crm.activities[0]?.id, standing: 'linked', waiting: null });
    expect(await world.deps.db.count('outbox')).toBe(0);
  });

  test('a double click logs it once', async () => {
    const world = await withPlan();
    await Promise.all([logCall(world.deps, logged, TAB), logCall(world.deps, logged, TAB)]);
    await sentOut(world);
    await logCall(world.deps, logged, TAB);
    await sentOut(world);
    expect(world.crm.created).toBe(1);
    expect(await lines(world)).toHaveLength(1);
  });

  test('is not created twice when the answer to the first try was lost', async () => {
    const world = await withPlan();
    world.crm.onCreate = ['lost'];
    await logCall(world.deps, logged, TAB);
    await sentOut(world);
    world.clock.now = '2026-11-20T17:00:00Z';
    await sentOut(world);
    expect(world.crm.created).toBe(1);
    expect(await world.deps.db.count('outbox')).toBe(0);
    expect(await lines(world)).toHaveLength(1);
  });

  test('that the browser sent twice by itself is in the CRM once', async () => {
    const world = await withPlan();
    world.crm.onCreate = ['twice'];
    await logCall(world.deps, logged, TAB);
    await sentOut(world);
    expect(world.crm.created).toBe(2);
    expect(world.crm.activities).toHaveLength(1);
    expect(await lines(world)).toHaveLength(1);
  });

  test('another call with the very same words is left alone', async () => {
    const world = await withPlan();
    await logCall(world.deps, logged, TAB);
    await sentOut(world);
    await logCall(world.deps, { ...logged, clickId: 'click-2' }, TAB);
    await sentOut(world);
    expect(world.crm.activities).toHaveLength(2);
    expect(await lines(world)).toHaveLength(2);
  });

  test('that the CRM refuses is kept, with its words, and tried again only when asked', async () => {
    const world = await withPlan();
    world.crm.onCreate = [{ kind: 'refused', words: 'Close date is required' }];
    await logCall(world.deps, logged, TAB);
    await sentOut(world);
    world.clock.now = '2026-11-21T17:00:00Z';
    await sentOut(world);
    expect(world.crm.calls.filter(call => call === 'createCall')).toHaveLength(1);
    const [line] = await lines(world);
    expect(line?.waiting).toMatchObject({ state: 'refused', problem: { words: 'Close date is required' } });

    await sendOutbox(world.deps, { entryId: line?.waiting?.entryId ?? null });
    expect(await world.deps.db.count('outbox')).toBe(0);
    expect(world.crm.created).toBe(1);
  });

  test('can be kept here only', async () => {
    const world = await withPlan();
    world.crm.onCreate = [{ kind: 'refused' }];
    await logCall(world.deps, logged, TAB);
    await sentOut(world);
    await dropOutboxEntry(world.deps, { entryId: (await lines(world))[0]?.waiting?.entryId ?? 0 });
    expect(await lines(world)).toMatchObject([{ standing: 'linked', waiting: null }]);
  });

  test('is never written as somebody else', async () => {
    const world = await withPlan();
    world.crm.problem = { kind: 'signedOut' };
    await logCall(world.deps, logged, TAB);
    await sentOut(world);
    world.crm.problem = null;
    world.crm.signedInAs = '00DKx0000000001MAA/005Kx0000000003IAA';
    world.clock.now = '2026-11-20T18:00:00Z';
    await sentOut(world);
    expect(world.crm.created).toBe(0);
    expect((await lines(world))[0]?.waiting).toMatchObject({ state: 'queued', problem: { kind: 'otherUser' } });
  });

  test('waits twice as long after each failed try, an hour at most, and wakes the background for it', async () => {
    const world = await withPlan();
    world.crm.problem = { kind: 'crmDown' };
    await logCall(world.deps, logged, TAB);
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      await sentOut(world);
      const [entry] = await world.deps.db.getAll('outbox');
      const next = Date.parse(entry?.nextTryAt ?? '');
      waits.push((next - Date.parse(world.clock.now)) / 60_000);
      world.clock.now = new Date(next).toISOString();
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(world.wakes.length).toBeGreaterThan(0);
  });

  test('linked again while it is being sent keeps the newest link', async () => {
    const world = await withPlan();
    world.crm.problem = { kind: 'offline' };
    await logCall(world.deps, logged, TAB);
    await sentOut(world);
    const id = (await lines(world))[0]?.id ?? '';
    await linkActivities(world.deps, { activityIds: [id], choice: { kind: 'setAside', reason: 'requiredAdmin' } });
    world.crm.problem = null;
    world.clock.now = '2026-11-20T18:00:00Z';
    await sentOut(world);
    expect(await lines(world)).toMatchObject([{ standing: 'exempt', choice: { kind: 'setAside' } }]);
    // A click that was on its way still finds it under its old name.
    const late = await linkActivities(world.deps, { activityIds: [id], choice: null });
    expect(late.ok).toBe(true);
  });
});
