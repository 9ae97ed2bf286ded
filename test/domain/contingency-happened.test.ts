import { expect, test } from 'vitest';
import { contingencyHappened } from '@/lib/domain/contingency-happened';
import type { Plan } from '@/lib/domain/plan';
import { emptySections } from '@/lib/domain/sections';
import { aSoundPlan, NEXT_DAY, told } from '../support/lint';

const answer = { id: 'C1', riskId: 'R1', ifText: 'IT says no', thenText: 'Offer the cellular kit', happenedOn: null };
const sections = {
  ...emptySections(),
  risks: [{ id: 'R1', text: 'IT blocks gateways', assumption: '', likelihood: 'low', impact: 'high' } as const],
  contingencies: [answer],
};
const plan = aSoundPlan({
  owner: { id: null, name: 'Dana', role: 'Salesperson' },
  sections: { year: sections, quarters: {} },
});

function happened(before: Plan, objectiveId = 'O2', contingencyId = 'C1'): Plan {
  return contingencyHappened(before, contingencyId, { objectiveId, newId: () => 'T9', today: NEXT_DAY });
}

test('the "then" becomes a tactic of the objective, with the "if" as its why', () => {
  const after = happened(plan);
  expect(after.objectives[1]?.tactics.at(-1)).toMatchObject({
    id: 'T9',
    what: 'Offer the cellular kit',
    why: 'IT says no',
    owner: 'Salesperson',
    count: 1,
    per: 'objective',
  });
  expect(after.sections.year.contingencies[0]?.happenedOn).toBe(NEXT_DAY);
  expect(after.objectives[0]).toBe(plan.objectives[0]);
  expect(told(after)).toEqual([]);
});

test('it happens once: pressing again adds nothing', () => {
  const once = happened(plan);
  expect(happened(once)).toBe(once);
});

test('of a quarter as of the year; the year stays the same object', () => {
  const inQuarter = aSoundPlan({ sections: { year: emptySections(), quarters: { Q1: sections } } });
  const after = happened(inQuarter);
  expect(after.sections.quarters['Q1']?.contingencies[0]?.happenedOn).toBe(NEXT_DAY);
  expect(after.sections.year).toBe(inQuarter.sections.year);
});

test('without an "if" the risk is the why', () => {
  const unsaid = { ...sections, contingencies: [{ ...answer, ifText: '' }] };
  const after = happened({ ...plan, sections: { year: unsaid, quarters: {} } });
  expect(after.objectives[1]?.tactics.at(-1)?.why).toBe('IT blocks gateways');
});

test('without a "then", an objective or the contingency itself, nothing happens', () => {
  const open = {
    ...plan,
    sections: { year: { ...sections, contingencies: [{ ...answer, thenText: '' }] }, quarters: {} },
  };
  expect(happened(open)).toBe(open);
  expect(happened(plan, 'gone')).toBe(plan);
  expect(happened(plan, 'O2', 'gone')).toBe(plan);
});
