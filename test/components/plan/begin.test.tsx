// @vitest-environment jsdom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyPlan } from '@/lib/domain/empty-plan';
import { lintPlan } from '@/lib/domain/lint/lint-plan';
import type { Plan } from '@/lib/domain/plan';
import { axeFinds } from '../../support/axe';
import { drawPlan, TODAY, type } from '../../support/draw-plan';
import { planAnswers } from '../../support/plan-answers';
import { putAway } from '../../support/put-away';

beforeEach(() => {
  location.hash = '';
});
afterEach(putAway);

/** The page of a plan with nothing in it. */
function begin(changes: Partial<Plan> = {}) {
  let made = 0;
  return drawPlan({ ...emptyPlan(() => `made-${++made}`, TODAY, 'America/Chicago'), ...changes });
}

type Screen = Awaited<ReturnType<typeof begin>>;

function fill(screen: Screen, step: (typeof planAnswers)[number]): void {
  for (const [label, words] of step) type(screen.getByLabelText(label), words);
}

async function throughAll(screen: Screen): Promise<void> {
  screen.press('Next');
  for (const step of planAnswers) {
    fill(screen, step);
    screen.press('Next');
  }
  await screen.saved();
}

describe('a plan made from empty', () => {
  test('asks for at most twelve things, and lacks nothing at the end', async () => {
    expect(planAnswers.flat()).toHaveLength(12);
    const screen = await begin();
    await throughAll(screen);
    screen.press('Yes, this is my plan');
    const plan = await screen.saved();
    expect(plan.goals.map(({ kind, statement, weight }) => [kind, statement, weight])).toEqual([
      ['relationship', 'Be trusted by 10 people who decide by Dec 31, 2026', 30],
      ['revenue', 'Win $900,000 from food processors in Minnesota by Dec 31, 2026', 40],
      ['customerSuccess', 'Bring 12 customers to the results they bought for by Dec 31, 2026', 30],
    ]);
    expect(plan.objectives).toHaveLength(3);
    expect(lintPlan(plan, { today: TODAY, language: 'en-US' })).toEqual([]);
    expect(screen.getByText('Your plan stands.')).toBeTruthy();
  });

  test('marks exactly those twelve as required', async () => {
    const screen = await begin();
    screen.press('Next');
    let required = 0;
    for (const step of planAnswers) {
      required += screen.container.querySelectorAll('[required]').length;
      fill(screen, step);
      screen.press('Next');
    }
    // The three numbers are required too, one of which is filled in already.
    const numbers = 2;
    expect(required + numbers).toBe(12);
  });

  test('what is missing is said in place, and the first missing field has the focus', async () => {
    const screen = await begin();
    screen.press('Next');
    screen.press('Next');
    expect(screen.getAllByText('Write something here.')).toHaveLength(3);
    expect(document.activeElement).toBe(screen.getByLabelText(/^Who comes first/));
  });

  test('what was answered stands in the plan at once, and closing the page loses none of it', async () => {
    const screen = await begin();
    screen.press('Next');
    type(screen.getByLabelText(/^How many people/), '25');
    type(screen.getByLabelText(/^Who comes first/), 'Meet the CEO of ABCD');
    const half = await screen.saved();
    expect(half.objectives).toMatchObject([{ statement: 'Meet the CEO of ABCD', goalId: half.goals[0]?.id }]);

    cleanup();
    location.hash = '#begin';
    const again = await begin(half);
    expect(again.getByLabelText(/^How many people/)).toHaveProperty('value', '25');
    expect(again.getByLabelText(/^Who comes first/)).toHaveProperty('value', 'Meet the CEO of ABCD');
  });

  test('a goal that was put in other words keeps them when its planAnswers are changed', async () => {
    const screen = await begin();
    await throughAll(screen);
    const plan = await screen.saved();
    const goals = plan.goals.map(goal => (goal.kind === 'revenue' ? { ...goal, statement: 'My own words' } : goal));
    cleanup();
    location.hash = '#begin';
    const again = await begin({
      ...plan,
      goals,
      objectives: plan.objectives.filter(({ goalId }) => goalId !== goals[1]?.id),
    });
    type(again.getByLabelText(/^How much new business/), '1.2M');
    const sent = (await again.saved()).goals.find(({ kind }) => kind === 'revenue');
    expect(sent).toMatchObject({ statement: 'My own words', measure: { target: 1_200_000 } });
  });

  test.each(['-5', '0', 'many', ''])('a number like “%s” is not taken', async typed => {
    const screen = await begin();
    screen.press('Next');
    type(screen.getByLabelText(/^How many people/), typed);
    screen.press('Next');
    expect(screen.getByText('A number above zero, please.')).toBeTruthy();
    expect(screen.background.askedFor('savePlan')).toEqual([]);
  });

  test('a sentence that says little is told before the rep signs', async () => {
    const screen = await begin();
    screen.press('Next');
    fill(screen, [[/^Who comes first/, 'Better relationships'], ...(planAnswers[0]?.slice(1) ?? [])]);
    screen.press('Next');
    for (const step of planAnswers.slice(1)) {
      fill(screen, step);
      screen.press('Next');
    }
    expect(await screen.findByText(/to look at before you sign/)).toBeTruthy();
  });

  test('back goes back, and the planAnswers are still there', async () => {
    const screen = await begin();
    screen.press('Next');
    fill(screen, planAnswers[0] ?? []);
    screen.press('Next');
    screen.press('Back');
    expect(screen.getByLabelText(/^That works, because/)).toHaveProperty(
      'value',
      'a meeting somebody asked for is held',
    );
  });

  test('nothing for axe to find in any step', async () => {
    const screen = await begin();
    expect(await axeFinds(screen.container)).toEqual([]);
    screen.press('Next');
    screen.press('Next');
    expect(await axeFinds(screen.container)).toEqual([]);
    fill(screen, planAnswers[0] ?? []);
    screen.press('Next');
    for (const step of planAnswers.slice(1)) {
      fill(screen, step);
      screen.press('Next');
    }
    await waitFor(() => expect(screen.getByText('Nothing is missing. A good plan.')).toBeTruthy());
    expect(await axeFinds(screen.container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Yes, this is my plan' }));
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
