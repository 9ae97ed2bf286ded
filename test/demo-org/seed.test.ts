/** The story's records, and that they never lie in the future or get stale. */

import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import story from '../data/fernhill.json' with { type: 'json' };
import { type DemoOrg, startDemoOrg } from './demo-org';
import { to18 } from './ids';
import { shiftDaysFor } from './seed';
import { literalRange } from './soql/date-literals';

describe('an id', () => {
  it('gets its checksum from its capitals', () => {
    expect(to18('001D000000IRFma')).toBe('001D000000IRFmaIAH');
    expect(to18('003RM0000068xV6')).toBe('003RM0000068xV6YAI');
    expect(to18('001D000000IRFmaIAH')).toBe('001D000000IRFmaIAH');
  });
});

describe('the story', () => {
  const shifts: [string, string, number][] = [
    ['on the day it was told, in the evening', '2026-11-20T17:31:00-06:00', 0],
    ['on that day, an hour too early', '2026-11-20T16:30:00-06:00', -7],
    ['on the weekend after', '2026-11-22T23:00:00-06:00', 0],
    ['on the Monday after', '2026-11-23T08:00:00-06:00', 0],
    ['two weeks later, on a Friday night', '2026-12-04T22:00:00-06:00', 14],
    ['half a year later, across a change of clocks', '2027-05-22T12:00:00-05:00', 182],
  ];
  it.each(shifts)('is moved by whole weeks: %s', (_, now, days) => {
    expect(shiftDaysFor(new Date(now))).toBe(days);
  });

  const nows = ['2026-11-21T15:00:00Z', '2027-03-17T09:00:00Z', '2027-07-05T05:30:00Z'];
  it.each(nows)('has nothing written in the future at %s', async now => {
    const demo = await startDemoOrg({ protocol: 'http', now: new Date(now) });
    const records = [...demo.records('Task', { all: true }), ...demo.records('Event', { all: true })];
    const latest =
      records
        .map(record => String(record.CreatedDate))
        .sort()
        .at(-1) ?? '';
    expect(latest < new Date(now).toISOString()).toBe(true);
    const day = now.slice(0, 10);
    const ahead = records.filter(record => String(record.ActivityDate) > day).map(record => record.Id);
    const meantToBe = ['00TKx0000000705MAA', '00UKx0000000560MAA'];
    expect(ahead.filter(id => !meantToBe.includes(String(id)))).toEqual([]);
    await demo.stop();
  });
});

describe('the records of the story', () => {
  let demo: DemoOrg;
  beforeAll(async () => {
    demo = await startDemoOrg({
      protocol: 'http',
      now: new Date('2026-11-28T15:00:00Z'),
      customFields: [{ object: 'Activity', name: 'Next_Step__c', type: 'Text' }],
      nextStepField: 'Next_Step__c',
      activities: 500,
    });
  });
  afterAll(() => demo.stop());

  it('are all there, with their ids, words and accounts', () => {
    const stored = new Map([...demo.records('Task'), ...demo.records('Event')].map(record => [record.Id, record]));
    for (const activity of story.activities)
      expect(stored.get(activity.id)).toMatchObject({
        Subject: activity.subject,
        AccountId: activity.accountId,
        Next_Step__c: activity.nextStep,
      });
    expect(demo.records('Account')).toHaveLength(14);
  });

  it('keep their day of the week and time of day', () => {
    expect(demo.shiftDays).toBe(7);
    const [call] = demo.query(
      "SELECT ActivityDate, CreatedDate, CallDurationInSeconds FROM Task WHERE Id = '00TKx0000000501MAA'",
    );
    expect(call).toMatchObject({
      ActivityDate: '2026-11-02',
      CreatedDate: '2026-11-02T17:02:00.000+0000',
      CallDurationInSeconds: 1240,
    });
  });

  it('make meetings into events that ended before they were written down', () => {
    const [meeting] = demo.query(
      "SELECT StartDateTime, EndDateTime, CreatedDate, Type FROM Event WHERE Id = '00UKx0000000547MAA'",
    );
    expect(meeting).toMatchObject({
      Type: 'Meeting',
      StartDateTime: '2026-11-25T21:45:00.000+0000',
      EndDateTime: '2026-11-25T22:45:00.000+0000',
    });
  });

  it('have the people the activities name, and no front desk', () => {
    const names = demo.records('Contact').map(contact => contact.Name);
    expect(names).toContain('Jonah Pike');
    expect(names).toContain('Dr. Hana Sood');
    expect(names).toHaveLength(new Set(names).size);
    expect(names.join()).not.toMatch(/front desk|people/);
  });

  it('can be joined by many more, always the same', async () => {
    const again = await startDemoOrg({ protocol: 'http', now: new Date('2026-11-28T15:00:00Z'), activities: 500 });
    const subjects = (org: DemoOrg) =>
      org.query("SELECT Id, Subject, AccountId FROM Task WHERE Id >= '00TKx0001000000' ORDER BY Id");
    expect(subjects(again)).toHaveLength(500);
    expect(subjects(again)).toEqual(subjects(demo));
    await again.stop();
  });
});

describe('a date literal', () => {
  const friday = Temporal.PlainDate.from('2026-11-20');
  const ranges: [string, string, string][] = [
    ['TODAY', '2026-11-20', '2026-11-21'],
    ['YESTERDAY', '2026-11-19', '2026-11-20'],
    ['THIS_WEEK', '2026-11-15', '2026-11-22'],
    ['LAST_WEEK', '2026-11-08', '2026-11-15'],
    ['THIS_MONTH', '2026-11-01', '2026-12-01'],
    ['LAST_N_DAYS:30', '2026-10-21', '2026-11-21'],
    ['NEXT_N_DAYS:2', '2026-11-21', '2026-11-23'],
    ['N_DAYS_AGO:3', '2026-11-17', '2026-11-18'],
    ['LAST_N_MONTHS:2', '2026-09-01', '2026-11-01'],
    ['THIS_QUARTER', '2026-10-01', '2027-01-01'],
    ['THIS_FISCAL_QUARTER', '2026-11-01', '2027-02-01'],
    ['LAST_FISCAL_QUARTER', '2026-08-01', '2026-11-01'],
    ['THIS_FISCAL_YEAR', '2026-02-01', '2027-02-01'],
    ['NEXT_YEAR', '2027-01-01', '2028-01-01'],
  ];
  it.each(ranges)('%s begins on %s and ends before %s', (literal, start, end) => {
    const range = literalRange(literal, friday, 2);
    expect([range?.start.toString(), range?.end.toString()]).toEqual([start, end]);
  });
});
