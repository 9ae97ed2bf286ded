// @vitest-environment jsdom
import { act, cleanup, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PlanScreen } from '@/components/plan/PlanScreen';
import type { Plan } from '@/lib/domain/plan';
import type { PlanView } from '@/lib/messages/protocol';
import { ok } from '@/lib/result';
import { axeFinds } from '../../support/axe';
import { type Replies, refusing } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { examplePlan } from '../../support/example-plan';

const plan: Plan = examplePlan();
const today = '2026-11-20';

beforeEach(() => {
  location.hash = '';
});
afterEach(cleanup);

async function draw(changes: Partial<Plan> = {}, more: Replies = {}) {
  let ids = 0;
  let revision = plan.revision;
  const view: PlanView = { plan: { ...plan, ...changes }, today, accounts: [{ id: '00D/001X', name: 'Zephyr Mills' }] };
  const screen = await drawScreen(<PlanScreen newId={() => `new-${++ids}`} />, {
    readPlan: view,
    savePlan: () => ok({ revision: ++revision }),
    ...more,
  });
  /** The plan as it was sent last, once saving has come to rest. */
  const saved = async (): Promise<Plan> => {
    await waitFor(() => expect(screen.background.askedFor('savePlan').length).toBeGreaterThan(0), { timeout: 3_000 });
    await waitFor(() => expect(screen.getByText('Saved')).toBeTruthy(), { timeout: 3_000 });
    const last = screen.background.askedFor('savePlan').at(-1);
    if (last === undefined) throw new Error('nothing was saved');
    return last.plan as Plan;
  };
  const openObjective = (words: RegExp): void => {
    fireEvent.click(screen.getByRole('button', { name: new RegExp(`^Edit “${words.source}`) }));
  };
  return { ...screen, saved, openObjective };
}

function type(field: HTMLElement, value: string): void {
  fireEvent.input(field, { target: { value } });
}

describe('the plan page', () => {
  test('reads top down: goals, their objectives, their tactics', async () => {
    const screen = await draw();
    const goal = screen.getByRole('region', { name: /Close \$1.80M/ });
    expect(within(goal).getByText(/1,395,000 of 1,800,000 USD · weight 35/)).toBeTruthy();
    const objective = within(goal)
      .getByRole('heading', { name: /Agree a 2-line paid pilot/ })
      .closest('li');
    expect(objective?.textContent).toContain('ABCD Inc. · 0 of 1 signed pilot · due Dec 15 · every 7 days');
    expect(objective?.textContent).toContain('Reach CEO and VP weekly until pilot scope is agreed');
  });

  test('an edit is kept as it is typed and saved by itself', async () => {
    const screen = await draw();
    screen.openObjective(/Agree a 2-line/);
    type(screen.getByLabelText('What changes, and for or with whom?'), 'Sign the pilot with ABCD');
    expect(screen.getByText('Saving…')).toBeTruthy();
    const sent = await screen.saved();
    expect(sent.objectives.some(each => each.statement === 'Sign the pilot with ABCD')).toBe(true);
  });

  test('what does not fit is said in place and never saved', async () => {
    const screen = await draw();
    screen.openObjective(/Agree a 2-line/);
    type(screen.getByLabelText('What changes, and for or with whom?'), ' ');
    screen.getByLabelText('Due').focus();
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.getByText('Write something here.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('What changes, and for or with whom?'));
    expect(screen.background.askedFor('savePlan')).toEqual([]);
  });

  test('a due date before the start is not taken', async () => {
    const screen = await draw();
    screen.openObjective(/Agree a 2-line/);
    const due = screen.getByLabelText('Due');
    type(due, '2020-01-01');
    fireEvent.blur(due);
    expect(screen.getByText('This is before the start.')).toBeTruthy();
  });

  test('a new due date remembers the old one, and back again it is forgotten', async () => {
    const screen = await draw();
    const before = plan.objectives.find(each => each.statement.startsWith('Agree a 2-line'));
    screen.openObjective(/Agree a 2-line/);
    type(screen.getByLabelText('Due'), '2026-12-20');
    const sent = (await screen.saved()).objectives.find(each => each.id === before?.id);
    expect(sent?.due).toBe('2026-12-20');
    expect(sent?.history.at(-1)).toMatchObject({ due: '2026-12-15', until: today });
    type(screen.getByLabelText('Due'), '2026-12-15');
    await waitFor(
      () => {
        const last = screen.background.askedFor('savePlan').at(-1)?.plan as Plan | undefined;
        expect(last?.objectives.find(each => each.id === before?.id)?.history).toEqual(before?.history);
      },
      { timeout: 3_000 },
    );
  });

  test('an objective that is achieved has ended today', async () => {
    const screen = await draw();
    screen.openObjective(/Agree a 2-line/);
    fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'achieved' } });
    const sent = (await screen.saved()).objectives.find(each => each.status === 'achieved' && each.endedOn === today);
    expect(sent?.statement).toContain('Agree a 2-line');
  });

  test('the scope can be narrowed to an account that was only seen in Salesforce', async () => {
    const screen = await draw();
    screen.openObjective(/Agree a 2-line/);
    type(screen.getByLabelText('Find an account'), 'zeph');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Zephyr Mills' }));
    const sent = (await screen.saved()).objectives.find(each => each.statement.startsWith('Agree a 2-line'));
    expect(sent?.scope).toMatchObject({ kind: 'accounts' });
    expect(sent?.scope.kind === 'accounts' && sent.scope.accountIds).toContain('00D/001X');
  });

  test('a deleted objective is gone at once and back with undo', async () => {
    const screen = await draw();
    fireEvent.click(screen.getByRole('button', { name: /^Delete “Agree a 2-line/ }));
    expect(screen.queryByRole('heading', { name: /Agree a 2-line/ })).toBeNull();
    const bar = screen.getByText('Objective deleted.').parentElement;
    if (bar === null) throw new Error('no undo bar');
    fireEvent.click(within(bar).getByRole('button'));
    expect(screen.getByRole('heading', { name: /Agree a 2-line/ })).toBeTruthy();
  });

  test('a goal with objectives is deleted only when they have moved', async () => {
    const screen = await draw();
    fireEvent.click(screen.getByRole('button', { name: /^Delete “Cut my median/ }));
    expect(screen.getByText('This goal still has 1 objective.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Move and delete' }));
    const sent = await screen.saved();
    expect(sent.goals).toHaveLength(plan.goals.length - 1);
    expect(sent.objectives).toHaveLength(plan.objectives.length);
    expect(sent.objectives.every(each => sent.goals.some(goal => goal.id === each.goalId))).toBe(true);
  });

  test('moving an objective down swaps it with the next one of its goal', async () => {
    const screen = await draw();
    fireEvent.click(screen.getByRole('button', { name: /^Move “Agree a 2-line.* down$/ }));
    const goalId = plan.objectives.find(each => each.statement.startsWith('Agree'))?.goalId;
    const order = (of: Plan): string[] => of.objectives.filter(each => each.goalId === goalId).map(each => each.id);
    const [first, second, ...rest] = order(plan);
    expect(order(await screen.saved())).toEqual([second, first, ...rest]);
  });

  test('a new tactic is added under its objective', async () => {
    const screen = await draw();
    fireEvent.click(screen.getByRole('button', { name: /^\+ Tactic for “Build better/ }));
    type(screen.getByLabelText('What is done?'), 'Ask Nina for an introduction');
    type(screen.getByLabelText('How many'), '2');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Call' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add tactic' }));
    const sent = (await screen.saved()).objectives.find(each => each.statement.startsWith('Build better'));
    expect(sent?.tactics).toMatchObject([
      { what: 'Ask Nina for an introduction', count: 2, per: 'week', kinds: ['call'] },
    ]);
  });

  test('ctrl+z takes back and ctrl+y brings again', async () => {
    const screen = await draw();
    fireEvent.click(screen.getByRole('button', { name: /^Delete “Build better/ }));
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(screen.getByRole('heading', { name: /Build better/ })).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'y', ctrlKey: true });
    expect(screen.queryByRole('heading', { name: /Build better/ })).toBeNull();
  });

  test('a plan that was saved elsewhere is not overwritten: the newer one can be loaded', async () => {
    const screen = await draw({}, { savePlan: refusing('changedElsewhere') });
    fireEvent.click(screen.getByRole('button', { name: /^Delete “Build better/ }));
    const load = await screen.findByRole('button', { name: 'Load the newer plan' }, { timeout: 3_000 });
    screen.background.become({
      readPlan: { plan: { ...plan, title: 'The newer plan', revision: plan.revision + 5 }, today, accounts: [] },
    });
    expect(screen.queryByText('The newer plan')).toBeNull();
    fireEvent.click(load);
    expect(await screen.findByText('The newer plan')).toBeTruthy();
    expect(screen.getByRole('heading', { name: /Build better/ })).toBeTruthy();
  });

  test('a change made elsewhere is taken over when nothing waits here', async () => {
    const screen = await draw();
    await act(async () => {
      screen.background.become({
        readPlan: { plan: { ...plan, title: 'From the other tab', revision: plan.revision + 1 }, today, accounts: [] },
      });
    });
    expect(await screen.findByText('From the other tab')).toBeTruthy();
  });

  test('an empty plan begins with the three goals that no plan may lack', async () => {
    const screen = await draw({ goals: [], objectives: [] });
    expect(screen.getByText('Begin with three goals')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Add goal: Relationships' }));
    type(screen.getByLabelText('What do you want to reach?'), 'Know two executives everywhere');
    fireEvent.click(screen.getByRole('button', { name: 'Add goal' }));
    expect((await screen.saved()).goals).toMatchObject([{ kind: 'relationship', weight: 100 }]);
    expect(screen.getByText('Still without a goal')).toBeTruthy();
  });

  test('an objective asked for by an activity asks for its goal, and the activity is tied to it', async () => {
    location.hash = '#new-objective?activity=00D%2F00T9&subject=Call%20Tom';
    const screen = await draw({}, { linkActivities: { actionId: 'click' } });
    const statement = screen.getByLabelText('What changes, and for or with whom?') as HTMLTextAreaElement;
    expect(statement.value).toBe('Call Tom');
    fireEvent.click(screen.getByRole('button', { name: 'Add objective' }));
    expect(screen.getByText('Choose the goal it reaches.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('It reaches the goal'), { target: { value: plan.goals[0]?.id } });
    fireEvent.click(screen.getByRole('button', { name: 'Add objective' }));
    await waitFor(() => expect(screen.background.askedFor('linkActivities')).toHaveLength(1), { timeout: 3_000 });
    const added = (await screen.saved()).objectives.at(-1);
    expect(added).toMatchObject({ statement: 'Call Tom', goalId: plan.goals[0]?.id, history: [] });
    expect(screen.background.askedFor('linkActivities')[0]).toEqual({
      activityIds: ['00D/00T9'],
      choice: { kind: 'objective', objectiveId: added?.id },
    });
  });

  test.each(['#objective=', '#objective?id='])('the address %s… opens that objective', async address => {
    location.hash = `${address}${plan.objectives[4]?.id}`;
    const screen = await draw();
    const statement = screen.getByLabelText('What changes, and for or with whom?') as HTMLTextAreaElement;
    expect(statement.value).toBe(plan.objectives[4]?.statement);
  });

  test('a number of the funnel recomputes every line and the targets that come from it', async () => {
    location.hash = '#targets';
    const screen = await draw();
    expect(screen.getByText('3 a week × 4 attempts = 12 attempts a week')).toBeTruthy();
    type(screen.getByLabelText('Goal (USD)'), '3.6M');
    expect(screen.getByText('6 a week × 4 attempts = 24 attempts a week')).toBeTruthy();
    const sent = await screen.saved();
    expect(sent.weeklyTargets.filter(each => each.origin === 'funnel').map(each => each.perWeek)).toEqual([6, 24]);
  });

  test('revenue is not offered as a target', async () => {
    location.hash = '#targets';
    const screen = await draw();
    const offered = screen.getAllByLabelText('What').flatMap(each => within(each).getAllByRole('option'));
    expect(offered.map(each => each.textContent).join()).not.toMatch(/revenue/i);
  });

  test('plan details are kept as they are typed; an unknown time zone is not', async () => {
    location.hash = '#details';
    const screen = await draw();
    type(screen.getByLabelText('Title'), 'North 2027');
    expect((await screen.saved()).title).toBe('North 2027');
    const zone = screen.getByLabelText('Time zone');
    type(zone, 'Mars/Olympus');
    fireEvent.blur(zone);
    expect(screen.getByText(/This time zone is not known/)).toBeTruthy();
  });

  test('nothing for axe to find, with a form open, in each part', async () => {
    const screen = await draw();
    screen.openObjective(/Agree a 2-line/);
    expect(await axeFinds(screen.container)).toEqual([]);
    for (const part of ['#targets', '#details']) {
      cleanup();
      location.hash = part;
      expect(await axeFinds((await draw()).container)).toEqual([]);
    }
  });
});
