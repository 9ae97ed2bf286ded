import { expect, test } from 'vitest';
import type { Objective } from '@/lib/domain/objective';
import { s8PileOn, type Worked } from '@/lib/domain/rules/s8-pile-on';
import { defaultThresholds } from '@/lib/domain/rules/thresholds';
import { isStarved } from '@/lib/domain/starved';
import { anObjective } from '../../support/builders';

const plan = { start: '2026-01-01' };
const today = '2026-11-20';
const o2 = (linkedOn: string[], measureMovedOn: string | null = null): Worked => ({
  objective: anObjective({ id: 'O2', cadenceDays: 7 }),
  linkedOn,
  measureMovedOn,
});
const o12: Worked = {
  objective: anObjective({ id: 'O12', cadenceDays: 7 }),
  linkedOn: ['2026-11-05'],
  measureMovedOn: null,
};
const five = ['2026-11-14', '2026-11-16', '2026-11-16', '2026-11-18', '2026-11-20'];
const found = { rule: 'S8', sentence: 'rule_S8', objectiveId: 'O2', starvedId: 'O12' };

test.each<[string, Worked[], object[]]>([
  ['five touches, none on the other', [o2(five), o12], [{ ...found, count: 5 }]],
  ['four', [o2(five.slice(1)), o12], []],
  ['five, the first eight days ago', [o2(['2026-11-13', ...five.slice(1)]), o12], []],
  ['one of the five is dated tomorrow', [o2([...five.slice(1), '2026-11-21']), o12], []],
  ['its measure moved this week', [o2(five, '2026-11-14'), o12], []],
  ['its measure moved before', [o2(five, '2026-11-13'), o12], [{ ...found, count: 5 }]],
  ['nothing starves', [o2(five), { ...o12, linkedOn: ['2026-11-19'] }], []],
  ['nothing else at all', [o2(five)], []],
])('S8: %s', (_, worked, expected) => {
  expect(s8PileOn(worked, today, plan, defaultThresholds)).toEqual(expected);
  expect(s8PileOn([...worked].reverse(), today, plan, defaultThresholds)).toEqual(expected);
});

test.each<[string, Partial<Objective>, string | null, boolean]>([
  ['seven days at a weekly cadence', {}, '2026-11-13', false],
  ['eight days', {}, '2026-11-12', true],
  ['never, begun seven days ago', { start: '2026-11-13' }, null, false],
  ['never, begun eight days ago', { start: '2026-11-12' }, null, true],
  ['never, without a start: since the plan began', { start: null }, null, true],
  ['not begun', { start: '2026-11-21' }, null, false],
  ['due today', { due: '2026-11-20' }, '2026-11-01', true],
  ['overdue', { due: '2026-11-19' }, '2026-11-01', false],
  ['achieved', { status: 'achieved', endedOn: '2026-11-20' }, '2026-11-01', false],
  ['no cadence', { cadenceDays: null }, '2026-01-01', false],
])('an objective starves: %s', (_, changes, last, expected) => {
  expect(isStarved(anObjective({ cadenceDays: 7, ...changes }), last, today, plan)).toBe(expected);
});
