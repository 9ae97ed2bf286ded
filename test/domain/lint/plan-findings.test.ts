import { describe, expect, test } from 'vitest';
import type { Goal } from '@/lib/domain/goal';
import type { Plan } from '@/lib/domain/plan';
import { ABCD, aGoal } from '../../support/builders';
import { aMeasure, aSoundObjective, aSoundPlan, theFinding, told, withObjective } from '../../support/lint';

const [people, money, success] = threeGoals();

function threeGoals(): [Goal, Goal, Goal] {
  const [one, two, three] = aSoundPlan().goals;
  if (one === undefined || two === undefined || three === undefined) throw new Error('a sound plan has three goals');
  return [one, two, three];
}

function withGoals(changes: Partial<Goal>): Plan {
  return aSoundPlan({ goals: [people, { ...money, ...changes }, success] });
}

test('a sound plan is told nothing', () => {
  expect(told(aSoundPlan())).toEqual([]);
});

test('a past plan is told nothing, whatever it lacked', () => {
  expect(told(aSoundPlan({ goals: [], status: 'archived' }))).toEqual([]);
});

test('an empty plan is told the three goals it lacks, and no more', () => {
  const empty = aSoundPlan({ goals: [], objectives: [], accounts: [] });
  expect(told(empty)).toEqual(['goalKindMissing', 'goalKindMissing', 'goalKindMissing']);
});

describe('weights', () => {
  test.each([
    [[30, 40, 30], []],
    [[35.6, 53.2, 11.2], []],
    [[30, 40, 29], ['weightsOff']],
    [[100, 100, 100], ['weightsOff']],
    [[0, 0, 0], ['weightsOff']],
  ])('%j', (weights, expected) => {
    const goals = aSoundPlan().goals.map((goal, index) => ({ ...goal, weight: weights[index] ?? 0 }));
    expect(told(aSoundPlan({ goals }))).toEqual(expected);
  });

  test('the sum and what lacks to 100 are named', () => {
    const plan = withGoals({ weight: 25 });
    expect(theFinding(plan, 'weightsOff').facts).toEqual([
      { is: 'number', value: 85 },
      { is: 'number', value: 15 },
    ]);
  });
});

describe('goals', () => {
  test.each<[string, Partial<Goal>, string[]]>([
    ['without a measure', { measure: null }, ['goalWithoutMeasure']],
    ['a revenue goal with words of its own', { statement: 'Close $1.80M new ACV in the Upper Midwest by 31 Dec' }, []],
    ['nothing but the figure', { statement: 'Close $1.8M new business by 31 Dec 2026' }, ['goalRepeatsQuota']],
    ['nothing but the quota', { statement: 'Hit my quota' }, ['goalRepeatsQuota']],
    [
      'only revenue is held against the quota',
      { statement: 'Hit my target', kind: 'improvement' },
      ['goalKindMissing'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(told(withGoals(changes))).toEqual(expected);
  });

  test('in German too, and in a language without a word list not at all', () => {
    const plan = withGoals({ statement: 'Umsatzziel 1,8 Mio. EUR erreichen' });
    expect(told(withGoals({ statement: 'Jahresumsatz von 1,8 Mio. EUR erreichen' }), { language: 'de-CH' })).toEqual([
      'goalRepeatsQuota',
    ]);
    expect(told(plan, { language: 'fr' })).toEqual([]);
  });

  test('without an objective; a cancelled one is none', () => {
    const objectives = aSoundPlan().objectives;
    expect(told(aSoundPlan({ objectives: objectives.slice(1) }))).toEqual(['goalWithoutObjective']);
    expect(told(withObjective({ status: 'cancelled' }))).toEqual(['goalWithoutObjective']);
    expect(told(withObjective({ status: 'achieved', endedOn: '2026-02-02' }))).toEqual([]);
  });

  test('all about money', () => {
    const goals = aSoundPlan().goals.map(goal => ({ ...goal, measure: aMeasure({ unit: 'USD' }) }));
    expect(told(aSoundPlan({ goals }))).toEqual(['noNonFinancialGoal']);
    expect(told(aSoundPlan({ goals: [people, money, { ...success, measure: aMeasure({ unit: 'k€' }) }] }))).toEqual([]);
  });
});

describe('accounts', () => {
  const account = aSoundPlan().accounts[0];
  if (account === undefined) throw new Error('one account');
  const more = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...account, id: `A${index}`, name: `Account ${index}` }));

  test('one that no open objective covers, unless it is off the plan', () => {
    const other = { ...account, id: 'A0', name: 'Nordfarm' };
    expect(told(aSoundPlan({ accounts: [account, other] }))).toEqual(['accountUncovered']);
    expect(told(aSoundPlan({ accounts: [account, { ...other, isOnPlan: false }] }))).toEqual([]);
    const ended = aSoundPlan().objectives.map(each => ({
      ...each,
      status: 'achieved' as const,
      endedOn: '2026-02-02',
    }));
    expect(told(aSoundPlan({ objectives: ended }))).toEqual(['accountUncovered']);
  });

  test('an objective for the whole territory covers them all', () => {
    expect(told(withObjective({ scope: { kind: 'territory' } }, aSoundPlan({ accounts: more(40) })))).toEqual([]);
  });

  test('the same record under the name of another place is covered', () => {
    const record = ABCD.split('/')[1] ?? '';
    expect(told(aSoundPlan({ accounts: [{ ...account, id: record }] }))).toEqual([]);
  });

  test('many are told as one', () => {
    const plan = aSoundPlan({ accounts: more(6) });
    expect(told(plan)).toEqual(['accountsUncovered']);
    expect(theFinding(plan, 'accountsUncovered')).toMatchObject({
      count: 6,
      facts: [{ values: ['Account 0', 'Account 1', 'Account 2'] }],
    });
  });

  test('questions answered with "I don’t know" are gaps, unanswered ones are not', () => {
    const unknown = { text: '', certainty: 'unknown' as const };
    const asked = { ...account, questions: { what: unknown, why: { text: 'Audit', certainty: 'guess' as const } } };
    expect(told(aSoundPlan({ accounts: [asked] }))).toEqual(['accountUnknown']);
    const many = more(7).map(each => ({ ...each, questions: { when: unknown } }));
    const everywhere = withObjective({ scope: { kind: 'territory' } }, aSoundPlan({ accounts: many }));
    expect(told(everywhere)).toEqual(['accountsUnknown']);
  });
});

describe('dust', () => {
  const lain = (dates: Partial<Plan>, today: string) => told(aSoundPlan(dates), { today });

  test.each<[string, Partial<Plan>, string, string[]]>([
    ['reviewed 31 days ago', { openedOn: '2026-03-05' }, '2026-03-05', []],
    ['reviewed 32 days ago', { openedOn: '2026-03-06' }, '2026-03-06', ['dust_reviewed']],
    ['never reviewed', { reviewedOn: null }, '2026-02-03', ['dust_reviewed']],
    ['never reviewed, in its first days', { reviewedOn: null, openedOn: null }, '2026-01-10', []],
    ['opened 15 days ago', {}, '2026-02-17', ['dust_opened']],
    ['opening is no reviewing', { openedOn: '2026-05-10' }, '2026-05-10', ['dust_edited', 'dust_reviewed']],
    [
      'before it begins and after its end',
      { start: '2027-01-01', end: '2027-12-31', objectives: [] },
      '2026-06-01',
      [],
    ],
  ])('%s', (_, dates, today, expected) => {
    expect(lain(dates, today).filter(each => each.startsWith('dust'))).toEqual(expected);
  });
});

describe('objectives without a goal', () => {
  test('are told after those that have one', () => {
    const lost = aSoundObjective({ id: 'O9', goalId: 'G9', measure: null });
    const plan = aSoundPlan({ objectives: [lost, ...aSoundPlan().objectives], goals: [people, money, success] });
    expect(told(plan)).toEqual(['objectiveWithoutGoal', 'smartMeasurable_none']);
    expect(theFinding(plan, 'objectiveWithoutGoal').remedy).toEqual({
      kind: 'moveToGoal',
      objectiveId: 'O9',
      goalId: 'G1',
    });
  });

  test('reading order: the plan, a goal, its objectives, the next goal', () => {
    const plan = aSoundPlan({
      goals: [{ ...people, measure: null, weight: 10 }, { ...money, measure: null }, success],
      objectives: [
        aSoundObjective({ id: 'O2', goalId: 'G2', due: null }),
        aSoundObjective({ id: 'O1', goalId: 'G1', tactics: [] }),
        aSoundObjective({ id: 'O3', goalId: 'G3' }),
      ],
    });
    expect(told(plan)).toEqual([
      'weightsOff',
      'goalWithoutMeasure',
      'objectiveWithoutTactic',
      'goalWithoutMeasure',
      'smartTimeBound_due',
    ]);
  });

  test('nothing is asked of a goal kind twice', () => {
    expect(
      told(aSoundPlan({ goals: [aGoal({ id: 'G1', measure: aMeasure(), statement: 'Win the dairies' })] })),
    ).toEqual([
      'goalKindMissing',
      'goalKindMissing',
      'noNonFinancialGoal',
      'objectiveWithoutGoal',
      'objectiveWithoutGoal',
    ]);
  });
});
