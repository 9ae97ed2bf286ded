import { expect, test } from 'vitest';
import type { ActivityKind } from '@/lib/domain/activity';
import type { Choice } from '@/lib/domain/link';
import { type Case, hintsOf, judgedOf, TO_O1 } from '../../support/hints';

const tactic = (kinds: ActivityKind[]) => ({
  id: 't',
  what: 'Reach them',
  why: '',
  kinds,
  owner: '',
  count: 2,
  per: 'week' as const,
  deadline: null,
  horizonMonths: null,
});
const linkedIn: Case = { kind: 'linkedIn', notes: 'connected, no message back' };

test.each<[string, ActivityKind[][], Choice | null, string[]]>([
  ['its kind is in no tactic', [['call'], ['email', 'meeting']], TO_O1, ['S6']],
  ['its kind is in one of them', [['call'], ['email', 'linkedIn']], TO_O1, []],
  ['the objective has no tactics yet', [], TO_O1, []],
  ['a tactic without kinds', [[]], TO_O1, ['S6']],
  ['not linked', [['call']], null, []],
  ['set aside', [['call']], { kind: 'setAside', reason: 'requiredAdmin' }, []],
  ['linked to an objective that was deleted', [['call']], { kind: 'objective', objectiveId: 'gone' }, []],
])('S6 on LinkedIn: %s', (_, kinds, choice, expected) => {
  expect(hintsOf([{ ...linkedIn, choice }], { objective: { tactics: kinds.map(tactic) } })).toEqual([expected]);
});

test('linked, but flagged: first things first', () => {
  const objective = { tactics: [tactic(['call'])], due: '2026-11-01' };
  expect(hintsOf([{ ...linkedIn, day: '2026-11-17' }], { objective })).toEqual([[]]);
});

test('it names the objective', () => {
  const [judged] = judgedOf([linkedIn], { objective: { tactics: [tactic(['call'])] } });
  expect(judged?.hints).toMatchObject([{ sentence: 'rule_S6', objectiveId: 'O1' }]);
});
