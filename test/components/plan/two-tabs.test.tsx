// @vitest-environment jsdom
import { act, fireEvent, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Plan } from '@/lib/domain/plan';
import type { PlanView } from '@/lib/messages/views';
import { failed, ok } from '@/lib/result';
import { axeFinds } from '../../support/axe';
import { refusing } from '../../support/canned-screen';
import { drawPlan, TODAY, type } from '../../support/draw-plan';
import { putAway } from '../../support/put-away';

beforeEach(() => {
  location.hash = '#details';
});
afterEach(putAway);

/** The plan page in one tab, while another one saves the same plan: the background refuses what is older. */
async function besideAnotherTab(changes: Partial<Plan> = {}) {
  let stored: Plan | null = null;
  const screen = await drawPlan(changes, {
    savePlan: ({ plan }) => {
      if (stored !== null && plan.revision !== stored.revision) return failed({ kind: 'changedElsewhere' });
      return ok({ revision: plan.revision + 1 });
    },
  });
  const theySave = async (their: Partial<Plan>): Promise<void> => {
    stored = { ...screen.plan, ...their, revision: screen.plan.revision + 1 };
    const view: PlanView = { plan: stored, today: TODAY, accounts: [] };
    await act(async () => screen.background.become({ readPlan: view }));
  };
  return { ...screen, theySave };
}

describe('two tabs edit the same plan', () => {
  test('what was saved elsewhere is taken over when nothing waits here', async () => {
    const screen = await besideAnotherTab();
    await screen.theySave({ title: 'From the other tab' });
    expect(screen.getByText('From the other tab')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('the later one is told at once, nothing is sent, and one button keeps both', async () => {
    const screen = await besideAnotherTab();
    type(screen.getByLabelText('Your role'), 'Senior rep');
    await screen.theySave({ title: 'From the other tab' });
    const alert = screen.getByRole('alert', { name: 'This plan was also changed in another tab' });
    expect(alert.textContent).toContain('1 change there, 1 here. They do not clash.');
    expect(screen.background.askedFor('savePlan')).toEqual([]);
    screen.press('Keep both');
    const sent = await screen.saved();
    expect(sent).toMatchObject({ title: 'From the other tab', owner: { role: 'Senior rep' } });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('it is told as well when the save is refused before the newer plan was seen', async () => {
    const screen = await besideAnotherTab();
    type(screen.getByLabelText('Your role'), 'Senior rep');
    screen.press('Undo');
    screen.press('Redo');
    await screen.theySave({ vision: 'Theirs' });
    expect(screen.getByRole('alert').textContent).toContain('They do not clash.');
  });

  test('the rep may go on writing before deciding; none of it is sent, and all of it is kept', async () => {
    const screen = await besideAnotherTab();
    type(screen.getByLabelText('Your role'), 'Senior rep');
    await screen.theySave({ title: 'From the other tab' });
    type(screen.getByLabelText('Company'), 'Fernhill');
    // Longer than a change waits until it is saved.
    await act(() => new Promise(done => setTimeout(done, 900)));
    expect(screen.background.askedFor('savePlan')).toEqual([]);
    screen.press('Keep both');
    expect(await screen.saved()).toMatchObject({
      title: 'From the other tab',
      company: 'Fernhill',
      owner: { role: 'Senior rep' },
    });
  });

  test('a place that both changed is chosen by the rep; here stands until they say otherwise', async () => {
    const screen = await besideAnotherTab();
    type(screen.getByLabelText('Title'), 'Mine');
    await screen.theySave({ title: 'Theirs' });
    const clash = within(screen.getByRole('group', { name: 'title' }));
    expect(clash.getByRole('radio', { name: 'Here: Mine' })).toHaveProperty('checked', true);
    fireEvent.click(clash.getByRole('radio', { name: 'There: Theirs' }));
    // Writing on does not take the choice back.
    type(screen.getByLabelText('Company'), 'Fernhill');
    screen.press('Keep both');
    expect(await screen.saved()).toMatchObject({ title: 'Theirs', company: 'Fernhill' });
  });

  test('what was chosen stands, and nothing is sent, when the tab is hidden or an edit taken back meanwhile', async () => {
    const screen = await besideAnotherTab();
    type(screen.getByLabelText('Title'), 'Mine');
    await screen.theySave({ title: 'Theirs' });
    fireEvent.click(screen.getByRole('radio', { name: 'There: Theirs' }));
    const isHidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await act(async () => void fireEvent(document, new Event('visibilitychange')));
    isHidden.mockRestore();
    await act(async () => {
      location.hash = '#lacks';
      await new Promise(done => setTimeout(done, 20));
    });
    screen.press('I went through it today');
    screen.press('Undo');
    await act(() => new Promise(done => setTimeout(done, 900)));
    expect(screen.getByRole('radio', { name: 'There: Theirs' })).toHaveProperty('checked', true);
    expect(screen.background.askedFor('savePlan')).toEqual([]);
  });

  test('a refusal whose newer plan could not be read yet is read again at the press, and not sent again', async () => {
    const screen = await drawPlan({}, { savePlan: refusing('changedElsewhere') });
    type(screen.getByLabelText('Title'), 'Mine');
    await screen.findByText('The plan was changed in another tab.', {}, { timeout: 3_000 });
    const asked = screen.background.askedFor('readPlan').length;
    await act(async () => screen.press('Try again'));
    expect(screen.background.askedFor('readPlan')).toHaveLength(asked + 1);
    expect(screen.background.askedFor('savePlan')).toHaveLength(1);
  });

  test('theirs alone can be kept, and undo brings back what was here', async () => {
    const screen = await besideAnotherTab();
    type(screen.getByLabelText('Title'), 'Mine');
    await screen.theySave({ title: 'Theirs' });
    screen.press('Only keep theirs');
    expect(screen.getByText('Theirs')).toBeTruthy();
    screen.press('Undo');
    expect((await screen.saved()).title).toBe('Mine');
  });

  test('that the other tab was only opened is no reason to ask', async () => {
    const screen = await besideAnotherTab({ openedOn: TODAY });
    type(screen.getByLabelText('Title'), 'Mine');
    await screen.theySave({ openedOn: '2026-11-21' });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await screen.saved()).toMatchObject({ title: 'Mine', openedOn: '2026-11-21' });
  });

  test('a plan that was put away elsewhere takes nothing in: it is said, and can be read', async () => {
    const screen = await besideAnotherTab();
    type(screen.getByLabelText('Title'), 'Mine');
    await screen.theySave({ status: 'archived' });
    expect(screen.getByRole('alert').textContent).toContain('is a past plan now');
    expect(screen.queryByRole('button', { name: 'Keep both' })).toBeNull();
    screen.press('Only keep theirs');
    expect(screen.getByText('Past plan: to read only')).toBeTruthy();
  });

  test('another plan put in force elsewhere does not take the place of this one, which is a past plan from then on', async () => {
    const screen = await besideAnotherTab();
    const [past, other] = [
      { ...screen.plan, status: 'archived' as const, revision: screen.plan.revision + 1 },
      { ...screen.plan, id: 'P-other', title: 'The other plan' },
    ];
    await act(async () =>
      screen.background.become({
        readPlan: ({ planId }) => ok({ plan: planId === undefined ? other : past, today: TODAY, accounts: [] }),
      }),
    );
    expect(await screen.findByText('Past plan: to read only')).toBeTruthy();
    expect(screen.getByText(/This plan is not in force any more/)).toBeTruthy();
    expect(screen.getByLabelText('Title')).toHaveProperty('value', screen.plan.title);
  });

  test('nothing for axe to find while it asks', async () => {
    const screen = await besideAnotherTab();
    type(screen.getByLabelText('Title'), 'Mine');
    await screen.theySave({ title: 'Theirs', vision: 'Theirs too' });
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
