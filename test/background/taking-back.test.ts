import { describe, expect, test } from 'vitest';
import { logCall } from '@/lib/background/log-call';
import { savePlan } from '@/lib/background/save-plan';
import { sendOutbox } from '@/lib/background/send-outbox';
import { takeBackCall } from '@/lib/background/take-back-call';
import type { Problem } from '@/lib/result';
import { rememberPlace } from '@/lib/store/places';
import { aCallDraft, aPlan, ORG, REP } from '../support/builders';
import { aWorld, HOST, type World } from '../support/fake-crm';

const POPUP = { tabId: null, pageHost: null };
const click = { clickId: 'click-1' };

async function logged(isHeld = true): Promise<World> {
  const world = await aWorld();
  await savePlan(world.deps, { plan: aPlan() });
  await rememberPlace(world.deps.db, ORG, HOST, { userId: REP }, world.clock.now);
  await logCall(
    world.deps,
    {
      ...click,
      isHeld,
      choice: { kind: 'objective', objectiveId: 'O1' },
      draft: aCallDraft(),
    },
    POPUP,
  );
  await world.deps.underWay.get('send the outbox');
  return world;
}

async function left(world: World) {
  const { db } = world.deps;
  const linked = (await db.getAll('tallies')).reduce((sum, day) => sum + day.linked, 0);
  return {
    activities: await db.count('activities'),
    links: await db.count('links'),
    outbox: await db.count('outbox'),
    linked,
  };
}

const nothing = { activities: 0, links: 0, outbox: 0, linked: 0 };
const sent = { ok: false, problem: { kind: 'alreadySent' } };

describe('taking back what was just logged', () => {
  test('leaves nothing behind, and the CRM never hears of it', async () => {
    const world = await logged();
    expect(await left(world)).toEqual({ activities: 1, links: 1, outbox: 1, linked: 1 });
    expect(await takeBackCall(world.deps, click)).toEqual({ ok: true, value: null });
    expect(await left(world)).toEqual(nothing);
    world.clock.now = '2026-11-20T15:01:00Z';
    await sendOutbox(world.deps, { entryId: null });
    expect(world.crm.created).toBe(0);
    expect(await takeBackCall(world.deps, click)).toEqual({ ok: false, problem: { kind: 'missing' } });
  });

  test('is possible for ten seconds; then it is sent by itself', async () => {
    const world = await logged();
    const from = Date.parse(world.clock.now);
    const at = (seconds: number): string => new Date(from + seconds * 1_000).toISOString();
    world.clock.now = at(10);
    await sendOutbox(world.deps, { entryId: null });
    expect(world.crm.created).toBe(0);
    world.clock.now = at(13);
    await sendOutbox(world.deps, { entryId: null });
    expect(world.crm.created).toBe(1);
    expect(await takeBackCall(world.deps, click)).toEqual(sent);
    expect(await left(world)).toMatchObject({ activities: 1, linked: 1 });
  });

  test('stays possible while something else is sent again', async () => {
    const world = await logged();
    await logCall(
      world.deps,
      { clickId: 'click-2', isHeld: true, choice: null, draft: aCallDraft({ subject: 'A minute ago' }) },
      POPUP,
    );
    const first = (await world.deps.db.getAll('outbox'))[0]?.id ?? 0;
    await sendOutbox(world.deps, { entryId: first });
    expect(await takeBackCall(world.deps, { clickId: 'click-2' })).toEqual({ ok: true, value: null });
  });

  test('whose answer was lost may be in the CRM: it stays, and that is said', async () => {
    const world = await logged();
    world.crm.onCreate = ['lost'];
    world.clock.now = '2026-11-20T15:01:00Z';
    await sendOutbox(world.deps, { entryId: null });
    expect(await takeBackCall(world.deps, click)).toEqual(sent);
    expect(await left(world)).toMatchObject({ activities: 1, outbox: 1 });
  });

  test('that the CRM refused goes altogether', async () => {
    const world = await logged();
    world.crm.onCreate = [{ kind: 'refused', words: 'No.' } satisfies Problem];
    world.clock.now = '2026-11-20T15:01:00Z';
    await sendOutbox(world.deps, { entryId: null });
    expect(await takeBackCall(world.deps, click)).toEqual({ ok: true, value: null });
    expect(await left(world)).toEqual(nothing);
  });
});
