// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextYearPlan } from '@/lib/domain/next-year-plan';
import type { PlanBrief } from '@/lib/messages/views';
import { ok } from '@/lib/result';
import { axeFinds } from '../../support/axe';
import { refusing } from '../../support/canned-screen';
import { drawPlan, TODAY } from '../../support/draw-plan';
import { examplePlan } from '../../support/example-plan';
import { putAway } from '../../support/put-away';

beforeEach(() => {
  location.hash = '#plans';
});
afterEach(putAway);

const present = examplePlan();
let made = 0;
const next = nextYearPlan(present, () => `next-${++made}`);

function brief(plan: typeof present, changes: Partial<PlanBrief>): PlanBrief {
  const { id, title, type, status, start, end, editedAt } = plan;
  const counts = { goals: plan.goals.length, objectives: plan.objectives.length };
  return { id, title, type, status, start, end, editedAt, accountName: null, isInForce: false, ...counts, ...changes };
}

const readPlans = [brief(present, { isInForce: true }), brief(next, {})];

function draw(more: Parameters<typeof drawPlan>[1] = {}) {
  return drawPlan(
    {},
    {
      readPlans,
      readPlan: ({ planId }) =>
        ok({
          plan: planId === next.id ? next : { ...present, openedOn: TODAY },
          today: TODAY,
          accounts: [{ id: '00D/001X', name: 'Zephyr Mills' }],
        }),
      ...more,
    },
  );
}

describe('plans and history', () => {
  test('lists what is in force, drafts and past plans, with the way to each', async () => {
    const screen = await draw();
    expect(screen.getByText(/^In force · Territory plan/)).toBeTruthy();
    const draft = screen.getByText(/^Draft · Territory plan/).closest('li');
    if (draft === null) throw new Error('no draft');
    expect(within(draft).getByRole('link', { name: /^Open/ }).getAttribute('href')).toBe(`/plan.html?plan=${next.id}`);
  });

  test('a draft is put in force, and a plan is put away, each by one press', async () => {
    const screen = await draw({ setPlanStatus: null });
    screen.press(`Put in force: ${next.title}`);
    screen.press(`Put away: ${present.title}`);
    expect(screen.background.askedFor('setPlanStatus')).toEqual([
      { planId: next.id, status: 'active' },
      { planId: present.id, status: 'archived' },
    ]);
  });

  test('why it could not be is said', async () => {
    const screen = await draw({ setPlanStatus: refusing('changedElsewhere') });
    screen.press(`Put in force: ${next.title}`);
    expect((await screen.findByRole('alert')).textContent).toContain('changed in another tab');
  });

  test('two plans stand side by side: what stayed, what changed, what is new and what is gone', async () => {
    const screen = await draw();
    screen.press(`Compare with “${next.title}”`);
    const table = within(await screen.findByRole('table'));
    expect(table.getAllByRole('columnheader').map(each => each.textContent)).toEqual([
      expect.stringContaining(present.title),
      expect.stringContaining(next.title),
    ]);
    expect(table.getAllByText('No longer there')).toHaveLength(present.objectives.length - next.objectives.length);
    expect(table.getAllByText(/^Changed: .*due/).length).toBeGreaterThan(0);
  });

  test('an account plan is made for an account that was seen', async () => {
    const screen = await draw({ addPlan: refusing('missing') });
    fireEvent.change(screen.getByLabelText('For one account'), { target: { value: '00D/001X' } });
    screen.press('Make an account plan');
    expect(screen.background.askedFor('addPlan')).toEqual([
      { copyOf: null, type: 'account', account: { id: '00D/001X', name: 'Zephyr Mills' }, timeZone: 'America/Chicago' },
    ]);
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  test('a past plan is read: nothing in it can be changed', async () => {
    location.hash = '#goals';
    const screen = await drawPlan({ status: 'archived' });
    expect(screen.getByText('Past plan: to read only')).toBeTruthy();
    const goals = screen.getByRole('heading', { name: 'Goals & objectives' }).closest('fieldset');
    expect(goals?.disabled).toBe(true);
    expect(screen.background.askedFor('savePlan')).toEqual([]);
  });

  test('nothing for axe to find, with a comparison open', async () => {
    const screen = await draw();
    screen.press(`Compare with “${next.title}”`);
    await screen.findByRole('table');
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
