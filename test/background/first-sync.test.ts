import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkActivities } from '@/lib/background/link-activities';
import { readSetup } from '@/lib/background/read-plan';
import { refreshAccount } from '@/lib/background/refresh-account';
import { savePlan } from '@/lib/background/save-plan';
import { goOnReading, syncActivities } from '@/lib/background/sync-activities';
import { recordOf } from '@/lib/domain/record-id';
import { allPlaces, rememberPlace } from '@/lib/store/places';
import { bare } from '../demo-org/connect';
import { type DemoOrg, startDemoOrg } from '../demo-org/demo-org';
import { aPlan } from '../support/builders';
import { toO1 } from '../support/database';
import { TAB } from '../support/fake-crm';
import { livedThrough } from '../support/life';
import { anOrgWorld, atRest, type OrgWorld } from '../support/org-world';

let demo: DemoOrg;
let world: OrgWorld;

beforeAll(async () => {
  demo = await startDemoOrg({ protocol: 'http', activities: 700, pageSize: 200, enhancedEmail: true });
});
afterAll(() => demo.stop());
beforeEach(async () => {
  await demo.reset();
  demo.org.apiLimit = 100_000;
  world = await anOrgWorld(demo);
  await savePlan(world.deps, { plan: aPlan() });
});

const place = async () => (await allPlaces(world.deps.db))[0];
const stored = async () => (await world.deps.db.getAllKeys('activities')).sort();

async function readAll(): Promise<string[]> {
  await syncActivities(world.deps);
  await atRest(world.deps);
  return stored();
}

describe('the first reading', () => {
  /** What open screens say about the progress whenever they are told of a change. */
  function progressSeen(): Set<string> {
    const seen = new Set<string>();
    const { announceChange } = world.deps;
    world.deps.announceChange = async () => {
      await announceChange();
      const setup = await readSetup(world.deps);
      const [connection] = setup.ok ? setup.value.connections : [];
      if (connection?.progress) seen.add(`${connection.progress.done} of ${connection.progress.total}`);
    };
    return seen;
  }

  it('brings all of it, and its progress is told while it goes on', async () => {
    const { fetch } = world.browser;
    world.browser.fetch = (url, init) => {
      // The CRM takes its time.
      demo.clock.advance(4_000);
      return fetch(url, init);
    };
    const seen = progressSeen();
    const all = await readAll();
    expect(all.length).toBeGreaterThan(600);
    expect(seen.size).toBeGreaterThan(3);
    expect((await place())?.reading).toBeNull();
    expect((await place())?.apiUsage?.used).toBeGreaterThan(5);
  });

  it('that is quicker than anybody can follow is not held up by telling of each page', async () => {
    const seen = progressSeen();
    expect((await readAll()).length).toBeGreaterThan(600);
    expect(seen.size).toBe(1);
  });

  it('killed at any step goes on by itself: all is there once, and no page is read from the start again', async () => {
    world.wake();
    await syncActivities(world.deps);
    await atRest(world.deps);
    const whole = world.browser.asked.length;
    const steps = world.life.steps;
    const all = await stored();
    for (let endsAt = 5; endsAt < steps; endsAt += 17) {
      await demo.reset();
      world = await anOrgWorld(demo);
      await savePlan(world.deps, { plan: aPlan() });
      const deps = world.wake(endsAt);
      expect(await livedThrough(world.life, syncActivities(deps))).toBe(true);
      const mark = (await world.wake().db.getAll('places'))[0]?.reading ?? null;
      if (mark === null) await syncActivities(world.deps);
      else {
        demo.clock.advance(61_000);
        await goOnReading(world.deps);
      }
      expect(await stored()).toEqual(all);
      expect((await place())?.reading ?? null).toBeNull();
      // Asked anew: who it is, what fields there are, and at most one page again.
      expect(world.browser.asked.length).toBeLessThanOrEqual(whole + 12);
    }
  }, 60_000);

  it('does not keep the rep waiting for the account on the page', async () => {
    demo.faults.add({ kind: 'slow', ms: 400, match: { path: /OwnerId = '.*ORDER BY/ } });
    const begun = Date.now();
    await refreshAccount(world.deps, { tabId: null, isAsked: true }, TAB);
    const account = await world.deps.db.countFromIndex('activities', 'byAccount');
    expect(account).toBeGreaterThan(20);
    expect((await place())?.refreshedAt).toBeNull();
    expect(Date.now() - begun).toBeLessThan(20_000);
    await atRest(world.deps);
    expect((await place())?.refreshedAt).not.toBeNull();
  });

  it('of another user begins anew', async () => {
    const deps = world.wake(60);
    expect(await livedThrough(world.life, syncActivities(deps))).toBe(true);
    expect((await world.wake().db.getAll('places'))[0]?.reading).not.toBeNull();
    world.wake();
    const cookie = world.browser.cookieJar.find(each => each.domain === demo.org.apiHost);
    const other = String(demo.query(`SELECT Id FROM User WHERE Id != '${demo.org.userId}'`)[0]?.Id);
    if (cookie !== undefined) cookie.value = demo.signIn({ userId: other });
    await readAll();
    const mine = (await world.deps.db.getAll('activities')).filter(row => recordOf(row.ownerId ?? '') === other);
    const tasks = demo.records('Task').filter(row => row.OwnerId === other);
    const events = demo.records('Event').filter(row => row.OwnerId === other);
    expect(mine.length).toBe(tasks.length + events.length);
  });
});

describe("the org's API requests", () => {
  it('are left to others once the allowed share is used, and reading goes on when there is room again', async () => {
    demo.org.apiLimit = 12;
    await readAll();
    const half = await stored();
    expect((await place())?.problem).toEqual({ kind: 'shareReached' });
    expect(demo.org.apiCalls).toBeLessThanOrEqual(12);
    const calls = demo.org.apiCalls;
    await readAll();
    await refreshAccount(world.deps, { tabId: null, isAsked: true }, TAB);
    expect(demo.org.apiCalls).toBe(calls);

    // Half an hour later the org has room again.
    demo.org.apiLimit = 1_000;
    demo.clock.advance(31 * 60_000);
    await goOnReading(world.deps);
    expect((await stored()).length).toBeGreaterThan(half.length);
    expect((await place())?.problem).toBeNull();
  });

  it('stop at the share that the rep chose', async () => {
    demo.org.apiLimit = 40;
    await readAll();
    const org = await place();
    await rememberPlace(world.deps.db, org?.place ?? '', org?.host ?? '', { apiShare: 0.1, readUntil: null }, '');
    const calls = demo.org.apiCalls;
    demo.clock.advance(31 * 60_000);
    await readAll();
    // Only who is signed in was asked, which tells how much is used.
    expect(demo.org.apiCalls - calls).toBeLessThanOrEqual(2);
    expect((await place())?.problem).toEqual({ kind: 'shareReached' });
  });
});

describe('an e-mail that was tied to an objective', () => {
  it('stays tied when Salesforce makes its task anew, and when it was kept under its task before', async () => {
    const whose = demo.query("SELECT Id, ActivityId FROM EmailMessage WHERE Subject = 'RE: pricing' LIMIT 2");
    const message = `${demo.org.id}/${whose[0]?.Id}`;
    const task = `${demo.org.id}/${whose[0]?.ActivityId}`;
    // The rep may not see messages yet: it is kept under its task.
    const remove = demo.faults.add({
      kind: 'custom',
      status: 404,
      body: [{ errorCode: 'NOT_FOUND', message: 'none' }],
      match: { path: /EmailMessage/ },
    });
    await readAll();
    await linkActivities(world.deps, { activityIds: [task], choice: toO1 });
    remove();
    world.wake();
    await bare(demo, 'PATCH', `/sobjects/Task/${whose[0]?.ActivityId}`, { Priority: 'High' });
    await readAll();
    expect(await world.deps.db.get('activities', task)).toBeUndefined();
    expect(await world.deps.db.get('links', message)).toMatchObject({ objectiveId: 'O1' });

    demo.clock.advance(60_000);
    await bare(demo, 'PATCH', `/sobjects/EmailMessage/${whose[0]?.Id}`, { Subject: 'opened' });
    await readAll();
    expect(await world.deps.db.get('activities', message)).toBeDefined();
    expect(await world.deps.db.get('links', message)).toMatchObject({ objectiveId: 'O1' });
  });
});
