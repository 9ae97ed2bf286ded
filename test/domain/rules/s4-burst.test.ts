import { describe, expect, test } from 'vitest';
import { burstReachMs, burstsAmong, type LoggedAt } from '@/lib/domain/rules/s4-burst';
import { defaultThresholds } from '@/lib/domain/rules/thresholds';
import { type Case, calendarOf, hintsOf, judgedOf } from '../../support/hints';
import { random } from '../../support/random';

/** Logged on Friday 6 November at 16:40 plus so many minutes, having happened on that day of November. */
const logged = (minutes: number, day: number, changes: Case = {}): Case => ({
  kind: 'email',
  subject: 'Email',
  day: `2026-11-0${day}`,
  loggedAt: new Date(Date.parse('2026-11-06T16:40:00-06:00') + minutes * 60_000).toISOString(),
  ...changes,
});
const five = [logged(0, 2), logged(2, 3), logged(4, 4), logged(6, 6), logged(10, 6)];
const all = (cases: Case[]): string =>
  hintsOf(cases)
    .map(hints => (hints.includes('S4') ? 'S4' : '-'))
    .join(' ');

describe('S4: five logged within ten minutes, three of them backdated by over a day', () => {
  test.each<[string, Case[], string]>([
    ['exactly ten minutes', five, 'S4 S4 S4 S4 S4'],
    ['a second more', [...five.slice(0, 4), logged(10 + 1 / 60, 6)], '- - - - -'],
    ['four', five.slice(0, 4), '- - - -'],
    ['two backdated', [logged(0, 6), ...five.slice(1)], '- - - - -'],
    ['one of three from yesterday only', [logged(0, 5), ...five.slice(1)], '- - - - -'],
    ['from the day before yesterday', [logged(0, 4), logged(1, 4), logged(2, 4), ...five.slice(3)], 'S4 S4 S4 S4 S4'],
    ['the window slides', [logged(-6, 6), ...five.slice(0, 4), logged(9, 6)], '- S4 S4 S4 S4 S4'],
    ['overlapping windows are one', [...five, logged(12, 2), logged(14, 2)], 'S4 S4 S4 S4 S4 S4 S4'],
    ['mail that the CRM captured is no member', [{ ...logged(0, 2), isCaptured: true }, ...five.slice(1)], '- - - - -'],
    [
      'a captured call is odd, but a member',
      [{ ...logged(0, 2), kind: 'task', isCaptured: true }, ...five.slice(1)],
      'S4 S4 S4 S4 S4',
    ],
    ['somebody else’s', [logged(0, 2, { ownerId: 'other' }), ...five.slice(1)], '- - - - -'],
    ['still open', [logged(0, 2, { isCompleted: false }), ...five.slice(1)], '- - - - -'],
    ['dated after it was logged is not backdated', [logged(0, 9), ...five.slice(1)], '- - - - -'],
  ])('%s', (_, cases, expected) => {
    expect(all(cases)).toBe(expected);
    expect(all([...cases].reverse())).toBe(expected.split(' ').reverse().join(' '));
  });

  test('one batch: the same members, their number and the day it was logged', () => {
    const judged = judgedOf([...five, logged(12, 2)]);
    const hints = judged.flatMap(each => each.hints);
    expect(new Set(hints.map(hint => hint.batch)).size).toBe(1);
    expect(hints[0]).toMatchObject({ sentence: 'rule_S4', count: 6, day: '2026-11-06' });
    expect(hints[0]?.batch).toEqual(judged.map(each => each.activity.id));
  });

  test('two bursts an hour apart are two batches', () => {
    const later = five.map(each => ({
      ...each,
      loggedAt: new Date(Date.parse(each.loggedAt ?? '') + 3_600_000).toISOString(),
    }));
    const batches = judgedOf([...five, ...later]).flatMap(each => each.hints.map(hint => hint.batch));
    expect(new Set(batches).size).toBe(2);
    expect(batches.every(batch => batch.length === 5)).toBe(true);
  });

  test('a member is not late as well, one beside the burst is', () => {
    const old = (minutes: number): Case => logged(minutes, 1, { day: '2026-10-30' });
    expect(hintsOf([old(0), old(1), old(2), old(3), old(4), old(40)])).toEqual([...Array(5).fill(['S4']), ['S5']]);
  });
});

test.each<[zone: string, midnight: string]>([
  ['America/Chicago', '2026-11-04T06:00:00Z'],
  ['Europe/Berlin', '2026-11-03T23:00:00Z'],
  ['Asia/Kolkata', '2026-11-03T18:30:00Z'],
  ['Pacific/Auckland', '2026-11-03T11:00:00Z'],
  ['Pacific/Chatham', '2026-11-03T10:15:00Z'],
])('backdated goes by the day of logging in %s: at midnight yesterday becomes the day before', (zone, midnight) => {
  // All happened on 2 November; they are logged around the end of the 3rd.
  const from = (ms: number): Case[] =>
    Array.from({ length: 5 }, (_, index) => ({
      kind: 'email',
      subject: 'Email',
      day: '2026-11-02',
      loggedAt: new Date(Date.parse(midnight) + ms + index * 1_000).toISOString(),
    }));
  const world = { calendar: calendarOf(zone) };
  expect(hintsOf(from(-5_000), world)).toEqual(Array(5).fill([]));
  expect(hintsOf(from(-3_000), world)).toEqual(Array(5).fill([]));
  expect(hintsOf(from(-2_000), world)).toEqual(Array(5).fill(['S4']));
  expect(hintsOf(from(0), world)).toEqual(Array(5).fill(['S4']));
});

test('ten minutes are ten minutes while the clocks change', () => {
  const around = (instants: string[]): Case[] =>
    instants.map(loggedAt => ({ kind: 'email', subject: 'Email', day: '2026-10-20', loggedAt }));
  // 01:55 and 01:05 CDT, then CST: ten minutes on, although the clock in Chicago went back by an hour.
  const back = around([
    '2026-11-01T01:55:00-05:00',
    '2026-11-01T01:57:00-05:00',
    '2026-11-01T01:59:00-05:00',
    '2026-11-01T01:03:00-06:00',
    '2026-11-01T01:05:00-06:00',
  ]);
  expect(hintsOf(back)).toEqual(Array(5).fill(['S4']));
  // On the clock it is 01:55 to 02:05 in the night in which 02:00 becomes 03:00: an hour and ten minutes too early.
  const notYet = around([
    '2026-11-01T00:55:00-05:00',
    '2026-11-01T00:57:00-05:00',
    '2026-11-01T00:59:00-05:00',
    '2026-11-01T01:03:00-06:00',
    '2026-11-01T01:05:00-06:00',
  ]);
  expect(hintsOf(notYet).flat()).not.toContain('S4');
});

test('a clock that runs ahead of now backdates nothing', () => {
  expect(hintsOf(five, { now: '2026-11-05T23:59:00-06:00' }).flat()).not.toContain('S4');
});

test('hours ahead of this clock are still that day: the CRM and the device seldom agree to the second', () => {
  expect(hintsOf(five, { now: '2026-11-06T00:00:00-06:00' })).toEqual(hintsOf(five));
});

test('looking at the neighbours alone tells the same as looking at everything', () => {
  const dice = random(7);
  const members: LoggedAt[] = Array.from({ length: 400 }, (_, index) => ({
    id: `a${index}`,
    at: dice.below(1_500) * 60_000,
    isBackdated: dice.below(2) === 0,
  }));
  const whole = burstsAmong(members, defaultThresholds);
  expect(whole.size).toBeGreaterThan(20);
  expect(whole.size).toBeLessThan(380);
  for (const one of members) {
    const near = members.filter(other => Math.abs(other.at - one.at) <= burstReachMs(defaultThresholds));
    expect(burstsAmong(near, defaultThresholds).has(one.id)).toBe(whole.has(one.id));
  }
});
