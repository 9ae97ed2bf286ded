import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ActivityChanges, CrmApi } from '@/lib/crm/crm';
import { to18 } from '@/lib/crm/salesforce/ids';
import { activity, type CallDraft } from '@/lib/domain/activity';
import { plusDays } from '@/lib/domain/calendar';
import { recordIdIn } from '@/lib/domain/record-id';
import { type DemoOrg, startDemoOrg } from '../../demo-org/demo-org';
import { type Browser, browserOf, must, openDemo } from '../contract/demo-session';

let demo: DemoOrg;
let browser: Browser;
let crm: CrmApi;
let account: string;
let me: string;
let from: string;

beforeAll(async () => {
  demo = await startDemoOrg({ protocol: 'http', activities: 3_000 });
});
afterAll(() => demo.stop());

beforeEach(async () => {
  await demo.reset();
  browser = browserOf(demo);
  crm = await openDemo(demo, browser);
  const [row] = demo.query("SELECT Id FROM Account WHERE Name LIKE 'Brightwater%'");
  account = recordIdIn(crm.place, String(row?.Id));
  me = must(await crm.currentUser()).id;
  from = plusDays(demo.clock.now().toISOString().slice(0, 10), -500);
});

const aDraft = (change: Partial<CallDraft> = {}): CallDraft => ({
  accountId: account,
  contactId: null,
  contactName: null,
  kind: 'call',
  subject: "Call about O'Neill's offer",
  notes: 'Wants "two" options\nby Friday \\ at the latest',
  day: demo.clock.now().toISOString().slice(0, 10),
  durationMinutes: 12,
  disposition: 'Connected',
  nextStep: 'Send both options',
  ...change,
});

async function readMine(since: string | null): Promise<ActivityChanges> {
  const all: ActivityChanges = { activities: [], goneIds: [], readUntil: '' };
  const end = must(
    await crm.myActivities(me, { from, since }, async page => {
      all.activities.push(...page.activities);
      all.goneIds.push(...page.goneIds);
    }),
  );
  return { ...all, readUntil: end.readUntil };
}

describe('who is at work', () => {
  it('the rep is known by name and time zone', async () => {
    expect(must(await crm.currentUser())).toEqual({
      id: recordIdIn(to18(demo.org.id), demo.org.userId),
      name: demo.query(`SELECT Name FROM User WHERE Id = '${demo.org.userId}'`)[0]?.Name,
      timeZone: 'America/Chicago',
    });
  });

  it('the token of the page is never sent, and nothing is asked of the page host', async () => {
    await readMine(null);
    expect(browser.asked.length).toBeGreaterThan(3);
    expect(browser.asked.every(line => line.includes(` ${demo.org.apiHost}/services/`))).toBe(true);
  });

  it('API requests are counted', async () => {
    expect(crm.usage()?.used).toBeGreaterThan(0);
  });

  it('a rep who signed in again goes on without noticing', async () => {
    demo.expireSession('api');
    const { fetch } = browser;
    const cookie = browser.cookieJar.find(each => each.domain === demo.org.apiHost);
    browser.fetch = (url, init) => {
      // The new sign-in happens while the first try is on its way with the old token.
      if (cookie !== undefined) cookie.value = demo.signIn();
      browser.fetch = fetch;
      return fetch(url, init);
    };
    expect((await crm.currentUser()).ok).toBe(true);
  });

  it('work of one rep is never created while another one is signed in', async () => {
    const other = demo.query(`SELECT Id FROM User WHERE Id != '${demo.org.userId}'`)[0]?.Id;
    const cookie = browser.cookieJar.find(each => each.domain === demo.org.apiHost);
    if (cookie === undefined) throw new Error('no cookie');
    cookie.value = demo.signIn({ userId: String(other) });
    const tasks = demo.records('Task').length;
    expect(await crm.createCall(aDraft(), me, 'click')).toEqual({ ok: false, problem: { kind: 'otherUser' } });
    expect(demo.records('Task')).toHaveLength(tasks);
  });
});

describe('what is on an account', () => {
  it.each(['Contact', 'Opportunity', 'Task', 'Event'] as const)('a %s belongs to its account', async object => {
    const [row] = demo.query(`SELECT Id, AccountId FROM ${object} WHERE AccountId != null LIMIT 1`);
    const shown = { kind: 'other' as const, record: String(row?.Id), parentAccount: null };
    expect(must(await crm.resolveAccount(shown))?.id).toBe(recordIdIn(crm.place, String(row?.AccountId)));
  });

  it('its activities are those the account has, each fit to be stored', async () => {
    const { activities } = must(await crm.accountActivities(account, { from, since: null }));
    const record = account.split('/')[1];
    const rows = [...demo.records('Task'), ...demo.records('Event').filter(row => row.IsChild !== true)];
    const recent = rows.filter(row => row.AccountId === record && String(row.ActivityDate ?? row.CreatedDate) > from);
    expect(recent.length).toBeGreaterThan(3);
    expect(activities.map(each => each.id.split('/')[1]).sort()).toEqual(recent.map(row => String(row.Id)).sort());
    for (const each of activities) {
      expect(activity.parse(each)).toEqual(each);
      expect(each.accountId).toBe(account);
      expect(each.accountName).toMatch(/^Brightwater/);
    }
  });
});

describe('reading my activities', () => {
  it('all of them arrive, archived ones too, and none twice', async () => {
    const { activities } = await readMine(null);
    const mine = [...demo.records('Task'), ...demo.records('Event').filter(row => row.IsChild !== true)].filter(
      row => row.OwnerId === demo.org.userId,
    );
    const ids = activities.map(each => each.id.split('/')[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const expected = mine
      .filter(row => String(row.ActivityDate ?? row.CreatedDate).slice(0, 10) > from)
      .map(row => row.Id);
    expect(ids).toEqual(expect.arrayContaining(expected));
    expect(browser.asked.filter(line => /queryAll\/|query\//.test(line)).length).toBeGreaterThan(0);
  });

  it('the next reading brings only what changed, and what was deleted', async () => {
    const first = await readMine(null);
    demo.clock.advance(3_600_000);
    const made = must(await crm.createCall(aDraft(), me, 'click'));
    const later = await readMine(first.readUntil);
    expect(later.activities.map(each => each.id)).toContain(made.id);
    expect(later.activities.length).toBeLessThan(first.activities.length / 2);

    demo.clock.advance(3_600_000);
    await fetch(`${demo.address}/services/data/v67.0/sobjects/Task/${made.id.split('/')[1]}`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${demo.signIn()}` },
    });
    const last = await readMine(later.readUntil);
    expect(last.goneIds).toEqual([made.id]);
    expect(last.activities.map(each => each.id)).not.toContain(made.id);
  });
});

describe('logging', () => {
  it('a call arrives closed, on its account, and reads back as it was written', async () => {
    const made = must(await crm.createCall(aDraft(), me, 'click'));
    expect(made).toMatchObject({
      kind: 'call',
      isCompleted: true,
      accountId: account,
      ownerId: me,
      subject: "Call about O'Neill's offer",
      notes: 'Wants "two" options\nby Friday \\ at the latest',
      nextStep: 'Send both options',
      durationSeconds: 720,
      disposition: 'Connected',
    });
    const row = demo.records('Task').find(each => each.Id === made.id.split('/')[1]);
    expect(row).toMatchObject({ TaskSubtype: 'Call', IsClosed: true, WhatId: account.split('/')[1] });
  });

  it.each(['call', 'meeting'] as const)('a %s whose answer got lost is found instead of made again', async kind => {
    const attemptedAt = demo.clock.now().toISOString();
    demo.faults.add({ kind: 'dropAfterActing', times: 1, match: { method: 'POST' } });
    const tried = await crm.createCall(aDraft({ kind }), me, 'click');
    expect(tried).toEqual({ ok: false, problem: { kind: 'offline' } });
    const found = must(await crm.callsLike(aDraft({ kind }), me, attemptedAt));
    expect(found).toMatchObject([{ subject: aDraft().subject, nextStep: 'Send both options' }]);
    expect(must(await crm.callsLike(aDraft({ kind, notes: 'other words' }), me, attemptedAt))).toEqual([]);
    const [twin] = found;
    must(await crm.deleteCall(twin?.id ?? ''));
    must(await crm.deleteCall(twin?.id ?? ''));
    expect(must(await crm.callsLike(aDraft({ kind }), me, attemptedAt))).toEqual([]);
  });

  it('a call that was made counts as made even when it cannot be read back', async () => {
    must(await crm.accountActivities(account, { from, since: null }));
    demo.faults.add({ kind: 'halfJson', match: { path: /FROM Task WHERE Id/ } });
    expect(must(await crm.createCall(aDraft(), me, 'click'))).toMatchObject({
      kind: 'call',
      accountId: account,
      nextStep: 'Send both options',
    });
  });
});

describe('what can go wrong on the way', () => {
  it.each([
    ['sessionExpired', 'signedOut'],
    ['sessionNotValidForRest', 'apiRefused'],
    ['requestLimitExceeded', 'limitReached'],
    ['serverUnavailable', 'crmDown'],
    ['dropBeforeActing', 'offline'],
    ['halfJson', 'unreadable'],
    ['htmlInsteadOfJson', 'crmDown'],
    ['wrongShape', 'unreadable'],
    ['insufficientAccess', 'notAllowed'],
    ['lockRow', 'busy'],
    ['validationException', 'refused'],
  ] as const)('%s is reported as %s', async (kind, problem) => {
    demo.faults.add({ kind });
    const answer = await crm.contactsOf(account);
    expect(answer).toMatchObject({ ok: false, problem: { kind: problem } });
  });

  it('an org that closed its API to browsers is asked once, not again and again', async () => {
    const before = browser.asked.length;
    demo.faults.add({ kind: 'sessionNotValidForRest' });
    await crm.contactsOf(account);
    expect(browser.asked.length - before).toBe(1);
  });

  it("a refusal carries the organisation's own words", async () => {
    demo.faults.add({ kind: 'validationException', match: { method: 'POST' } });
    const answer = await crm.createCall(aDraft(), me, 'click');
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'refused' } });
    expect(answer.ok ? '' : answer.problem.words).not.toBe('');
  });
});
