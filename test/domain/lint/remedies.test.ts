import { describe, expect, test } from 'vitest';
import { applyRemedy } from '@/lib/domain/lint/apply-remedy';
import type { FindingKind, Remedy, RemedyText } from '@/lib/domain/lint/finding';
import { remedyFacts } from '@/lib/domain/lint/remedy-facts';
import { spreadWeights } from '@/lib/domain/lint/spread-weights';
import { type Plan, plan as planSchema } from '@/lib/domain/plan';
import { emptySections } from '@/lib/domain/sections';
import english from '@/public/_locales/en/messages.json';
import { aGoal } from '../../support/builders';
import {
  aMeasure,
  aSoundPlan,
  aTactic,
  findingsOf,
  NEXT_DAY,
  theFinding,
  told,
  withObjective,
} from '../../support/lint';

const texts: Record<string, { message: string }> = english;

function say(name: RemedyText, ...parts: string[]): string {
  return (texts[name]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => parts[Number(place) - 1] ?? '');
}

function applied(plan: Plan, remedy: Remedy): Plan {
  let made = 0;
  return applyRemedy(plan, remedy, { newId: () => `new-${++made}`, today: NEXT_DAY, say });
}

/** The plan after the one click that the finding of that kind offers. */
function mended(plan: Plan, kind: FindingKind): Plan {
  const { remedy } = theFinding(plan, kind);
  if (remedy === null) throw new Error(`${kind} has no remedy`);
  return applied(plan, remedy);
}

const sections = (changes: Partial<Plan['sections']['year']>): Partial<Plan> => ({
  sections: { year: { ...emptySections(), ...changes }, quarters: {} },
});
const risk = { id: 'R1', text: 'IT blocks gateways', assumption: '', likelihood: 'low', impact: 'low' } as const;
const weightless = aSoundPlan().goals.map(goal => ({ ...goal, weight: 0 }));
const spare = aGoal({ id: 'G4', kind: 'growth', statement: 'Win the mills', weight: 0, measure: aMeasure() });

describe('one click, and it is no longer told', () => {
  test.each<[FindingKind, Plan, string[]]>([
    ['weightsOff', aSoundPlan({ goals: weightless }), []],
    ['datesReversed', withObjective({ start: '2026-06-01', due: '2026-05-01' }), []],
    ['outsidePlan', withObjective({ start: '2025-11-01' }), []],
    ['duePastPeriod', withObjective({ due: '2027-03-01' }), []],
    ['smartTimeBound', withObjective({ due: null }), []],
    ['smartTimeBound', withObjective({ start: null, due: null }), []],
    ['smartTimeBound', withObjective({ start: '2026-04-01', due: '2026-04-01' }), []],
    ['smartMeasurable', withObjective({ measure: null }), []],
    ['smartMeasurable', withObjective({ measure: aMeasure({ unit: '' }) }), []],
    ['objectiveWithoutTactic', withObjective({ tactics: [] }), []],
    ['objectiveWithoutGoal', withObjective({ goalId: 'gone' }, aSoundPlan()), []],
    ['tacticWithoutOwner', withObjective({ owner: 'Dana', tactics: [aTactic({ owner: '' })] }), []],
    ['tacticWithoutCount', withObjective({ tactics: [aTactic({ count: null })] }), []],
    ['tacticIsStrategy', withObjective({ tactics: [aTactic(), aTactic({ id: 'T2', horizonMonths: 36 })] }), []],
    ['riskWithoutContingency', aSoundPlan(sections({ risks: [risk] })), ['riskWithoutContingency_then']],
  ])('%s', (kind, plan, left) => {
    // An objective that lost its goal leaves that goal bare until it is moved back.
    const after = mended(plan, kind);
    expect(told(after)).toEqual(left);
    expect(planSchema.parse(after)).toEqual(after);
  });

  test('a goal that is added still has to be said in words', () => {
    const plan = aSoundPlan({ goals: aSoundPlan().goals.slice(0, 2), objectives: aSoundPlan().objectives.slice(0, 2) });
    const after = mended(plan, 'goalKindMissing');
    expect(after.goals[2]).toMatchObject({ id: 'new-1', kind: 'customerSuccess', weight: 0 });
    expect(after.goals[2]?.statement).toBe('Customer success: what should be different, and by when?');
    expect(told(after)).toContain('goalWithoutObjective');
    expect(planSchema.parse(after)).toEqual(after);
  });

  test('an objective for a bare goal, and for an account that none covers', () => {
    const goals = [...aSoundPlan().goals, spare];
    const bare = mended(aSoundPlan({ goals }), 'goalWithoutObjective');
    expect(bare.objectives.at(-1)).toMatchObject({ goalId: 'G4', scope: { kind: 'territory' }, start: NEXT_DAY });
    expect(told(bare)).toEqual(['smartSpecific_short', 'smartMeasurable_none', 'objectiveWithoutTactic']);
    const [account] = aSoundPlan().accounts;
    if (account === undefined) throw new Error('an account');
    const accounts = [account, { ...account, id: 'A2', name: 'Nordfarm', relationship: 'customer' as const }];
    const covered = mended(aSoundPlan({ accounts }), 'accountUncovered');
    expect(covered.objectives.at(-1)).toMatchObject({
      goalId: 'G3',
      scope: { kind: 'accounts', accountIds: ['A2'] },
      statement: 'Nordfarm: what changes there, and with whom?',
    });
    expect(told(covered)).toEqual(['smartSpecific_vague', 'smartMeasurable_none', 'objectiveWithoutTactic']);
  });

  test('the last quarter takes the difference to the year', () => {
    const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map(quarter => ({ quarter, target: 2, actual: 1 }));
    const [first, ...others] = aSoundPlan().goals;
    if (first === undefined) throw new Error('a goal');
    const goal = { ...first, quarters, measure: aMeasure({ target: 10 }) };
    const after = mended(aSoundPlan({ goals: [goal, ...others] }), 'quartersOff');
    expect(after.goals[0]?.quarters.map(({ target, actual }) => [target, actual])).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
      [4, 1],
    ]);
    expect(told(after)).toEqual([]);
  });

  test('what was missing is among what one has', () => {
    const missing = [{ id: 'M1', text: 'Gateways', blocks: ['O1'] }];
    const after = mended(aSoundPlan(sections({ resources: { have: [], missing } })), 'smartRealistic');
    expect(after.sections.year.resources).toEqual({ have: [{ id: 'M1', text: 'Gateways' }], missing: [] });
    expect(told(after)).toEqual([]);
  });

  test('what reads like strategy is in the strategy', () => {
    const long = aTactic({ id: 'T2', what: 'Own the food trade', horizonMonths: 36 });
    const plan = withObjective(
      { tactics: [aTactic(), long] },
      aSoundPlan({ strategy: { text: 'Food first', ends: null } }),
    );
    const after = mended(plan, 'tacticIsStrategy');
    expect(after.strategy.text).toBe('Food first\nOwn the food trade');
    expect(after.objectives[0]?.tactics.map(({ id }) => id)).toEqual(['T1']);
  });

  test('a tactic of the owner’s role; of the plan’s own pack where it has one', () => {
    const bare = (changes: Partial<Plan>) => withObjective({ tactics: [] }, aSoundPlan(changes));
    const owner = (role: string) => ({ owner: { id: null, name: 'Dana', role } });
    const first = (plan: Plan) => mended(plan, 'objectiveWithoutTactic').objectives[0]?.tactics[0];
    expect(first(bare({}))).toMatchObject({ deadline: 'within 5 days of the dossier', kinds: ['call', 'email'] });
    expect(first(bare(owner('CEO')))).toMatchObject({
      what: 'Open the door at one whale account a month',
      per: 'month',
    });
    const rolePacks = [{ role: 'Chief executive', tactics: ['Sail with the owners'] }];
    expect(first(bare({ ...owner('CEO'), rolePacks }))).toMatchObject({ what: 'Sail with the owners', owner: 'CEO' });
  });
});

test('closing dates by one click is remembered in the objective’s history', () => {
  const after = mended(withObjective({ due: '2027-03-01' }), 'duePastPeriod');
  expect(after.objectives[0]?.history).toMatchObject([{ until: NEXT_DAY, due: '2027-03-01' }]);
});

test('what a remedy speaks of may have gone meanwhile: then nothing happens', () => {
  const plan = aSoundPlan();
  const gone = { objectiveId: 'gone', tacticId: 'gone' };
  const remedies: Remedy[] = [
    { kind: 'setMeasure', on: 'goal', id: 'gone', measure: aMeasure() },
    { kind: 'setMeasure', on: 'objective', id: 'gone', measure: aMeasure() },
    { kind: 'setQuarterTarget', goalId: 'gone', quarter: 'Q1', target: 1 },
    { kind: 'moveToGoal', objectiveId: 'gone', goalId: 'G1' },
    { kind: 'setDates', objectiveId: 'gone', start: '2026-01-01', due: '2026-02-01' },
    { kind: 'addTactic', objectiveId: 'gone' },
    { kind: 'setTacticOwner', ...gone, owner: 'x' },
    { kind: 'setTacticCount', ...gone, count: 1 },
    { kind: 'tacticToStrategy', ...gone },
    { kind: 'addContingency', period: 'Q9', riskId: 'gone' },
    { kind: 'resourceArrived', period: 'year', resourceId: 'gone' },
  ];
  for (const remedy of remedies) expect(applied(plan, remedy), remedy.kind).toEqual(plan);
});

test('every button says what it will do', () => {
  const plan = withObjective({ measure: null, due: null, statement: 'Bring 9 of 12 sites of ABCD live by 30 June' });
  const said = findingsOf(plan).map(({ remedy }) => remedy && [remedy.kind, remedyFacts(plan, remedy)]);
  expect(said).toEqual([
    [
      'setMeasure',
      [
        { is: 'amount', value: 0, unit: 'sites' },
        { is: 'amount', value: 9, unit: 'sites' },
      ],
    ],
    [
      'setDates',
      [
        { is: 'day', value: '2026-02-02' },
        { is: 'day', value: '2026-06-30' },
      ],
    ],
  ]);
});

describe('weights are spread to 100', () => {
  const spread = (weights: number[]) =>
    spreadWeights(weights.map(weight => aGoal({ weight }))).map(({ weight }) => weight);

  test.each([
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [35, 20, 25, 15, 0],
      [29, 17, 21, 13, 20],
    ],
    [
      [0, 0],
      [50, 50],
    ],
    [
      [100, 100],
      [50, 50],
    ],
    [[7], [100]],
    [[], []],
  ])('%j', (weights, expected) => {
    expect(spread(weights)).toEqual(expected);
    if (weights.length > 0) expect(expected.reduce((sum, weight) => sum + weight)).toBe(100);
  });
});
