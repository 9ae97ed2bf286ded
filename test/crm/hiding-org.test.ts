import { describe, expect, it } from 'vitest';
import { openCrmAmong } from '@/lib/crm/choose-crm';
import type { CrmApi, Outside } from '@/lib/crm/crm';
import { aCallDraft } from '../support/builders';
import { must } from './contract/demo-session';

/** An old org that shows this rep few fields and renamed its statuses. It answers from a script and notes what it is asked. */
const place = '00D000000000001EAA';
const account = `${place}/001D000000IRFmaIAH`;
const me = `${place}/005D000000AbCdEIAV`;

type Asked = { method: string; path: string; query: string; body: Record<string, unknown> | null };

async function openHidingOrg(): Promise<{ crm: CrmApi; asked: Asked[] }> {
  const asked: Asked[] = [];
  const field = (name: string, more: object = {}) => ({
    name,
    createable: true,
    relationshipName: null,
    picklistValues: [],
    ...more,
  });
  const answers: [RegExp, unknown][] = [
    [/\/services\/data$/, [{ version: '59.0' }, { version: '60.0' }]],
    [/userinfo$/, { user_id: '005D000000AbCdE', organization_id: '00D000000000001' }],
    [
      /FROM User/,
      { done: true, records: [{ Id: '005D000000AbCdE', Name: 'Rita Rep', TimeZoneSidKey: 'Europe/Berlin' }] },
    ],
    [
      /Task\/describe$/,
      {
        fields: [
          ...['Subject', 'Description', 'ActivityDate', 'WhatId', 'OwnerId', 'CreatedById'].map(name => field(name)),
          field('AccountId', { createable: false }),
          field('Status', {
            picklistValues: [
              { value: 'Offen', active: true },
              { value: 'Alt', active: false },
              { value: 'Erledigt', active: true },
            ],
          }),
        ],
      },
    ],
    [
      /Event\/describe$/,
      {
        fields: ['Subject', 'StartDateTime', 'EndDateTime', 'IsChild', 'OwnerId', 'CreatedById'].map(name =>
          field(name),
        ),
      },
    ],
    [/Contact\/describe$/, { fields: ['Name', 'AccountId'].map(name => field(name)) }],
    [/FROM Contact/, { done: true, records: [] }],
    [
      /FROM TaskStatus/,
      {
        done: true,
        records: [
          { ApiName: 'Alt', MasterLabel: 'Alt' },
          { ApiName: 'Erledigt', MasterLabel: 'Erledigt' },
        ],
      },
    ],
    [/sobjects\/Task$/, { id: '00TD000000AbCdEIAV', success: true, errors: [] }],
    [/FROM (Task|Event)/, { done: true, totalSize: 0, records: [] }],
  ];
  const outside: Outside = {
    now: () => '2026-11-20T18:00:00Z',
    cookies: async () => [{ domain: 'acme.my.salesforce.com', value: '00D000000000001!x' }],
    fetch: async (url, init) => {
      const { pathname, searchParams } = new URL(url);
      const query = searchParams.get('q') ?? '';
      asked.push({
        method: String(init.method),
        path: pathname,
        query,
        body: typeof init.body === 'string' ? JSON.parse(init.body) : null,
      });
      const answer = answers.find(([what]) => what.test(query || pathname))?.[1];
      return new Response(JSON.stringify(answer));
    },
  };
  return { crm: must(await openCrmAmong([])('acme.lightning.force.com', outside)), asked };
}

const draft = aCallDraft({ accountId: account, subject: 'Anruf', durationMinutes: 10 });

describe('an org that hides fields and renamed its statuses', () => {
  it('is asked in its own API version', async () => {
    const { crm, asked } = await openHidingOrg();
    await crm.contactsOf(account);
    expect(asked.map(each => each.path)).toEqual([
      '/services/data',
      '/services/data/v60.0/sobjects/Contact/describe',
      '/services/data/v60.0/query',
    ]);
  });

  it('is asked for no field that it hides', async () => {
    const { crm, asked } = await openHidingOrg();
    must(await crm.accountActivities(account, { from: '2026-09-01', since: null }));
    const task = asked.find(each => each.query.includes('FROM Task'))?.query ?? '';
    expect(task).toContain(
      'SELECT Id, CreatedDate, LastModifiedDate, Subject, Description, ActivityDate, OwnerId, AccountId, WhatId, Owner.Name',
    );
    expect(task).not.toMatch(/TaskSubtype|CallDisposition|WhoId|CompletedDateTime/);
    expect(asked.find(each => each.query.includes('FROM Event'))?.query).not.toContain('GroupEventType');
  });

  it('is told a call in its own words, with no field that it hides', async () => {
    const { crm, asked } = await openHidingOrg();
    must(await crm.createCall(draft, me, 'click'));
    expect(asked.find(each => each.method === 'POST')?.body).toEqual({
      Subject: 'Anruf',
      WhatId: '001D000000IRFmaIAH',
      OwnerId: '005D000000AbCdEIAV',
      Status: 'Erledigt',
      ActivityDate: '2026-11-20',
      // Outcome and minutes have no field of their own here.
      Description: '☎ 10 min · Connected',
    });
  });

  it('still tells who is signed in and where they are', async () => {
    const { crm } = await openHidingOrg();
    expect(must(await crm.currentUser())).toEqual({ id: me, name: 'Rita Rep', timeZone: 'Europe/Berlin' });
  });
});

describe('reading on', () => {
  it('begins five minutes before the last change, so that late ones are not missed', async () => {
    const { crm, asked } = await openHidingOrg();
    const since = '2026-11-20T14:03:11.000Z';
    const read = must(await crm.myActivities(me, { from: '2026-09-01', since }, async () => undefined));
    expect(read.readUntil).toBe(since);
    const queries = asked.filter(each => /FROM (Task|Event) /.test(each.query));
    expect(queries.map(each => each.path)).toEqual(['/services/data/v60.0/queryAll', '/services/data/v60.0/queryAll']);
    for (const { query } of queries) {
      // What the rep made and handed on is looked at too.
      expect(query).toContain("WHERE (CreatedById = '005D000000AbCdEIAV' OR OwnerId = '005D000000AbCdEIAV') AND");
      expect(query).toContain('AND LastModifiedDate >= 2026-11-20T13:58:11Z');
      expect(query).not.toContain('IsDeleted = false');
    }
  });

  it('what belongs to another org is never asked for or made', async () => {
    const { crm, asked } = await openHidingOrg();
    const elsewhere = '00D000000000002EAA/001D000000IRFmaIAH';
    const refused = { ok: false, problem: { kind: 'unknownPlace' } };
    expect(await crm.contactsOf(elsewhere)).toEqual(refused);
    expect(await crm.accountActivities(elsewhere, { from: '2026-09-01', since: null })).toEqual(refused);
    expect(await crm.createCall({ ...draft, accountId: elsewhere }, me, 'click')).toEqual(refused);
    expect(asked).toEqual([]);
  });

  it('what an org describes is asked once', async () => {
    const { crm, asked } = await openHidingOrg();
    for (let count = 0; count < 3; count++)
      must(await crm.accountActivities(account, { from: '2026-09-01', since: null }));
    expect(asked.filter(each => each.path.endsWith('/describe'))).toHaveLength(2);
    expect(asked.filter(each => each.path.endsWith('/userinfo'))).toHaveLength(1);
  });
});
