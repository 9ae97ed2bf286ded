import { describe, expect, test } from 'vitest';
import type { PaceHistory } from '@/lib/domain/lint/lint';
import type { Measure, Objective } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import type { Metric } from '@/lib/domain/targets';
import { aMeasure, aSoundObjective, aSoundPlan, aTactic, theFinding, told, withObjective } from '../../support/lint';

/** Read on 3 February; due four weeks later unless the test says otherwise. */
const FOUR_WEEKS = '2026-03-03';

function asked(measure: Partial<Measure>, changes: Partial<Objective> = {}, plan: Partial<Plan> = {}): Plan {
  const objective = { due: FOUR_WEEKS, tactics: [aTactic({ count: 50 })], ...changes };
  return withObjective({ ...objective, measure: aMeasure(measure) }, aSoundPlan(plan));
}

function stated(metric: Metric, perWeek: number): Partial<Plan> {
  return { weeklyTargets: [{ id: metric, metric, label: '', perWeek, origin: 'hand' }] };
}

const isDoubted = (plan: Plan, history?: PaceHistory): boolean =>
  told(plan, history === undefined ? {} : { history }).includes('smartAttainable_pace');

describe('the pace it needs', () => {
  test('nobody stated or counted anything: nothing is said', () => {
    expect(isDoubted(asked({ unit: 'first conversations', target: 50 }))).toBe(false);
    expect(isDoubted(asked({ unit: 'sensors live', target: 5_000 }, {}, stated('meetings', 3)))).toBe(false);
  });

  // Four weeks at 3 a week bring 12: half as much again is 18, luck explains up to 12 + 2 × √12 + 1 = 19.9.
  test.each([
    [12, false],
    [19, false],
    [20, true],
    [40, true],
  ])('%i first conversations in four weeks at three a week', (target, expected) => {
    const plan = asked({ unit: 'First conversations', target }, {}, stated('firstConversations', 3));
    expect(isDoubted(plan)).toBe(expected);
  });

  test('what is asked and what is usual are named', () => {
    const plan = asked({ unit: 'meetings', target: 40 }, {}, stated('meetings', 3));
    expect(theFinding(plan, 'smartAttainable')).toMatchObject({
      facts: [
        { is: 'amount', value: 10, unit: 'meetings' },
        { is: 'amount', value: 3, unit: 'meetings' },
      ],
      smart: 'attainable',
    });
  });

  test('visits to a site are meetings; fewer calls than before are no calls to make', () => {
    expect(isDoubted(asked({ unit: 'site visits', target: 40 }, {}, stated('meetings', 3)))).toBe(true);
    const fewer = { unit: 'support calls', baseline: 400, current: 400, target: 100 };
    expect(isDoubted(asked(fewer, {}, stated('outreach', 3)))).toBe(false);
  });

  test('a reason is enough', () => {
    const because = { attainableBecause: 'The fair brought 55 last year' };
    expect(isDoubted(asked({ unit: 'meetings', target: 40 }, because, stated('meetings', 3)))).toBe(false);
  });

  test('own records count where they are more than was stated', () => {
    const plan = asked({ unit: 'calls', target: 90 }, {}, stated('outreach', 5));
    expect(isDoubted(plan)).toBe(true);
    expect(isDoubted(plan, { perWeek: { outreach: 20 }, wonPerWeek: null })).toBe(false);
    expect(isDoubted(plan, { perWeek: { outreach: 2 }, wonPerWeek: null })).toBe(true);
  });

  test('only what is left counts, from today on', () => {
    expect(isDoubted(asked({ unit: 'meetings', target: 40, current: 30 }, {}, stated('meetings', 3)))).toBe(false);
    expect(isDoubted(asked({ unit: 'meetings', target: 40, current: 41 }, {}, stated('meetings', 3)))).toBe(false);
    const later = { start: '2026-02-24' };
    expect(isDoubted(asked({ unit: 'meetings', target: 15 }, {}, stated('meetings', 3)))).toBe(false);
    expect(isDoubted(asked({ unit: 'meetings', target: 15 }, later, stated('meetings', 3)))).toBe(true);
  });

  test('what is overdue is told elsewhere', () => {
    const overdue = { start: '2026-01-10', due: '2026-02-01' };
    expect(isDoubted(asked({ unit: 'meetings', target: 40 }, overdue, stated('meetings', 3)))).toBe(false);
  });
});

describe('money', () => {
  const funnel: Plan['funnel'] = {
    goalAmount: 1_800_000,
    averageDeal: 75_000,
    opportunityToWin: { value: 1 / 3, n: null, origin: 'typed' },
    firstConversationToOpportunity: { value: 0.5, n: null, origin: 'typed' },
    sellingWeeks: 48,
    attemptsPerFirstConversation: 4,
  };

  // Four weeks bring 150,000, two average deals; luck explains up to 2 + 2 × √2 + 1 = 5.8 of them.
  test.each([
    [150_000, false],
    [430_000, false],
    [440_000, true],
  ])('%i in four weeks, with a year of 1.8 million in 48', (target, expected) => {
    expect(isDoubted(asked({ unit: 'USD', target }, {}, { funnel }))).toBe(expected);
  });

  test('of another currency, or without a funnel, it is not judged; what was won is', () => {
    expect(isDoubted(asked({ unit: 'EUR', target: 9_000_000 }, {}, { funnel }))).toBe(false);
    expect(isDoubted(asked({ unit: 'USD', target: 9_000_000 }))).toBe(false);
    expect(isDoubted(asked({ unit: 'USD', target: 200_000 }), { perWeek: {}, wonPerWeek: 10_000 })).toBe(true);
  });

  test('a funnel without weeks or deals divides by nothing', () => {
    const broken = { ...funnel, sellingWeeks: 0, averageDeal: 0 };
    expect(isDoubted(asked({ unit: 'USD', target: 9_000_000 }, {}, { funnel: broken }))).toBe(false);
  });
});

describe('any other unit', () => {
  const before = aSoundObjective({
    id: 'O9',
    status: 'achieved',
    start: '2026-01-05',
    endedOn: '2026-02-02',
    measure: aMeasure({ unit: 'Sensors live', target: 40, current: 40 }),
  });
  const plan = (target: number): Plan => {
    const made = asked({ unit: 'sensors live', target });
    return { ...made, objectives: [...made.objectives, before] };
  };

  test('is held against what an earlier objective brought', () => {
    // Ten a week: four weeks bring 40, half as much again is 60.
    expect(isDoubted(plan(60))).toBe(false);
    expect(isDoubted(plan(61))).toBe(true);
  });

  test('the name of something every object has is no unit with a history', () => {
    expect(told(asked({ unit: 'constructor', target: 9_999 }))).toEqual([]);
  });
});

describe('its tactics', () => {
  test('make fewer actions than the target counts', () => {
    const few = { tactics: [aTactic({ count: 1, per: 'week' }), aTactic({ id: 'T2', count: 2, per: 'objective' })] };
    const plan = asked({ unit: 'meetings', target: 7 }, few);
    expect(told(plan)).toEqual(['smartAttainable_tactics']);
    expect(theFinding(plan, 'smartAttainable').facts).toEqual([
      { is: 'number', value: 7 },
      { is: 'number', value: 6 },
    ]);
    expect(told(asked({ unit: 'meetings', target: 6 }, few))).toEqual([]);
  });

  test('that do not all say how often are not counted', () => {
    const open = [aTactic({ count: 1 }), aTactic({ id: 'T2', count: null, deadline: 'by the fair' })];
    expect(told(asked({ unit: 'meetings', target: 40 }, { tactics: open }))).toEqual([]);
  });
});
