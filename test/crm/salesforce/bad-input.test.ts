import { afterEach, describe, expect, it } from 'vitest';
import type { Activity, CallDraft } from '@/lib/domain/activity';
import { plusDays } from '@/lib/domain/calendar';
import { recordIdIn, recordOf } from '@/lib/domain/record-id';
import { ratesFromHistory } from '@/lib/domain/targets/rates-from-history';
import { bare } from '../../demo-org/connect';
import { type DemoOrg, type DemoOrgOptions, startDemoOrg } from '../../demo-org/demo-org';
import { personContactId, personId, queueId } from '../../demo-org/seed-features';
import { browserOf, must, openDemo } from '../contract/demo-session';

/** Orgs that are not as the books have them. Each is a demo org of its own. */

let demo: DemoOrg;
afterEach(() => demo.stop());

const ABCD = '001Kx0000000100IAA';

async function at(options: DemoOrgOptions) {
  demo = await startDemoOrg({ protocol: 'http', ...options });
  const browser = browserOf(demo);
  const crm = await openDemo(demo, browser);
  const me = must(await crm.currentUser());
  const here = (record: string) => recordIdIn(crm.place, record);
  const today = demo.clock.now().toISOString().slice(0, 10);
  const draft = (change: Partial<CallDraft> = {}): CallDraft => ({
    accountId: here(ABCD),
    contactId: null,
    contactName: null,
    kind: 'call',
    subject: 'Call about the pilot',
    notes: 'Wants it in May',
    day: today,
    durationMinutes: 12,
    disposition: 'Connected',
    nextStep: 'Send the offer',
    ...change,
  });
  async function readMine(since: string | null = null): Promise<Activity[]> {
    const read: Activity[] = [];
    const reading = { from: plusDays(today, -60), since };
    must(await crm.myActivities(me.id, reading, async page => void read.push(...page.activities)));
    return read;
  }
  const onAccount = async (record = ABCD) =>
    must(await crm.accountActivities(here(record), { from: plusDays(today, -60), since: null })).activities;
  return { crm, me, browser, here, today, draft, readMine, onAccount };
}

describe('fields an org hides from the rep', () => {
  it.each([
    'Description',
    'Type',
    'TaskSubtype',
    'ActivityDate',
    'CompletedDateTime',
    'CallDisposition',
    'CallDurationInSeconds',
    'CallObject',
    'AccountId',
    'WhatId',
    'WhoId',
    'IsClosed',
  ])('Task.%s: the work is still read, without it', async field => {
    const { readMine, onAccount } = await at({ fieldAccess: { [`Task.${field}`]: 'hidden' } });
    const calls = (await readMine()).filter(each => each.id.includes('/00T'));
    expect(calls.length).toBeGreaterThan(10);
    // Of an account only what names it can be found.
    expect((await onAccount()).length).toBeGreaterThan(0);
  });

  it.each(['StartDateTime', 'EndDateTime', 'DurationInMinutes', 'IsAllDayEvent', 'ActivityDate', 'Description'])(
    'Event.%s: meetings are still read, without it',
    async field => {
      const { readMine } = await at({ fieldAccess: { [`Event.${field}`]: 'hidden' } });
      expect((await readMine()).filter(each => each.kind === 'meeting').length).toBeGreaterThan(3);
    },
  );

  it('of contacts and opportunities: people without titles, deals without amounts', async () => {
    const hidden = { 'Contact.Title': 'hidden', 'Opportunity.Amount': 'hidden' } as const;
    const { crm, me, here, today } = await at({ fieldAccess: hidden });
    const people = must(await crm.contactsOf(here(ABCD)));
    expect(people.length).toBeGreaterThan(0);
    expect(people.every(person => person.title === null)).toBe(true);
    const deals = must((await crm.opportunities?.(me.id, plusDays(today, -365))) ?? { ok: true, value: [] });
    expect(deals.length).toBeGreaterThan(0);
    expect(deals.every(deal => deal.amount === null)).toBe(true);
  });

  it('for calls: what came of it and how long it took stand in the comments, and read back', async () => {
    const hidden = { 'Task.CallDisposition': 'hidden', 'Task.CallDurationInSeconds': 'readOnly' } as const;
    const { crm, me, draft, readMine } = await at({ fieldAccess: hidden });
    const made = must(await crm.createCall(draft(), me.id, 'click'));
    const row = demo.records('Task').find(each => each['Id'] === recordOf(made.id));
    expect(row?.['Description']).toBe('Wants it in May\n☎ 12 min · Connected\n→ Send the offer');
    const facts = {
      notes: 'Wants it in May',
      disposition: 'Connected',
      durationSeconds: 720,
      nextStep: 'Send the offer',
    };
    expect(made).toMatchObject(facts);
    expect((await readMine()).find(each => each.id === made.id)).toMatchObject(facts);
    expect(must(await crm.callsLike(draft(), me.id, demo.clock.now().toISOString()))).toHaveLength(1);
  });

  it.each(['hidden', 'readOnly'] as const)('comments that are %s: words are not lost, the call waits', async access => {
    const { crm, me, draft } = await at({ fieldAccess: { 'Task.Description': access } });
    const before = demo.records('Task').length;
    const refused = { ok: false, problem: { kind: 'notAllowed', field: 'Description' } };
    expect(await crm.createCall(draft(), me.id, 'click')).toEqual(refused);
    expect(demo.records('Task')).toHaveLength(before);

    const short = draft({ notes: '', nextStep: null });
    const begunAt = demo.clock.now().toISOString();
    const made = must(await crm.createCall(short, me.id, 'click'));
    // Its answer might have been lost: it is found again, not made again.
    expect(must(await crm.callsLike(short, me.id, begunAt)).map(each => each.id)).toEqual([made.id]);
  });
});

describe('lists an org changed', () => {
  const german = [
    { name: 'Nicht gestartet', isClosed: false, isDefault: true },
    { name: 'Erledigt', isClosed: true, isDefault: false },
  ];

  it('a German org: a call arrives done in its own word, and its kinds are understood', async () => {
    const { crm, me, draft, readMine } = await at({
      language: 'de',
      timeZone: 'Europe/Berlin',
      taskStatuses: german,
      picklists: { 'Task.Type': ['Anruf', 'E-Mail', 'Besprechung'], 'Task.Subject': ['Anruf'] },
      fieldAccess: { 'Task.TaskSubtype': 'hidden' },
    });
    const made = must(await crm.createCall(draft(), me.id, 'click'));
    expect(demo.records('Task').find(each => each['Id'] === recordOf(made.id))).toMatchObject({
      Status: 'Erledigt',
      IsClosed: true,
    });
    expect(me.timeZone).toBe('Europe/Berlin');
    for (const [Type, kind] of [
      ['Anruf', 'call'],
      ['E-Mail', 'email'],
      ['Besprechung', 'meeting'],
      ['Sonstiges', 'task'],
    ])
      await bare(demo, 'POST', '/sobjects/Task', {
        Subject: `ist ${kind}`,
        Type,
        WhatId: ABCD,
        OwnerId: recordOf(me.id),
      });
    const kinds = (await readMine()).filter(each => each.subject.startsWith('ist '));
    expect(kinds).toHaveLength(4);
    expect(kinds.every(each => each.subject === `ist ${each.kind}`)).toBe(true);
  });

  it('a subtype list without "Call": the org\'s own list says it', async () => {
    const { crm, me, draft } = await at({ picklists: { 'Task.TaskSubtype': ['Task', 'Email'] } });
    expect(must(await crm.createCall(draft(), me.id, 'click'))).toMatchObject({ kind: 'call', isCompleted: true });
  });

  it('no word for done: nothing is made that would look like something still to do', async () => {
    const { crm, me, draft } = await at({ taskStatuses: german.slice(0, 1), story: 'accounts' });
    expect(await crm.createCall(draft(), me.id, 'click')).toEqual({
      ok: false,
      problem: { kind: 'notAllowed', field: 'Status' },
    });
    expect(demo.records('Task')).toEqual([]);
  });
});

describe('owners and people', () => {
  it("a task handed to a queue is the queue's, and no longer the rep's", async () => {
    const { readMine, onAccount, me, here } = await at({});
    const [mine] = (await readMine()).filter(each => each.accountId === here(ABCD) && each.id.includes('/00T'));
    const since = demo.clock.now().toISOString();
    demo.clock.advance(60_000);
    await bare(demo, 'PATCH', `/sobjects/Task/${recordOf(mine?.id ?? '')}`, { OwnerId: queueId });
    const changed = (await readMine(since)).filter(each => each.id === mine?.id);
    expect(changed).toMatchObject([{ ownerId: here(queueId), ownerName: 'Field support' }]);
    const shown = (await onAccount()).find(each => each.id === mine?.id);
    expect(shown?.ownerName).toBe('Field support');
    expect(shown?.ownerId).not.toBe(me.id);
  });

  it('a person account: known by name, found from either record, and calls with that person belong to it', async () => {
    const { crm, me, here, draft } = await at({ personAccounts: true });
    const account = { id: here(personId), name: 'Ines Vogt' };
    const shown = (record: string) => ({ kind: 'other' as const, record, parentAccount: null });
    expect(must(await crm.resolveAccount(shown(personId)))).toEqual(account);
    expect(must(await crm.resolveAccount(shown(personContactId)))).toEqual(account);
    expect(must(await crm.contactsOf(account.id))).toEqual([
      { id: here(personContactId), name: 'Ines Vogt', title: null },
    ]);
    const person = { accountId: account.id, contactId: here(personContactId), contactName: 'Ines Vogt' };
    const made = must(await crm.createCall(draft(person), me.id, 'click'));
    expect(made).toMatchObject({ ...person, accountName: 'Ines Vogt' });
    const { activities } = must(await crm.accountActivities(account.id, { from: '2026-01-01', since: null }));
    expect(activities.map(each => each.id)).toEqual([made.id]);
  });
});

describe('several currencies', () => {
  it("amounts come with theirs, and are not added up with the plan's", async () => {
    const { crm, me, today } = await at({ currencies: ['USD', 'EUR'] });
    const [won] = demo.query('SELECT Id FROM Opportunity WHERE IsWon = true');
    await bare(demo, 'PATCH', `/sobjects/Opportunity/${won?.['Id']}`, { CurrencyIsoCode: 'EUR' });
    const read = must((await crm.opportunities?.(me.id, plusDays(today, -400))) ?? { ok: true, value: [] });
    expect(new Set(read.map(each => each.currency))).toEqual(new Set(['USD', 'EUR']));
    const { averageDeal } = ratesFromHistory(read, [], today, 'USD');
    expect(averageDeal).toBeNull();
  });

  it('an org with one says nothing of it', async () => {
    const { crm, me, today } = await at({});
    const read = must((await crm.opportunities?.(me.id, plusDays(today, -400))) ?? { ok: true, value: [] });
    expect(new Set(read.map(each => each.currency))).toEqual(new Set([null]));
  });
});
