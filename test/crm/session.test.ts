import { describe, expect, it } from 'vitest';
import type { Outside } from '@/lib/crm/crm';
import { findSession } from '@/lib/crm/salesforce/session';
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

describe('finding the session of a page', () => {
  it.each([
    ['acme.lightning.force.com', 'acme.my.salesforce.com', `${acme}EAA`, `${acme}!api`],
    ['acme--uat.sandbox.lightning.force.com', 'acme--uat.sandbox.my.salesforce.com', `${uat}EAA`, `${uat}!api`],
  ])('%s talks to %s', async (page, apiHost, org, token) => {
    const session = must(await findSession(page, browserWith(jar)));
    expect(session).toMatchObject({ apiHost, org });
    expect(must(await session.readToken())).toBe(token);
  });

  it('an org whose API lives under another name is found by its org id', async () => {
    const cookies = [
      { domain: 'old-name.lightning.force.com', value: `${acme}!page` },
      { domain: '.new-name.my.salesforce.com', value: `${acme}EAA!api` },
    ];
    const session = must(await findSession('old-name.lightning.force.com', browserWith(cookies)));
    expect(session.apiHost).toBe('new-name.my.salesforce.com');
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
    expect(await session.readToken()).toEqual({ ok: false, problem: { kind: 'signedOut' } });
  });

  it('a sign-in to another org on the same host is not taken for this one', async () => {
    const cookies = jar.map(cookie => ({ ...cookie }));
    const session = must(await findSession('acme.lightning.force.com', browserWith(cookies)));
    for (const cookie of cookies) cookie.value = `${uat}!api`;
    expect((await session.readToken()).ok).toBe(false);
  });
});
