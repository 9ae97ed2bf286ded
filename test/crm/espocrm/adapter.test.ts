import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrmApi, Outside } from '@/lib/crm/crm';
import { openEspocrm } from '@/lib/crm/espocrm/api';
import type { CallDraft } from '@/lib/domain/activity';
import { recordIdIn, recordOf } from '@/lib/domain/record-id';
import { createClock } from '../../demo-org/clock';
import { type Espocrm, startEspocrm } from '../../stand-ins/espocrm/espocrm';
import { timeText } from '../../stand-ins/espocrm/records';
import { aCallDraft } from '../../support/builders';
import { must } from '../contract/steps';

let espocrm: Espocrm;
const clock = createClock();
let asked: { method: string; path: string }[] = [];

beforeAll(async () => {
  clock.freeze(new Date('2026-11-20T12:00:00Z'));
  espocrm = await startEspocrm({ clock });
});
afterAll(() => espocrm.stop());

/** The rep's browser: the cookies of a sign-in, and a network that leads to the stand-in. */
function browserOf(userName: string): Outside {
  const cookies = espocrm.signIn(userName);
  return {
    now: () => clock.now().toISOString(),
    cookies: async ({ name }) =>
      cookies.filter(cookie => cookie.name === name).map(({ value }) => ({ domain: 'localhost', value })),
    fetch: (url, init) => {
      const { pathname, search } = new URL(url);
      asked.push({ method: init.method ?? '', path: `${pathname}${search}` });
      const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      return fetch(url, {
        ...init,
        headers: { ...init.headers, ...(init.credentials === 'include' ? { Cookie } : {}) },
      });
    },
  };
}

const rep = () => espocrm.users[0] ?? expect.fail('there is a rep');
const open = (userName = 'rep'): CrmApi => openEspocrm(espocrm.address, browserOf(userName));

function make(entity: string, body: Record<string, unknown>): string {
  const made = espocrm.records.create(entity, body, rep());
  if (!('id' in made)) throw new Error(JSON.stringify(made));
  return made.id;
}

let accounts = 0;
const anAccount = (): string => make('Account', { name: `Account ${++accounts}`, assignedUserId: rep().id });
const onAccount = (parentId: string) => ({ parentType: 'Account', parentId, assignedUserId: rep().id });
const at = (minutesAgo: number): string => timeText(new Date(clock.now().getTime() - minutesAgo * 60_000));

async function readAccount(account: string, crm = open()) {
  const id = recordIdIn(crm.place, account);
  return must(await crm.accountActivities(id, { from: '2026-01-01', since: null })).activities;
}

const aDraft = (account: string, change: Partial<CallDraft> = {}): CallDraft =>
  aCallDraft({ accountId: recordIdIn(open().place, account), durationMinutes: 10, ...change });

describe('what EspoCRM holds, as activities', () => {
  it.each([
    ['Call', { status: 'Held' }, { kind: 'call', isCompleted: true, disposition: 'Held', durationSeconds: 600 }],
    ['Call', { status: 'Planned' }, { kind: 'call', isCompleted: false, endsAt: null }],
    ['Call', { status: 'Not Held' }, { kind: 'call', isCompleted: false, disposition: 'Not Held' }],
    ['Meeting', { status: 'Held' }, { kind: 'meeting', isCompleted: true, endsAt: '2026-11-20T12:00:00.000Z' }],
    ['Meeting', { status: 'Planned' }, { isCompleted: false, endsAt: '2026-11-20T12:00:00.000Z' }],
    // A meeting that is over by the clock counts as held; one that was not held must not.
    ['Meeting', { status: 'Not Held' }, { isCompleted: false, endsAt: null, isAllDay: false }],
    [
      'Meeting',
      { status: 'Held', dateStartDate: '2026-11-18', dateEndDate: '2026-11-18' },
      { isAllDay: true, day: '2026-11-18', startsAt: null, durationSeconds: null },
    ],
    [
      'Email',
      { status: 'Sent', dateSent: '2026-11-19 23:30:00' },
      { kind: 'email', isCompleted: true, day: '2026-11-20' },
    ],
    ['Email', { status: 'Draft' }, { isCompleted: false }],
    ['Task', { status: 'Completed' }, { kind: 'task', isCompleted: true, day: '2026-11-20' }],
    ['Task', { status: 'Not Started', dateEndDate: '2026-12-01' }, { isCompleted: false, day: '2026-12-01' }],
  ])('a %s with %j', async (entity, body, expected) => {
    const account = anAccount();
    make(entity, { name: 'X', dateStart: at(10), dateEnd: at(0), ...onAccount(account), ...body });
    expect(await readAccount(account)).toMatchObject([expected]);
  });

  it('a time late in the evening is of the next day where the rep is', async () => {
    const account = anAccount();
    make('Call', {
      name: 'Late',
      status: 'Held',
      dateStart: '2026-11-17 23:15:00',
      dateEnd: '2026-11-17 23:30:00',
      ...onAccount(account),
    });
    expect((await readAccount(account))[0]?.day).toBe('2026-11-18');
  });

  it('what hangs on a contact or an opportunity of the account is on the account', async () => {
    const account = anAccount();
    const contact = make('Contact', { firstName: 'Tom', lastName: 'Wexler', accountId: account });
    const opportunity = make('Opportunity', { name: 'Line 2', amount: 1, closeDate: '2026-12-31', accountId: account });
    const times = { status: 'Held', dateStart: at(10), dateEnd: at(0), assignedUserId: rep().id };
    make('Call', { name: 'To Tom', ...times, parentType: 'Contact', parentId: contact });
    make('Meeting', { name: 'On line 2', ...times, parentType: 'Opportunity', parentId: opportunity });
    const [call, meeting] = await readAccount(account);
    expect(call).toMatchObject({ contactName: 'Tom Wexler', accountId: recordIdIn(open().place, account) });
    expect(meeting).toMatchObject({ opportunityName: 'Line 2', accountName: `Account ${accounts}` });
  });

  it("what is assigned to nobody is not taken for the rep's own", async () => {
    const account = anAccount();
    make('Task', { name: 'Whose?', status: 'Completed', parentType: 'Account', parentId: account });
    expect((await readAccount(account))[0]?.ownerId).not.toBeNull();
  });

  it('the e-mails I sent are mine, whoever they are assigned to', async () => {
    const account = anAccount();
    const id = make('Email', {
      name: 'Offer',
      status: 'Sent',
      dateSent: at(5),
      parentType: 'Account',
      parentId: account,
    });
    const crm = open();
    const mine: string[] = [];
    const reading = { from: '2026-11-01', since: null };
    must(
      await crm.myActivities(recordIdIn(crm.place, rep().id), reading, async page => {
        mine.push(...page.activities.map(each => recordOf(each.id)));
      }),
    );
    expect(mine).toContain(`Email-${id}`);
  });
});

describe('reading a lot', () => {
  it('more than a page of calls logged in one second arrives whole, and none twice', async () => {
    const account = anAccount();
    clock.set(new Date('2026-11-21T08:00:00Z'));
    for (let number = 0; number < 450; number += 1) {
      make('Call', {
        name: `Imported ${number}`,
        status: 'Held',
        dateStart: at(10),
        dateEnd: at(0),
        ...onAccount(account),
      });
    }
    clock.set(new Date('2026-11-21T09:00:00Z'));
    make('Call', { name: 'Later', status: 'Held', dateStart: at(10), dateEnd: at(0), ...onAccount(account) });
    const read = await readAccount(account);
    expect(read).toHaveLength(451);
    expect(new Set(read.map(each => each.id)).size).toBe(451);
  });

  it('what was read before the last few minutes is not asked for again', async () => {
    const account = anAccount();
    const crm = open();
    const id = recordIdIn(crm.place, account);
    const logAt = (time: string, name: string) => {
      clock.set(new Date(time));
      make('Call', { name, status: 'Held', dateStart: at(9), dateEnd: at(0), ...onAccount(account) });
    };
    logAt('2026-11-22T07:00:00Z', 'old');
    logAt('2026-11-22T08:00:00Z', 'last');
    const first = must(await crm.accountActivities(id, { from: '2026-11-01', since: null }));
    logAt('2026-11-22T09:00:00Z', 'new');
    const later = must(await crm.accountActivities(id, { from: '2026-11-01', since: first.readUntil }));
    expect(later.activities.map(each => each.subject)).toEqual(['last', 'new']);
  });

  it('a record that was given to a colleague is not taken for deleted', async () => {
    const account = anAccount();
    const id = make('Call', {
      name: 'Handed over',
      status: 'Held',
      dateStart: at(9),
      dateEnd: at(0),
      ...onAccount(account),
    });
    const crm = open();
    const row = espocrm.records.find('Call', id) ?? expect.fail('it is there');
    espocrm.records.change('Call', row, { assignedUserId: espocrm.users[1]?.id });
    const gone: string[] = [];
    const read: string[] = [];
    const reading = {
      from: '2026-11-01',
      since: clock.now().toISOString(),
      kept: async () => [recordIdIn(crm.place, `Call-${id}`)],
    };
    must(
      await crm.myActivities(recordIdIn(crm.place, rep().id), reading, async page => {
        gone.push(...page.goneIds);
        read.push(...page.activities.map(each => `${each.subject}: ${each.ownerName}`));
      }),
    );
    expect(gone).toEqual([]);
    expect(read).toContain('Handed over: Ada Admin');
  });
});

describe('what a role keeps from the rep', () => {
  it('without e-mails and tasks the calls and meetings are read all the same', async () => {
    const account = anAccount();
    make('Call', { name: 'Seen', status: 'Held', dateStart: at(9), dateEnd: at(0), ...onAccount(account) });
    make('Task', { name: 'Unseen', status: 'Completed', ...onAccount(account) });
    expect((await readAccount(account, open('caller'))).map(each => each.subject)).toEqual(['Seen']);
  });

  it('who may only read is told so, in the words of EspoCRM, and nothing is made', async () => {
    const account = anAccount();
    const crm = open('viewer');
    const me = must(await crm.currentUser());
    const answer = await crm.createCall(aDraft(account), me.id, 'click');
    expect(answer).toEqual({ ok: false, problem: { kind: 'notAllowed', words: 'No create access.' } });
    expect(await readAccount(account)).toEqual([]);
  });

  it('a field that a company made required names itself', async () => {
    const account = anAccount();
    espocrm.faults.add({
      kind: 'custom',
      status: 400,
      body: { messageTranslation: { label: 'validationFailure', data: { field: 'cOutcome', type: 'required' } } },
      match: { method: 'POST', path: /Call$/ },
      times: 1,
    });
    const crm = open();
    const me = must(await crm.currentUser());
    expect(await crm.createCall(aDraft(account), me.id, 'click')).toEqual({
      ok: false,
      problem: { kind: 'refused', words: 'required', field: 'cOutcome' },
    });
  });

  it('rows with hardly a field are read as far as they go', async () => {
    espocrm.faults.add({
      kind: 'custom',
      status: 200,
      body: { list: [{ id: '6b01c0a8a22933000' }] },
      match: { path: /\/Call\?/ },
      times: 1,
    });
    expect(await readAccount(anAccount())).toMatchObject([{ kind: 'call', subject: '', isCompleted: false }]);
  });
});

describe('manners', () => {
  it('every request stays below the address that was added, and asks for no more than 200 rows', async () => {
    asked = [];
    await readAccount(anAccount());
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.every(({ path }) => path.startsWith('/api/v1/'))).toBe(true);
    expect(asked.filter(({ path }) => /maxSize=(?!200\b)/.test(path))).toEqual([]);
  });

  it('who is signed in is asked once a session, not once a question', async () => {
    const crm = open();
    asked = [];
    for (let times = 0; times < 3; times += 1) {
      must(await crm.callsLike(aDraft(anAccount()), recordIdIn(crm.place, rep().id), clock.now().toISOString()));
    }
    expect(asked.filter(({ path }) => path.endsWith('App/user'))).toHaveLength(1);
  });
});
