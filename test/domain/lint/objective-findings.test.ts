import { describe, expect, test } from 'vitest';
import type { Measure, Objective, Tactic } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import { emptySections } from '@/lib/domain/sections';
import { aMeasure, aSoundPlan, aTactic, theFinding, told, withObjective } from '../../support/lint';

describe('dates', () => {
  test.each<[string, Partial<Objective>, string[]]>([
    ['no start', { start: null }, ['smartTimeBound_start']],
    ['no due day', { due: null }, ['smartTimeBound_due']],
    ['neither', { start: null, due: null }, ['smartTimeBound_both']],
    ['one day', { start: '2026-04-01', due: '2026-04-01' }, ['smartTimeBound_day']],
    ['two days', { start: '2026-04-01', due: '2026-04-02' }, []],
    ['reversed', { start: '2026-06-01', due: '2026-05-01' }, ['datesReversed']],
    ['the whole plan', { start: '2026-01-01', due: '2026-12-31' }, []],
    ['a day too early', { start: '2025-12-31' }, ['outsidePlan_before']],
    ['a day too long', { due: '2027-01-01' }, ['duePastPeriod_plan']],
    ['all of it before the plan', { start: '2025-03-01', due: '2025-06-01' }, ['outsidePlan_before']],
    ['all of it after the plan', { start: '2027-02-01', due: '2027-06-01' }, ['outsidePlan_after']],
  ])('%s', (_, dates, expected) => {
    expect(told(withObjective(dates))).toEqual(expected);
  });

  test('due after its goal has ended is told, but is inside the plan', () => {
    const [first, ...others] = aSoundPlan().goals;
    if (first === undefined) throw new Error('a goal');
    const plan = aSoundPlan({ goals: [{ ...first, ends: '2026-06-30' }, ...others] });
    expect(theFinding(plan, 'duePastPeriod')).toMatchObject({ sentence: 'lint_duePastPeriod_goal', smart: null });
    expect(theFinding(withObjective({ due: '2027-01-05' }), 'duePastPeriod').smart).toBe('timeBound');
  });
});

describe('measures', () => {
  test.each<[string, Partial<Measure> | null, string[]]>([
    ['none', null, ['smartMeasurable_none']],
    ['no unit', { unit: '' }, ['smartMeasurable_unit']],
    ['a unit nobody can count', { unit: 'customer satisfaction' }, ['smartMeasurable_vagueUnit']],
    ['a unit that ends so', { unit: 'satisfaction points' }, []],
    ['nothing to do', { baseline: 4, target: 4, current: 4 }, ['smartMeasurable_same']],
    ['a level to hold', { baseline: 4, target: 4, current: 4, accrues: 'level' }, []],
    ['downwards', { baseline: 9, target: 3, current: 9 }, []],
    ['below zero', { target: -4 }, ['smartMeasurable_negative']],
    ['from below zero', { baseline: -8, target: -4, current: -8 }, []],
  ])('%s', (_, measure, expected) => {
    expect(told(withObjective({ measure: measure === null ? null : aMeasure(measure) }))).toEqual(expected);
  });

  test('units are judged in languages that have a list', () => {
    const plan = withObjective({
      statement: '4 Werke von ABCD ans Netz bringen',
      measure: aMeasure({ unit: 'Zufriedenheit' }),
    });
    expect(told(plan, { language: 'de' }).filter(each => each.startsWith('smartM'))).toEqual([
      'smartMeasurable_vagueUnit',
    ]);
    expect(told(plan, { language: 'en' }).filter(each => each.startsWith('smartM'))).toEqual([]);
  });
});

describe('what stands in its way', () => {
  const inYear = (changes: Partial<Plan['sections']['year']>) =>
    aSoundPlan({ sections: { year: { ...emptySections(), ...changes }, quarters: {} } });
  const risk = { id: 'R1', text: 'IT blocks gateways', assumption: '', likelihood: 'high', impact: 'high' } as const;

  test('a missing resource it needs', () => {
    const missing = [{ id: 'M1', text: 'Gateways in stock', blocks: ['O1'] }];
    const plan = inYear({ resources: { have: [], missing } });
    expect(told(plan)).toEqual(['smartRealistic_resource']);
    expect(told(inYear({ resources: { have: [], missing: [{ id: 'M1', text: 'A reference', blocks: [] }] } }))).toEqual(
      [],
    );
  });

  test('a risk tied to it, until a contingency says what is done then', () => {
    const blocking = { ...risk, blocks: ['O1'] };
    const contingency = { id: 'C1', riskId: 'R1', ifText: 'IT says no', thenText: '', happenedOn: null };
    expect(told(inYear({ risks: [blocking] }))).toEqual(['smartRealistic_risk', 'riskWithoutContingency_none']);
    expect(told(inYear({ risks: [blocking], contingencies: [contingency] }))).toEqual([
      'smartRealistic_risk',
      'riskWithoutContingency_then',
    ]);
    expect(told(inYear({ risks: [blocking], contingencies: [{ ...contingency, thenText: 'Go cellular' }] }))).toEqual(
      [],
    );
    expect(told(inYear({ risks: [risk] }))).toEqual(['riskWithoutContingency_none']);
  });

  test('of a quarter as of the year', () => {
    const quarter = { ...emptySections(), risks: [{ ...risk, blocks: ['O2'] }] };
    const plan = aSoundPlan({ sections: { year: emptySections(), quarters: { Q2: quarter } } });
    expect(theFinding(plan, 'smartRealistic').remedy).toEqual({ kind: 'addContingency', period: 'Q2', riskId: 'R1' });
    expect(theFinding(plan, 'riskWithoutContingency').subject).toEqual({ on: 'risk', id: 'R1', period: 'Q2' });
  });
});

describe('tactics', () => {
  test.each<[string, Partial<Tactic>, string[]]>([
    ['without an owner', { owner: '' }, ['tacticWithoutOwner']],
    ['without a count', { count: null }, ['tacticWithoutCount']],
    ['a count of nothing', { count: 0 }, ['tacticWithoutCount']],
    ['a deadline instead of a count', { count: null, deadline: '5 days after the dossier' }, []],
    ['without a why', { why: '' }, ['tacticWithoutWhy']],
    ['18 months', { horizonMonths: 18 }, []],
    ['19 months', { horizonMonths: 19 }, ['tacticIsStrategy']],
    ['no horizon', { horizonMonths: null }, []],
  ])('%s', (_, changes, expected) => {
    expect(told(withObjective({ tactics: [aTactic(changes)] }))).toEqual(expected);
  });

  test('an ended objective is told nothing', () => {
    const ended = { tactics: [], measure: null, status: 'missed', endedOn: '2026-02-02' } as const;
    expect(told(withObjective({ ...ended, tactics: [] }))).toEqual([]);
  });
});

describe('sections', () => {
  const unknown = { text: '', certainty: 'unknown' as const };

  test('an opportunity that rests on nothing, an answer that nobody knows', () => {
    const opportunities = [
      { id: 'U1', text: 'Audit-driven purchases', finding: '' },
      { id: 'U2', text: 'Phase 2', finding: 'Phase 1 paid back in 8 months' },
    ];
    const assessment = {
      summary: '',
      answers: { politics: unknown, decide: { text: 'CEO', certainty: 'guess' as const } },
    };
    const sections = { ...emptySections(), opportunities, assessment };
    const plan = aSoundPlan({ sections: { year: sections, quarters: { Q1: { ...emptySections(), assessment } } } });
    expect(told(plan)).toEqual(['answerOpen', 'opportunityWithoutFinding', 'answerOpen']);
    expect(theFinding(plan, 'opportunityWithoutFinding').subject).toEqual({
      on: 'opportunity',
      id: 'U1',
      period: 'year',
    });
  });
});
