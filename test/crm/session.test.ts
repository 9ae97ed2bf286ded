import { describe, expect, it } from 'vitest';
import type { Outside } from '@/lib/crm/crm';
import { connect } from '@/lib/crm/salesforce/connection';
import { findSession } from '@/lib/crm/salesforce/session';
import { userInfo } from '@/lib/crm/salesforce/shapes';
import { must } from './contract/demo-session';

type Cookie = { domain: string; value: string };

const acme = '00D000000000001';
const uat = '00D000000000002';

/** A browser that is signed in to several orgs at once. */
const jar: Cookie[] = [
  { domain: 'acme.lightning.force.com', value: `${acme}!page` },
  { domain: 'help.salesforce.com', value: `${acme}!help` },
  { domain: 'na12.salesforce.com', value: `${acme}!old` },
  { domain: 'acme.my.salesforce.com', value: `${acme}!api` },
  { domain: 'acme--uat.sandbox.lightning.force.com', value: `${uat}!page` },
  { domain: 'acme--uat.sandbox.my.salesforce.com', value: `${uat}!api` },
];

function browserWith(cookies: Cookie[]): Outside {
  return {
    cookies: async ({ domain, url }) => {
      const host = url === undefined ? null : new URL(url).hostname;
      return cookies.filter(cookie =>
        host === null ? `.${cookie.domain}`.endsWith(`.${domain}`) : cookie.domain.replace(/^\./, '') === host,
      );
    },
    fetch: async () => {
      throw new Error('finding the session asks nobody');
    },
    now: () => '2026-11-20T12:00:00Z',
  };
}

const tokensOf = async (page: string, cookies: Cookie[]) => {
  const session = must(await findSession(page, browserWith(cookies)));
  return { org: session.org, tokens: must(await session.readTokens()) };
};

/** Every family of hosts (facts §1.2): where the page is, and where its API. */
const families: [page: string, api: string][] = [
  ['acme.lightning.force.com', 'acme.my.salesforce.com'],
  ['acme--uat.sandbox.lightning.force.com', 'acme--uat.sandbox.my.salesforce.com'],
  ['acme-dev-ed.develop.lightning.force.com', 'acme-dev-ed.develop.my.salesforce.com'],
  ['fun-fox-123.scratch.lightning.force.com', 'fun-fox-123.scratch.my.salesforce.com'],
  ['brave-bear.trailblaze.lightning.force.com', 'brave-bear.trailblaze.my.salesforce.com'],
  ['acme.demo.lightning.force.com', 'acme.demo.my.salesforce.com'],
  ['acme.patch.lightning.force.com', 'acme.patch.my.salesforce.com'],
  ['acme.free.lightning.force.com', 'acme.free.my.salesforce.com'],
  ['acme.lightning.crmforce.mil', 'acme.my.salesforce.mil'],
  ['acme.lightning.sfcrmapps.cn', 'acme.my.sfcrmproducts.cn'],
  ['acme.my-lightning.com', 'acme.my-salesforce.com'],
  ['acme.lightning.cs12.force.com', 'acme.my.cs12.salesforce.com'],
  ['acme.my.salesforce-setup.com', 'acme.my.salesforce.com'],
  ['acme--app.vf.force.com', 'acme.my.salesforce.com'],
  ['acme--app.na12.visual.force.com', 'acme.my.salesforce.com'],
  ['acme.builder.salesforce-experience.com', 'acme.my.salesforce.com'],
  ['acme.lightning.force.com', 'na12.salesforce.com'],
  ['acme.lightning.force.com', 'acme.cloudforce.com'],
];

describe('finding the session of a page', () => {
  it.each(families)('%s talks to %s, whichever other orgs are signed in', async (page, api) => {
    const id = '00D00000000000X';
    const own = [
      { domain: page, value: `${id}!page` },
      { domain: api, value: `${id}!api` },
    ];
    const others = jar.filter(({ domain }) => domain !== page && domain !== api);
    const { org, tokens } = await tokensOf(page, [...others, ...own]);
    expect(org).toBe(`${id}EAQ`);
    expect(tokens).toEqual([{ host: api, value: `${id}!api` }]);
  });

  it.each([
    ['acme.lightning.force.com', 'acme.my.salesforce.com', `${acme}EAA`, `${acme}!api`],
    ['acme--uat.sandbox.lightning.force.com', 'acme--uat.sandbox.my.salesforce.com', `${uat}EAA`, `${uat}!api`],
  ])('of an org and its sandbox %s talks to its own', async (page, host, org, value) => {
    const found = await tokensOf(page, jar);
    expect(found.org).toBe(org);
    expect(found.tokens[0]).toEqual({ host, value });
    expect(found.tokens.every(token => token.value.startsWith(value.slice(0, 15)))).toBe(true);
  });

  it('an org whose API lives under another name is found by its org id', async () => {
    const cookies = [
      { domain: 'old-name.lightning.force.com', value: `${acme}!page` },
      { domain: '.new-name.my.salesforce.com', value: `${acme}EAA!api` },
    ];
    const { tokens } = await tokensOf('old-name.lightning.force.com', cookies);
    expect(tokens[0]?.host).toBe('new-name.my.salesforce.com');
  });

  it.each([
    ['nobody is signed in', []],
    ['only the page has a session', jar.slice(0, 1)],
    ['only the help site has one besides', jar.slice(0, 2)],
    ['only another org has an API session', [...jar.slice(0, 1), ...jar.slice(5)]],
    ['the cookie is no session id', [{ domain: 'acme.lightning.force.com', value: 'hello' }]],
  ])('%s: the rep is told to sign in', async (_, cookies) => {
    expect(await findSession('acme.lightning.force.com', browserWith(cookies))).toEqual({
      ok: false,
      problem: { kind: 'signedOut' },
    });
  });

  it('after signing out the token is gone, too', async () => {
    const cookies = [...jar];
    const session = must(await findSession('acme.lightning.force.com', browserWith(cookies)));
    cookies.length = 0;
    expect(await session.readTokens()).toEqual({ ok: false, problem: { kind: 'signedOut' } });
  });

  it('a sign-in to another org on the same host is not taken for this one', async () => {
    const cookies = jar.map(cookie => ({ ...cookie }));
    const session = must(await findSession('acme.lightning.force.com', browserWith(cookies)));
    for (const cookie of cookies) cookie.value = `${uat}!api`;
    expect((await session.readTokens()).ok).toBe(false);
  });
});

describe('a domain that was renamed', () => {
  /** The old domain's session is still in the browser, and of no use any more. */
  const both = [
    { domain: 'acme.lightning.force.com', value: `${acme}!page` },
    { domain: 'acme.my.salesforce.com', value: `${acme}!stale` },
    { domain: 'new-acme.my.salesforce.com', value: `${acme}!good` },
  ];
  const me = { user_id: '005000000000001AAA', organization_id: `${acme}EAA`, name: 'Dana', zoneinfo: 'UTC' };
  const expired = [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }];

  async function connected(cookies: Cookie[]) {
    const asked: string[] = [];
    const outside: Outside = {
      ...browserWith(cookies),
      fetch: async (url, init) => {
        const token = new Headers(init.headers).get('Authorization') ?? '';
        asked.push(`${new URL(url).host} ${token.slice(-5)}`);
        return token.endsWith('!good') ? Response.json(me) : Response.json(expired, { status: 401 });
      },
    };
    const session = must(await findSession('acme.lightning.force.com', outside));
    const connection = connect(session, outside);
    const ask = { method: 'GET', path: '/services/oauth2/userinfo', answer: userInfo } as const;
    return { connection, ask, asked };
  }

  it('the session it left behind is passed over once, and not asked again', async () => {
    const { connection, ask, asked } = await connected(both);
    expect((await connection.send(ask)).ok).toBe(true);
    expect((await connection.send(ask)).ok).toBe(true);
    expect(asked).toEqual([
      'acme.my.salesforce.com stale',
      'new-acme.my.salesforce.com !good',
      'new-acme.my.salesforce.com !good',
    ]);
  });

  it('nothing is written on a second try: first it is asked who that is', async () => {
    const { connection, ask, asked } = await connected(both);
    const signIn = must(await connection.signIn());
    const write = { ...ask, method: 'POST' } as const;
    expect(await connection.writingAs(signIn).send(write)).toMatchObject({ ok: false, problem: { kind: 'signedOut' } });
    expect(asked).toHaveLength(1);
    expect((await connection.send(ask)).ok).toBe(true);
    expect(await connection.writingAs(signIn).send(write)).toEqual({ ok: false, problem: { kind: 'otherUser' } });
  });

  it('while the extension is at work it goes over to the new host', async () => {
    const cookies = [...both.slice(0, 1), { domain: 'acme.my.salesforce.com', value: `${acme}!good` }];
    const { connection, ask, asked } = await connected(cookies);
    must(await connection.send(ask));
    cookies.splice(1, 1, ...both.slice(2));
    must(await connection.send(ask));
    expect(asked.at(-1)).toBe('new-acme.my.salesforce.com !good');
  });

  it('where no session is any good the rep is told to sign in, after one round', async () => {
    const { connection, ask, asked } = await connected(both.slice(0, 2));
    expect(await connection.send(ask)).toMatchObject({ ok: false, problem: { kind: 'signedOut' } });
    expect(asked).toHaveLength(1);
  });
});
