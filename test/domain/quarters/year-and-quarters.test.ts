import { describe, expect, test } from 'vitest';
import type { Goal } from '@/lib/domain/goal';
import { quarterOfPlan, quartersOfPlan } from '@/lib/domain/quarters/plan-quarters';
import { yearAndQuarters } from '@/lib/domain/quarters/year-and-quarters';
import { aGoal } from '../../support/builders';
import { aMeasure, aSoundPlan, theFinding, told } from '../../support/lint';

describe('the quarters of a plan', () => {
  const quarters = (start: string, end: string, fiscalYearStartMonth = 1) =>
    quartersOfPlan({ start, end, fiscalYearStartMonth }).map(each => `${each.key} ${each.start} ${each.end}`);

  test('of a calendar year', () => {
    expect(quarters('2026-01-01', '2026-12-31')).toEqual([
      'Q1 2026-01-01 2026-03-31',
      'Q2 2026-04-01 2026-06-30',
      'Q3 2026-07-01 2026-09-30',
      'Q4 2026-10-01 2026-12-31',
    ]);
  });

  test('of a fiscal year that begins in March', () => {
    expect(quarters('2026-03-01', '2027-02-28', 3)).toEqual([
      'Q1 2026-03-01 2026-05-31',
      'Q2 2026-06-01 2026-08-31',
      'Q3 2026-09-01 2026-11-30',
      'Q4 2026-12-01 2027-02-28',
    ]);
  });

  test('of a plan that begins in the middle of one', () => {
    expect(quarters('2026-05-15', '2026-08-14')).toEqual(['Q2 2026-05-15 2026-06-30', 'Q3 2026-07-01 2026-08-14']);
  });

  test('of two years: the fiscal year, the one it ends in, stands in front', () => {
    expect(quarters('2026-04-01', '2028-03-31', 4).map(each => each.split(' ')[0])).toEqual([
      '2027-Q1',
      '2027-Q2',
      '2027-Q3',
      '2027-Q4',
      '2028-Q1',
      '2028-Q2',
      '2028-Q3',
      '2028-Q4',
    ]);
  });

  test('a plan of a century ends', () => {
    expect(quarters('2000-01-01', '2099-12-31')).toHaveLength(40);
  });

  test('a quarter is found with its year and without', () => {
    const plan = { start: '2026-01-01', end: '2026-12-31', fiscalYearStartMonth: 1 };
    expect(quarterOfPlan(plan, 'Q3')).toEqual(quarterOfPlan(plan, '2026-Q3'));
    expect(quarterOfPlan(plan, '2027-Q3')).toBeUndefined();
  });
});

describe('do the quarters agree with the year?', () => {
  const quarters = quartersOfPlan(aSoundPlan());
  const goal = (quartersAre: Goal['quartersAre'], targets: (number | null)[], measure = aMeasure({ target: 100 })) =>
    aGoal({
      quartersAre,
      measure,
      quarters: targets.map((target, index) => ({ quarter: `Q${index + 1}`, target, actual: null })),
    });

  test.each<[string, Goal, number | null]>([
    ['a sum that agrees', goal('sum', [10, 20, 30, 40]), 0],
    ['a sum of fractions', goal('sum', [0.1, 0.2, 0.3, 0.1], aMeasure({ target: 0.7 })), 0],
    ['a sum too small', goal('sum', [10, 20, 30, 30]), -10],
    ['a sum too large', goal('sum', [10, 20, 30, 55]), 15],
    ['a sum of the way from the baseline', goal('sum', [10, 10, 10, 10], aMeasure({ baseline: 60, target: 100 })), 0],
    ['a sum with a quarter open', goal('sum', [10, 20, 30, null]), null],
    ['a running total that arrives', goal('running', [10, 40, 70, 100]), 0],
    ['a running total that falls short', goal('running', [10, 40, 70, 90]), -10],
    ['a running total with only its end', goal('running', [null, null, null, 100]), 0],
    ['a level that is held', goal('level', [100, 100, 100, 100]), 0],
    ['a level that is approached', goal('level', [6, 5, 4, 3], aMeasure({ baseline: 6, target: 3 })), 0],
    ['a level that is not reached', goal('level', [6, 5, 4, 4], aMeasure({ baseline: 6, target: 3 })), 1],
    ['no quarters', goal('sum', []), null],
    ['no measure', { ...goal('sum', [1, 2, 3, 4]), measure: null }, null],
  ])('%s', (_, each, difference) => {
    expect(yearAndQuarters(each, quarters)?.difference ?? null).toBe(difference);
  });

  test('the difference is named in the unit of the goal', () => {
    const [, ...others] = aSoundPlan().goals;
    const plan = aSoundPlan({
      goals: [{ ...goal('sum', [10, 20, 30, 30]), kind: 'relationship', weight: 30 }, ...others],
    });
    expect(told(plan)).toEqual(['quartersOff_sum']);
    expect(theFinding(plan, 'quartersOff').facts).toEqual([
      { is: 'amount', value: 90, unit: 'sites live' },
      { is: 'amount', value: 100, unit: 'sites live' },
      { is: 'amount', value: 10, unit: 'sites live' },
      { is: 'words', value: 'Q4' },
    ]);
  });

  test('a quarter that would have to undo the others is no remedy', () => {
    expect(yearAndQuarters(goal('sum', [60, 60, 60, 10]), quarters)?.mendedLast).toBeNull();
    expect(yearAndQuarters(goal('sum', [10, 20, 30, 55]), quarters)?.mendedLast).toBe(40);
  });
});
