/** Sessions, versions, allowances and error bodies: what stands before every call. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bare, connect } from './connect';
import { type DemoOrg, startDemoOrg } from './demo-org';
import { clientApp } from './org';

let demo: DemoOrg;

beforeAll(async () => {
  demo = await startDemoOrg({
    protocol: 'http',
    story: 'accounts',
    otherOrgs: [{ domain: 'fernhill--uat.sandbox', id: '00DKx0000000002MAA' }],
  });
});
afterEach(async () => {
  demo.org.apiAccess = 'open';
  demo.org.apiLimit = 100_000;
  await demo.reset();
});
afterAll(() => demo.stop());

const expired = [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }];
const notForRest = [
  { message: 'This session is not valid for use with the REST API', errorCode: 'INVALID_SESSION_ID' },
];

describe('a session', () => {
  it('that has expired is refused, as jsforce understands too', async () => {
    const token = demo.signIn();
    demo.expireSession();
    expect(await bare(demo, 'GET', '/limits', undefined, token)).toMatchObject({ status: 401, body: expired });
    await expect(connect(demo, token).query('SELECT Id FROM Task')).rejects.toMatchObject({
      errorCode: 'INVALID_SESSION_ID',
    });
    expect(await bare(demo, 'GET', '/limits')).toMatchObject({ status: 200 });
  });

  it('of the page is not one of the API', async () => {
    const token = demo.signIn({ kind: 'page' });
    expect(await bare(demo, 'GET', '/limits', undefined, token)).toMatchObject({ status: 401, body: notForRest });
  });

  it('from a browser is refused where API access is restricted', async () => {
    demo.org.apiAccess = 'restricted';
    expect(await bare(demo, 'GET', '/limits')).toMatchObject({ status: 401, body: notForRest });
  });

  it('of one org is nothing in the other', async () => {
    const sandbox = demo.orgs[1];
    const token = demo.signIn(sandbox ? { org: sandbox } : {});
    expect(token).toMatch(/^00DKx0000000002!/);
    expect(await bare(demo, 'GET', '/limits', undefined, token)).toMatchObject({ status: 401, body: expired });
  });

  it('says whose it is', async () => {
    const answer = await bare(demo, 'GET', '/services/oauth2/userinfo');
    expect(answer.body).toMatchObject({ user_id: '005Kx0000000007IAA', organization_id: '00DKx0000000001MAA' });
    const luis = demo.signIn({ userId: '005Kx0000000003IAA' });
    expect(await connect(demo, luis).identity()).toMatchObject({ display_name: 'Luis Marchetti' });
  });

  it('starts by OAuth with a proof key, and only with the right one', async () => {
    const made = await bare(demo, 'GET', '/services/oauth2/pkce/generator');
    const { code_verifier, code_challenge } = made.body as Record<string, string>;
    const callback = 'https://extension.example/callback';
    demo.org.apps.push({ ...clientApp('c', callback), approvedBy: new Set([demo.org.userId]) });
    const code = async () => {
      const query = new URLSearchParams({
        client_id: 'c',
        redirect_uri: callback,
        code_challenge: code_challenge ?? '',
        state: 's',
      });
      const answer = await fetch(`${demo.address}/services/oauth2/authorize?${query}`, {
        redirect: 'manual',
        headers: { Cookie: `sid=${demo.signIn()}` },
      });
      return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
    };
    const exchange = async (verifier: string) => {
      const body = new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'c',
        redirect_uri: callback,
        code: await code(),
        code_verifier: verifier,
      });
      const answer = await fetch(`${demo.address}/services/oauth2/token`, { method: 'POST', body });
      return (await answer.json()) as Record<string, string>;
    };
    expect(await exchange('wrong')).toMatchObject({ error: 'invalid_grant' });
    demo.org.apiAccess = 'restricted';
    const { access_token } = await exchange(code_verifier ?? '');
    expect(await bare(demo, 'GET', '/limits', undefined, access_token)).toMatchObject({ status: 200 });
  });
});

describe('the allowance', () => {
  it('is counted in every answer', async () => {
    const crm = connect(demo);
    await crm.query('SELECT Id FROM Account LIMIT 1');
    await crm.query('SELECT Id FROM Account LIMIT 1');
    expect(crm.limitInfo.apiUsage).toEqual({ used: 2, limit: 100_000 });
    const { body } = await bare(demo, 'GET', '/limits');
    expect(body).toMatchObject({ DailyApiRequests: { Max: 100_000, Remaining: 99_997 } });
  });

  it('is not touched by the list of versions', async () => {
    const answer = await fetch(`${demo.address}/services/data`);
    const list = (await answer.json()) as { version: string; label: string }[];
    expect(list.at(-1)).toEqual({ label: "Winter '27", url: '/services/data/v68.0', version: '68.0' });
    expect(list[0]?.version).toBe('31.0');
    expect(demo.requests.at(-1)).toMatchObject({ path: '/services/data', status: 200, apiCall: false });
    expect(demo.org.apiCalls).toBe(0);
  });

  it('ends', async () => {
    demo.org.apiLimit = 1;
    expect(await bare(demo, 'GET', '/limits')).toMatchObject({ status: 200 });
    expect(await bare(demo, 'GET', '/limits')).toMatchObject({
      status: 403,
      body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }],
    });
  });
});

describe('a call that cannot be answered', () => {
  const known = '00TKx0000009999MAA';
  const refused: [string, string, string, unknown, number, unknown][] = [
    [
      'of a retired version',
      'GET',
      '/services/data/v30.0/limits',
      undefined,
      410,
      { errorCode: 'UNSUPPORTED_API_VERSION' },
    ],
    [
      'of a version to come',
      'GET',
      '/services/data/v99.0/limits',
      undefined,
      404,
      { errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' },
    ],
    ['of an unknown resource', 'GET', '/nothing', undefined, 404, { errorCode: 'NOT_FOUND' }],
    ['of an unknown object', 'GET', '/sobjects/AccountPlan/describe', undefined, 404, { errorCode: 'NOT_FOUND' }],
    ['of an unknown record', 'GET', `/sobjects/Task/${known}`, undefined, 404, { errorCode: 'NOT_FOUND' }],
    [
      'to change an unknown record',
      'PATCH',
      `/sobjects/Task/${known}`,
      { Subject: 'a' },
      404,
      { errorCode: 'INVALID_CROSS_REFERENCE_KEY' },
    ],
    [
      'without what is required',
      'POST',
      '/sobjects/Account',
      {},
      400,
      { errorCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [Name]', fields: ['Name'] },
    ],
    [
      'with a field that is not there',
      'POST',
      '/sobjects/Task',
      { Nope: 1 },
      400,
      { errorCode: 'INVALID_FIELD', message: "No such column 'Nope' on sobject of type Task" },
    ],
    [
      'with an id of the wrong kind',
      'POST',
      '/sobjects/Task',
      { WhoId: '001Kx0000000100IAA' },
      400,
      { errorCode: 'MALFORMED_ID', message: 'Name: id value of incorrect type: 001Kx0000000100IAA', fields: ['WhoId'] },
    ],
    [
      'with a choice that is none',
      'POST',
      '/sobjects/Task',
      { TaskSubtype: 'Fax' },
      400,
      { errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST' },
    ],
    [
      'with a text too long',
      'POST',
      '/sobjects/Task',
      { Subject: 'a'.repeat(256) },
      400,
      { errorCode: 'STRING_TOO_LONG' },
    ],
    ['with a method that is not for it', 'DELETE', '/limits', undefined, 405, { errorCode: 'METHOD_NOT_ALLOWED' }],
  ];
  it.each(refused)('%s says so in a list of one', async (_, method, path, body, status, error) => {
    const answer = await bare(demo, method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual([expect.objectContaining(error as object)]);
    expect(answer.headers.get('content-type')).toContain('application/json');
  });
});
