import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectByApp, disconnectApp, readAppSignIn } from '@/lib/background/app-sign-in';
import type { Deps } from '@/lib/background/deps';
import { logCall } from '@/lib/background/log-call';
import { refreshAccount } from '@/lib/background/refresh-account';
import { recordIdIn } from '@/lib/domain/record-id';
import { failed, ok } from '@/lib/result';
import { type DemoOrg, startDemoOrg } from '../demo-org/demo-org';
import { clientApp } from '../demo-org/org';
import { aCallDraft } from '../support/builders';
import { TAB } from '../support/fake-crm';
import { keptInMemory } from '../support/kept';
import { anOrgWorld, atRest } from '../support/org-world';

/** The background before an org that lets only the company's own app in. */

const CALLBACK = 'https://abcdefghijklmnop.chromiumapp.org/salesforce';
const KEY = '3MVG9.throughline_consumer';

let demo: DemoOrg;
let deps: Deps;
let site: string;

beforeAll(async () => {
  demo = await startDemoOrg({ protocol: 'http', story: 'accounts', apiAccess: 'restricted' });
});
afterAll(() => demo.stop());

beforeEach(async () => {
  await demo.reset();
  const approvedBy = new Set([demo.org.userId]);
  demo.org.apps.splice(0, demo.org.apps.length, { ...clientApp(KEY, CALLBACK), approvedBy });
  const world = await anOrgWorld(demo);
  site = demo.org.pageHost;
  Object.assign(world.browser, {
    keep: keptInMemory().keep,
    signInWindow: {
      redirectAddress: () => CALLBACK,
      async open(address: string) {
        const { pathname, search } = new URL(address);
        const sid = world.browser.cookieJar.find(({ domain }) => domain === demo.org.apiHost)?.value ?? '';
        const headers = { Cookie: `sid=${sid}` };
        const answer = await fetch(`${demo.address}${pathname}${search}`, { redirect: 'manual', headers });
        const to = answer.headers.get('location');
        return to === null ? failed({ kind: 'connectStopped' as const }) : ok(to);
      },
    },
  });
  deps = world.wake();
});

const refresh = async () => {
  const answer = await refreshAccount(deps, { tabId: null, isAsked: true }, TAB);
  await atRest(deps);
  return answer.ok ? null : answer.problem.kind;
};
const problemThere = async () => (await deps.db.getAll('places'))[0]?.problem?.kind ?? null;

describe('an org that lets only its own app in', () => {
  it('what the rep logged waits, and is written at once when the rep has connected', async () => {
    expect(await refresh()).toBe('apiRefused');
    const draft = aCallDraft({
      accountId: recordIdIn(demo.org.id, '001Kx0000000100IAA'),
      subject: 'Logged while locked out',
      day: demo.clock.now().toISOString().slice(0, 10),
    });
    await logCall(deps, { draft, choice: null, clickId: 'click' }, TAB);
    await atRest(deps);
    expect((await deps.db.getAll('outbox')).map(entry => entry.problem?.kind)).toEqual(['apiRefused']);

    expect(await connectByApp(deps, { site, consumerKey: KEY })).toEqual(ok(null));
    // Reading comes first, and the sending after it.
    await expect.poll(() => deps.db.count('outbox'), { timeout: 10_000 }).toBe(0);
    await atRest(deps);
    expect(demo.records('Task').map(task => task['Subject'])).toEqual(['Logged while locked out']);
    expect(await problemThere()).toBeNull();
  });

  it('a key that is none is told in the words of the org, and nothing else changes', async () => {
    await refresh();
    expect(await connectByApp(deps, { site, consumerKey: '3MVG9.not_the_right_one' })).toMatchObject({ ok: false });
    expect(await problemThere()).toBe('apiRefused');
    expect(await readAppSignIn(deps, { site })).toMatchObject({ value: { isConnected: false } });
  });

  it('after Disconnect the screens say how to go on, and reading stops', async () => {
    await refresh();
    await connectByApp(deps, { site, consumerKey: KEY });
    await atRest(deps);
    expect(await refresh()).toBeNull();
    expect(await disconnectApp(deps, { site })).toEqual(ok(null));
    expect(await problemThere()).toBe('apiRefused');
    expect(await refresh()).toBe('apiRefused');
  });
});
