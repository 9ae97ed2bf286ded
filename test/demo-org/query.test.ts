/** Queries, as the independent client jsforce sends them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareQuery, type Connection, connect } from './connect';
import { type DemoOrg, startDemoOrg } from './demo-org';

const abcd = '001Kx0000000100IAA';
const tessellate = '001Kx0000000102IAA';
let demo: DemoOrg;
let crm: Connection;

beforeAll(async () => {
  demo = await startDemoOrg({ protocol: 'http', now: new Date('2026-11-21T15:00:00Z'), pageSize: 10 });
  crm = connect(demo);
});
afterAll(() => demo.stop());

const count = async (soql: string) => (await crm.query(soql)).totalSize;

describe('a query', () => {
  it('comes page by page, and all pages together are the whole', async () => {
    const first = await crm.query('SELECT Id FROM Task ORDER BY Id');
    expect(first.done).toBe(false);
    expect(first.records).toHaveLength(10);
    const all = await crm.query('SELECT Id FROM Task ORDER BY Id', { autoFetch: true, maxFetch: 1000 });
    expect(new Set(all.records.map(record => record.Id)).size).toBe(first.totalSize);
    expect(all.records).toHaveLength(first.totalSize);
  });

  it('hides deleted and archived tasks, which scanning all shows', async () => {
    const soql = `SELECT Id, IsDeleted, IsArchived FROM Task WHERE AccountId IN ('${abcd}', '${tessellate}')`;
    const shown = await crm.query(soql, { autoFetch: true });
    const all = await crm.query(soql, { autoFetch: true, scanAll: true });
    expect(shown.records.filter(record => record.IsDeleted || record.IsArchived)).toEqual([]);
    expect(all.records.filter(record => record.IsDeleted)).toHaveLength(1);
    expect(all.records.filter(record => record.IsArchived)).toHaveLength(2);
    expect(all.totalSize).toBe(shown.totalSize + 3);
  });

  it('follows relationships, also those that lead to several objects', async () => {
    const { records } = await crm.query(
      "SELECT Owner.Name, Who.Name, Who.Type, What.Name, What.Type, Account.Owner.Name FROM Task WHERE Id = '00TKx0000000552MAA'",
    );
    expect(records[0]).toMatchObject({
      Owner: { Name: 'Dana Okafor' },
      Who: { attributes: { type: 'Name' }, Name: 'Tom Wexler', Type: 'Contact' },
      What: { Name: 'ABCD 2-line pilot', Type: 'Opportunity' },
      Account: { Owner: { Name: 'Dana Okafor' } },
    });
    const { records: alone } = await crm.query("SELECT Who.Name FROM Task WHERE Id = '00TKx0000000535MAA'");
    expect(alone[0]?.Who).toBeNull();
  });

  it('gives children below each record, and null where there are none', async () => {
    const { records } = await crm.query(
      `SELECT Name, (SELECT Name FROM Contacts ORDER BY Name), (SELECT Id FROM Events WHERE Subject = 'never') FROM Account WHERE Id = '${abcd}'`,
    );
    expect(records[0]?.Contacts).toMatchObject({
      totalSize: 2,
      records: [{ Name: 'Priya Raman' }, { Name: 'Tom Wexler' }],
    });
    expect(records[0]?.Events).toBeNull();
  });

  it('takes ids of 15 characters for the same as those of 18', async () => {
    expect(await count(`SELECT Id FROM Task WHERE AccountId = '${abcd.slice(0, 15)}'`)).toBe(
      await count(`SELECT Id FROM Task WHERE AccountId = '${abcd}'`),
    );
  });

  it('compares texts without case, and a NOT includes what is empty', async () => {
    expect(await count("SELECT Id FROM Account WHERE Name = 'abcd inc.'")).toBe(1);
    const all = await count('SELECT COUNT() FROM Task');
    const connected = await count("SELECT COUNT() FROM Task WHERE CallDisposition = 'Connected'");
    expect(await count("SELECT COUNT() FROM Task WHERE CallDisposition != 'Connected'")).toBe(all - connected);
    expect(await count("SELECT COUNT() FROM Task WHERE NOT (CallDisposition = 'Connected')")).toBe(all - connected);
    expect(await count("SELECT COUNT() FROM Task WHERE CallDisposition NOT IN ('Connected')")).toBe(all - connected);
  });

  it('knows the days of the user: Saturday evening in Chicago is not yet the Sunday it is in London', async () => {
    demo.clock.set(new Date('2026-11-21T02:00:00Z'));
    const { id } = await crm.sobject('Task').create({ Subject: 'on Friday evening' });
    demo.clock.set(new Date('2026-11-22T03:00:00Z'));
    const created = 'SELECT COUNT() FROM Task WHERE CreatedDate';
    expect(await count(`${created} = YESTERDAY`)).toBe(5);
    expect(await count(`${created} = TODAY`)).toBe(0);
    expect(await count('SELECT COUNT() FROM Event WHERE ActivityDate = NEXT_N_DAYS:3')).toBe(1);
    expect(await count('SELECT COUNT() FROM Event WHERE ActivityDate = NEXT_N_DAYS:2')).toBe(0);
    await crm.sobject('Task').destroy(String(id));
    demo.clock.set(new Date('2026-11-21T15:00:00Z'));
  });

  it('compares moments whatever offset they are written with', async () => {
    const created = 'SELECT COUNT() FROM Task WHERE CreatedDate';
    expect(await count(`${created} >= 2026-11-20T14:22:00-06:00`)).toBe(2);
    expect(await count(`${created} > 2026-11-20T14:22:00-06:00`)).toBe(1);
    expect(await count(`${created} >= 2026-11-20T20:22:00Z`)).toBe(2);
    expect(await count(`${created} >= 2026-11-20T21:22:00+01:00`)).toBe(2);
  });

  it('joins to the ids another query finds', async () => {
    const names = await crm.query(
      'SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE Amount > 120000) ORDER BY Name',
    );
    expect(names.records.map(record => record.Name)).toEqual([
      'ABCD Inc.',
      'Stannard Steel Works',
      'Tessellate Packaging',
    ]);
    const without = await count('SELECT Id FROM Account WHERE Id NOT IN (SELECT AccountId FROM Opportunity)');
    expect(without).toBe(1);
  });

  it('sorts with the empty ones where they are wanted', async () => {
    const { records } = await crm.query(
      'SELECT CallDurationInSeconds FROM Task ORDER BY CallDurationInSeconds DESC NULLS LAST LIMIT 2',
    );
    expect(records.map(record => record.CallDurationInSeconds)).toEqual([1510, 1505]);
    const first = await crm.query('SELECT CallDurationInSeconds FROM Task ORDER BY CallDurationInSeconds LIMIT 1');
    expect(first.records[0]?.CallDurationInSeconds).toBeNull();
  });

  it('counts, sums and groups', async () => {
    const { records } = await crm.query(
      `SELECT IsWon, COUNT(Id) n, SUM(Amount) total, AVG(Amount) FROM Opportunity
       WHERE IsClosed = true AND CloseDate = LAST_N_DAYS:365 GROUP BY IsWon ORDER BY IsWon`,
    );
    expect(records).toMatchObject([
      { attributes: { type: 'AggregateResult' }, IsWon: false, n: 12 },
      { IsWon: true, n: 6, total: 450_000, expr0: 75_000 },
    ]);
  });

  it('keeps quotes, percent signs and backslashes of a text apart from its own', async () => {
    const id = await crm.sobject('Task').create({ Subject: "it's 100% C:\\x", Status: 'Completed' });
    expect(await count("SELECT Id FROM Task WHERE Subject = 'it\\'s 100% C:\\\\x'")).toBe(1);
    expect(await count("SELECT Id FROM Task WHERE Subject LIKE '%100\\% C%'")).toBe(1);
    expect(await count("SELECT Id FROM Task WHERE Subject LIKE '%100\\%C%'")).toBe(0);
    await crm.sobject('Task').destroy(String(id.id));
  });
});

describe('a query that cannot be run', () => {
  const refused: [string, string, string, string][] = [
    [
      'names a field that is not there',
      'SELECT Id, Foo FROM Account',
      'INVALID_FIELD',
      "\nSELECT Id, Foo FROM Account\n           ^\nERROR at Row:1:Column:12\nNo such column 'Foo' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    ],
    [
      'names an object that is not there',
      'SELECT Id FROM AccountPlan',
      'INVALID_TYPE',
      "sObject type 'AccountPlan' is not supported.",
    ],
    ['is no SOQL', 'SELECT Id FROM Task WHERE', 'MALFORMED_QUERY', 'unexpected token'],
    [
      'mixes AND and OR',
      "SELECT Id FROM Task WHERE Id = null AND Type = 'a' OR Type = 'b'",
      'MALFORMED_QUERY',
      "unexpected token: 'OR'",
    ],
    [
      'filters by comments',
      "SELECT Id FROM Task WHERE Description = 'a'",
      'INVALID_FIELD',
      "field 'Description' can not be filtered in a query call",
    ],
    [
      'groups by subject',
      'SELECT Subject FROM Task GROUP BY Subject',
      'MALFORMED_QUERY',
      "field 'Subject' can not be grouped",
    ],
    [
      'leaves a field ungrouped',
      'SELECT Type, COUNT(Id) FROM Task',
      'MALFORMED_QUERY',
      'Field must be grouped or aggregated: Type',
    ],
    [
      'puts a date where a moment belongs',
      'SELECT Id FROM Task WHERE CreatedDate > 2026-11-01',
      'INVALID_FIELD',
      'must be of type dateTime',
    ],
    ['escapes nonsense', "SELECT Id FROM Task WHERE Subject = 'a\\q'", 'MALFORMED_QUERY', 'Illegal character sequence'],
    [
      'names no id',
      "SELECT Id FROM Task WHERE AccountId = 'abc'",
      'INVALID_QUERY_FILTER_OPERATOR',
      'invalid ID field: abc',
    ],
  ];
  it.each(refused)('is refused when it %s', async (_, soql, errorCode, message) => {
    const { status, body } = await bareQuery(demo, soql);
    expect(status).toBe(400);
    expect(body).toEqual([{ errorCode, message: expect.stringContaining(message) }]);
  });
});
