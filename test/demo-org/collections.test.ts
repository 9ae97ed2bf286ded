/** Many records in one call, and many calls in one. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bare, type Connection, connect } from './connect';
import { type DemoOrg, startDemoOrg } from './demo-org';

let demo: DemoOrg;
let crm: Connection;

beforeAll(async () => {
  demo = await startDemoOrg({ protocol: 'http', story: 'accounts' });
  crm = connect(demo);
});
beforeEach(() => demo.reset());
afterAll(() => demo.stop());

const task = (fields: Record<string, unknown>) => ({ attributes: { type: 'Task' }, ...fields });
const tasks = () => demo.records('Task').map(each => each.Subject);

describe('a collection', () => {
  it('creates, changes, reads and deletes many at once, in order', async () => {
    const made = await crm.sobject('Task').create([{ Subject: 'a' }, { Subject: 'b' }]);
    const ids = made.map(each => String(each.id));
    expect(demo.requests.at(-1)).toMatchObject({ method: 'POST', path: '/services/data/v67.0/composite/sobjects' });
    await crm.sobject('Task').update(ids.map((Id, place) => ({ Id, Subject: `changed ${place}` })));
    const read = await crm.sobject('Task').retrieve(ids);
    expect(read.map(each => each.Subject)).toEqual(['changed 0', 'changed 1']);
    const gone = await crm.sobject('Task').destroy(ids);
    expect(gone.map(each => each.success)).toEqual([true, true]);
    expect(tasks()).toEqual([]);
  });

  it('takes what is good and says what was wrong with the rest', async () => {
    const body = { allOrNone: false, records: [task({ Subject: 'a' }), task({ Nope: 1 })] };
    const answer = await bare(demo, 'POST', '/composite/sobjects', body);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual([
      { id: expect.any(String), success: true, errors: [] },
      {
        success: false,
        errors: [{ statusCode: 'INVALID_FIELD', message: expect.stringContaining('Nope'), fields: [] }],
      },
    ]);
    expect(tasks()).toEqual(['a']);
  });

  it('takes nothing when one is wrong and all or none was asked for', async () => {
    const body = { allOrNone: true, records: [task({ Subject: 'a' }), task({ Nope: 1 }), task({ Subject: 'c' })] };
    const answer = await bare(demo, 'POST', '/composite/sobjects', body);
    expect(answer.body).toMatchObject([
      { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
      { success: false, errors: [{ statusCode: 'INVALID_FIELD' }] },
      { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
    ]);
    expect(tasks()).toEqual([]);
  });

  it('is refused above 200 records and above ten chunks', async () => {
    const many = Array.from({ length: 201 }, () => task({ Subject: 'a' }));
    expect(await bare(demo, 'POST', '/composite/sobjects', { records: many })).toMatchObject({ status: 400 });
    const mixed = Array.from({ length: 11 }, (_, place) =>
      place % 2 ? task({ Subject: 'a' }) : { attributes: { type: 'Contact' }, LastName: 'b' },
    );
    expect(await bare(demo, 'POST', '/composite/sobjects', { records: mixed })).toMatchObject({ status: 400 });
    expect(tasks()).toEqual([]);
    expect(await bare(demo, 'POST', '/composite/sobjects', { records: many.slice(1) })).toMatchObject({ status: 200 });
    expect(tasks()).toHaveLength(200);
  });
});

describe('a composite call', () => {
  const post = (referenceId: string, object: string, body: unknown) => ({
    method: 'POST',
    url: `/services/data/v67.0/sobjects/${object}`,
    referenceId,
    body,
  });
  interface Answer {
    compositeResponse: { httpStatusCode: number; body: unknown }[];
  }
  const send = (compositeRequest: unknown[], allOrNone = false) =>
    crm.requestPost<Answer>('/composite', { allOrNone, compositeRequest });

  it('uses the id one part made in the next, and counts as one call', async () => {
    const before = demo.org.apiCalls;
    const { compositeResponse } = await send([
      post('who', 'Contact', { LastName: 'Lund', AccountId: '001Kx0000000100IAA' }),
      post('what', 'Task', { Subject: 'hello', WhoId: '@{who.id}' }),
      { method: 'GET', url: '/services/data/v67.0/sobjects/Task/@{what.id}', referenceId: 'again' },
      {
        method: 'PATCH',
        url: '/services/data/v67.0/sobjects/Task/@{again.Id}',
        referenceId: 'last',
        body: { Subject: 'bye' },
      },
    ]);
    expect(compositeResponse.map(part => part.httpStatusCode)).toEqual([201, 201, 200, 204]);
    expect(compositeResponse[2]?.body).toMatchObject({ Subject: 'hello', AccountId: '001Kx0000000100IAA' });
    expect(compositeResponse[3]?.body).toBeNull();
    expect(tasks()).toEqual(['bye']);
    expect(demo.org.apiCalls).toBe(before + 1);
  });

  it('takes everything back when a part fails and all or none was asked for', async () => {
    const parts = [post('a', 'Task', { Subject: 'a' }), post('b', 'Task', { Nope: 1 })];
    const { compositeResponse } = await send(parts, true);
    expect(compositeResponse.map(part => part.httpStatusCode)).toEqual([400, 400]);
    expect(compositeResponse[0]?.body).toMatchObject([{ errorCode: 'PROCESSING_HALTED' }]);
    expect(tasks()).toEqual([]);
    await send(parts, false);
    expect(tasks()).toEqual(['a']);
  });

  it('is refused above 25 parts, and with a name that is none', async () => {
    const many = Array.from({ length: 26 }, (_, place) => post(`r${place}`, 'Task', { Subject: 'a' }));
    await expect(send(many)).rejects.toThrow('25');
    await expect(send([post('not-good', 'Task', { Subject: 'a' })])).rejects.toThrow('referenceId');
    expect(tasks()).toEqual([]);
  });
});
