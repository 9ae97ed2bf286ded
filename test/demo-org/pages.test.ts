/** Signing in and the pages' own requests, without a browser. */
import { request as send } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoOrg, startDemoOrg } from './demo-org';

let demo: DemoOrg;
const pageHost = 'fernhill.lightning.force.com';
const apiHost = 'fernhill.my.salesforce.com';
const account = '/lightning/r/Account/001Kx0000000100IAA/view';

beforeAll(async () => {
  demo = await startDemoOrg({
    now: new Date('2026-11-21T15:00:00Z'),
    otherOrgs: [{ domain: 'fernhill--uat.sandbox', id: '00DKx0000000002MAA' }],
  });
});
afterAll(() => demo.stop());

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
  /** The session cookie it set. */
  sid: string;
}

/** A request as a browser sends it that finds the hosts on this machine. */
function ask(host: string, path: string, cookie = '', form?: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const headers = { Host: host, ...(cookie ? { Cookie: `sid=${cookie}` } : {}) };
    const options = {
      port: demo.port,
      host: '127.0.0.1',
      path,
      headers,
      method: form === undefined ? 'GET' : 'POST',
      rejectUnauthorized: false,
    };
    const outgoing = send(options, incoming => {
      let body = '';
      incoming.setEncoding('utf8').on('data', part => {
        body += part;
      });
      incoming.on('end', () => {
        const sid = /^sid=([^;]+)/.exec(incoming.headers['set-cookie']?.[0] ?? '')?.[1] ?? '';
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body, sid });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(form);
  });
}

async function signIn(): Promise<{ api: string; page: string; landed: string }> {
  const login = await ask(
    apiHost,
    '/',
    '',
    new URLSearchParams({ username: 'dana.okafor@fernhill.example', startURL: account }).toString(),
  );
  const hop = new URL(String(login.headers.location));
  const door = await ask(hop.host, hop.pathname + hop.search);
  return { api: login.sid, page: door.sid, landed: String(door.headers.location) };
}

describe('signing in', () => {
  it('is asked for by a page without a session', async () => {
    const answer = await ask(pageHost, account);
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe(`https://${apiHost}/?ec=302&startURL=${encodeURIComponent(account)}`);
  });

  it('gives each host a cookie of its own, and leads back', async () => {
    const { api, page, landed } = await signIn();
    expect(api).toMatch(/^00DKx0000000001!/);
    expect(page).toMatch(/^00DKx0000000001!/);
    expect(page).not.toBe(api);
    expect(landed).toBe(account);
    expect((await ask(pageHost, account, page)).status).toBe(200);
    expect((await ask(pageHost, account, api)).status).toBe(302);
  });

  it('cannot be done twice with one ticket', async () => {
    const login = await ask(apiHost, '/', '', 'username=x');
    const hop = new URL(String(login.headers.location));
    expect((await ask(hop.host, hop.pathname + hop.search)).sid).not.toBe('');
    expect((await ask(hop.host, hop.pathname + hop.search)).sid).toBe('');
  });

  it('in one org is no session in another', async () => {
    const { page } = await signIn();
    expect((await ask('fernhill--uat.sandbox.lightning.force.com', account, page)).status).toBe(302);
  });
});

describe('a page', () => {
  it('has a strict policy and no script or style of its own', async () => {
    const { page } = await signIn();
    const { headers, body } = await ask(pageHost, account, page);
    expect(headers['content-security-policy']).toContain(
      "default-src 'self'; script-src 'self'; style-src 'self'; frame-src 'self'",
    );
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(body).not.toMatch(/<style|style=|<script>|onclick=/);
    expect(body).toContain('id="oneHeader"');
  });

  it('does not serve the API, but sends callers to the host that does', async () => {
    const answer = await ask(pageHost, '/services/data/v67.0/limits');
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toContain(`https://${apiHost}/services/data/v67.0/limits`);
  });

  it('logs a call by itself, which is no API call', async () => {
    const { page } = await signIn();
    const before = demo.org.apiCalls;
    const fields = { Subject: 'Call', TaskSubtype: 'Call', Status: 'Completed', WhatId: '001Kx0000000100IAA' };
    const saved = await ask(
      pageHost,
      '/aura',
      page,
      JSON.stringify({ action: 'create', params: { object: 'Task', fields } }),
    );
    expect(JSON.parse(saved.body)).toMatchObject({ label: 'Task', name: 'Call' });
    const shown = await ask(
      pageHost,
      '/aura',
      page,
      JSON.stringify({ action: 'getRecord', params: { id: '001Kx0000000100IAA' } }),
    );
    const { name, timeline } = JSON.parse(shown.body);
    expect(name).toBe('ABCD Inc.');
    expect(timeline.months[0]).toMatchObject({ title: 'November • 2026', note: 'This Month' });
    expect(timeline.months[0].items.map((item: { summary: string }) => item.summary)).toContain('You logged a call');
    expect(demo.org.apiCalls).toBe(before);
    expect(demo.requests.filter(each => each.apiCall)).toEqual([]);
  });

  it('asks nothing of its server once the session has expired', async () => {
    const { page } = await signIn();
    demo.expireSession();
    expect((await ask(pageHost, '/aura', page, '{}')).status).toBe(401);
    expect((await ask(pageHost, account, page)).status).toBe(302);
  });
});
