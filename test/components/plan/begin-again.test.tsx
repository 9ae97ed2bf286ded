// @vitest-environment jsdom
import { act, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyPlan } from '@/lib/domain/empty-plan';
import type { Objective } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import { drawPlan, TODAY, type } from '../../support/draw-plan';
import { examplePlan } from '../../support/example-plan';
import { putAway } from '../../support/put-away';

beforeEach(() => {
  location.hash = '#begin';
});
afterEach(putAway);

function firstOfCustomers({ goals, objectives }: Plan): Objective {
  const goal = goals.find(({ kind }) => kind === 'customerSuccess');
  const found = objectives.find(({ goalId }) => goalId === goal?.id);
  if (found === undefined) throw new Error('no objective for customers');
  return found;
}

/** The guide over a plan that stands, at its third goal: one objective with one tactic of three kinds and no count. */
async function atCustomers() {
  const plan = examplePlan();
  const first = firstOfCustomers(plan);
  const [tactic] = plan.objectives.flatMap(({ tactics }) => tactics);
  if (tactic === undefined) throw new Error('no tactic');
  const open = { ...tactic, kinds: ['call' as const, 'email' as const, 'meeting' as const], count: null };
  const complete = plan.objectives.map(each => (each.tactics.length > 0 ? each : { ...each, tactics: [tactic] }));
  const screen = await drawPlan({
    objectives: complete.map(each => (each.id === first.id ? { ...each, tactics: [open] } : each)),
  });
  screen.press('Back');
  return { ...screen, first: { ...first, tactics: [open] }, sent: async () => firstOfCustomers(await screen.saved()) };
}

/** The guide over a plan with nothing in it, at its second goal, for which no number is filled in. */
async function atRevenue() {
  let made = 0;
  const screen = await drawPlan(emptyPlan(() => `made-${++made}`, TODAY, 'America/Chicago'));
  const toRevenue = (): void => {
    screen.press('Next');
    type(screen.getByLabelText(/^Who comes first/), 'Meet the CEO of ABCD');
    type(screen.getByLabelText(/^What will you do for it/), 'Ask two customers');
    type(screen.getByLabelText(/^That works, because/), 'they know him');
    screen.press('Next');
  };
  toRevenue();
  return screen;
}

async function go(hash: string): Promise<void> {
  await act(async () => {
    location.hash = hash;
    await new Promise(done => setTimeout(done, 20));
  });
}

describe('the guide over a plan that says something already', () => {
  test('changes nothing but what the rep changed, and the old due date is remembered', async () => {
    const screen = await atCustomers();
    type(screen.getByLabelText('By when'), '2026-12-22');
    const sent = await screen.sent();
    expect(sent).toEqual({ ...screen.first, due: '2026-12-22', history: sent.history });
    expect(sent.history.slice(screen.first.history.length)).toMatchObject([{ due: screen.first.due, until: TODAY }]);
    type(screen.getByLabelText(/^That works, because/), 'they asked for it');
    await waitFor(async () => expect((await screen.sent()).tactics[0]?.why).toBe('they asked for it'), {
      timeout: 3_000,
    });
    expect((await screen.sent()).history).toEqual(sent.history);
  });

  test('another kind takes the place of the one that is shown; the others stay', async () => {
    const screen = await atCustomers();
    fireEvent.change(screen.getByLabelText('You will log it as'), { target: { value: 'task' } });
    expect((await screen.sent()).tactics[0]).toMatchObject({ kinds: ['task', 'email', 'meeting'], count: null });
  });

  test('a number that is none holds back nothing but itself', async () => {
    const screen = await atCustomers();
    const measure = screen.plan.goals.find(({ kind }) => kind === 'customerSuccess')?.measure;
    type(screen.getByLabelText(/^How many customers/), '-5');
    type(screen.getByLabelText('By when'), '2026-12-22');
    expect((await screen.sent()).due).toBe('2026-12-22');
    const sent = await screen.saved();
    expect(sent.goals.find(({ kind }) => kind === 'customerSuccess')?.measure).toEqual(measure);
  });

  test('after undo the field shows what the plan says again, and writing on does not bring the undone back', async () => {
    const screen = await atCustomers();
    type(screen.getByLabelText('By when'), '2026-12-22');
    await screen.saved();
    screen.press('Undo');
    expect(screen.getByLabelText('By when')).toHaveProperty('value', screen.first.due);
    type(screen.getByLabelText(/^That works, because/), 'they asked for it');
    await waitFor(async () => expect((await screen.sent()).tactics[0]?.why).toBe('they asked for it'), {
      timeout: 3_000,
    });
    expect((await screen.sent()).due).toBe(screen.first.due);
  });
});

describe('what has no place in the plan yet, because its number is missing', () => {
  test('is still there after Back, and is written as soon as the number is', async () => {
    const screen = await atRevenue();
    type(screen.getByLabelText(/^Which deal comes first/), 'Sign phase 2 with Orchard Valley');
    type(screen.getByLabelText(/^What will you do for it/), 'Call the plant manager');
    screen.press('Back');
    screen.press('Next');
    expect(screen.getByLabelText(/^Which deal comes first/)).toHaveProperty(
      'value',
      'Sign phase 2 with Orchard Valley',
    );
    type(screen.getByLabelText(/^How much new business/), '900k');
    const { objectives } = await screen.saved();
    expect(objectives.at(-1)).toMatchObject({
      statement: 'Sign phase 2 with Orchard Valley',
      tactics: [{ what: 'Call the plant manager' }],
    });
  });

  test('is still there after a look at the whole plan', async () => {
    const screen = await atRevenue();
    type(screen.getByLabelText(/^Which deal comes first/), 'Sign phase 2 with Orchard Valley');
    await go('#goals');
    await go('#begin');
    expect(screen.getByLabelText(/^Which deal comes first/)).toHaveProperty(
      'value',
      'Sign phase 2 with Orchard Valley',
    );
  });
});

test('the first step begins anew when another tab saved the plan, and writes nothing of it over', async () => {
  let made = 0;
  const plan = { ...emptyPlan(() => `made-${++made}`, TODAY, 'America/Chicago'), openedOn: TODAY };
  const screen = await drawPlan(plan);
  const theirs = { ...screen.plan, vision: 'Theirs', currency: 'EUR', revision: screen.plan.revision + 1 };
  await act(async () => screen.background.become({ readPlan: { plan: theirs, today: TODAY, accounts: [] } }));
  type(screen.getByLabelText('Title'), 'Mine');
  expect(await screen.saved()).toMatchObject({ title: 'Mine', vision: 'Theirs', currency: 'EUR' });
});
