// @vitest-environment jsdom
import { fireEvent, screen as page, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Objective } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import { drawPlan, TODAY, type } from '../../support/draw-plan';
import { examplePlan } from '../../support/example-plan';
import { putAway } from '../../support/put-away';

beforeEach(() => {
  location.hash = '#goals';
});
afterEach(putAway);

const O1 = objectiveOf(examplePlan());

function objectiveOf(plan: Plan): Objective {
  const found = plan.objectives.find(({ id }) => id === 'O1');
  if (found === undefined) throw new Error('no O1');
  return found;
}

/** The plan page with the form of the first objective open. */
async function opened(changes: Partial<Plan> = {}) {
  const screen = await drawPlan(changes);
  screen.press(/^Edit “Agree a 2-line/);
  /** The objective as it was sent last, once that is what is asked for. */
  const sent = (expected: Partial<Objective>) =>
    waitFor(
      () => {
        const last = screen.background.askedFor('savePlan').at(-1);
        expect(last && objectiveOf(last.plan)).toMatchObject(expected);
        return last && objectiveOf(last.plan);
      },
      { timeout: 3_000 },
    );
  return { ...screen, sent };
}

function statement(): HTMLElement {
  return page.getByLabelText('What changes, and for or with whom?');
}

function pressEscape(more: KeyboardEventInit = {}): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape', ...more });
}

describe('what an objective was', () => {
  test('stays remembered however many of its fields are changed, one after the other', async () => {
    const screen = await opened();
    const was = { due: '2026-12-15', until: TODAY };
    type(screen.getByLabelText('Due'), '2026-12-20');
    expect((await screen.sent({ due: '2026-12-20' }))?.history).toMatchObject([...O1.history, was]);
    type(statement(), 'Sign a pilot with ABCD');
    const after = await screen.sent({ statement: 'Sign a pilot with ABCD' });
    expect(after?.history).toMatchObject([...O1.history, { ...was, statement: O1.statement }]);
    type(screen.getByLabelText('Who answers for it'), 'Luis');
    expect((await screen.sent({ owner: 'Luis' }))?.history).toEqual(after?.history);
  });
});

describe('beside an open form', () => {
  test('a tactic that was moved stays where it was put when the rep writes on', async () => {
    const [tactic] = O1.tactics;
    if (tactic === undefined) throw new Error('no tactic');
    const tactics = [tactic, { ...tactic, id: 'second', what: 'Send the payback sheet' }];
    const objectives = examplePlan().objectives.map(each => (each.id === 'O1' ? { ...each, tactics } : each));
    const screen = await opened({ objectives });
    screen.press('Move “Send the payback sheet” up');
    type(statement(), 'Sign a pilot with ABCD');
    const after = await screen.sent({ statement: 'Sign a pilot with ABCD' });
    expect(after?.tactics.map(({ id }) => id)).toEqual(['second', tactic.id]);
  });
});

describe('a field that does not fit', () => {
  test('holds back nothing but itself', async () => {
    const screen = await opened();
    type(screen.getByLabelText('Due'), '2020-01-01');
    type(statement(), 'Sign a pilot with ABCD');
    await screen.sent({ statement: 'Sign a pilot with ABCD', due: O1.due });
    expect(screen.getByLabelText('Due')).toHaveProperty('value', '2020-01-01');
  });

  test('nor does a start after the due date, and both are taken once they fit together', async () => {
    const screen = await opened();
    type(screen.getByLabelText('Starts'), '2026-12-18');
    type(statement(), 'Sign a pilot with ABCD');
    await screen.sent({ statement: 'Sign a pilot with ABCD', start: O1.start });
    type(screen.getByLabelText('Due'), '2026-12-20');
    await screen.sent({ start: '2026-12-18', due: '2026-12-20' });
  });

  test('keeps the form open at Escape and says why; what fits is closed by it', async () => {
    const screen = await opened();
    type(screen.getByLabelText('Due'), '2020-01-01');
    pressEscape();
    expect(screen.getByText('This is before the start.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Due'));
    type(screen.getByLabelText('Due'), '2026-12-20');
    pressEscape();
    expect(screen.queryByLabelText('Due')).toBeNull();
  });
});

describe('something new', () => {
  test('is not thrown away by Escape once something was typed; Cancel does that', async () => {
    const screen = await opened();
    screen.press(/^\+ Tactic for “Build better/);
    type(screen.getByLabelText('What is done?'), 'Ask Nina for an introduction');
    pressEscape();
    expect(screen.getByLabelText('What is done?')).toHaveProperty('value', 'Ask Nina for an introduction');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add tactic' }));
    screen.press('Cancel');
    expect(screen.queryByLabelText('What is done?')).toBeNull();
    expect(screen.background.askedFor('savePlan')).toEqual([]);
  });

  test('is closed by Escape while nothing was typed, but not by the Escape that ends composing a character', async () => {
    const screen = await opened();
    screen.press(/^\+ Tactic for “Build better/);
    pressEscape({ isComposing: true });
    expect(screen.getByLabelText('What is done?')).toBeTruthy();
    pressEscape();
    expect(screen.queryByLabelText('What is done?')).toBeNull();
  });
});
