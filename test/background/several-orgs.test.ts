import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Deps, Sender } from '@/lib/background/deps';
import { logCall } from '@/lib/background/log-call';
import { refreshAccount } from '@/lib/background/refresh-account';
import { sendOutbox } from '@/lib/background/send-outbox';
import { openSalesforce } from '@/lib/crm/salesforce/api';
import { recordIdIn } from '@/lib/domain/record-id';
import { type DemoOrg, startDemoOrg } from '../demo-org/demo-org';
import type { Org } from '../demo-org/org';
import { aCallDraft } from '../support/builders';
import { anOrgWorld, atRest } from '../support/org-world';
import { browserOfAll, signInTo } from '../support/two-orgs';

/** An org, its sandbox, which has the same records under the same ids, and a rep with a tab on each. */

const ABCD = '001Kx0000000100IAA';
const PRODUCTION: Sender = { tabId: 1, pageHost: null };
const SANDBOX: Sender = { tabId: 2, pageHost: null };

let demo: DemoOrg;
let production: Org;
let sandbox: Org;
let deps: Deps;
let browser: ReturnType<typeof browserOfAll>;
/** The host that each tab shows. */
let hosts: Record<number, string>;

beforeAll(async () => {
  demo = await startDemoOrg({
    protocol: 'http',
    otherOrgs: [{ domain: 'fernhill--uat.sandbox', id: '00DKx0000000002MAA', name: 'Fernhill sandbox' }],
  });
  const [one, other] = demo.orgs;
  if (one === undefined || other === undefined) throw new Error('there are two');
  production = one;
  sandbox = other;
});
afterAll(() => demo.stop());

beforeEach(async () => {
  await demo.reset();
  browser = browserOfAll(demo);
  hosts = { 1: production.pageHost, 2: sandbox.pageHost };
  const world = await anOrgWorld(demo);
  const shown = (tab: number) => {
    const host = hosts[tab];
    return host === undefined ? null : { host, address: `https://${host}/lightning/r/Account/${ABCD}/view` };
  };
  const tabs = { ...world.deps.tabs, shown: async (tab: number) => shown(tab), all: async () => [] };
  deps = { ...world.deps, tabs, openCrm: site => openSalesforce(site, browser) };
});

async function refresh(from: Sender): Promise<void> {
  const answer = await refreshAccount(deps, { tabId: null, isAsked: true }, from);
  if (!answer.ok) throw new Error(answer.problem.kind);
  await atRest(deps);
}

async function log(from: Sender, org: Org, subject: string): Promise<void> {
  const accountId = recordIdIn(org.id, ABCD);
  const day = demo.clock.now().toISOString().slice(0, 10);
  const draft = aCallDraft({ accountId, subject, day });
  await logCall(deps, { draft, choice: null, clickId: subject }, from);
  await atRest(deps);
}

const made = (org: Org, subject: string) => demo.records('Task', { org }).filter(task => task['Subject'] === subject);
const waiting = async () => (await deps.db.getAll('outbox')).map(entry => entry.problem?.kind ?? null);

describe('an org and its sandbox at once', () => {
  it('each is read by its own session, and nothing of one shows in the other', async () => {
    await refresh(PRODUCTION);
    await refresh(SANDBOX);
    const ids = (await deps.db.getAllKeys('activities')).map(String);
    for (const org of [production, sandbox]) {
      const own = ids.filter(id => id.startsWith(`${org.id}/`)).map(id => id.split('/')[1]);
      expect(own.length).toBeGreaterThan(20);
      expect(own).toContain('00TKx0000000502MAA');
    }
    expect((await deps.db.getAllKeys('places')).sort()).toEqual([production.id, sandbox.id]);
    const hostsAsked = new Set(browser.asked.map(line => line.split(/[ /]/)[1]));
    expect(hostsAsked).toEqual(new Set([production.apiHost, sandbox.apiHost]));
  });

  it('a call logged beside a sandbox page is made in the sandbox alone, and the other way round', async () => {
    await refresh(PRODUCTION);
    await refresh(SANDBOX);
    await log(SANDBOX, sandbox, 'Trial call');
    await log(PRODUCTION, production, 'Real call');
    expect([made(production, 'Trial call').length, made(sandbox, 'Trial call').length]).toEqual([0, 1]);
    expect([made(production, 'Real call').length, made(sandbox, 'Real call').length]).toEqual([1, 0]);
  });

  it('signed out of one, the other goes on', async () => {
    await refresh(PRODUCTION);
    browser.cookieJar.delete(sandbox.apiHost);
    expect(await refreshAccount(deps, { tabId: null, isAsked: true }, SANDBOX)).toEqual({
      ok: false,
      problem: { kind: 'signedOut' },
    });
    await refresh(PRODUCTION);
    expect((await deps.db.get('places', production.id))?.problem).toBeNull();
  });
});

describe('"Login As" in the same browser', () => {
  it("what the rep logged is not written under the other's name, and is when the rep is back", async () => {
    await refresh(PRODUCTION);
    const other = String(demo.query(`SELECT Id FROM User WHERE Id != '${production.userId}'`)[0]?.['Id']);
    signInTo(demo, production, browser.cookieJar, other);
    await log(PRODUCTION, production, 'Mine');
    expect(made(production, 'Mine')).toEqual([]);
    expect(await waiting()).toEqual(['otherUser']);
    signInTo(demo, production, browser.cookieJar);
    await sendOutbox(deps, { entryId: null });
    expect(made(production, 'Mine').map(task => task['OwnerId'])).toEqual([production.userId]);
    expect(await waiting()).toEqual([]);
  });

  it.each([
    ['the question who that is', 'Subject'],
    ['the last question before the writing', 'TaskStatus'],
  ])('noticed even when it happens right after %s', async (_, asked) => {
    await refresh(PRODUCTION);
    const other = String(demo.query(`SELECT Id FROM User WHERE Id != '${production.userId}'`)[0]?.['Id']);
    const { fetch } = browser;
    browser.fetch = async (url, init) => {
      const answer = await fetch(url, init);
      if (url.includes(asked)) signInTo(demo, production, browser.cookieJar, other);
      return answer;
    };
    await log(PRODUCTION, production, 'Mine');
    expect(made(production, 'Mine')).toEqual([]);
    expect(await waiting()).toEqual(['otherUser']);
  });
});

describe('a company that renames its domain', () => {
  it('what waited under the old name is written under the new one, once', async () => {
    await refresh(PRODUCTION);
    const { fetch } = browser;
    browser.fetch = () => Promise.reject(new TypeError('no network'));
    await log(PRODUCTION, production, 'Before the move');
    expect(await waiting()).toEqual(['offline']);

    // The same org answers under another name; of the old one nothing is left in the browser.
    const page = browser.cookieJar.get(production.pageHost) ?? '';
    const api = browser.cookieJar.get(production.apiHost) ?? '';
    browser.cookieJar.clear();
    browser.cookieJar.set('newhill.lightning.force.com', page).set('newhill.my.salesforce.com', api);
    browser.fetch = (url, init) => fetch(url.replace('newhill.', 'fernhill.'), init);
    hosts = { 1: 'newhill.lightning.force.com' };
    await refresh(PRODUCTION);
    demo.clock.advance(3_600_000);
    await sendOutbox(deps, { entryId: null });
    expect(made(production, 'Before the move')).toHaveLength(1);
    expect(await waiting()).toEqual([]);
    expect((await deps.db.get('places', production.id))?.host).toBe('newhill.lightning.force.com');
  });
});
