import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActivityChanges, CrmApi, Reading } from '@/lib/crm/crm';
import { openSalesforce } from '@/lib/crm/salesforce/api';
import { plusDays } from '@/lib/domain/calendar';
import { recordOf } from '@/lib/domain/record-id';
import { bare } from '../../demo-org/connect';
import { type DemoOrg, startDemoOrg } from '../../demo-org/demo-org';
import { type Browser, browserOf, must } from '../contract/demo-session';

let demo: DemoOrg;
let browser: Browser;
let crm: CrmApi;
let me: string;
let from: string;

beforeAll(async () => {
  demo = await startDemoOrg({ protocol: 'http', activities: 900, pageSize: 200, enhancedEmail: true });
});
afterAll(() => demo.stop());

beforeEach(async () => {
  await demo.reset();
  demo.org.apiLimit = 100_000;
  browser = browserOf(demo);
  crm = must(await openSalesforce(demo.org.pageHost, browser));
  me = must(await crm.currentUser()).id;
  from = plusDays(demo.clock.now().toISOString().slice(0, 10), -500);
});

class Stopped extends Error {}

/** Reads until so many pages have come, then stops dead, as the browser stops the background. */
async function readPages(reading: Partial<Reading>, pages: number) {
  const told: ActivityChanges[] = [];
  const stopped = await crm
    .myActivities(me, { from, since: null, ...reading }, async page => {
      told.push(page);
      if (told.length === pages) throw new Stopped();
    })
    .catch(error => {
      if (error instanceof Stopped) return null;
      throw error;
    });
  return { told, end: stopped === null ? null : must(stopped) };
}

const idsOf = (pages: ActivityChanges[]) => pages.flatMap(page => page.activities.map(each => each.id));

describe('a first reading', () => {
  it('says how far it has come, to the end', async () => {
    const { told } = await readPages({}, Infinity);
    expect(told.length).toBeGreaterThan(4);
    const done = told.map(page => page.progress?.done ?? Number.NaN);
    const total = told[0]?.progress?.total ?? 0;
    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect(done.at(-1)).toBe(total);
    expect(total).toBe(idsOf(told).length);
  });

  it('tells the newest work first', async () => {
    const { told } = await readPages({}, 2);
    const changed = told.flatMap(page => page.activities.map(each => each.changedAt));
    expect(changed).toEqual([...changed].sort().reverse());
  });

  it('stopped after any page goes on after it: everything arrives, little of it twice', async () => {
    const whole = await readPages({}, Infinity);
    const all = new Set(idsOf(whole.told));
    for (let pages = 1; pages < whole.told.length; pages += 1) {
      const first = await readPages({}, pages);
      const rest = await readPages({ resumeAt: first.told.at(-1)?.resumeAt ?? null }, Infinity);
      const seen = [...idsOf(first.told), ...idsOf(rest.told)];
      expect(new Set(seen)).toEqual(all);
      expect(seen.length - all.size).toBeLessThanOrEqual(20);
      expect(rest.end?.readUntil).toBe(whole.end?.readUntil);
    }
  });

  it('stopped again and again still comes to its end, and misses nothing that changed meanwhile', async () => {
    const whole = idsOf((await readPages({}, Infinity)).told);
    const seen: string[] = [];
    let resumeAt: string | null = null;
    for (let stops = 0; stops < 20; stops += 1) {
      const { told, end } = await readPages({ resumeAt }, 1);
      seen.push(...idsOf(told));
      resumeAt = told.at(-1)?.resumeAt ?? resumeAt;
      if (stops === 1) {
        demo.clock.advance(60_000);
        await bare(demo, 'POST', '/sobjects/Task', { Subject: 'made meanwhile', ActivityDate: from });
      }
      if (end === null) continue;
      const later = await readPages({ since: end.readUntil }, Infinity);
      expect(later.told.flatMap(page => page.activities.map(each => each.subject))).toContain('made meanwhile');
      break;
    }
    expect(new Set(seen)).toEqual(new Set(whole));
  });

  it('whose way to the next page has run out goes on from where it stood', async () => {
    demo.faults.add({
      kind: 'custom',
      status: 400,
      body: [{ errorCode: 'INVALID_QUERY_LOCATOR', message: 'invalid query locator' }],
      match: { path: /\/query\/01g/ },
      times: 1,
    });
    const pages: ActivityChanges[] = [];
    const broken = await crm.myActivities(me, { from, since: null }, async page => void pages.push(page));
    expect(broken).toMatchObject({ ok: false, problem: { kind: 'crmDown' } });
    const rest = await readPages({ resumeAt: pages.at(-1)?.resumeAt ?? null }, Infinity);
    const whole = await readPages({}, Infinity);
    expect(new Set([...idsOf(pages), ...idsOf(rest.told)])).toEqual(new Set(idsOf(whole.told)));
  });

  it('has the next page ready, with what its e-mails are called, when one is stored', async () => {
    const asked = (what: string) => browser.asked.filter(each => each.includes(what)).length;
    const readOn: number[] = [];
    await crm.myActivities(me, { from, since: null }, async () => {
      if (readOn.length > 0) return;
      const before = asked('/queryAll');
      await vi.waitFor(() => expect(asked('/query/')).toBe(1));
      // The messages of the second page's e-mails are asked for although the first is still being stored.
      await vi.waitFor(() => expect(asked('/queryAll')).toBeGreaterThan(before));
      readOn.push(asked('/query/'));
    });
    expect(readOn).toEqual([1]);
  });

  it('stops between two pages when it may not go on, and a place that makes no sense begins anew', async () => {
    const pages: ActivityChanges[] = [];
    const read = await crm.myActivities(
      me,
      { from, since: null, mayGoOn: () => pages.length < 2, resumeAt: 'anything' },
      async page => void pages.push(page),
    );
    expect(read).toEqual({ ok: false, problem: { kind: 'shareReached' } });
    expect(pages).toHaveLength(2);
  });
});

describe('an e-mail', () => {
  const subject = 'RE: pricing';
  const emails = (pages: ActivityChanges[]) =>
    pages.flatMap(page => page.activities.filter(each => each.kind === 'email' && each.subject === subject));

  it('is kept under its message, so that it stays itself when Salesforce makes its task anew', async () => {
    const first = await readPages({}, Infinity);
    const [email] = emails(first.told);
    expect(recordOf(email?.id ?? '')).toMatch(/^02s/);
    const wasTask = first.told.flatMap(page => page.renamed ?? []).find(each => each.to === email?.id)?.from ?? '';
    expect(recordOf(wasTask)).toMatch(/^00T/);

    demo.clock.advance(3_600_000);
    await bare(demo, 'PATCH', `/sobjects/EmailMessage/${recordOf(email?.id ?? '')}`, { Subject: 'opened' });
    const later = await readPages({ since: first.end?.readUntil ?? null }, Infinity);
    expect(idsOf(later.told)).toContain(email?.id);
    // The old task is gone, but nothing is kept under its id.
    expect(later.told.flatMap(page => page.goneIds)).toEqual([wasTask]);
  });

  it('that was deleted is gone', async () => {
    const first = await readPages({}, Infinity);
    const [email] = emails(first.told);
    demo.clock.advance(3_600_000);
    await bare(demo, 'DELETE', `/sobjects/EmailMessage/${recordOf(email?.id ?? '')}`);
    const later = await readPages({ since: first.end?.readUntil ?? null }, Infinity);
    expect(later.told.flatMap(page => page.goneIds)).toEqual([email?.id]);
  });

  it('is a task like any other where the rep may not see messages', async () => {
    demo.faults.add({
      kind: 'custom',
      status: 404,
      body: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }],
      match: { path: /EmailMessage\/describe/ },
    });
    const { told } = await readPages({}, Infinity);
    expect(emails(told).every(each => recordOf(each.id).startsWith('00T'))).toBe(true);
    expect(emails(told).length).toBeGreaterThan(5);
  });
});

describe('what changed', () => {
  it('a task that I handed on to a colleague is seen to be hers', async () => {
    const made = await bare(demo, 'POST', '/sobjects/Task', { Subject: 'Send data sheet' });
    const { id } = made.body as { id: string };
    const first = await readPages({}, Infinity);
    demo.clock.advance(3_600_000);
    const other = String(demo.query(`SELECT Id FROM User WHERE Id != '${demo.org.userId}'`)[0]?.Id);
    await bare(demo, 'PATCH', `/sobjects/Task/${id}`, { OwnerId: other });
    const later = await readPages({ since: first.end?.readUntil ?? null }, Infinity);
    const task = later.told.flatMap(page => page.activities).find(each => recordOf(each.id) === id);
    expect(recordOf(task?.ownerId ?? '')).toBe(other);
  });
});
