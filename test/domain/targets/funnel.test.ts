import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quarterCatchUp } from '@/lib/domain/catch-up';
import { type Funnel, funnel, funnelLines, weeklyTarget } from '@/lib/domain/targets';
import { funnelProblem, type TargetProblem, targetProblems } from '@/lib/domain/targets/problems';
import { funnelOf, sellingWeeks } from '@/lib/domain/targets/selling-weeks';
import { isThinData } from '@/lib/domain/targets/thin-data';
import english from '@/public/_locales/en/messages.json';
import { examplePlan } from '../../support/example-plan';
import { aFunnel, aPlanWithFunnel } from '../../support/funnel';

const rate = (value: number, n: number | null = null) => ({ value, n, origin: 'typed' as const });

describe('the funnel', () => {
  test("Fernhill's: 24 deals, 72 opportunities, 144 first conversations, 3 a week and 12 attempts", () => {
    const plan = examplePlan();
    if (plan.funnel === null) throw new Error('the example has a funnel');
    const lines = Object.values(funnelLines(plan.funnel)).map(line => Math.round(line ?? Number.NaN));
    expect(lines).toEqual([24, 72, 144, 3, 12]);
  });

  test('changing one number changes every line below it and none above', () => {
    const before = Object.values(funnelLines(aFunnel()));
    const changes: [Partial<Funnel>, number][] = [
      [{ averageDeal: 60_000 }, 0],
      [{ opportunityToWin: rate(0.25) }, 1],
      [{ firstConversationToOpportunity: rate(0.4) }, 2],
      [{ sellingWeeks: 44 }, 3],
      [{ attemptsPerFirstConversation: 5 }, 4],
    ];
    for (const [change, from] of changes) {
      const after = Object.values(funnelLines(aFunnel(change)));
      expect(after.map((line, index) => line !== before[index])).toEqual(before.map((_, index) => index >= from));
    }
  });

  test.each([
    [0, 0],
    [0.5, 1.5],
  ])('%d attempts a first conversation make %d a week', (attemptsPerFirstConversation, expected) => {
    expect(funnelLines(aFunnel({ attemptsPerFirstConversation })).attemptsPerWeek).toBe(expected);
  });

  test('half-typed, negative or impossible numbers end the lines: never NaN, Infinity or less than nothing', () => {
    const strange = fc.oneof(fc.double(), fc.constantFrom(0, -1, 1, 1.5, 1e300, 5e-324, Number.NaN, Infinity));
    fc.assert(
      fc.property(
        strange,
        strange,
        strange,
        strange,
        strange,
        strange,
        (goalAmount, averageDeal, win, leads, sellingWeeks, attempts) => {
          const lines = funnelLines({
            goalAmount,
            averageDeal,
            opportunityToWin: rate(win),
            firstConversationToOpportunity: rate(leads),
            sellingWeeks,
            attemptsPerFirstConversation: attempts,
          });
          const found = Object.values(lines);
          expect(found.every(line => line === null || (Number.isFinite(line) && line >= 0))).toBe(true);
          const missing = found.indexOf(null);
          if (missing >= 0) expect(found.slice(missing).every(line => line === null)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test.each([
    [rate(0.5, 0), true],
    [rate(0.5, 9), true],
    [rate(0.5, 10), false],
    [rate(0.5), false],
  ])('a rate out of %j is thin data: %s', (given, expected) => {
    expect(isThinData(given)).toBe(expected);
  });

  test('plans from before cycle, cap and calendar weeks are still read; a cap of none or a negative cycle is refused', () => {
    expect(funnel.safeParse(aFunnel()).success).toBe(true);
    expect(funnel.safeParse(aFunnel({ salesCycleDays: 90, sellingWeeksFrom: 'calendar' })).success).toBe(true);
    expect(funnel.safeParse(aFunnel({ salesCycleDays: -1 })).success).toBe(false);
    const target = { id: 'T1', metric: 'outreach', label: '', perWeek: 12, origin: 'hand' };
    expect(weeklyTarget.safeParse(target).success).toBe(true);
    expect(weeklyTarget.safeParse({ ...target, capPerContact: null }).success).toBe(true);
    expect(weeklyTarget.safeParse({ ...target, capPerContact: 0 }).success).toBe(false);
  });
});

describe('selling weeks', () => {
  const { calendar, start, end } = examplePlan();

  test("Fernhill's 2026 has 261 weekdays less 5 holidays: 51.2 weeks of five days", () => {
    expect(sellingWeeks(start, end, calendar)).toBe(256 / 5);
  });

  test('days off are left out, and a four-day week counts four days', () => {
    expect(sellingWeeks('2026-06-01', '2026-06-14', { ...calendar, daysOff: ['2026-06-03', '2026-06-04'] })).toBe(
      8 / 5,
    );
    expect(sellingWeeks('2026-06-01', '2026-06-14', { ...calendar, workWeek: [1, 2, 3, 4] })).toBe(2);
    expect(sellingWeeks('2026-06-14', '2026-06-01', calendar)).toBe(0);
  });

  test('left to the calendar they follow it, typed they stay', () => {
    expect(funnelOf(aPlanWithFunnel({ sellingWeeksFrom: 'calendar' }))?.sellingWeeks).toBe(261 / 5);
    expect(funnelOf(aPlanWithFunnel({ sellingWeeksFrom: 'typed' }))?.sellingWeeks).toBe(48);
    expect(funnelOf(aPlanWithFunnel())?.sellingWeeks).toBe(48);
    expect(funnelOf(aPlanWithFunnel({}, { funnel: null }))).toBeNull();
  });

  test("a quarter's catching up goes by the same funnel", () => {
    expect(quarterCatchUp(aPlanWithFunnel(), 11, '2026-11-20')).toMatchObject({ target: 36, done: 11, left: 25 });
    expect(quarterCatchUp(aPlanWithFunnel({}, { funnel: null }), 11, '2026-11-20')).toBeNull();
  });
});

describe('what is wrong with a funnel or its time is named', () => {
  test.each<[string, Partial<Funnel>, TargetProblem | null]>([
    ['nothing', {}, null],
    ['no goal', { goalAmount: 0 }, { kind: 'noGoal' }],
    ['an average deal that is not a number', { averageDeal: Number.NaN }, { kind: 'noAverageDeal' }],
    ['no opportunity won', { opportunityToWin: rate(0) }, { kind: 'zeroRate', rate: 'opportunityToWin' }],
    ['more won than there were', { opportunityToWin: rate(1.2) }, { kind: 'impossibleRate', rate: 'opportunityToWin' }],
    [
      'fewer than none leads on',
      { firstConversationToOpportunity: rate(-0.1) },
      { kind: 'impossibleRate', rate: 'firstConversationToOpportunity' },
    ],
    ['no selling weeks', { sellingWeeks: 0 }, { kind: 'noSellingWeeks' }],
  ])('%s', (_, changes, problem) => {
    expect(funnelProblem(aFunnel(changes))).toEqual(problem);
  });

  test.each<[string, Partial<Funnel>, number | null, string, TargetProblem[]]>([
    ['all is well', {}, 0, '2026-11-20', []],
    [
      'the goal is reached',
      {},
      1_800_000,
      '2026-11-20',
      [{ kind: 'goalReached', wonAmount: 1_800_000, goalAmount: 1_800_000 }],
    ],
    ['the plan is over', {}, null, '2027-01-01', [{ kind: 'periodOver', end: '2026-12-31' }]],
    ['its last day', {}, 0, '2026-12-31', [{ kind: 'noWorkingDaysLeft', end: '2026-12-31' }]],
    ['not begun', {}, 0, '2025-12-30', [{ kind: 'notBegun', start: '2026-01-01' }]],
    [
      'a cycle of 90 days: from 3 October on it is too late',
      { salesCycleDays: 90 },
      0,
      '2026-06-01',
      [{ kind: 'tooLateToClose', from: '2026-10-03', end: '2026-12-31' }],
    ],
    ['a cycle of no days: never too late', { salesCycleDays: 0 }, 0, '2026-06-01', []],
    ['a broken funnel comes alone', { averageDeal: 0 }, 9e9, '2027-06-01', [{ kind: 'noAverageDeal' }]],
  ])('%s', (_, changes, won, today, problems) => {
    expect(targetProblems(aPlanWithFunnel(changes), won, today)).toEqual(problems);
  });

  test('each has its sentence', () => {
    const kinds: Record<TargetProblem['kind'], 'plain' | 'byRate'> = {
      noFunnel: 'plain',
      noGoal: 'plain',
      noAverageDeal: 'plain',
      noSellingWeeks: 'plain',
      zeroRate: 'byRate',
      impossibleRate: 'byRate',
      noHistory: 'byRate',
      noPace: 'plain',
      noWonAmount: 'plain',
      mixedCurrencies: 'plain',
      goalReached: 'plain',
      notBegun: 'plain',
      periodOver: 'plain',
      noWorkingDaysLeft: 'plain',
      tooLateToClose: 'plain',
      outOfReach: 'plain',
    };
    const names = Object.entries(kinds).flatMap(([kind, form]) =>
      form === 'plain'
        ? [`targets_problem_${kind}`]
        : ['opportunityToWin', 'firstConversationToOpportunity'].map(each => `targets_problem_${kind}_${each}`),
    );
    expect(names.filter(name => !(name in english))).toEqual([]);
  });
});
