import { describe, expect, test } from 'vitest';
import { comparePlans } from '@/lib/domain/compare-plans';
import { aGoal, anObjective, aPlan } from '../support/builders';
import { aTactic } from '../support/lint';
import { workedExample } from '../support/worked-example';

const before = aPlan({
  goals: [aGoal({ id: 'G1' }), aGoal({ id: 'G2', kind: 'growth', statement: 'Land 4 new logos' })],
  objectives: [anObjective({ id: 'O1' }), anObjective({ id: 'O2', statement: 'Run the review with the president' })],
});

test('a plan beside itself is the same', () => {
  const { plan } = workedExample().file;
  const { goals, objectives } = comparePlans(plan, structuredClone(plan));
  expect(new Set([...goals, ...objectives].map(({ kind }) => kind))).toEqual(new Set(['same']));
  expect(objectives).toHaveLength(plan.objectives.length);
});

test('what was added, removed and changed, with the fields that differ', () => {
  const after = aPlan({
    goals: [aGoal({ id: 'G1', weight: 60, measure: null, notes: 'Agreed' })],
    objectives: [
      anObjective({ id: 'O3', statement: 'Map the committee at Delmont' }),
      anObjective({ id: 'O1', due: '2027-01-31', tactics: [aTactic()] }),
    ],
  });
  const { goals, objectives } = comparePlans(before, after);
  expect(goals.map(({ kind }) => kind)).toEqual(['changed', 'removed']);
  expect(goals[0]).toMatchObject({ kind: 'changed', fields: ['weight', 'notes'] });
  expect(objectives.map(({ kind, after, before }) => [kind, (after ?? before)?.id])).toEqual([
    ['added', 'O3'],
    ['changed', 'O1'],
    ['removed', 'O2'],
  ]);
  expect(objectives[1]).toMatchObject({ fields: ['due', 'tactics'] });
});

describe('plans whose things have other ids', () => {
  const nextYear = aPlan({
    goals: [
      aGoal({ id: 'X1', statement: 'Close $2.10M new ACV' }),
      aGoal({ id: 'X2', kind: 'growth', statement: 'Land 6 new logos' }),
      aGoal({ id: 'X3', kind: 'improvement', statement: 'Close $1.80M new ACV' }),
    ],
    objectives: [
      anObjective({ id: 'Y1', goalId: 'X1', statement: 'Agree a 3-line paid pilot with ABCD by 15 Dec 2027' }),
      anObjective({ id: 'Y2', goalId: 'X1', statement: 'Something else altogether' }),
    ],
  });
  const { goals, objectives } = comparePlans(before, nextYear);

  test('goals belong together by kind and nearly the same words', () => {
    expect(goals.map(({ before, after }) => [before?.id, after?.id])).toEqual([
      ['G1', 'X1'],
      ['G2', 'X2'],
      [undefined, 'X3'],
    ]);
  });

  test('objectives by nearly the same words; being of the renamed goal is no change', () => {
    expect(objectives.map(({ before, after }) => [before?.id, after?.id])).toEqual([
      ['O1', 'Y1'],
      [undefined, 'Y2'],
      ['O2', undefined],
    ]);
    expect(objectives[0]).toMatchObject({ kind: 'changed', fields: ['statement'] });
  });

  test('each is taken once, the likest first', () => {
    const twice = aPlan({
      objectives: [
        anObjective({ id: 'Y1', statement: 'Agree a 2-line paid pilot with ABCD by 15 Dec 2026' }),
        anObjective({ id: 'Y2', statement: 'Agree a 2-line paid pilot with ABCD by 15 Dec 2026' }),
      ],
    });
    expect(comparePlans(before, twice).objectives.map(({ kind }) => kind)).toEqual(['same', 'added', 'removed']);
  });
});

test('tactics with other ids are the same tactics', () => {
  const one = aPlan({ objectives: [anObjective({ tactics: [aTactic({ id: 'T1' })] })] });
  const other = aPlan({ objectives: [anObjective({ tactics: [aTactic({ id: 'T9' })] })] });
  expect(comparePlans(one, other).objectives[0]?.kind).toBe('same');
});
