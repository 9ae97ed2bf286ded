import { describe, expect, test } from 'vitest';
import { touchedBy } from '@/lib/background/plan-changes';
import type { Plan } from '@/lib/domain/plan';
import { anObjective, aPlan, KESTREL } from '../support/builders';

const before = aPlan({ objectives: [anObjective(), anObjective({ id: 'O2' })] });
const [first = anObjective(), second = anObjective()] = before.objectives;
const calendar = { ...before.calendar, holidays: ['2026-11-26'] };

describe('an edit of the plan judges anew what it can have changed', () => {
  test.each<[string, Partial<Plan>, 'all' | string[]]>([
    [
      'words and weights: nothing',
      { title: 'x', goals: [], objectives: [{ ...first, statement: 'x', cadenceDays: 3 }, second] },
      [],
    ],
    ['the order of objectives: nothing', { objectives: [second, first] }, []],
    ['a scope: its objective', { objectives: [first, { ...second, scope: { kind: 'territory' } }] }, ['O2']],
    ['a due date: its objective', { objectives: [{ ...first, due: null }, second] }, ['O1']],
    ['an end: its objective', { objectives: [{ ...first, status: 'missed', endedOn: '2026-11-20' }, second] }, ['O1']],
    ['a new objective: it', { objectives: [first, second, anObjective({ id: 'O3' })] }, ['O3']],
    ['a deleted objective: it', { objectives: [first] }, ['O2']],
    ['the calendar: all', { calendar }, 'all'],
    ['the period: all', { end: '2026-11-30' }, 'all'],
    ['the status: all', { status: 'archived' }, 'all'],
    [
      'a prospect that became a customer: all',
      { accounts: before.accounts.map(each => ({ ...each, relationship: 'customer' })) },
      'all',
    ],
    ['another account: all', { accounts: before.accounts.map(each => ({ ...each, id: KESTREL })) }, 'all'],
    ["an account's name: nothing", { accounts: before.accounts.map(each => ({ ...each, name: 'x' })) }, []],
  ])('%s', (_, changes, expected) => {
    expect(touchedBy(before, { ...before, ...changes })).toEqual(expected);
  });

  test('the first plan: all', () => {
    expect(touchedBy(undefined, before)).toBe('all');
  });
});
