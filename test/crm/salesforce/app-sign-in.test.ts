import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CrmApi } from '@/lib/crm/crm';
import { challengeOf } from '@/lib/crm/salesforce/pkce';
import { failed, ok, type Result } from '@/lib/result';
import { type DemoOrg, startDemoOrg } from '../../demo-org/demo-org';
import { clientApp, type ExternalClientApp } from '../../demo-org/org';
import { keptInMemory } from '../../support/kept';
import { type Browser, browserOf, must, openDemo } from '../contract/demo-session';

/** An org with API Access Control: only the company's own app gets in. */

const CALLBACK = 'https://abcdefghijklmnop.chromiumapp.org/salesforce';
const KEY = '3MVG9.throughline_consumer';

let demo: DemoOrg;
let browser: Browser;
let kept: ReturnType<typeof keptInMemory>;
let app: ExternalClientApp;
let crm: CrmApi;
/** What the rep does in the window; the address it is opened with. */
let inWindow: (address: URL) => Promise<Result<string>>;
/** How often the browser was sent there without the rep seeing it. */
let silent: number;

beforeAll(async () => {
  demo = await startDemoOrg({ protocol: 'http', story: 'accounts', apiAccess: 'restricted' });
});
afterAll(() => demo.stop());

beforeEach(async () => {
  app = clientApp(KEY, CALLBACK);
  demo.org.apps.splice(0, demo.org.apps.length, app);
  kept = keptInMemory();
  silent = 0;
  inWindow = address => follow(address, 'yes');
  browser = {
    ...browserOf(demo),
    keep: kept.keep,
    signInWindow: {
      redirectAddress: () => CALLBACK,
      open(address, isSilent) {
        if (isSilent) silent += 1;
        return isSilent ? follow(new URL(address)) : inWindow(new URL(address));
      },
    },
  };
  crm = await openDemo(demo, browser);
});

const apiCookie = () => {
  const cookie = browser.cookieJar.find(each => each.domain === demo.org.apiHost);
  if (cookie === undefined) throw new Error('no cookie');
  return cookie;
};

/** The window: with the browser's cookie, "Allow" or "Deny" pressed or nothing, up to where it would leave the org. */
async function follow(address: URL, approved?: 'yes' | 'no'): Promise<Result<string>> {
  expect(address.host).toBe(demo.org.apiHost);
  if (approved !== undefined) address.searchParams.set('approved', approved);
  const answer = await fetch(`${demo.address}${address.pathname}${address.search}`, {
    redirect: 'manual',
    headers: { Cookie: `sid=${apiCookie().value}` },
  });
  const to = answer.headers.get('location');
  // A page that leads nowhere is closed in the end.
  return to === null ? failed({ kind: 'connectStopped' }) : ok(to);
}

const byApp = () => {
  if (crm.byApp === undefined) throw new Error('Salesforce has it');
  return crm.byApp;
};

describe('signing in through the app', () => {
  it('the proof key is that of RFC 7636', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it('before it the rep is told that the session may not use the API; after it everything works', async () => {
    expect(await crm.currentUser()).toMatchObject({ ok: false, problem: { kind: 'apiRefused' } });
    expect(await byApp().state()).toEqual({ redirectAddress: CALLBACK, consumerKey: null, isConnected: false });
    must(await byApp().connect(KEY));
    expect(await byApp().state()).toEqual({ redirectAddress: CALLBACK, consumerKey: KEY, isConnected: true });
    expect(must(await crm.currentUser()).name).toBe('Dana Okafor');
  });

  it('the token is kept in memory alone, for that user of that org, and goes to no other host', async () => {
    must(await byApp().connect(KEY));
    must(await crm.currentUser());
    const [token] = [...kept.forSession.values()];
    expect(token).toMatchObject({ org: demo.org.id, userId: demo.org.userId, host: demo.org.apiHost });
    expect([...kept.forGood.values()]).toEqual([{ consumerKey: KEY, isWanted: true }]);
    // Nor is the browser's session kept anywhere.
    expect(JSON.stringify(token)).not.toContain(apiCookie().value);
    expect(browser.asked.every(line => line.includes(` ${demo.org.apiHost}/services/`))).toBe(true);
  });

  it('each time there is a new proof and a new state', async () => {
    const seen: URLSearchParams[] = [];
    inWindow = address => {
      seen.push(address.searchParams);
      return follow(address, 'yes');
    };
    must(await byApp().connect(KEY));
    must(await byApp().connect(KEY));
    const [one, other] = seen;
    expect(one?.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'code_challenge']) expect(one?.get(name)).not.toBe(other?.get(name));
  });
});

describe('what can go wrong while signing in', () => {
  it('who pressed Deny is not signed in silently later; the key need not be typed again', async () => {
    inWindow = address => follow(address, 'no');
    expect(await byApp().connect(KEY)).toMatchObject({ ok: false });
    expect([...kept.forGood.values()]).toEqual([{ consumerKey: KEY, isWanted: false }]);
    expect((await byApp().state()).consumerKey).toBe(KEY);
  });

  const wrongs: [what: string, arrange: () => void, kind: string, words?: string][] = [
    ['the rep closes the window', () => (inWindow = async () => failed({ kind: 'connectStopped' })), 'connectStopped'],
    ['the rep presses Deny', () => (inWindow = address => follow(address, 'no')), 'connectStopped'],
    ['the callback is not the one the admin entered', () => (app.callbacks = ['https://x.example/']), 'connectStopped'],
    ['the admin blocked the app', () => (app.isBlocked = true), 'connectRefused', 'this app is blocked by admin'],
    [
      'the answer is to another question',
      () => {
        inWindow = async address => {
          const answer = new URL(must(await follow(address, 'yes')));
          answer.searchParams.set('state', 'somebody-elses');
          return ok(answer.href);
        };
      },
      'connectStopped',
    ],
    [
      'the answer comes from another site',
      () => {
        inWindow = async address => ok(must(await follow(address, 'yes')).replace('abcdefghijklmnop', 'evil'));
      },
      'connectStopped',
    ],
    [
      'the code is not the one that was given',
      () => {
        inWindow = async address => ok(must(await follow(address, 'yes')).replace('code=', 'code=x'));
      },
      'connectRefused',
      'invalid authorization code',
    ],
    [
      'the rep was signed out in between',
      () => {
        inWindow = async address => {
          const ended = await follow(address, 'yes');
          browser.cookieJar.splice(0);
          return ended;
        };
      },
      'otherUser',
    ],
  ];
  it.each(wrongs)('%s: it is said, and no token is kept', async (_, arrange, kind, words) => {
    arrange();
    const answer = await byApp().connect(KEY);
    expect(answer).toMatchObject({ ok: false, problem: { kind, ...(words === undefined ? {} : { words }) } });
    expect(kept.forSession.size).toBe(0);
  });

  it("a token that turns out to be somebody else's is not kept, and is of no use afterwards", async () => {
    const other = String(demo.query(`SELECT Id FROM User WHERE Id != '${demo.org.userId}'`)[0]?.['Id']);
    let given = '';
    const { fetch } = browser;
    browser.fetch = async (url, init) => {
      const answer = await fetch(url, init);
      if (!url.endsWith('/token')) return answer;
      const body = await answer.json();
      given = body.access_token;
      return Response.json({ ...body, id: body.id.replace(demo.org.userId, other) });
    };
    crm = await openDemo(demo, browser);
    expect(await byApp().connect(KEY)).toMatchObject({ ok: false, problem: { kind: 'otherUser' } });
    expect(kept.forSession.size).toBe(0);
    expect(demo.org.sessions.find(given)?.expired).toBe(true);
  });
});

describe('afterwards', () => {
  const signInAs = (userId?: string) => {
    apiCookie().value = demo.signIn(userId === undefined ? {} : { userId });
  };
  const other = () => String(demo.query(`SELECT Id FROM User WHERE Id != '${demo.org.userId}'`)[0]?.['Id']);
  const elsewhere = () => crm.deleteCall(`${crm.place}/00TKx0000000001MAA`);

  it('the browser was closed, or a new day has come: the rep is signed in again without seeing it', async () => {
    must(await byApp().connect(KEY));
    const me = must(await crm.currentUser());
    kept.forSession.clear();
    signInAs();
    expect(must(await crm.currentUser())).toEqual(me);
    signInAs();
    expect(must(await crm.currentUser())).toEqual(me);
    expect(silent).toBe(2);
    expect(await byApp().state()).toMatchObject({ isConnected: true });
  });

  it('"Login As" somebody who never allowed the app: all reading and writing stops until the rep connects', async () => {
    must(await byApp().connect(KEY));
    const me = must(await crm.currentUser());
    signInAs(other());
    const before = browser.asked.length;
    for (const _ of [1, 2, 3])
      expect(await crm.currentUser()).toEqual({ ok: false, problem: { kind: 'connectAgain' } });
    expect(await elsewhere()).toEqual({ ok: false, problem: { kind: 'connectAgain' } });
    expect(browser.asked).toHaveLength(before);
    // Asked once beside a session, not at every request.
    expect(silent).toBe(1);
    must(await byApp().connect(KEY));
    expect(must(await crm.currentUser()).id).not.toBe(me.id);
  });

  it('"Login As" somebody who uses the app too: what was asked for as one is not written as the other', async () => {
    app.approvedBy.add(other());
    must(await byApp().connect(KEY));
    must(await crm.currentUser());
    signInAs(other());
    expect(await elsewhere()).toEqual({ ok: false, problem: { kind: 'otherUser' } });
    expect(must(await crm.currentUser()).name).toBe('Luis Marchetti');
  });

  it('who disconnected is not signed in again behind their back', async () => {
    must(await byApp().connect(KEY));
    must(await byApp().disconnect());
    expect(await crm.currentUser()).toMatchObject({ ok: false, problem: { kind: 'apiRefused' } });
    expect(silent).toBe(0);
    expect(await byApp().state()).toMatchObject({ isConnected: false, consumerKey: KEY });
  });

  it('a token whose time is over is renewed without the rep', async () => {
    must(await byApp().connect(KEY));
    const me = must(await crm.currentUser());
    for (const stored of kept.forSession.values()) {
      const session = demo.org.sessions.find((stored as { access: string }).access);
      if (session !== undefined) session.expired = true;
    }
    expect(must(await crm.currentUser())).toEqual(me);
  });

  it.each([true, false])('an app the admin took away ends it (with refresh tokens: %s)', async givesRefreshTokens => {
    app.givesRefreshTokens = givesRefreshTokens;
    must(await byApp().connect(KEY));
    must(await crm.currentUser());
    demo.org.apps.splice(0);
    const [stored] = [...kept.forSession.values()];
    const session = demo.org.sessions.find((stored as { access: string }).access);
    if (session !== undefined) session.expired = true;
    expect(await crm.currentUser()).toMatchObject({ ok: false, problem: { kind: 'connectAgain' } });
    expect(await crm.currentUser()).toMatchObject({ ok: false, problem: { kind: 'apiRefused' } });
    expect(await byApp().state()).toMatchObject({ isConnected: false, consumerKey: KEY });
  });

  it('Disconnect ends it in the org as well; offline it is not pretended', async () => {
    must(await byApp().connect(KEY));
    const [stored] = [...kept.forSession.values()];
    const { access } = stored as { access: string };
    const { fetch } = browser;
    browser.fetch = () => Promise.reject(new TypeError('no network'));
    expect(await byApp().disconnect()).toEqual({ ok: false, problem: { kind: 'offline' } });
    expect(await byApp().state()).toMatchObject({ isConnected: true });
    browser.fetch = fetch;
    must(await byApp().disconnect());
    expect(demo.org.sessions.find(access)?.expired).toBe(true);
    expect(await byApp().state()).toMatchObject({ isConnected: false });
    must(await byApp().disconnect());
  });
});
