import { expect, test } from 'vitest';
import type { Calendar } from '@/lib/domain/calendar';
import { calendarOf, hintsOf, judgedOf } from '../../support/hints';

const of = (day: string, loggedAt: string) => ({ kind: 'email', subject: 'Email', day, loggedAt }) as const;
const chicago = calendarOf('America/Chicago');

/** The last moment that is still in time; one second later it is late. */
const moments: [string, Calendar, day: string, last: string][] = [
  ['three working days, in Chicago', chicago, '2026-11-16', '2026-11-20T05:59:59Z'],
  ['in Berlin', calendarOf('Europe/Berlin'), '2026-11-16', '2026-11-19T22:59:59Z'],
  ['in Kolkata', calendarOf('Asia/Kolkata'), '2026-11-16', '2026-11-19T18:29:59Z'],
  ['in Auckland', calendarOf('Pacific/Auckland'), '2026-11-16', '2026-11-19T10:59:59Z'],
  ['on Chatham', calendarOf('Pacific/Chatham'), '2026-11-16', '2026-11-19T10:14:59Z'],
  ['a weekend does not count', chicago, '2026-11-19', '2026-11-25T05:59:59Z'],
  ['a weekend after it does not count either', chicago, '2026-11-17', '2026-11-23T05:59:59Z'],
  [
    'holidays and a weekend',
    { ...chicago, holidays: ['2026-11-26', '2026-11-27'] },
    '2026-11-24',
    '2026-12-02T05:59:59Z',
  ],
  [
    'days off are holidays',
    { ...chicago, daysOff: ['2026-11-17', '2026-11-18'] },
    '2026-11-16',
    '2026-11-24T05:59:59Z',
  ],
  ['done on a Saturday', chicago, '2026-11-14', '2026-11-19T05:59:59Z'],
  [
    'Friday and Saturday off',
    calendarOf('Asia/Riyadh', { workWeek: [7, 1, 2, 3, 4] }),
    '2026-11-18',
    '2026-11-23T20:59:59Z',
  ],
  ['clocks go forward', chicago, '2026-03-05', '2026-03-11T04:59:59Z'],
  ['clocks go back', chicago, '2026-10-29', '2026-11-04T05:59:59Z'],
  ['clocks go forward in Berlin', calendarOf('Europe/Berlin'), '2026-03-26', '2026-03-31T21:59:59Z'],
  ['clocks go back in Berlin', calendarOf('Europe/Berlin'), '2026-10-22', '2026-10-27T22:59:59Z'],
  ['over new year', { ...chicago, holidays: ['2026-12-24', '2026-12-25'] }, '2026-12-22', '2026-12-30T05:59:59Z'],
];

test.each(moments)('S5 is said over three working days later: %s', (_, calendar, day, last) => {
  const world = { calendar, now: '2027-01-05T12:00:00Z', objective: { due: null } };
  const after = new Date(Date.parse(last) + 1_000).toISOString();
  expect(hintsOf([of(day, last)], world)).toEqual([[]]);
  expect(hintsOf([of(day, after)], world)).toEqual([['S5']]);
});

test('it says how many working days later', () => {
  const [judged] = judgedOf([of('2026-11-11', '2026-11-19T17:10:00-06:00')]);
  expect(judged?.hints).toMatchObject([{ rule: 'S5', sentence: 'rule_S5', count: 6 }]);
});

test('it counts the days of the rep’s own week, however many weeks', () => {
  const late = of('2026-11-02', '2026-11-19T17:10:00-06:00');
  const count = (workWeek: number[]) =>
    judgedOf([late], { calendar: calendarOf('America/Chicago', { workWeek }) })[0]?.hints[0]?.count;
  expect(count([1, 2, 3, 4])).toBe(11);
  expect(count([1, 2, 3, 4, 5, 6])).toBe(15);
  expect(count([7])).toBeUndefined();
});

test('the number may be changed', () => {
  const four = of('2026-11-16', '2026-11-20T10:00:00-06:00');
  expect(hintsOf([four], { rules: { lateWorkingDays: 4 } })).toEqual([[]]);
  expect(hintsOf([four], { rules: { lateWorkingDays: 3 } })).toEqual([['S5']]);
});

test('a clock that runs ahead of now says nothing about how late it was', () => {
  const ahead = of('2026-11-16', '2031-01-01T10:00:00Z');
  expect(hintsOf([ahead], { now: '2026-11-17T10:00:00Z' })).toEqual([[]]);
});

test('hours ahead of this clock are still that day', () => {
  const ahead = of('2026-11-16', '2026-11-20T23:59:00-06:00');
  expect(hintsOf([ahead], { now: '2026-11-20T00:00:00-06:00' })).toEqual([['S5']]);
  expect(hintsOf([ahead], { now: '2026-11-19T23:59:00-06:00' })).toEqual([[]]);
});
