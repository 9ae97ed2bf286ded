import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type SmartCheck, smartChecks } from '@/lib/domain/lint/finding';
import { lintPlan, smartOf } from '@/lib/domain/lint/lint-plan';
import { workedExample, workedText } from '../../support/worked-example';

const { plan } = workedExample().file;
const context = { today: '2026-11-20', language: 'en-US' };

const expectations = z
  .looseObject({ objectives: z.array(z.object({ id: z.string(), smartExpect: z.string() })) })
  .parse(JSON.parse(workedText())).objectives;

describe('the objectives of Fernhill fail the checks they should, and no other', () => {
  test.each(expectations)('$id: $smartExpect', ({ id, smartExpect }) => {
    const objective = plan.objectives.find(each => each.id === id);
    if (objective === undefined) throw new Error(id);
    const failing = smartOf(plan, objective, context);
    const names: Record<SmartCheck, string> = {
      specific: 'specific',
      measurable: 'measurable',
      attainable: 'attainable',
      realistic: 'realistic',
      timeBound: 'time-bound',
    };
    const failed = smartChecks.filter(check => failing[check].length > 0).map(check => names[check]);
    expect(failed.length === 0 ? 'pass' : `fail: ${failed.join(', ')}`).toBe(smartExpect);
  });
});

describe('what the plan of Fernhill lacks', () => {
  const found = lintPlan(plan, context);
  const kinds = (on: string) => found.filter(({ subject }) => subject.on === on).map(({ kind }) => kind);

  test('its goals are sound: three kinds, weights, quarters that agree with the year', () => {
    expect(kinds('goal')).toEqual([]);
    expect(kinds('goalKind')).toEqual([]);
    expect(kinds('plan')).toEqual(['dust']);
    expect(found[0]).toMatchObject({ sentence: 'lint_dust_reviewed', count: 42, facts: [{ value: '2026-10-09' }] });
  });

  test('the weak objective has no tactic either; the others lack nothing themselves', () => {
    const objectives = found.filter(({ subject }) => subject.on === 'objective');
    expect(new Set(objectives.map(({ subject }) => 'id' in subject && subject.id))).toEqual(new Set(['O11']));
    expect(objectives.map(({ kind }) => kind)).toEqual([
      'smartSpecific',
      'smartMeasurable',
      'smartTimeBound',
      'objectiveWithoutTactic',
    ]);
  });

  test('tactics say who and how often, but not why', () => {
    expect(new Set(kinds('tactic'))).toEqual(new Set(['tacticWithoutWhy']));
  });

  test('opportunities rest on nothing that was found out; every risk has its contingency', () => {
    expect(kinds('opportunity')).toHaveLength(3);
    expect(kinds('risk')).toEqual([]);
  });

  test('the account whose only objective has ended is uncovered, and three have open questions', () => {
    const accounts = found.filter(({ subject }) => subject.on === 'account');
    expect(accounts.map(({ kind, facts }) => [kind, facts])).toEqual([
      ['accountUncovered', [{ is: 'words', value: 'Quillfeather Plastics' }]],
      [
        'accountUnknown',
        [
          { is: 'words', value: 'Delmont Medical Devices' },
          { is: 'texts', names: ['lint_question_what', 'lint_question_when'] },
        ],
      ],
      ['accountUnknown', [{ is: 'words', value: 'Quillfeather Plastics' }, expect.anything()]],
      ['accountUnknown', [{ is: 'words', value: 'Rook & Daughters Chemicals' }, expect.anything()]],
    ]);
  });

  test('no two findings have one id', () => {
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });
});
