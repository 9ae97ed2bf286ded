// @vitest-environment jsdom
import { act, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Plan } from '@/lib/domain/plan';
import { ok } from '@/lib/result';
import { type Replies, refusing } from '../../support/canned-screen';
import { drawPlan } from '../../support/draw-plan';
import { putAway } from '../../support/put-away';

beforeEach(() => {
  location.hash = '#new-objective?activity=00D%2F00T9&subject=Call%20Tom';
});
afterEach(putAway);

/** The plan page as an activity opened it, with an objective for it added. */
async function added(replies: Replies, changes: Partial<Plan> = {}) {
  const screen = await drawPlan(changes, { linkActivities: { actionId: 'click' }, ...replies });
  const add = (): void => {
    const goal = screen.plan.goals[0]?.id;
    fireEvent.change(screen.getByLabelText('It reaches the goal'), { target: { value: goal } });
    screen.press('Add objective');
  };
  const ties = () => screen.background.askedFor('linkActivities');
  const notTied = () => screen.findByText('The activity is not tied to “Call Tom” yet.', {}, { timeout: 3_000 });
  return { ...screen, add, ties, notTied };
}

test('an activity that could not be tied to its new objective is said, and tied when it is tried again', async () => {
  const screen = await added({ linkActivities: refusing('storageFull') });
  screen.add();
  await screen.notTied();
  expect(screen.getByText('This device has no room left.')).toBeTruthy();
  screen.background.become({ linkActivities: { actionId: 'click' } });
  screen.press('Try again');
  await screen.findByText('The activity is tied to it.');
  expect(screen.queryByText(/is not tied to/)).toBeNull();
});

test('a plan that could not be stored ties nothing and says so; tried again, first the plan is stored', async () => {
  const screen = await added({ savePlan: refusing('storageFull') });
  screen.add();
  const notice = (await screen.notTied()).closest('section');
  expect(screen.ties()).toEqual([]);
  screen.background.become({ savePlan: ({ plan }) => ok({ revision: plan.revision + 1 }) });
  const again = notice?.querySelector('button');
  if (again == null) throw new Error('no way to try again');
  fireEvent.click(again);
  await screen.findByText('The activity is tied to it.');
  expect(screen.ties()).toHaveLength(1);
});

test('nothing is tied to an objective before the plan with it is stored, however many wait for an earlier save', async () => {
  const answers: (() => void)[] = [];
  // That the plan was opened today is being saved already.
  const screen = await added(
    { savePlan: ({ plan }) => new Promise(done => answers.push(() => done(ok({ revision: plan.revision + 1 })))) },
    { openedOn: '2026-11-01' },
  );
  await waitFor(() => expect(answers).toHaveLength(1), { timeout: 3_000 });
  const isHidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await act(async () => void fireEvent(document, new Event('visibilitychange')));
  isHidden.mockRestore();
  screen.add();
  await act(async () => answers[0]?.());
  await waitFor(() => expect(answers).toHaveLength(2), { timeout: 3_000 });
  expect(screen.ties()).toEqual([]);
  await act(async () => answers[1]?.());
  await waitFor(() => expect(screen.ties()).toHaveLength(1));
});
