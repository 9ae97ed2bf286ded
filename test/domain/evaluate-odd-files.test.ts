import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { evaluate } from '@/lib/domain/evaluate/evaluate';
import { evaluated, exampleFile } from '../support/evaluated';

describe('a file that is refused', () => {
  const file = exampleFile('fernhill');
  test.each<[string, string, object]>([
    ['no JSON', '{', { kind: 'notJson' }],
    ['no object', '[]', { field: '(top)' }],
    ['another file', '{"schema":"x"}', { field: 'schema' }],
    ['an unknown zone', JSON.stringify({ ...file, timeZone: 'Moon/Sea' }), { field: 'timeZone' }],
    ['no plan', JSON.stringify({ ...file, plan: undefined }), { field: 'plan' }],
    ['a plan that is nothing', JSON.stringify({ ...file, plan: null }), { field: 'plan' }],
    ['a rep that is a list', JSON.stringify({ ...file, rep: [] }), { field: 'rep' }],
    ['accounts that are no list', JSON.stringify({ ...file, accounts: {} }), { field: 'accounts' }],
    ['an account that is nothing', JSON.stringify({ ...file, accounts: [null] }), { field: 'accounts[0]' }],
    ['an objective that is a word', JSON.stringify({ ...file, objectives: ['O1'] }), { field: 'objectives[0]' }],
    ['no now', JSON.stringify({ ...file, asOf: 'today' }), { field: 'asOf' }],
    ['a holiday that is no day', JSON.stringify({ ...file, holidays: ['soon'] }), { field: 'holidays[0]' }],
    ['activities that are no list', JSON.stringify({ ...file, activities: {} }), { field: 'activities' }],
    [
      'an activity without an id',
      JSON.stringify({ ...file, activities: [{ type: 'Call' }] }),
      { field: 'activities[0].id' },
    ],
    ['an activity that is nothing', JSON.stringify({ ...file, activities: [null] }), { field: 'activities[0]' }],
    [
      'an objective of no goal',
      JSON.stringify(file).replace('"goalId":"G1"', '"goalId":"G9"'),
      { field: 'plan.objectives[0].goalId' },
    ],
  ])('%s', (_, text, problem) => {
    expect(evaluate(text)).toMatchObject({ ok: false, problem });
  });
});

describe('the same file written otherwise', () => {
  const file = exampleFile('fernhill');
  const { activities, summary } = evaluated(file);

  test.each(['2026-11-20T17:30-06:00', '2026-11-20T23:30:00.000+0000', '2026-11-20T23:30Z'])('now is %s', asOf => {
    expect(evaluated({ ...file, asOf, installedAt: '2026-01-01T00:00-0600' })).toMatchObject({ activities, summary });
  });

  test('with a byte-order mark in front', () => {
    expect(evaluate(`\uFEFF${JSON.stringify(file)}`)).toMatchObject({ ok: true, value: { activities, summary } });
  });
});

describe('what no verdict turns on refuses nothing', () => {
  const file = exampleFile('fernhill');
  const { activities, summary } = evaluated(file);

  test.each<[string, object]>([
    ['nothing is told beside the plan', { threeQuestions: null, quarterReview: undefined, roleTactics: [{}] }],
    ['a review in other words', { quarterReview: { quarter: 4, goalsMet: { G1: 'nearly' } } }],
    ['targets of another shape', { weeklyTargets: { calls: 3 } }],
    ['what may be left out is null', { company: null, manager: null, daysOff: null, installedAt: null }],
  ])('%s', (_, changes) => {
    expect(evaluated({ ...file, ...changes })).toMatchObject({ activities, summary });
  });

  test('measures, quarters, sections and promises are not asked', () => {
    const { plan, goals, objectives, accounts } = z
      .object({
        plan: z.looseObject({}),
        goals: z.array(z.looseObject({})),
        objectives: z.array(
          z.looseObject({ scope: z.string(), tactics: z.array(z.looseObject({ types: z.unknown() })) }),
        ),
        accounts: z.array(z.looseObject({})),
      })
      .parse(file);
    const terse = {
      ...file,
      plan: { ...plan, sections: [], strategy: 3, vision: null, process: 'ours' },
      goals: goals.map(goal => ({ ...goal, measure: 'money', quarters: 4, personal: [] })),
      accounts: accounts.map(account => ({ ...account, accountQuestions: 'none' })),
      objectives: objectives.map(({ tactics, ...objective }) => ({
        ...objective,
        accounts: objective.scope === 'accounts' ? objective.accounts : undefined,
        measure: { unit: 7 },
        tactics:
          tactics.length === 0 ? undefined : tactics.map(({ types }) => ({ types, per: 'dossier', count: null })),
      })),
    };
    expect(evaluated(terse)).toMatchObject({ activities, summary });
  });

  test('no holidays are none, and an account that is not said to be on the plan is not', () => {
    expect(evaluated({ ...file, holidays: undefined }).summary).toEqual(evaluated({ ...file, holidays: [] }).summary);
    const accounts = z.array(z.looseObject({})).parse(file.accounts);
    const off = (onPlan: unknown) =>
      evaluated({ ...file, accounts: accounts.map(each => ({ ...each, onPlan })) }).summary.weeks['2026-11-16'];
    expect(off(undefined)?.outreachToProspects).toBe(0);
    expect(off(undefined)).toEqual(off(false));
  });
});
