/** Creating, changing and deleting single records. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bare, type Connection, connect } from './connect';
import { type DemoOrg, startDemoOrg } from './demo-org';

const abcd = '001Kx0000000100IAA';
let demo: DemoOrg;
let crm: Connection;

beforeAll(async () => {
  demo = await startDemoOrg({
    protocol: 'http',
    now: new Date('2026-11-21T15:00:00Z'),
    customObjects: [{ name: 'Plan_Objective__c', label: 'Plan Objective', keyPrefix: 'a0X' }],
    customFields: [
      { object: 'Activity', name: 'Plan_Objective__c', type: 'Lookup', referenceTo: 'Plan_Objective__c' },
      { object: 'Activity', name: 'Plan_Link_Key__c', type: 'Text', length: 80, externalId: true, unique: true },
    ],
  });
  crm = connect(demo);
});
beforeEach(() => demo.reset());
afterAll(() => demo.stop());

const create = async (object: string, fields: Record<string, unknown>) => {
  const saved = await crm.sobject(object).create(fields);
  return String(saved.id);
};
const read = (object: string, id: string) => crm.sobject(object).retrieve(id);

describe('a record', () => {
  it('is created with its defaults, stamps and a good id', async () => {
    const id = await create('Task', { Subject: 'Call', WhatId: abcd });
    expect(id).toMatch(/^00T[A-Za-z0-9]{15}$/);
    expect(await read('Task', id)).toMatchObject({
      Subject: 'Call',
      Status: 'Not Started',
      Priority: 'Normal',
      TaskSubtype: 'Task',
      IsClosed: false,
      CompletedDateTime: null,
      OwnerId: '005Kx0000000007IAA',
      CreatedDate: expect.stringMatching(/^2026-11-21T15:\d\d:\d\d\.\d{3}\+0000$/),
    });
  });

  it('tells where it is when it was created', async () => {
    const answer = await bare(demo, 'POST', '/sobjects/Task', { Subject: 'Call' });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({ id: expect.any(String), success: true, errors: [] });
    const { id } = answer.body as { id: string };
    expect(answer.headers.get('location')).toBe(`/services/data/v67.0/sobjects/Task/${id}`);
  });

  it('is changed without an answer, and knows when', async () => {
    const id = await create('Task', { Subject: 'Call' });
    const before = await read('Task', id);
    demo.clock.advance(5000);
    const answer = await bare(demo, 'PATCH', `/sobjects/Task/${id}`, { Subject: 'Called' });
    expect([answer.status, answer.body]).toEqual([204, '']);
    const after = await read('Task', id);
    expect(after.Subject).toBe('Called');
    expect(String(after.SystemModstamp) > String(before.SystemModstamp)).toBe(true);
    expect(after.CreatedDate).toBe(before.CreatedDate);
  });

  it('is gone after it was deleted, but for queryAll', async () => {
    const id = await create('Task', { Subject: 'Call' });
    await crm.sobject('Task').destroy(id);
    await expect(read('Task', id)).rejects.toMatchObject({ errorCode: 'ENTITY_IS_DELETED' });
    await expect(crm.sobject('Task').update({ Id: id, Subject: 'x' })).rejects.toMatchObject({
      errorCode: 'ENTITY_IS_DELETED',
    });
    const { records } = await crm.query(`SELECT IsDeleted FROM Task WHERE Id = '${id}'`, { scanAll: true });
    expect(records).toMatchObject([{ IsDeleted: true }]);
  });
});

describe('the account of an activity', () => {
  it('is that of its account, of its opportunity, or of its contact', async () => {
    const ofAccount = await create('Task', { Subject: 'a', WhatId: abcd });
    const ofOpportunity = await create('Task', { Subject: 'b', WhatId: '006Kx0000000401IAA' });
    const ofContact = await create('Event', {
      Subject: 'c',
      WhoId: '003Kx0000000302IAA',
      StartDateTime: '2026-11-21T15:00:00Z',
      DurationInMinutes: 30,
    });
    const ofNobody = await create('Task', { Subject: 'd' });
    expect((await read('Task', ofAccount)).AccountId).toBe(abcd);
    expect((await read('Task', ofOpportunity)).AccountId).toBe(abcd);
    expect((await read('Event', ofContact)).AccountId).toBe(abcd);
    expect((await read('Task', ofNobody)).AccountId).toBeNull();
  });

  it('is lost when a task is related to something that has no account', async () => {
    const objective = await create('Plan_Objective__c', { Name: 'Pilot' });
    const id = await create('Task', { Subject: 'a', WhatId: abcd });
    await crm.sobject('Task').update({ Id: id, WhatId: objective });
    expect((await read('Task', id)).AccountId).toBeNull();
  });

  it('cannot be written', async () => {
    const answer = await bare(demo, 'POST', '/sobjects/Task', { Subject: 'a', AccountId: abcd });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject([{ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['AccountId'] }]);
  });
});

describe('a task', () => {
  it('is completed when it is saved as closed, and not any more when it is opened', async () => {
    const id = await create('Task', { Subject: 'a' });
    await crm.sobject('Task').update({ Id: id, Status: 'Completed' });
    expect(await read('Task', id)).toMatchObject({
      IsClosed: true,
      CompletedDateTime: expect.stringContaining('2026-11-21T15'),
    });
    await crm.sobject('Task').update({ Id: id, Status: 'In Progress' });
    expect(await read('Task', id)).toMatchObject({ IsClosed: false, CompletedDateTime: null });
  });

  it('is archived a year after its day', async () => {
    const id = await create('Task', { Subject: 'a', Status: 'Completed', ActivityDate: '2025-11-22' });
    const count = async () => (await crm.query(`SELECT Id FROM Task WHERE Id = '${id}'`)).totalSize;
    expect(await count()).toBe(1);
    demo.clock.advance(24 * 3_600_000);
    expect(await count()).toBe(0);
    demo.clock.advance(-24 * 3_600_000);
  });

  it('keeps its kind for ever', async () => {
    const id = await create('Task', { Subject: 'a', TaskSubtype: 'Call' });
    await expect(crm.sobject('Task').update({ Id: id, TaskSubtype: 'Email' })).rejects.toMatchObject({
      errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
    });
  });
});

describe('a record with a key of our own', () => {
  it('is created once and changed after that', async () => {
    const first = await crm.sobject('Task').upsert({ Subject: 'a', Plan_Link_Key__c: 'k1' }, 'Plan_Link_Key__c');
    const second = await crm.sobject('Task').upsert({ Subject: 'b', Plan_Link_Key__c: 'k1' }, 'Plan_Link_Key__c');
    expect(first).toMatchObject({ success: true, created: true });
    expect(second).toMatchObject({ id: first.id, created: false });
    expect(demo.records('Task').filter(task => task.Plan_Link_Key__c === 'k1')).toMatchObject([{ Subject: 'b' }]);
  });

  it('is refused when the key is taken', async () => {
    const id = await create('Task', { Subject: 'a', Plan_Link_Key__c: 'k2' });
    const answer = await bare(demo, 'POST', '/sobjects/Task', { Subject: 'b', Plan_Link_Key__c: 'k2' });
    expect(answer.body).toMatchObject([
      {
        errorCode: 'DUPLICATE_VALUE',
        message: `duplicate value found: Plan_Link_Key__c duplicates value on record with id: ${id}`,
      },
    ]);
  });
});

describe('the description of an object', () => {
  it('tells what may be written, the choices, and what leads where', async () => {
    const task = await crm.sobject('Task').describe();
    const field = (name: string) => task.fields.find(each => each.name === name);
    expect(task).toMatchObject({ name: 'Task', keyPrefix: '00T', createable: true });
    expect(field('AccountId')).toMatchObject({ createable: false, updateable: false, relationshipName: 'Account' });
    expect(field('TaskSubtype')).toMatchObject({ createable: true, updateable: false, restrictedPicklist: true });
    expect(field('Subject')).toMatchObject({ type: 'combobox', groupable: false, length: 255 });
    expect(field('WhatId')?.referenceTo).toEqual(['Account', 'Opportunity', 'Plan_Objective__c']);
    expect(field('Plan_Objective__c')).toMatchObject({
      type: 'reference',
      custom: true,
      relationshipName: 'Plan_Objective__r',
    });
    expect(field('Status')?.picklistValues?.map(each => each.value)).toContain('Completed');
    const account = await crm.sobject('Account').describe();
    expect(account.childRelationships.map(each => each.relationshipName)).toContain('Contacts');
    const all = await crm.describeGlobal();
    expect(all.sobjects.map(each => each.name)).toContain('Plan_Objective__c');
  });
});
