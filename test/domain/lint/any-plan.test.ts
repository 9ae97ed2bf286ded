import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goalKinds } from '@/lib/domain/goal';
import { applyRemedy } from '@/lib/domain/lint/apply-remedy';
import { lintPlan } from '@/lib/domain/lint/lint-plan';
import { remedyFacts } from '@/lib/domain/lint/remedy-facts';
import { spreadWeights } from '@/lib/domain/lint/spread-weights';
import { type Objective, objectiveStatus } from '@/lib/domain/objective';
import { type Plan, plan as planSchema } from '@/lib/domain/plan';
import { draftQuarter } from '@/lib/domain/quarters/draft-quarter';
import { quartersOfPlan } from '@/lib/domain/quarters/plan-quarters';
import { ABCD, aGoal, anObjective, aPlan } from '../../support/builders';
import { aTactic } from '../../support/lint';

/** Plans as nobody would write them: any numbers, days and words that the schema lets through. */
const day = fc
  .integer({ min: 0, max: 1_500 })
  .map(days => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
const amount = fc.oneof(
  fc.constantFrom(0, 1, -1, 100, 0.1, 1e12, -1e12, 1e-9),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter(text => text.trim() !== ''),
  fc.constantFrom(
    'Improve by 5%',
    'bis 31.12.',
    'from 6 to 3 days by 31 Feb',
    '…',
    '12',
    'Call all weekly',
    'constructor',
  ),
);
const unit = fc.oneof(words, fc.constantFrom('', 'USD', 'meetings', '%', '__proto__')).map(text => text.trim());
const measure = fc.option(
  fc.record({
    unit,
    baseline: amount,
    target: amount,
    current: amount,
    accrues: fc.constantFrom('cumulative' as const, 'level' as const),
  }),
);
const optionalDay = fc.option(day);

const goal = fc
  .record({
    kind: fc.constantFrom(...goalKinds),
    statement: words,
    measure,
    weight: fc.double({ min: 0, max: 100, noNaN: true }),
    quartersAre: fc.constantFrom('sum' as const, 'running' as const, 'level' as const),
    ends: optionalDay,
    quarters: fc.array(
      fc.record({
        quarter: fc.constantFrom('Q1', 'Q2', '2026-Q4', 'Q4'),
        target: fc.option(amount),
        actual: fc.option(amount),
      }),
      { maxLength: 4 },
    ),
  })
  .map(changes => (id: string) => aGoal({ ...changes, id }));

const objective: fc.Arbitrary<(id: string) => Objective> = fc
  .record({
    goalId: fc.constantFrom('G0', 'G1', 'gone'),
    statement: words,
    measure,
    start: optionalDay,
    due: optionalDay,
    endedOn: optionalDay,
    status: fc.constantFrom(...objectiveStatus.options),
    scope: fc.constantFrom<Objective['scope']>(
      { kind: 'territory' },
      { kind: 'accounts', accountIds: [ABCD] },
      { kind: 'accounts', accountIds: [] },
    ),
    tactics: fc.array(
      fc
        .record({
          count: fc.option(fc.nat(50)),
          horizonMonths: fc.option(fc.nat(120)),
          owner: fc.constantFrom('', 'Dana'),
        })
        .map(aTactic),
      { maxLength: 1 },
    ),
  })
  .map(changes => (id: string) => anObjective({ ...changes, id }));

const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    days: fc.tuple(day, day),
    fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
    goals: fc.array(goal, { maxLength: 3 }),
    objectives: fc.array(objective, { maxLength: 4 }),
    averageDeal: fc.constantFrom(0, 75_000),
    sellingWeeks: fc.constantFrom(0, 48),
  })
  .map(({ days, goals, objectives, fiscalYearStartMonth, averageDeal, sellingWeeks }) => {
    const [start = '', end = ''] = [...days].sort();
    const rate = { value: 0, n: null, origin: 'typed' as const };
    return aPlan({
      start,
      end,
      fiscalYearStartMonth,
      goals: goals.map((make, index) => make(`G${index}`)),
      objectives: objectives.map((make, index) => make(`O${index}`)),
      weeklyTargets: [{ id: 'W', metric: 'meetings', label: '', perWeek: 2, origin: 'hand' }],
      funnel: {
        goalAmount: 1,
        averageDeal,
        sellingWeeks,
        opportunityToWin: rate,
        firstConversationToOpportunity: rate,
        attemptsPerFirstConversation: 4,
      },
    });
  })
  .filter(plan => planSchema.safeParse(plan).success);

const say = (name: string): string => `${name}?`;

test('whatever the plan, every finding has numbers one can read, and every remedy leaves a plan that can be saved', () => {
  fc.assert(
    fc.property(anyPlan, day, fc.constantFrom('en', 'de', 'fr'), (plan, today, language) => {
      const found = lintPlan(plan, { today, language });
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      for (const { facts, remedy, count, id } of found) {
        expect(`${JSON.stringify([facts, count])} ${id}`).not.toMatch(/null,|NaN|Infinity|"value":null/);
        if (remedy === null) continue;
        let made = 0;
        const after = applyRemedy(plan, remedy, { newId: () => `new-${++made}`, today, say });
        expect(planSchema.safeParse(after).error, `${id} ${JSON.stringify(remedy)}`).toBeUndefined();
        expect(JSON.stringify(remedyFacts(plan, remedy))).not.toMatch(/NaN|Infinity|"value":null/);
      }
    }),
    { numRuns: 200 },
  );
});

test('whatever the plan, a drafted quarter can be saved, and drafting it twice adds nothing', () => {
  fc.assert(
    fc.property(anyPlan, day, fc.nat(7), (plan, today, at) => {
      const key = quartersOfPlan(plan)[at]?.key ?? 'Q1';
      let made = 0;
      const draft = (before: Plan): Plan =>
        draftQuarter(before, key, {
          newId: () => `new-${++made}`,
          today,
          say: (_, quarter, text) => `${quarter}: ${text}`,
        });
      const once = draft(plan);
      expect(planSchema.safeParse(once).error).toBeUndefined();
      expect(draft(once)).toEqual(once);
    }),
    { numRuns: 200 },
  );
});

test('whatever the weights, spread they make 100', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 200 }), weights => {
      const spread = spreadWeights(weights.map(weight => aGoal({ weight })));
      expect(spread.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
      expect(spread.every(({ weight }) => Number.isInteger(weight) && weight >= 0)).toBe(true);
    }),
  );
});
