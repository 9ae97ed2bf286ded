import { describe, expect, test } from 'vitest';
import type { Goal } from '@/lib/domain/goal';
import { dealsOf, wonByGoal } from '@/lib/domain/targets/deals';
import type { PastOpportunity } from '@/lib/domain/targets/rates-from-history';
import { aGoal } from '../../support/builders';
import { examplePlan } from '../../support/example-plan';
import { aPlanWithFunnel } from '../../support/funnel';
import { anOpportunity } from '../../support/past-opportunity';

const today = '2026-11-20';
describe("what the plan's period has brought", () => {
  test.each<[string, Partial<PastOpportunity>, number, number]>([
    ['won in it', {}, 50_000, 0],
    ['on its first day', { closesOn: '2026-01-01' }, 50_000, 0],
    ['today', { closesOn: today }, 50_000, 0],
    ['the year before', { closesOn: '2025-12-31' }, 0, 0],
    ['dated tomorrow', { closesOn: '2026-11-21' }, 0, 0],
    ['lost', { outcome: 'lost' }, 0, 0],
    ['without an amount', { amount: null }, 0, 0],
    ["in the plan's currency", { currency: 'USD' }, 50_000, 0],
    ['in another currency', { currency: 'EUR' }, 0, 0],
    ['open until its last day', { outcome: 'open', closesOn: '2026-12-31' }, 0, 1],
    ['open from today on', { outcome: 'open', closesOn: today }, 0, 1],
    ['open beyond it', { outcome: 'open', closesOn: '2027-01-01' }, 0, 0],
    ['open, its day passed', { outcome: 'open', closesOn: '2026-11-19' }, 0, 0],
  ])('%s', (_, changes, wonAmount, open) => {
    expect(dealsOf(examplePlan(), [anOpportunity(changes)], today)).toMatchObject({ wonAmount, open });
  });

  test('wins are listed by day for the plot; one that came twice is there once', () => {
    const one = anOpportunity({ closesOn: '2026-02-10', amount: 338_000 });
    const other = anOpportunity({ closesOn: '2026-05-20', amount: 441_000 });
    expect(dealsOf(examplePlan(), [one, other, one], today)).toEqual({
      wonAmount: 779_000,
      wins: [
        { on: '2026-02-10', amount: 338_000 },
        { on: '2026-05-20', amount: 441_000 },
      ],
      open: 0,
    });
  });
});

describe("what is won by the plan's own word", () => {
  const revenue = (target: number, current: number, unit = 'USD'): Goal =>
    aGoal({ measure: { unit, baseline: 0, target, current, accrues: 'cumulative' } });

  test("Fernhill's first goal stands at 1.395 million", () => {
    expect(wonByGoal(examplePlan())).toBe(1_395_000);
  });

  test.each<[string, Goal[], number | null]>([
    ['of two goals the one with the goal of the funnel', [revenue(100, 5), revenue(1_800_000, 7)], 7],
    ['two goals, neither of them', [revenue(100, 5), revenue(200, 7)], null],
    ['a goal in another unit', [revenue(1_800_000, 7, 'EUR')], null],
    ['no goal', [], null],
    ['a goal without a measure', [aGoal()], null],
  ])('%s', (_, goals, expected) => {
    expect(wonByGoal(aPlanWithFunnel({}, { goals }))).toBe(expected);
  });
});
