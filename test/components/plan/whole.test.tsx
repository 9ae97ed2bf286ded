// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { axeFinds } from '../../support/axe';
import { addLine, drawPlan, TODAY, type } from '../../support/draw-plan';
import { putAway } from '../../support/put-away';

afterEach(putAway);

function at(part: string, changes: Parameters<typeof drawPlan>[0] = {}) {
  location.hash = `#${part}`;
  return drawPlan(changes);
}

describe('weekly targets', () => {
  test('a number of the funnel recomputes every line and the targets that come from it', async () => {
    const screen = await at('targets');
    expect(screen.getByText('3 a week × 4 attempts = 12 attempts a week')).toBeTruthy();
    type(screen.getByLabelText('Goal (USD)'), '3.6M');
    expect(screen.getByText('6 a week × 4 attempts = 24 attempts a week')).toBeTruthy();
    const sent = await screen.saved();
    expect(sent.weeklyTargets.filter(each => each.origin === 'funnel').map(each => each.perWeek)).toEqual([6, 24]);
  });

  test('revenue is not offered as a target', async () => {
    const screen = await at('targets');
    const offered = screen.getAllByLabelText('What').flatMap(each => within(each).getAllByRole('option'));
    expect(offered.map(each => each.textContent).join()).not.toMatch(/revenue/i);
  });
});

describe('dates and details', () => {
  test('are kept as they are typed; an unknown time zone is not', async () => {
    const screen = await at('details');
    type(screen.getByLabelText('Title'), 'North 2027');
    expect((await screen.saved()).title).toBe('North 2027');
    const zone = screen.getByLabelText('Time zone');
    type(zone, 'Mars/Olympus');
    fireEvent.blur(zone);
    expect(screen.getByText(/This time zone is not known/)).toBeTruthy();
  });

  test('a last day before the first one is said and never saved', async () => {
    const screen = await at('details');
    const end = screen.getByLabelText('Last day');
    type(end, '2025-01-01');
    fireEvent.blur(end);
    expect(screen.getByText('This is before the first day.')).toBeTruthy();
    expect(screen.background.askedFor('savePlan')).toEqual([]);
  });
});

describe('the sales process', () => {
  test('has steps with criteria, one a line, in an order the rep chooses', async () => {
    const screen = await at('process');
    const [criteria] = screen.getAllByLabelText('It is done when');
    if (criteria === undefined) throw new Error('no step');
    type(criteria, 'Budget named\n\n  Decider met ');
    addLine(screen.getByLabelText('Another step'), 'Handover');
    screen.press('Move “Handover” up');
    const { process } = await screen.saved();
    expect(process[0]?.exitCriteria).toEqual(['Budget named', 'Decider met']);
    expect(process.map(({ name }) => name).slice(-2)).toEqual(['Handover', 'Intake']);
  });
});

test.each([
  ['process', 'Another step'],
  ['roles', 'Another role'],
])('a name too long for the list in %s is said and stays in its field, whole', async (part, label) => {
  const screen = await at(part);
  const field = screen.getByLabelText(label);
  addLine(field, 'x'.repeat(301));
  expect(screen.getByText(/^At most 300 characters; this has 301/)).toBeTruthy();
  expect(field).toHaveProperty('value.length', 301);
  expect(screen.background.askedFor('savePlan')).toEqual([]);
  addLine(field, 'x'.repeat(300));
  await screen.saved();
  expect(field).toHaveProperty('value', '');
});

describe('roles', () => {
  test('a tactic of a role is put into the objective that the rep chose, with its why', async () => {
    const screen = await at('roles');
    fireEvent.change(screen.getByLabelText('Put it into the objective'), { target: { value: 'O2' } });
    screen.press('Add “Ask each contact who else decides”');
    const tactics = (await screen.saved()).objectives.find(({ id }) => id === 'O2')?.tactics;
    expect(tactics?.at(-1)).toMatchObject({
      what: 'Ask each contact who else decides',
      owner: 'Salesperson',
      count: 1,
    });
    expect(tactics?.at(-1)?.why).not.toBe('');
  });
});

describe('the three questions', () => {
  test('the job is confirmed with somebody, on a day', async () => {
    const screen = await at('questions');
    type(screen.getByLabelText('Confirmed with'), 'Luis');
    screen.press('Confirmed today');
    expect((await screen.saved()).threeQuestions.job).toMatchObject({ confirmedWith: 'Luis', confirmedOn: TODAY });
  });

  test('a check-in holds what I say, what my manager says, and why', async () => {
    const screen = await at('questions');
    screen.press('Check in today');
    const [today] = screen.getAllByRole('listitem').filter(row => row.classList.contains('check-in'));
    if (today === undefined) throw new Error('no check-in');
    fireEvent.click(within(within(today).getByRole('group', { name: 'I say' })).getByRole('radio', { name: '4' }));
    type(within(today).getByLabelText('Because'), 'Two pilots agreed');
    expect((await screen.saved()).threeQuestions.doing.at(-1)).toEqual({
      on: TODAY,
      self: 4,
      manager: null,
      note: 'Two pilots agreed',
    });
    expect(screen.queryByRole('button', { name: 'Check in today' })).toBeNull();
  });

  test('the numbers say how many objectives are on pace', async () => {
    const screen = await at('questions');
    expect(screen.getByText(/^The numbers say: \d+ of \d+ objectives are on pace/)).toBeTruthy();
  });
});

describe('accounts', () => {
  test('one that was seen in Salesforce is put on the plan, and one is taken off', async () => {
    const screen = await at('accounts');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Zephyr Mills' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'ABCD Inc. is on the plan' }));
    const { accounts } = await screen.saved();
    expect(accounts.find(({ name }) => name === 'Zephyr Mills')).toMatchObject({
      isOnPlan: true,
      relationship: 'prospect',
    });
    expect(accounts.find(({ name }) => name === 'ABCD Inc.')?.isOnPlan).toBe(false);
  });
});

test.each(['targets', 'details', 'process', 'roles', 'questions', 'accounts'])(
  'nothing for axe to find in %s',
  async part => {
    expect(await axeFinds((await at(part)).container)).toEqual([]);
  },
);
