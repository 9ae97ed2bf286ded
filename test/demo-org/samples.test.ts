/** The answers that Salesforce's own documents show (facts §4), held against those of the stand-in. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bare, bareQuery } from './connect';
import { type DemoOrg, startDemoOrg } from './demo-org';

const abcd = '001Kx0000000100IAA';
const data = '/services/data/v67.0';
let demo: DemoOrg;

beforeAll(async () => {
  demo = await startDemoOrg({ protocol: 'http' });
});
beforeEach(() => demo.reset());
afterAll(() => demo.stop());

const soql = async (query: string) => (await bareQuery(demo, query)).body;
const composite = (method: string, path: string, body: object) =>
  bare(demo, 'POST', '/composite', {
    allOrNone: true,
    collateSubrequests: false,
    compositeRequest: [{ method, url: `${data}${path}`, referenceId: 't1', body }],
  });

describe('the answers in the documents', () => {
  it('the list of versions, lowest first', async () => {
    const versions = (await bare(demo, 'GET', '/services/data', undefined, 'nobody')).body as { version: string }[];
    expect(versions).toContainEqual({ label: "Summer '26", url: data, version: '67.0' });
    const numbers = versions.map(({ version }) => Number(version));
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  });

  it('a query, its records with their type and address', async () => {
    expect(await soql(`SELECT Name FROM Account WHERE Id = '${abcd}'`)).toEqual({
      totalSize: 1,
      done: true,
      records: [{ attributes: { type: 'Account', url: `${data}/sobjects/Account/${abcd}` }, Name: 'ABCD Inc.' }],
    });
  });

  it('a count, which has no records, and a group, which has its own type', async () => {
    expect(await soql('SELECT COUNT() FROM Account')).toEqual({
      totalSize: expect.any(Number),
      done: true,
      records: [],
    });
    const grouped = (await soql('SELECT IsWon, COUNT(Id) n FROM Opportunity GROUP BY IsWon')) as { records: object[] };
    expect(grouped.records[0]).toEqual({
      attributes: { type: 'AggregateResult' },
      IsWon: expect.any(Boolean),
      n: expect.any(Number),
    });
  });

  it('a record that was created, alone and in a collection', async () => {
    const made = { id: expect.stringMatching(/^00T/), success: true, errors: [] };
    const one = await bare(demo, 'POST', '/sobjects/Task', { Subject: 'Call' });
    expect([one.status, one.body]).toEqual([201, made]);
    const records = [{ attributes: { type: 'Task' }, Subject: 'Call' }];
    const many = await bare(demo, 'POST', '/composite/sobjects', { allOrNone: false, records });
    expect([many.status, many.body]).toEqual([200, [made]]);
  });

  it('parts of one call: what was changed has no body, what was created an address', async () => {
    const created = (await composite('POST', '/sobjects/Task', { Subject: 'Call' })).body;
    expect(created).toMatchObject({
      compositeResponse: [
        {
          httpHeaders: { Location: expect.stringContaining(`${data}/sobjects/Task/00T`) },
          httpStatusCode: 201,
          referenceId: 't1',
        },
      ],
    });
    const { id } = (await bare(demo, 'POST', '/sobjects/Task', { Subject: 'Call' })).body as { id: string };
    expect((await composite('PATCH', `/sobjects/Task/${id}`, { Subject: 'Called' })).body).toEqual({
      compositeResponse: [{ body: null, httpHeaders: {}, httpStatusCode: 204, referenceId: 't1' }],
    });
  });

  it('an object and the choices of a field', async () => {
    const task = (await bare(demo, 'GET', '/sobjects/Task/describe')).body as { fields: { name: string }[] };
    expect(task).toMatchObject({ name: 'Task', keyPrefix: '00T', createable: true, updateable: true });
    expect(task).toHaveProperty('childRelationships');
    expect(task).toHaveProperty('recordTypeInfos');
    expect(task.fields.find(({ name }) => name === 'Subject')).toMatchObject({
      name: 'Subject',
      label: 'Subject',
      type: 'combobox',
      createable: true,
      updateable: true,
      nillable: true,
      length: 255,
      referenceTo: [],
      relationshipName: null,
      restrictedPicklist: false,
      picklistValues: expect.arrayContaining([
        { value: 'Call', label: 'Call', active: true, defaultValue: false, validFor: null },
      ]),
    });
  });

  it('a session that is over, and whose one is', async () => {
    const over = await bare(demo, 'GET', '/limits', undefined, 'nobody');
    expect([over.status, over.body]).toEqual([
      401,
      [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }],
    ]);
    expect((await bare(demo, 'GET', '/services/oauth2/userinfo')).body).toMatchObject({
      user_id: demo.org.userId,
      organization_id: demo.org.id,
      preferred_username: expect.any(String),
    });
  });
});
