import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { logCall } from '@/lib/background/log-call';
import { readAccount } from '@/lib/background/read-account';
import { refreshAccount } from '@/lib/background/refresh-account';
import { savePlan } from '@/lib/background/save-plan';
import { sendOutbox } from '@/lib/background/send-outbox';
import { goOn } from '@/lib/background/start';
import type { Inputs } from '@/lib/messages/protocol';
import { type DemoOrg, startDemoOrg } from '../demo-org/demo-org';
import { aCallDraft, aPlan } from '../support/builders';
import { NOW, toO1 } from '../support/database';
import { TAB } from '../support/fake-crm';
import { livedThrough } from '../support/life';
import { anOrgWorld, atRest, type OrgWorld } from '../support/org-world';
import { type FaultRow, faultTable } from './fault-table';

let demo: DemoOrg;
let world: OrgWorld;
const printed: string[] = [];

beforeAll(async () => {
  demo = await startDemoOrg({ protocol: 'http', story: 'accounts', now: new Date(NOW) });
});
afterAll(async () => {
  await demo.stop();
  console.info(
    ['| what happens | the rep sees | in the CRM at the end | links lost | doubled |', ...printed].join('\n'),
  );
});

const logged: Inputs['logCall'] = { draft: aCallDraft({ notes: 'two lines' }), choice: toO1, clickId: 'click-1' };
const inCrm = () => demo.records('Task').filter(row => row.Subject === logged.draft.subject);

async function begin(): Promise<void> {
  demo.clock.set(new Date(NOW));
  await demo.reset();
  demo.org.apiAccess = 'open';
  world = await anOrgWorld(demo);
  await savePlan(world.deps, { plan: aPlan() });
  await refreshAccount(world.deps, { tabId: null, isAsked: true }, TAB);
  await atRest(world.deps);
}

async function line() {
  const view = await readAccount(world.deps, { tabId: null }, TAB);
  if (!view.ok || view.value.kind !== 'account') throw new Error('no account');
  const lines = view.value.activities.filter(each => each.subject === logged.draft.subject);
  expect(lines).toHaveLength(1);
  return lines[0];
}

/** Hours later, the background woken by its alarm, and the page read once more. */
async function later(): Promise<void> {
  demo.clock.advance(2 * 3_600_000);
  world.wake();
  await goOn(world.deps);
  await sendOutbox(world.deps, { entryId: null });
  await refreshAccount(world.deps, { tabId: null, isAsked: true }, TAB);
  await atRest(world.deps);
}

/** In the end the CRM has one call, and here it is tied, under the CRM's id. */
async function arrivedOnce(): Promise<void> {
  expect(inCrm()).toHaveLength(1);
  expect(await world.deps.db.count('outbox')).toBe(0);
  expect(await line()).toMatchObject({
    id: `${demo.org.id}/${inCrm()[0]?.Id}`,
    standing: 'linked',
    choice: toO1,
    waiting: null,
  });
}

describe('a logged call, when', () => {
  beforeEach(begin);

  test.each(faultTable.map(row => [row.what, row] as const))('%s', async (_, row) => {
    const end = row.begin(world);
    await logCall(world.deps, logged, TAB);
    await atRest(world.deps);
    const seen = await line();
    // Whatever the CRM does: the call is here, and tied.
    expect(seen).toMatchObject({ standing: 'linked', choice: toO1 });
    if (row.sees === 'arrived') expect(seen?.waiting).toBeNull();
    else expect(seen?.waiting).toMatchObject({ state: row.sees.state, problem: { kind: row.sees.problem } });
    end?.();
    if (row.ends === 'rep tries again') {
      await later();
      expect(inCrm()).toHaveLength(0);
      await sendOutbox(world.deps, { entryId: seen?.waiting?.entryId ?? null });
    }
    await later();
    await arrivedOnce();
    printed.push(printedRow(row));
  });
});

function printedRow({ what, sees, ends }: FaultRow): string {
  const seen = sees === 'arrived' ? 'the call, tied' : `tied, ${sees.state}: ${sees.problem}`;
  return `| ${what} | ${seen}; ${ends} | 1 call | 0 | 0 |`;
}

describe('storage that is full', () => {
  beforeEach(begin);
  const full = () => new DOMException('no room', 'QuotaExceededError');

  it('when the call is logged: the rep is told, and nothing is half kept', async () => {
    const { db } = world.deps;
    world.deps.db = new Proxy(db, {
      get: (target, name) => (name === 'transaction' ? refuseWrites(target, full) : Reflect.get(target, name, target)),
    });
    await expect(logCall(world.deps, logged, TAB)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    world.deps.db = db;
    expect(await db.count('outbox')).toBe(0);
    expect(await db.count('links')).toBe(0);
    await logCall(world.deps, logged, TAB);
    await atRest(world.deps);
    await arrivedOnce();
    printed.push(
      '| storage full when the call is logged | told at once, typed text stays; presses again | 1 call | 0 | 0 |',
    );
  });

  it('when the CRM has answered: the call stays waiting, is found there, and is one', async () => {
    const { db } = world.deps;
    const { fetch } = world.browser;
    world.browser.fetch = async (url, init) => {
      if (init.method === 'POST') {
        world.deps.db = new Proxy(db, {
          get: (target, name) =>
            name === 'transaction' ? refuseWrites(target, full) : Reflect.get(target, name, target),
        });
      }
      return fetch(url, init);
    };
    await logCall(world.deps, logged, TAB);
    await Promise.allSettled([...world.deps.underWay.values()]);
    world.browser.fetch = fetch;
    expect(inCrm()).toHaveLength(1);
    await later();
    await arrivedOnce();
    printed.push('| storage full when the CRM has answered | tied, queued; goes by itself | 1 call | 0 | 0 |');
  });
});

/** A database that takes no more writes of activities or of what waits. */
function refuseWrites(target: OrgWorld['deps']['db'], error: () => Error) {
  return (stores: string[], mode?: IDBTransactionMode) => {
    if (mode === 'readwrite') throw error();
    return Reflect.apply(target.transaction, target, [stores, mode]);
  };
}

describe('two windows', () => {
  beforeEach(begin);

  it('that press at the same moment log one call', async () => {
    await Promise.all([logCall(world.deps, logged, TAB), logCall(world.deps, logged, { ...TAB, tabId: 8 })]);
    await atRest(world.deps);
    await later();
    await arrivedOnce();
    printed.push('| two windows press at the same moment | the call, tied | 1 call | 0 | 0 |');
  });
});

describe('the background that the browser stops', () => {
  it('at any step of logging and sending loses nothing and doubles nothing', async () => {
    await begin();
    world.wake();
    await logCall(world.deps, logged, TAB);
    await atRest(world.deps);
    const steps = world.life.steps;
    expect(steps).toBeGreaterThan(40);
    for (let endsAt = 1; endsAt <= steps; endsAt += 1) {
      await begin();
      const deps = world.wake(endsAt);
      const work = logCall(deps, logged, TAB).then(async answer => {
        await atRest(deps);
        return answer;
      });
      await livedThrough(world.life, work);
      world.wake();
      // Not answered yet: the rep presses again, and it is the same click.
      if ((await world.deps.db.count('outbox')) === 0 && inCrm().length === 0) await logCall(world.deps, logged, TAB);
      await atRest(world.deps);
      await later();
      await arrivedOnce();
    }
    printed.push(`| the background is stopped, at each of ${steps} steps | tied; goes by itself | 1 call | 0 | 0 |`);
  }, 300_000);
});
