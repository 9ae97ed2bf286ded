import { describe, expect, test } from 'vitest';
import { logCall } from '@/lib/background/log-call';
import { readDay } from '@/lib/background/read-day';
import { savePlan } from '@/lib/background/save-plan';
import { sendOutbox } from '@/lib/background/send-outbox';
import type { Plan } from '@/lib/domain/plan';
import { recordOf } from '@/lib/domain/record-id';
import type { Inputs } from '@/lib/messages/protocol';
import type { Loggable } from '@/lib/messages/views';
import { rememberAccount, rememberPlace } from '@/lib/store/places';
import { ABCD, aCallDraft, anObjective, aPlan, ORG, REP } from '../support/builders';
import { aWorld, HOST, type World } from '../support/fake-crm';
import { aTactic } from '../support/lint';

/** The popup is in no tab. */
const POPUP = { tabId: null, pageHost: null };

async function withPlan(plan: Plan, isKnown = true): Promise<World> {
  const world = await aWorld();
  await savePlan(world.deps, { plan });
  if (isKnown) await rememberPlace(world.deps.db, ORG, HOST, { userId: REP }, world.clock.now);
  return world;
}

function call(accountId: string): Inputs['logCall'] {
  return {
    clickId: 'click-1',
    choice: { kind: 'objective', objectiveId: 'O1' },
    draft: aCallDraft({ accountId }),
  };
}

async function loggable(world: World): Promise<Record<string, Loggable>> {
  const day = await readDay(world.deps);
  if (!day.ok || day.value === null) throw new Error('no day');
  return day.value.loggable;
}

const starving = (changes: Parameters<typeof anObjective>[0] = {}): Plan =>
  aPlan({ objectives: [anObjective({ cadenceDays: 7, ...changes })] });

describe('a call logged where no page of the CRM is open', () => {
  test('goes to the org that its account is in, linked from the start', async () => {
    const world = await withPlan(aPlan());
    const answer = await logCall(world.deps, call(ABCD), POPUP);
    expect(answer.ok).toBe(true);
    await world.deps.underWay.get('send the outbox');
    await sendOutbox(world.deps, { entryId: null });
    expect(world.crm.created).toBe(1);
    const links = await world.deps.db.getAll('links');
    expect(links.map(({ choice }) => choice)).toEqual([{ kind: 'objective', objectiveId: 'O1' }]);
  });

  test('with an account of no org that is known, nothing is stored', async () => {
    const world = await withPlan(aPlan());
    for (const accountId of [recordOf(ABCD), `00DUNKNOWN/${recordOf(ABCD)}`]) {
      expect(await logCall(world.deps, call(accountId), POPUP)).toEqual({ ok: false, problem: { kind: 'missing' } });
    }
    expect(await world.deps.db.count('activities')).toBe(0);
    expect(await world.deps.db.count('outbox')).toBe(0);
  });
});

describe('what of today’s list can be logged', () => {
  test('a call with the accounts of its objective, by name', async () => {
    const world = await withPlan(starving({ scope: { kind: 'accounts', accountIds: [ABCD] } }));
    await rememberAccount(world.deps.db, ABCD, { name: 'ABCD Inc.' });
    expect(await loggable(world)).toEqual({ O1: { kind: 'call', accounts: [{ id: ABCD, name: 'ABCD Inc.' }] } });
  });

  test('an account of a plan from a file is found in the org that this device knows', async () => {
    const world = await withPlan(starving({ scope: { kind: 'accounts', accountIds: [recordOf(ABCD)] } }));
    await rememberAccount(world.deps.db, ABCD, { name: 'ABCD Inc.' });
    expect((await loggable(world)).O1?.accounts).toEqual([{ id: ABCD, name: 'ABCD Inc.' }]);
  });

  test.each<[string, Parameters<typeof anObjective>[0], boolean]>([
    ['an objective of the whole territory names no account', { scope: { kind: 'territory' } }, true],
    ['no org is known yet', {}, false],
    ['its tactic is mail', { tactics: [aTactic({ kinds: ['email'] })] }, true],
  ])('not where %s', async (_why, changes, isKnown) => {
    const world = await withPlan(starving(changes), isKnown);
    await rememberAccount(world.deps.db, ABCD, { name: 'ABCD Inc.' });
    expect(await loggable(world)).toEqual({});
  });

  test('a tactic of meetings is logged as one', async () => {
    const world = await withPlan(starving({ tactics: [aTactic({ kinds: ['meeting', 'email'] })] }));
    await rememberAccount(world.deps.db, ABCD, { name: 'ABCD Inc.' });
    expect(Object.values(await loggable(world)).map(({ kind }) => kind)).toEqual(['meeting']);
  });
});
