import { describe, expect, test } from 'vitest';
import type { Goal } from '@/lib/domain/goal';
import type { Plan } from '@/lib/domain/plan';
import { plan as planSchema } from '@/lib/domain/plan';
import { draftQuarter } from '@/lib/domain/quarters/draft-quarter';
import { draftTarget } from '@/lib/domain/quarters/draft-target';
import { quartersOfPlan } from '@/lib/domain/quarters/plan-quarters';
import { emptySections } from '@/lib/domain/sections';
import { aGoal } from '../../support/builders';
import { aMeasure, aSoundPlan, told } from '../../support/lint';
import { workedExample } from '../../support/worked-example';

function drafted(plan: Plan, quarter: string, today = '2026-02-03'): Plan {
  let made = 0;
  const say = (_: string, key: string, goal: string): string => `${key}: ${goal}`;
  return draftQuarter(plan, quarter, { newId: () => `new-${++made}`, today, say });
}

/** A year without quarters yet; its objectives end with June. */
const year = aSoundPlan({
  objectives: aSoundPlan().objectives.map(each => ({ ...each, due: '2026-06-30' })),
  goals: aSoundPlan().goals.map(goal => ({ ...goal, measure: aMeasure({ target: 40 }) })),
});

describe('targets', () => {
  const quarters = quartersOfPlan(year);
  const targetOf = (goal: Partial<Goal>, at: number): number | null => {
    const quarter = quarters[at];
    if (quarter === undefined) throw new Error('a quarter');
    return draftTarget(aGoal({ measure: aMeasure({ target: 40 }), ...goal }), quarter, quarters);
  };
  const known = (...targets: (number | null)[]) =>
    targets.map((target, index) => ({ quarter: `Q${index + 1}`, target, actual: null }));

  test.each<[string, Partial<Goal>, number, number | null]>([
    ['an even share', {}, 0, 10],
    ['a share of what is left', { quarters: known(4, 6) }, 2, 15],
    ['the last takes all that is left', { quarters: known(13, 13, 13) }, 3, 1],
    ['the last takes fractions too', { quarters: known(0.5, 13, 13) }, 3, 13.5],
    ['thirds are whole for whole targets', { measure: aMeasure({ target: 10 }), quarters: known(1) }, 1, 3],
    ['cents for others', { measure: aMeasure({ target: 0.5 }), quarters: known(0.1) }, 1, 0.13],
    ['all is distributed already', { quarters: known(20, 20) }, 2, null],
    ['of the way from the baseline', { measure: aMeasure({ baseline: 20, target: 40 }) }, 0, 5],
    ['downwards', { measure: aMeasure({ baseline: 40, target: 20 }) }, 0, -5],
    ['a step of a running total', { quartersAre: 'running' }, 1, 20],
    ['from what was reached', { quartersAre: 'running', quarters: [{ quarter: 'Q1', target: 10, actual: 4 }] }, 1, 16],
    ['a running total ends at the year', { quartersAre: 'running', quarters: known(1, 2, 3) }, 3, 40],
    ['a level', { quartersAre: 'level' }, 2, 40],
    ['without a measure', { measure: null }, 0, null],
  ])('%s', (_, goal, at, expected) => {
    expect(targetOf(goal, at)).toBe(expected);
  });

  test('a target that the rep has set stays', () => {
    const goals = year.goals.map(goal => ({ ...goal, quarters: known(null, null, 7) }));
    expect(drafted({ ...year, goals }, 'Q3').goals).toEqual(goals);
    expect(drafted({ ...year, goals }, 'Q2').goals[0]?.quarters).toEqual(known(null, 11, 7));
  });

  test('four quarters drafted one after the other agree with the year', () => {
    for (const quartersAre of ['sum', 'running', 'level'] as const) {
      const goals = year.goals.map(goal => ({ ...goal, quartersAre, measure: aMeasure({ target: 41 }) }));
      let plan: Plan = { ...year, goals };
      for (const quarter of ['Q1', 'Q2', 'Q3', 'Q4']) plan = drafted(plan, quarter);
      expect(plan.goals[0]?.quarters.map(({ quarter }) => quarter)).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
      expect(told(plan).filter(each => each.startsWith('quartersOff'))).toEqual([]);
    }
  });
});

describe('objectives', () => {
  test('each goal that has none in the quarter gets one that reaches its target', () => {
    const plan = drafted(year, 'Q3');
    expect(plan.objectives).toHaveLength(6);
    expect(plan.objectives[3]).toMatchObject({
      goalId: 'G1',
      statement: 'Q3: Win the dairies of the valley',
      scope: { kind: 'territory' },
      start: '2026-07-01',
      due: '2026-09-30',
      measure: { unit: 'sites live', baseline: 0, target: 10, current: 0 },
    });
    expect(drafted(year, 'Q2').objectives).toHaveLength(3);
  });

  test('in the midst of the quarter they begin today', () => {
    expect(drafted(year, 'Q3', '2026-08-01').objectives[3]).toMatchObject({ start: '2026-08-01', due: '2026-09-30' });
  });

  test('a running total begins where the quarter before ended', () => {
    const goals = year.goals.map(goal => ({
      ...goal,
      quartersAre: 'running' as const,
      quarters: [{ quarter: 'Q2', target: 20, actual: 16 }],
    }));
    expect(drafted({ ...year, goals }, 'Q3').objectives[3]?.measure).toMatchObject({ baseline: 16, target: 28 });
  });
});

describe('sections', () => {
  const written: Plan['sections']['year'] = {
    ...emptySections(),
    assessment: {
      summary: '14 plants in reach',
      answers: { decide: { text: 'CEO', certainty: 'known' }, politics: { text: '', certainty: 'unknown' } },
    },
    opportunities: [{ id: 'U1', text: 'Phase 2', finding: 'Phase 1 paid back' }],
    approach: 'Lead with a payback sheet',
    risks: [{ id: 'R1', text: 'IT says no', assumption: '', likelihood: 'low', impact: 'high', blocks: ['O1'] }],
    contingencies: [
      { id: 'C1', riskId: 'R1', ifText: 'no', thenText: 'Go cellular', happenedOn: null },
      { id: 'C2', riskId: 'R1', ifText: 'never', thenText: 'Leave', happenedOn: '2026-01-20' },
    ],
    resources: { have: [{ id: 'H1', text: '2 kits' }], missing: [{ id: 'M1', text: 'Stock', blocks: ['O1'] }] },
    accountability: {
      summary: 'Every second Friday',
      promises: [{ id: 'P1', text: 'Report', who: 'Dana', due: '2026-08-01', outcome: null, why: '' }],
    },
  };
  const plan: Plan = { ...year, sections: { year: written, quarters: {} } };

  test('say what the year says, as things of their own', () => {
    const quarter = drafted(plan, 'Q3').sections.quarters['Q3'];
    expect(quarter).toMatchObject({
      assessment: { summary: '14 plants in reach', answers: { decide: { text: 'CEO' } } },
      opportunities: [{ text: 'Phase 2', finding: 'Phase 1 paid back' }],
      approach: 'Lead with a payback sheet',
      resources: { have: [{ text: '2 kits' }], missing: [{ text: 'Stock', blocks: [] }] },
      accountability: { summary: 'Every second Friday', promises: [] },
    });
    expect(quarter?.assessment.answers).not.toHaveProperty('politics');
    expect(quarter?.risks).toHaveLength(1);
    expect(quarter?.risks[0]).not.toHaveProperty('blocks');
    expect(quarter?.contingencies).toHaveLength(1);
    expect(quarter?.contingencies[0]?.riskId).toBe(quarter?.risks[0]?.id);
    const ids = JSON.stringify(quarter).match(/"id":"[^"]*"/g) ?? [];
    expect(ids.every(each => each.startsWith('"id":"new-'))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('what is written for the quarter stays', () => {
    const own = {
      ...emptySections(),
      approach: 'Only renewals',
      risks: [{ ...written.risks[0], id: 'own' }] as never[],
    };
    const quarter = drafted({ ...plan, sections: { year: written, quarters: { Q3: own } } }, 'Q3').sections.quarters[
      'Q3'
    ];
    expect(quarter?.approach).toBe('Only renewals');
    expect(quarter?.risks.map(({ id }) => id)).toEqual(['own']);
    expect(quarter?.contingencies).toEqual([]);
    expect(quarter?.opportunities).toHaveLength(1);
  });

  test('drafting twice adds nothing', () => {
    const once = drafted(plan, 'Q3');
    expect(drafted(once, 'Q3')).toEqual(once);
    expect(planSchema.parse(once)).toEqual(once);
  });

  test('a quarter that the plan does not have changes nothing', () => {
    expect(drafted(plan, 'Q5')).toBe(plan);
    expect(drafted(plan, '2031-Q1')).toBe(plan);
  });
});

test('what Fernhill’s review of Q3 wanted to change becomes promises of Q4', () => {
  const { plan } = workedExample().file;
  const promises = drafted(plan, 'Q4', '2026-10-09').sections.quarters['Q4']?.accountability.promises;
  expect(promises).toMatchObject([
    { text: 'Opex-sized first phase by default', who: 'Dana Okafor', due: '2026-12-31', outcome: null },
    { text: 'Site days booked before the renewal talk', who: 'Dana Okafor', due: '2026-12-31', outcome: null },
  ]);
  expect(drafted(plan, 'Q3').sections.quarters['Q3']?.accountability.promises).toEqual([]);
  const after = drafted(plan, 'Q4', '2026-10-09');
  expect(drafted(after, 'Q4', '2026-10-09')).toEqual(after);
  expect(after.goals).toEqual(plan.goals);
  expect(after.objectives).toEqual(plan.objectives);
});
