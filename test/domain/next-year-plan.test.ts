import { describe, expect, test } from 'vitest';
import { nextYearPlan } from '@/lib/domain/next-year-plan';
import { plan as planSchema } from '@/lib/domain/plan';
import { examplePlan } from '../support/example-plan';

function next(changes: Parameters<typeof Object.assign>[1] = {}) {
  let made = 0;
  return nextYearPlan({ ...examplePlan(), ...changes }, () => `next-${++made}`);
}

describe("next year's plan from this year's", () => {
  test('begins the day after and is as long', () => {
    expect(next()).toMatchObject({ start: '2027-01-01', end: '2027-12-31', status: 'draft', revision: 0 });
    expect(next({ start: '2026-04-01', end: '2028-03-31' })).toMatchObject({ start: '2028-04-01', end: '2030-03-31' });
    expect(next({ start: '2026-01-31', end: '2026-01-31' }).end >= '2026-02-01').toBe(true);
  });

  test('carries the next year in its title', () => {
    expect(next().title).toBe('Upper Midwest territory plan 2027');
    expect(next({ title: 'My plan' }).title).toBe('My plan');
  });

  test('takes the goals over, with what was reached beginning anew', () => {
    const [before, after] = [examplePlan(), next()];
    expect(after.goals.map(({ statement }) => statement)).toEqual(before.goals.map(({ statement }) => statement));
    expect(after.goals.every(({ measure }) => measure?.current === measure?.baseline)).toBe(true);
    expect(after.goals.flatMap(({ quarters }) => quarters).every(({ actual }) => actual === null)).toBe(true);
  });

  test('takes over the objectives that are still open, under their goals, and drops due dates that have passed', () => {
    const [before, after] = [examplePlan(), next()];
    expect(after.objectives).toHaveLength(before.objectives.filter(({ status }) => status === 'open').length);
    expect(after.objectives.every(({ goalId }) => after.goals.some(({ id }) => id === goalId))).toBe(true);
    expect(after.objectives.every(({ due }) => due === null || (due >= after.start && due <= after.end))).toBe(true);
    expect(after.objectives.every(({ history }) => history.length === 0)).toBe(true);
  });

  test('shares no id with the old plan, so that links of last year stay with last year', () => {
    const [before, after] = [examplePlan(), next()];
    const old = new Set([before.id, ...before.goals.map(({ id }) => id), ...before.objectives.map(({ id }) => id)]);
    expect(
      [after.id, ...after.goals.map(({ id }) => id), ...after.objectives.map(({ id }) => id)].filter(id => old.has(id)),
    ).toEqual([]);
  });

  test('what stands in the way of an objective stands in the way of the new one', () => {
    const before = examplePlan();
    const [open] = before.objectives;
    const year = before.sections.year;
    const after = next({
      sections: {
        year: {
          ...year,
          resources: { have: [], missing: [{ id: 'm', text: 'A reference', blocks: [open?.id, 'O9'] }] },
        },
        quarters: {},
      },
    });
    expect(after.sections.year.resources.missing[0]?.blocks).toEqual([after.objectives[0]?.id]);
  });

  test('is a plan', () => {
    expect(planSchema.safeParse(next()).success).toBe(true);
  });
});
