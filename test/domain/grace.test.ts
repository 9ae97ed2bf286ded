import { describe, expect, test } from 'vitest';
import type { Calendar } from '@/lib/domain/calendar';
import { graceEnd } from '@/lib/domain/grace';
import { judge } from '@/lib/domain/standing';
import { anActivity, aPlan, REP } from '../support/builders';

function aCalendar(timeZone: string, changes: Partial<Calendar> = {}): Calendar {
  return { timeZone, workWeek: [1, 2, 3, 4, 5], holidays: [], daysOff: [], ...changes };
}

const weekend = 'before a weekend';
const situations: [situation: string, calendar: Calendar, day: string, loggedAt: string, ends: string][] = [
  [
    'a Tuesday in Chicago',
    aCalendar('America/Chicago'),
    '2026-11-17',
    '2026-11-17T10:00:00-06:00',
    '2026-11-19T00:00:00Z',
  ],
  ['a Tuesday in Paris', aCalendar('Europe/Paris'), '2026-11-17', '2026-11-17T10:00:00+01:00', '2026-11-18T17:00:00Z'],
  [
    'a Tuesday in Kolkata, half an hour off',
    aCalendar('Asia/Kolkata'),
    '2026-11-17',
    '2026-11-17T10:00:00+05:30',
    '2026-11-18T12:30:00Z',
  ],
  [
    'a Tuesday on Chatham, three quarters off',
    aCalendar('Pacific/Chatham'),
    '2026-11-17',
    '2026-11-17T10:00:00+13:45',
    '2026-11-18T04:15:00Z',
  ],
  [
    'a Tuesday in Auckland',
    aCalendar('Pacific/Auckland'),
    '2026-11-17',
    '2026-11-17T10:00:00+13:00',
    '2026-11-18T05:00:00Z',
  ],
  [
    'a Tuesday in Honolulu',
    aCalendar('Pacific/Honolulu'),
    '2026-11-17',
    '2026-11-17T10:00:00-10:00',
    '2026-11-19T04:00:00Z',
  ],
  [weekend, aCalendar('America/Chicago'), '2026-11-20', '2026-11-20T10:00:00-06:00', '2026-11-24T00:00:00Z'],
  ['on a Saturday', aCalendar('America/Chicago'), '2026-11-21', '2026-11-21T10:00:00-06:00', '2026-11-24T00:00:00Z'],
  [
    'before a weekend with a holiday after it',
    aCalendar('America/Chicago', { holidays: ['2026-11-23'] }),
    '2026-11-20',
    '2026-11-20T10:00:00-06:00',
    '2026-11-25T00:00:00Z',
  ],
  [
    'before days off',
    aCalendar('America/Chicago', { daysOff: ['2026-11-18', '2026-11-19'] }),
    '2026-11-17',
    '2026-11-17T10:00:00-06:00',
    '2026-11-21T00:00:00Z',
  ],
  [
    'before Friday and Saturday off in Riyadh',
    aCalendar('Asia/Riyadh', { workWeek: [7, 1, 2, 3, 4] }),
    '2026-11-19',
    '2026-11-19T10:00:00+03:00',
    '2026-11-22T15:00:00Z',
  ],
  [
    'clocks go forward in Chicago over the weekend',
    aCalendar('America/Chicago'),
    '2026-03-06',
    '2026-03-06T10:00:00-06:00',
    '2026-03-09T23:00:00Z',
  ],
  [
    'clocks go back in Chicago over the weekend',
    aCalendar('America/Chicago'),
    '2026-10-30',
    '2026-10-30T10:00:00-05:00',
    '2026-11-03T00:00:00Z',
  ],
  [
    'clocks go forward in Berlin on a working Sunday',
    aCalendar('Europe/Berlin', { workWeek: [1, 2, 3, 4, 5, 6, 7] }),
    '2026-03-28',
    '2026-03-28T10:00:00+01:00',
    '2026-03-29T16:00:00Z',
  ],
  [
    'clocks go back in Berlin on a working Sunday',
    aCalendar('Europe/Berlin', { workWeek: [1, 2, 3, 4, 5, 6, 7] }),
    '2026-10-24',
    '2026-10-24T10:00:00+02:00',
    '2026-10-25T17:00:00Z',
  ],
  [
    'clocks go back in Sydney over the weekend',
    aCalendar('Australia/Sydney'),
    '2026-04-03',
    '2026-04-03T10:00:00+11:00',
    '2026-04-06T08:00:00Z',
  ],
  [
    'logged three days late',
    aCalendar('America/Chicago'),
    '2026-11-10',
    '2026-11-13T10:00:00-06:00',
    '2026-11-17T00:00:00Z',
  ],
  [
    'logged after midnight in UTC, the same evening in Chicago',
    aCalendar('America/Chicago'),
    '2026-11-17',
    '2026-11-18T04:00:00Z',
    '2026-11-19T00:00:00Z',
  ],
  [
    'logged in the morning in Auckland, the day before in UTC',
    aCalendar('Pacific/Auckland'),
    '2026-11-17',
    '2026-11-16T20:00:00Z',
    '2026-11-18T05:00:00Z',
  ],
  [
    'logged before it happens',
    aCalendar('America/Chicago'),
    '2026-11-24',
    '2026-11-17T10:00:00-06:00',
    '2026-11-26T00:00:00Z',
  ],
];

function standingAt(now: string, calendar: Calendar, day: string, loggedAt: string) {
  const activity = anActivity({ day, loggedAt });
  return judge(activity, undefined, { plan: aPlan({ calendar }), myIds: [REP], judgeFrom: null, now });
}

describe('an untied activity stays in grace until 18:00 of the next working day, where the rep is', () => {
  test.each(situations)('%s', (_, calendar, day, loggedAt, ends) => {
    expect(graceEnd({ day, loggedAt }, calendar)).toBe(ends);
    const last = new Date(ends).toISOString();
    const after = new Date(Date.parse(ends) + 1_000).toISOString();
    const inGrace = { standing: 'grace', flags: [], judgeAgainAt: ends };
    expect(standingAt(new Date(Date.parse(ends) - 1_000).toISOString(), calendar, day, loggedAt)).toEqual(inGrace);
    expect(standingAt(last, calendar, day, loggedAt)).toEqual(inGrace);
    expect(standingAt(after, calendar, day, loggedAt)).toMatchObject({
      standing: 'checkABox',
      flags: [{ rule: 'H1', since: ends }],
      judgeAgainAt: null,
    });
  });

  test('a calendar without a single working day ends on the next day instead of never', () => {
    const everyDay = Array.from({ length: 800 }, (_, index) =>
      new Date(Date.UTC(2026, 10, 17 + index)).toISOString().slice(0, 10),
    );
    const calendar = aCalendar('America/Chicago', { holidays: everyDay });
    expect(graceEnd({ day: '2026-11-17', loggedAt: '2026-11-17T10:00:00-06:00' }, calendar)).toBe(
      '2026-11-19T00:00:00Z',
    );
  });

  test('the same facts give the same end twice, and another calendar another end', () => {
    const facts = { day: '2026-11-17', loggedAt: '2026-11-17T10:00:00-06:00' };
    const chicago = aCalendar('America/Chicago');
    expect(graceEnd(facts, chicago)).toBe(graceEnd(facts, chicago));
    expect(graceEnd(facts, aCalendar('America/New_York'))).toBe('2026-11-18T23:00:00Z');
  });
});
