// @vitest-environment jsdom
import { fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Plan } from '@/lib/domain/plan';
import { axeFinds } from '../../support/axe';
import type { Replies } from '../../support/canned-screen';
import { drawPlan, TODAY, type } from '../../support/draw-plan';
import { examplePlan } from '../../support/example-plan';
import { putAway } from '../../support/put-away';

const plan: Plan = examplePlan();

beforeEach(() => {
  location.hash = '#goals';
});
afterEach(putAway);

async function draw(changes: Partial<Plan> = {}, more: Replies = {}) {
  const screen = await drawPlan(changes, more);
  const openObjective = (words: RegExp): void => {
    fireEvent.click(screen.getByRole('button', { name: new RegExp(`^Edit “${words.source}`) }));
  };
  return { ...screen, openObjective };
}

describe('goals and objectives', () => {
  test('reads top down: goals, their objectives, their tactics', async () => {
    const screen = await draw();
    const goal = screen.getByRole('region', { name: /Close \$1.80M/ });
    expect(within(goal).getByText(/\$1,395,000 of \$1,800,000 · weight 35/)).toBeTruthy();
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
    expect(screen.background.askedFor('savePlan')).toEqual([]);
  });

  test('a new due date remembers the old one, and back again it is forgotten', async () => {
    const screen = await draw();
    const before = plan.objectives.find(each => each.statement.startsWith('Agree a 2-line'));
    screen.openObjective(/Agree a 2-line/);
    type(screen.getByLabelText('Due'), '2026-12-20');
    const sent = (await screen.saved()).objectives.find(each => each.id === before?.id);
    expect(sent?.due).toBe('2026-12-20');
    expect(sent?.history.at(-1)).toMatchObject({ due: '2026-12-15', until: TODAY });
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
    const sent = (await screen.saved()).objectives.find(each => each.status === 'achieved' && each.endedOn === TODAY);
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

  test('a goal says quarter by quarter what it should bring, and a note names the difference to the year', async () => {
    const screen = await draw();
    fireEvent.click(screen.getByRole('button', { name: /^Edit “Close \$1.80M/ }));
    type(screen.getByLabelText('Q4 should bring'), '520,000');
    expect(await screen.findByText(/The quarters make .*1,780,000.*20,000 apart/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Spread the year evenly' }));
    expect(screen.getByLabelText('Q1 should bring')).toHaveProperty('value', '450,000');
    expect(screen.getByLabelText('Q4 should bring')).toHaveProperty('value', '450,000');
    const sent = (await screen.saved()).goals[0];
    expect(sent?.quarters.map(({ target }) => target)).toEqual([450_000, 450_000, 450_000, 450_000]);
    expect(sent?.quarters.map(({ actual }) => actual)).toEqual([338_000, 441_000, 402_000, 214_000]);
    await waitFor(() => expect(screen.queryByText(/The quarters make/)).toBeNull());
  });

  test('weights over 100 and negative ones are said in place and never saved', async () => {
    const screen = await draw();
    fireEvent.click(screen.getByRole('button', { name: /^Edit “Close \$1.80M/ }));
    for (const [typed, said] of [
      ['101', 'At most 100.'],
      ['-1', 'At least 0.'],
      ['lots', 'A number, please.'],
    ] as const) {
      type(screen.getByLabelText('Weight'), typed);
      fireEvent.blur(screen.getByLabelText('Weight'));
      expect(screen.getByText(said)).toBeTruthy();
    }
    expect(screen.background.askedFor('savePlan')).toEqual([]);
  });

  test('fifty thousand characters pasted into an objective are said and kept in the field, not in the plan', async () => {
    const screen = await draw();
    screen.openObjective(/Agree a 2-line/);
    const field = screen.getByLabelText('What changes, and for or with whom?');
    type(field, 'x'.repeat(50_000));
    expect(screen.getByText(/At most 1,000 characters/)).toBeTruthy();
    expect(field).toHaveProperty('value.length', 50_000);
    expect(screen.background.askedFor('savePlan')).toEqual([]);
    type(field, 'Agree a pilot with ABCD');
    expect((await screen.saved()).objectives.some(each => each.statement === 'Agree a pilot with ABCD')).toBe(true);
  });

  test('an objective says what it was, and until when', async () => {
    const [first] = plan.objectives;
    if (first === undefined) throw new Error('no objective');
    const { scope, start, status, endedOn } = first;
    const was = { scope, start, status, endedOn, due: '2026-11-30', statement: 'Agree a pilot', until: '2026-11-02' };
    const screen = await draw({ objectives: [{ ...first, history: [was] }] });
    screen.openObjective(/Agree a 2-line/);
    expect(screen.getByText('It changed once')).toBeTruthy();
    expect(screen.getByText('Until Nov 2: “Agree a pilot” · Due Nov 30')).toBeTruthy();
  });

  test('alt and an arrow move the objective that has the focus, and a drag drops it under another goal', async () => {
    const screen = await draw();
    const edit = screen.getByRole('button', { name: /^Edit “Agree a 2-line/ });
    edit.focus();
    fireEvent.keyDown(edit, { key: 'ArrowDown', altKey: true });
    expect((await screen.saved()).objectives.findIndex(({ id }) => id === 'O1')).toBe(1);
    const card = screen.getByRole('heading', { name: /Quote within 3 working days/ }).closest('li');
    if (card === null) throw new Error('no card');
    const dataTransfer = { types: ['application/x-throughline-objectives'], getData: () => 'O1' };
    fireEvent.drop(card, { dataTransfer });
    await waitFor(
      async () => expect((await screen.saved()).objectives.find(({ id }) => id === 'O1')?.goalId).toBe('G5'),
      {
        timeout: 3_000,
      },
    );
  });

  test('sixty goals with six hundred objectives begin closed, and open one by one', async () => {
    const [goal] = plan.goals;
    const [objective] = plan.objectives;
    if (goal === undefined || objective === undefined) throw new Error('nothing to copy');
    const goals = Array.from({ length: 60 }, (_, place) => ({
      ...goal,
      id: `G${place}`,
      statement: `Goal ${place}`,
      weight: 1,
    }));
    const objectives = Array.from({ length: 600 }, (_, place) => ({
      ...objective,
      id: `O${place}`,
      goalId: `G${place % 60}`,
      statement: `Objective ${place}`,
    }));
    const screen = await draw({ goals, objectives });
    expect(screen.queryByRole('heading', { name: 'Objective 0' })).toBeNull();
    const [first] = screen.getAllByText('10 objectives');
    if (first === undefined) throw new Error('nothing to open');
    fireEvent.click(first);
    expect(screen.getByRole('heading', { name: 'Objective 0' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Objective 1' })).toBeNull();
  });

  test('nothing for axe to find, with forms open', async () => {
    const screen = await draw({ goals: plan.goals.slice(0, 1), objectives: plan.objectives.slice(0, 1) });
    screen.openObjective(/Agree a 2-line/);
    expect(await axeFinds(screen.container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: /^Edit “Close \$1.80M/ }));
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
