import { describe, expect, test } from 'vitest';
import { chance } from '@/lib/domain/chance/chance';
import { outlookOf } from '@/lib/domain/chance/outlook';
import { yearPlot } from '@/lib/domain/chance/year-plot';
import type { Plan } from '@/lib/domain/plan';
import { aPlan } from '../../support/builders';
import { examplePlan } from '../../support/example-plan';
import { aPlanWithFunnel } from '../../support/funnel';

const given = { open: 9, perWeek: 2.5, counts: { won: 14, lost: 27 } };
const wins = [
  { on: '2026-02-10', amount: 338_000 },
  { on: '2026-05-20', amount: 441_000 },
  { on: '2026-08-31', amount: 402_000 },
  { on: '2026-11-05', amount: 214_000 },
];

function plot(plan: Plan = examplePlan(), today = '2026-11-20', firstDay = 1) {
  const drawn = yearPlot(plan, wins, given, today, firstDay);
  if (drawn === null) throw new Error('the plan has a funnel');
  return drawn;
}

function withCycle(days: number): Plan {
  const plan = examplePlan();
  return { ...plan, funnel: plan.funnel === null ? null : { ...plan.funnel, salesCycleDays: days } };
}

describe("the year as a line, Fernhill's on 20 November", () => {
  const { points, goalAmount } = plot();

  test('one point a week, from the week the plan begins in to its last day', () => {
    expect(points).toHaveLength(53);
    expect(points[0]).toMatchObject({ week: '2025-12-29', until: '2026-01-04' });
    expect(points.at(-1)).toMatchObject({ week: '2026-12-28', until: '2026-12-31' });
    expect(plot(examplePlan(), '2026-11-20', 7).points[0]).toMatchObject({ week: '2025-12-28', until: '2026-01-03' });
  });

  test('what is needed grows with working days alone, to the goal', () => {
    const needed = points.map(point => point.needed);
    expect(needed.every((amount, index) => amount >= (needed[index - 1] ?? 0))).toBe(true);
    expect(needed.at(-1)).toBe(goalAmount);
    // Thanksgiving week has three working days, the week before five: 1.8 M ÷ 256 each.
    const weekOf = (week: string): number => points.findIndex(point => point.week === week);
    const grown = (week: string): number => (needed[weekOf(week)] ?? 0) - (needed[weekOf(week) - 1] ?? 0);
    expect(grown('2026-11-16')).toBeCloseTo((5 * 1_800_000) / 256, 6);
    expect(grown('2026-11-23')).toBeCloseTo((3 * 1_800_000) / 256, 6);
  });

  test('what is done is known up to this week, what is likely from this week on', () => {
    const present = points.findIndex(point => point.week === '2026-11-16');
    expect(points.slice(0, present + 1).every(point => point.done !== null)).toBe(true);
    expect(points.slice(present + 1).every(point => point.done === null)).toBe(true);
    expect(points[present]?.done).toBe(1_395_000);
    expect(points.filter(point => point.low !== null)).toEqual(points.slice(present));
    expect(points.slice(0, 8).map(point => point.done)).toEqual([0, 0, 0, 0, 0, 0, 338_000, 338_000]);
  });

  test('the range opens towards the end, where it is that of the chance', () => {
    const outlook = outlookOf(examplePlan(), { ...given, wonAmount: 1_395_000 }, '2026-11-20');
    if (!outlook.ok) throw new Error(outlook.problem.kind);
    const { low, high } = chance(outlook.value);
    expect(points.at(-1)).toMatchObject({ low, high });
    const highs = points.flatMap(point => point.high ?? []);
    expect(highs.every((amount, index) => amount >= (highs[index - 1] ?? 0))).toBe(true);
  });

  test('with a sales cycle of 14 days no conversation of the coming fortnight has closed by its end', () => {
    const none = { open: 0, perWeek: 25, counts: given.counts };
    const drawn = yearPlot(withCycle(14), wins, none, '2026-11-20');
    const worth = (week: string) => drawn?.points.find(point => point.week === week)?.high;
    expect(worth('2026-11-23')).toBe(1_395_000);
    expect(worth('2026-12-14')).toBeGreaterThan(1_395_000);
  });
});

describe('when there is less to draw', () => {
  test('without a funnel there is no line', () => {
    expect(yearPlot(aPlan({ funnel: null }), wins, given, '2026-11-20')).toBeNull();
  });

  test.each([
    ['a plan that is over', aPlanWithFunnel(), '2027-03-01'],
    ['a goal that is reached', aPlanWithFunnel({ goalAmount: 1_000_000 }), '2026-11-20'],
  ])('%s has what was done and no range', (_, plan, today) => {
    const { points } = plot(plan, today);
    expect(points.find(point => point.until === '2026-11-08')?.done).toBe(1_395_000);
    expect(points.every(point => point.low === null && point.high === null)).toBe(true);
  });

  test('wins before the plan, after today, or of no amount are not counted', () => {
    const strange = [
      { on: '2025-12-31', amount: 1 },
      { on: '2026-11-21', amount: 1 },
      { on: '2026-11-20', amount: Number.NaN },
    ];
    const drawn = yearPlot(examplePlan(), [...wins, ...strange], given, '2026-11-20');
    expect(drawn?.points.find(point => point.week === '2026-11-16')?.done).toBe(1_395_000);
  });

  test('a plan without any working day is spread over its days', () => {
    const daysOff = Array.from({ length: 14 }, (_, day) => `2026-03-${String(day + 1).padStart(2, '0')}`);
    const plan = aPlanWithFunnel({}, { start: '2026-03-01', end: '2026-03-14' });
    const drawn = plot({ ...plan, calendar: { ...plan.calendar, daysOff } }, '2026-02-20');
    expect(drawn.points.map(point => point.needed)).toEqual([1_800_000 / 14, (1_800_000 * 8) / 14, 1_800_000]);
  });
});
