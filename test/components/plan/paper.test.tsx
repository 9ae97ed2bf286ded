// @vitest-environment jsdom
import { fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onePageOf } from '@/components/plan/paper/one-page';
import { SaveCsv } from '@/components/plan/paper/SaveCsv';
import { axeFinds } from '../../support/axe';
import { aGoal, anObjective } from '../../support/builders';
import { drawPlan } from '../../support/draw-plan';
import { drawScreen } from '../../support/draw-screen';
import { examplePlan } from '../../support/example-plan';
import { putAway } from '../../support/put-away';

const files: { name: string; content: Blob }[] = [];

beforeEach(() => {
  location.hash = '#paper';
  files.length = 0;
  let last = new Blob();
  // The two ends of a download that a test can hold: what goes in, and under which name it comes out.
  Object.assign(URL, {
    createObjectURL: (content: Blob): string => {
      last = content;
      return 'blob:made';
    },
    revokeObjectURL: (): void => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, content: last });
  });
});
afterEach(async () => {
  await putAway();
  vi.restoreAllMocks();
});

describe('the plan on paper and in files', () => {
  test('one page holds the vision, every goal and what is due next', async () => {
    const screen = await drawPlan();
    const page = within(screen.getByRole('article', { name: 'The plan on one page' }));
    expect(page.getByText(screen.plan.vision)).toBeTruthy();
    for (const { statement } of screen.plan.goals) expect(page.getByText(statement)).toBeTruthy();
    expect(page.queryByText(/Finish the Quillfeather/)).toBeNull();
  });

  test('your own figures are on it, and in the file, only when you tick them', async () => {
    const screen = await drawPlan({}, { exportPlan: { fileName: 'plan.json', text: '{}' } });
    expect(screen.queryByText(/108,000/)).toBeNull();
    screen.press('Export the plan');
    fireEvent.click(screen.getByLabelText('With your own figures'));
    expect(screen.getByText(/commission at 6%: 108,000/)).toBeTruthy();
    screen.press('Export the plan');
    const asked = screen.background.askedFor('exportPlan');
    expect(asked.map(({ withPrivate }) => withPrivate)).toEqual([false, true]);
  });

  test('a table that cannot be made is said, and a second press makes it', async () => {
    let isGone = true;
    const open = async (): Promise<{ fileName: string; content: string }> => {
      if (isGone) throw new Error('its code is gone');
      return { fileName: 'plan.csv', content: 'Objective' };
    };
    const screen = await drawScreen(<SaveCsv plan={examplePlan()} withPrivate={false} open={open} />, {});
    const press = (): boolean => fireEvent.click(screen.getByRole('button', { name: 'Objectives as CSV' }));
    press();
    expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong on our side.');
    isGone = false;
    press();
    await waitFor(() => expect(files.map(({ name }) => name)).toEqual(['plan.csv']));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('objectives go into a table that a spreadsheet opens', async () => {
    const screen = await drawPlan();
    screen.press('Objectives as CSV');
    await waitFor(() => expect(files).toHaveLength(1), { timeout: 10_000 });
    expect(files[0]?.name).toBe('upper-midwest-territory-plan-2026-objectives.csv');
    const lines = (await files[0]?.content.text())?.split('\r\n') ?? [];
    expect(lines.filter(line => line !== '')).toHaveLength(screen.plan.objectives.length + 1);
    expect(lines.join()).not.toContain('108000');
  });

  test.each([
    ['few', 3, 2],
    ['many', 60, 10],
    ['one heavy', 1, 200],
  ])('however long the plan, it stays one page: %s', (_, goalCount, each) => {
    const goals = Array.from({ length: goalCount }, (_unused, place) => aGoal({ id: `G${place}`, weight: place }));
    const objectives = goals.flatMap(({ id }) =>
      Array.from({ length: each }, (_unused, place) => anObjective({ id: `${id}-${place}`, goalId: id })),
    );
    const page = onePageOf({ goals, objectives }, 34);
    const lines = page.goals.reduce(
      (sum, goal) => sum + 2 + goal.objectives.length + (goal.moreObjectives > 0 ? 1 : 0),
      0,
    );
    expect(lines).toBeLessThanOrEqual(34);
    const shown = page.goals.reduce((sum, goal) => sum + goal.objectives.length + goal.moreObjectives, 0);
    expect([page.goals.length + page.moreGoals, shown + page.moreGoals * each]).toEqual([goalCount, objectives.length]);
    expect(page.goals[0]?.goal.weight).toBe(goalCount - 1);
  });

  test('nothing for axe to find', async () => {
    expect(await axeFinds((await drawPlan()).container)).toEqual([]);
  });
});
