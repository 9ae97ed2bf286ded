import { describe, expect, test } from 'vitest';
import { dayOf } from '@/lib/domain/calendar';
import type { Objective } from '@/lib/domain/objective';
import { thresholds } from '@/lib/domain/rules/thresholds';
import { anObjective, aPlan } from '../../support/builders';
import { calendarOf, TO_O1 as toO1 } from '../../support/hints';
import { CHOSEN_AT as AT, judged, rules } from '../../support/judged';

describe('H2: the objective had ended, had not begun, or was long overdue', () => {
  test.each<[string, string, Partial<Objective>, string[]]>([
    ['its due date', '2026-11-10', { due: '2026-11-10' }, []],
    ['the seventh day after it was due', '2026-11-17', { due: '2026-11-10' }, []],
    ['the eighth day after it was due', '2026-11-18', { due: '2026-11-10' }, ['H2']],
    ['the day it ended', '2026-11-17', { status: 'achieved', endedOn: '2026-11-17' }, []],
    ['the day after it ended', '2026-11-18', { status: 'achieved', endedOn: '2026-11-17' }, ['H2']],
    ['the day after it was missed', '2026-11-18', { status: 'missed', endedOn: '2026-11-17' }, ['H2']],
    ['the day it starts', '2026-11-17', { start: '2026-11-17' }, []],
    ['the day before it starts', '2026-11-16', { start: '2026-11-17' }, ['H2']],
    ['any day without a start or due date', '2026-06-01', { start: null, due: null }, []],
  ])('an action on %s', (_, day, objective, expected) => {
    expect(rules(judged({ day }, toO1, objective))).toEqual(expected);
  });

  test('each way of being dead has its own sentence and day', () => {
    const flagOf = (day: string, objective: Partial<Objective>) => judged({ day }, toO1, objective).flags[0];
    expect(flagOf('2026-11-18', { status: 'missed', endedOn: '2026-11-17' })).toMatchObject({
      sentence: 'rule_H2_ended',
      day: '2026-11-17',
      objectiveId: 'O1',
      since: AT,
    });
    expect(flagOf('2026-11-16', { start: '2026-11-17' })).toMatchObject({
      sentence: 'rule_H2_before',
      day: '2026-11-17',
    });
    expect(flagOf('2026-11-18', { due: '2026-11-10' })).toMatchObject({
      sentence: 'rule_H2_overdue',
      day: '2026-11-10',
      count: 7,
    });
  });

  test('does not wait for grace', () => {
    const now = '2026-11-18T16:00:00Z';
    const flagged = judged(
      { day: '2026-11-18', loggedAt: '2026-11-18T09:30:00-06:00' },
      toO1,
      { due: '2026-11-10' },
      { now },
    );
    expect(flagged.standing).toBe('checkABox');
  });
});

/** The last moment of the 17th where the rep is; a millisecond later it is the 18th. */
const midnights: [zone: string, last: string][] = [
  ['America/Chicago', '2026-11-18T05:59:59.999Z'],
  ['Europe/Berlin', '2026-11-17T22:59:59.999Z'],
  ['Asia/Kolkata', '2026-11-17T18:29:59.999Z'],
  ['Pacific/Auckland', '2026-11-17T10:59:59.999Z'],
  ['Pacific/Chatham', '2026-11-17T10:14:59.999Z'],
];

describe('around midnight', () => {
  test.each(midnights)('the last moment that still covers, in %s', (zone, last) => {
    const on = (ms: number) => ({ day: dayOf(new Date(Date.parse(last) + ms).toISOString(), zone) });
    for (const dead of [{ due: '2026-11-10' }, { status: 'achieved', endedOn: '2026-11-17' }] as const) {
      expect(rules(judged(on(0), toO1, dead))).toEqual([]);
      expect(rules(judged(on(1), toO1, dead))).toEqual(['H2']);
    }
    expect(rules(judged(on(0), toO1, { start: '2026-11-18' }))).toEqual(['H2']);
    expect(rules(judged(on(1), toO1, { start: '2026-11-18' }))).toEqual([]);
  });

  test.each([
    ['clocks go forward in the tail', '2026-03-03', '2026-03-10', '2026-03-11'],
    ['clocks go back in the tail', '2026-10-28', '2026-11-04', '2026-11-05'],
    ['a weekend and holidays lie in the tail', '2026-11-20', '2026-11-27', '2026-11-28'],
  ])('%s: seven calendar days all the same', (_, due, last, after) => {
    const dead = { start: null, due };
    const calendar = calendarOf('America/Chicago', { holidays: ['2026-11-26', '2026-11-27'] });
    const inPlan = { plan: aPlan({ calendar, objectives: [anObjective(dead)] }) };
    expect(rules(judged({ day: last }, toO1, dead, inPlan))).toEqual([]);
    expect(rules(judged({ day: after }, toO1, dead, inPlan))).toEqual(['H2']);
  });
});

test('the days of tail may be changed, and the rule switched off', () => {
  const day = { day: '2026-11-18' };
  const by = (changes: object) => ({ thresholds: thresholds.parse(changes) });
  expect(rules(judged(day, toO1, { due: '2026-11-10' }, by({ tailDays: 8 })))).toEqual([]);
  expect(judged(day, toO1, { due: '2026-11-10' }, by({ tailDays: 3 })).flags).toMatchObject([{ rule: 'H2', count: 3 }]);
  expect(judged(day, toO1, { due: '2026-11-10' }, by({ off: ['H2'] }))).toMatchObject({
    standing: 'linked',
    flags: [],
  });
});
