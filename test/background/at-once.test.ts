import { describe, expect, test } from 'vitest';
import { linkActivities } from '@/lib/background/link-activities';
import { logCall } from '@/lib/background/log-call';
import { readAccount } from '@/lib/background/read-account';
import { refreshAccount } from '@/lib/background/refresh-account';
import { savePlan } from '@/lib/background/save-plan';
import { dropOutboxEntry, sendOutbox } from '@/lib/background/send-outbox';
import { startPlan } from '@/lib/background/start-plan';
import { syncActivities } from '@/lib/background/sync-activities';
import { plusDays } from '@/lib/domain/calendar';
import { FIRST_AGAIN_AFTER_DAYS } from '@/lib/domain/conversation';
import { activePlan } from '@/lib/store/plans';
import { ABCD, aCallDraft, anActivity, aPlan, KESTREL, ORG } from '../support/builders';
import { toO1 } from '../support/database';
import { ABCD_PAGE, aWorld, HOST, TAB, type World } from '../support/fake-crm';

const KESTREL_PAGE = ABCD_PAGE.replace('001Kx0000000100IAA', '001Kx0000000103IAA');
const asked = { tabId: null, isAsked: true };

/** A promise that a test settles by hand. */
function aGate() {
  let open = (): void => undefined;
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** The CRM answers the named question only once the gate is open. */
function held(
  world: World,
  name: 'createCall' | 'accountActivities' | 'myActivities',
  gate: ReturnType<typeof aGate>,
): void {
  const { openCrm } = world.deps;
  world.deps.openCrm = async host => {
    const opened = await openCrm(host);
    if (!opened.ok) return opened;
    const api = opened.value;
    const answer = api[name] as (...given: unknown[]) => Promise<unknown>;
    return {
      ok: true,
      value: {
        ...api,
        [name]: async (...given: unknown[]) => {
          await gate.opened;
          return answer.apply(api, given);
        },
      },
    };
  };
}

async function withPlan(): Promise<World> {
  const world = await aWorld();
  await savePlan(world.deps, { plan: aPlan() });
  await refreshAccount(world.deps, asked, TAB);
  return world;
}

const entries = (world: World) => world.deps.db.getAll('outbox');

describe('two tabs of one org', () => {
  test('that ask at the same time are both brought up to date', async () => {
    const world = await withPlan();
    world.deps.tabs.shown = async tab => ({ host: HOST, address: tab === 7 ? ABCD_PAGE : KESTREL_PAGE });
    world.crm.activities = [anActivity(), anActivity({ accountId: KESTREL, ownerId: 'org/somebody' })];
    await Promise.all([
      refreshAccount(world.deps, asked, TAB),
      refreshAccount(world.deps, asked, { ...TAB, tabId: 8 }),
    ]);
    const accounts = (await world.deps.db.getAll('activities')).map(row => row.accountId);
    expect(accounts.sort()).toEqual([ABCD, KESTREL].sort());
  });

  test('a save during a refresh is not missed', async () => {
    const world = await withPlan();
    const gate = aGate();
    const open = world.deps.openCrm;
    held(world, 'accountActivities', gate);
    const first = refreshAccount(world.deps, asked, TAB);
    await expect.poll(() => world.crm.calls.filter(call => call === 'resolveAccount').length).toBe(2);
    world.deps.openCrm = open;
    world.crm.activities = [anActivity({ ownerId: 'org/somebody' })];
    const later = [refreshAccount(world.deps, asked, TAB), refreshAccount(world.deps, asked, TAB)];
    gate.open();
    await Promise.all([first, ...later]);
    expect(await world.deps.db.count('activities')).toBe(1);
    // Those who waited shared one run.
    expect(world.crm.calls.filter(call => call === 'accountActivities')).toHaveLength(3);
    await expect.poll(() => world.deps.underWay.size).toBe(0);
  });
});

describe('the outbox', () => {
  const logged = { draft: aCallDraft(), choice: toO1, clickId: 'click-1' };

  test('a call logged while another is being sent goes right after it', async () => {
    const world = await withPlan();
    const gate = aGate();
    held(world, 'createCall', gate);
    await logCall(world.deps, logged, TAB);
    await logCall(world.deps, { ...logged, draft: aCallDraft({ subject: 'Second' }), clickId: 'click-2' }, TAB);
    gate.open();
    await expect.poll(async () => (await entries(world)).length).toBe(0);
    expect(world.crm.created).toBe(2);
  });

  test('what the rep asks to send again is sent, also while a run is under way', async () => {
    const world = await withPlan();
    world.crm.onCreate = [{ kind: 'refused' }];
    await logCall(world.deps, logged, TAB);
    await sendOutbox(world.deps, { entryId: null });
    const [refused] = await entries(world);
    expect(refused?.state).toBe('refused');
    await Promise.all([
      sendOutbox(world.deps, { entryId: null }),
      sendOutbox(world.deps, { entryId: refused?.id ?? 0 }),
    ]);
    expect(await entries(world)).toEqual([]);
  });

  test('only what was refused can be given up: the rest may be on its way', async () => {
    const world = await withPlan();
    world.crm.problem = { kind: 'offline' };
    await logCall(world.deps, logged, TAB);
    await sendOutbox(world.deps, { entryId: null });
    const [entry] = await entries(world);
    expect(await dropOutboxEntry(world.deps, { entryId: entry?.id ?? 0 })).toMatchObject({
      ok: false,
      problem: { kind: 'missing' },
    });
    expect(await entries(world)).toHaveLength(1);
  });

  test('what waited for a sign-in goes with it, however long the wait was to be', async () => {
    const world = await withPlan();
    world.crm.problem = { kind: 'signedOut' };
    await logCall(world.deps, logged, TAB);
    for (let tries = 0; tries < 5; tries += 1) await sendOutbox(world.deps, { entryId: null });
    world.crm.problem = null;
    await refreshAccount(world.deps, asked, TAB);
    await expect.poll(() => entries(world)).toEqual([]);
    expect(world.crm.created).toBe(1);
  });
});

describe('before and after the first sign-in', () => {
  test('what was logged under the host moves to its account, with link, tallies and what was learned', async () => {
    const world = await aWorld();
    world.crm.problem = { kind: 'offline' };
    world.deps.openCrm = async () => ({ ok: false, problem: { kind: 'signedOut' } });
    await savePlan(world.deps, { plan: aPlan() });
    await refreshAccount(world.deps, asked, TAB);
    const here = ABCD.replace(ORG, HOST);
    await logCall(world.deps, { draft: aCallDraft({ accountId: here }), choice: toO1, clickId: 'click-1' }, TAB);
    expect((await world.deps.db.getAll('activities')).map(row => row.accountId)).toEqual([here]);

    const { takeOverFromHost } = await import('@/lib/background/take-over-from-host');
    await takeOverFromHost(world.deps, HOST, ORG);
    const [row] = await world.deps.db.getAll('activities');
    expect(row).toMatchObject({
      accountId: ABCD,
      talkedWith: ABCD,
      verdict: { standing: 'linked' },
      contribution: { counts: expect.arrayContaining(['outreach']) },
    });
    expect((await entries(world))[0]).toMatchObject({ draft: { accountId: ABCD } });
    expect((await world.deps.db.getAll('trails')).map(each => each.accountId)).toEqual([ABCD]);
    expect(await world.deps.db.get('places', HOST)).toBeUndefined();
  });

  test('a call from a sidebar that was drawn before the sign-in is logged under the org', async () => {
    const world = await withPlan();
    world.crm.problem = { kind: 'offline' };
    await logCall(
      world.deps,
      { draft: aCallDraft({ accountId: ABCD.replace(ORG, HOST) }), choice: null, clickId: 'click-1' },
      TAB,
    );
    expect((await world.deps.db.getAll('activities')).map(row => row.accountId)).toEqual([ABCD]);
    expect((await entries(world))[0]).toMatchObject({ draft: { accountId: ABCD } });
  });
});

describe('plan and reading', () => {
  test('reading begins early enough to know who was talked to before the plan, and again for an earlier plan', async () => {
    const world = await aWorld();
    const asked: unknown[] = [];
    const { openCrm } = world.deps;
    world.deps.openCrm = async host => {
      const opened = await openCrm(host);
      if (!opened.ok) return opened;
      const api = opened.value;
      return {
        ok: true,
        value: {
          ...api,
          myActivities: (userId, reading, onPage) => {
            asked.push({ from: reading.from, since: reading.since });
            return api.myActivities(userId, reading, onPage);
          },
        },
      };
    };
    await savePlan(world.deps, { plan: aPlan({ start: '2026-07-01' }) });
    await syncActivities(world.deps);
    await syncActivities(world.deps);
    await savePlan(world.deps, { plan: { ...((await activePlan(world.deps.db)) ?? aPlan()), start: '2026-01-01' } });
    await syncActivities(world.deps);
    expect(asked).toEqual([
      { from: plusDays('2026-07-01', -FIRST_AGAIN_AFTER_DAYS), since: null },
      { from: plusDays('2026-07-01', -FIRST_AGAIN_AFTER_DAYS), since: '2026-11-20T12:00:00Z' },
      { from: plusDays('2026-01-01', -FIRST_AGAIN_AFTER_DAYS), since: null },
    ]);
  });

  test('a plan that is edited during a long sync judges what the sync still brings', async () => {
    const world = await withPlan();
    world.crm.activities = [anActivity({ day: '2026-11-20', loggedAt: '2026-11-20T09:00:00-06:00' })];
    const gate = aGate();
    held(world, 'myActivities', gate);
    const syncing = syncActivities(world.deps);
    await savePlan(world.deps, { plan: { ...((await activePlan(world.deps.db)) ?? aPlan()), end: '2026-11-19' } });
    gate.open();
    await syncing;
    expect((await world.deps.db.getAll('activities')).map(row => row.verdict.standing)).toEqual([null]);
  });

  test('beginning twice, in two windows, makes one plan', async () => {
    const world = await aWorld();
    const from = { from: 'empty', timeZone: 'America/Chicago' } as const;
    const begun = await Promise.all([startPlan(world.deps, from), startPlan(world.deps, from)]);
    expect(begun.map(each => each.ok).sort()).toEqual([false, true]);
    expect(await world.deps.db.count('plans')).toBe(1);
  });

  test('a link made in one window is there in the other, and both see the same numbers', async () => {
    const world = await withPlan();
    world.crm.activities = [anActivity({ day: '2026-11-20', loggedAt: '2026-11-20T09:00:00-06:00' })];
    await refreshAccount(world.deps, asked, TAB);
    const [row] = await world.deps.db.getAll('activities');
    await Promise.all([
      linkActivities(world.deps, { activityIds: [row?.id ?? ''], choice: toO1 }),
      readAccount(world.deps, { tabId: null }, TAB),
    ]);
    const view = await readAccount(world.deps, { tabId: null }, TAB);
    expect(view).toMatchObject({ value: { activities: [{ standing: 'linked' }] } });
  });
});
