/** Faults happen to the requests they are meant for, as often as they are meant to. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bare } from './connect';
import { type DemoOrg, startDemoOrg } from './demo-org';
import type { Failure } from './faults';

let demo: DemoOrg;

beforeAll(async () => {
  demo = await startDemoOrg({ protocol: 'http', story: 'accounts' });
});
beforeEach(() => demo.reset());
afterAll(() => demo.stop());

const create = () => bare(demo, 'POST', '/sobjects/Task', { Subject: 'a' });
const made = () => demo.records('Task').length;

describe('a fault', () => {
  const refusals: [Failure['kind'], number, string][] = [
    ['sessionExpired', 401, 'Session expired or invalid'],
    ['sessionNotValidForRest', 401, 'This session is not valid for use with the REST API'],
    ['requestLimitExceeded', 403, 'TotalRequests Limit exceeded.'],
    ['lockRow', 400, 'unable to obtain exclusive access to this record or 1 records:'],
    ['insufficientAccess', 400, 'insufficient access rights on object id'],
    ['validationException', 400, 'Please choose an outcome'],
    ['duplicateValue', 400, 'duplicate value found:'],
  ];
  it.each(refusals)('%s refuses once, and nothing was done', async (kind, status, message) => {
    demo.faults.add({ kind, times: 1 } as Failure & { times: number });
    const answer = await create();
    expect(answer).toMatchObject({ status, body: [{ message: expect.stringContaining(message) }] });
    expect(made()).toBe(0);
    expect((await create()).status).toBe(201);
  });

  it('drops the connection before acting, or after', async () => {
    demo.faults.add({ kind: 'dropBeforeActing', times: 1 });
    await expect(create()).rejects.toThrow();
    expect(made()).toBe(0);
    demo.faults.add({ kind: 'dropAfterActing', times: 1 });
    await expect(create()).rejects.toThrow();
    expect(made()).toBe(1);
    expect(demo.requests.at(-1)).toMatchObject({ status: 0, apiCall: true });
  });

  it('answers with a page, half an answer, or one of another shape', async () => {
    demo.faults.add({ kind: 'serverUnavailable', times: 1 });
    expect(await create()).toMatchObject({ status: 503, body: expect.stringContaining('<html>') });
    demo.faults.add({ kind: 'htmlInsteadOfJson', times: 1 });
    expect(await create()).toMatchObject({ status: 200, body: expect.stringContaining('<html>') });
    demo.faults.add({ kind: 'halfJson', times: 1 });
    await expect(create()).rejects.toThrow(SyntaxError);
    demo.faults.add({ kind: 'wrongShape', times: 1 });
    expect((await create()).body).toEqual({ unexpected: { shape: true } });
  });

  it('happens only where it is meant to, until it is taken away', async () => {
    const remove = demo.faults.add({ kind: 'lockRow', match: { method: 'PATCH', path: /Task/ } });
    expect((await create()).status).toBe(201);
    const { Id } = demo.records('Task')[0] ?? {};
    expect((await bare(demo, 'PATCH', `/sobjects/Task/${Id}`, {})).status).toBe(400);
    expect((await bare(demo, 'PATCH', `/sobjects/Task/${Id}`, {})).status).toBe(400);
    remove();
    expect((await bare(demo, 'PATCH', `/sobjects/Task/${Id}`, {})).status).toBe(204);
  });

  it('can be made from outside', async () => {
    const post = (path: string, body?: unknown) =>
      fetch(`${demo.address}/__demo/${path}`, { method: 'POST', body: JSON.stringify(body ?? {}) });
    await post('faults', {
      kind: 'custom',
      status: 418,
      body: { tea: true },
      match: { path: '/sobjects/Task' },
      times: 1,
    });
    expect(await create()).toMatchObject({ status: 418, body: { tea: true } });
    const token = demo.signIn();
    await post('expire-session');
    expect(await bare(demo, 'GET', '/limits', undefined, token)).toMatchObject({ status: 401 });
    await create();
    await post('reset');
    expect(made()).toBe(0);
  });
});
