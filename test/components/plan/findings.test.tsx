// @vitest-environment jsdom
import { act, cleanup, configure, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { axeFinds } from '../../support/axe';
import { refusing } from '../../support/canned-screen';
import { drawPlan, TODAY, type } from '../../support/draw-plan';
import { examplePlan } from '../../support/example-plan';
import { putAway } from '../../support/put-away';

// A page this long is searched slowly on a busy machine.
configure({ asyncUtilTimeout: 5_000 });
afterEach(() => {
  vi.useRealTimers();
  return putAway();
});

function at(address: string, ...told: Parameters<typeof drawPlan>) {
  location.hash = `#${address}`;
  return drawPlan(...told);
}

/** The objective of the worked example that says little. */
const WEAK = /Build better relationships with Pinecrest/;

describe('what the plan still lacks', () => {
  test('stands beside the objective, and its five letters say which checks it fails', async () => {
    const screen = await at('goals');
    const card = screen.getByRole('heading', { name: WEAK }).closest('li');
    if (card === null) throw new Error('no card');
    expect(await within(card).findByText('Nothing to measure it by.')).toBeTruthy();
    expect(within(card).getByText('Not yet: Specific, Measurable, and Time-bound')).toBeTruthy();
    const strong = screen.getByRole('heading', { name: /Agree a 2-line/ }).closest('li');
    expect(strong?.textContent).toContain('Specific, measurable, attainable, realistic and time-bound');
  });

  test('goes while it is being mended, field by field', async () => {
    const screen = await at('goals');
    fireEvent.click(screen.getByRole('button', { name: new RegExp(`^Edit “${WEAK.source}`) }));
    expect(await screen.findByText('No due day.')).toBeTruthy();
    type(screen.getByLabelText('Due'), '2026-12-18');
    await waitFor(() => expect(screen.queryByText('No due day.')).toBeNull());
    expect(screen.getByText('Nothing to measure it by.')).toBeTruthy();
  });

  test('one click mends what has a remedy, and what it made is open to be said in other words', async () => {
    const screen = await at('lacks', { goals: [], objectives: [] });
    const [add] = await screen.findAllByRole('button', { name: 'Add a goal: Relationships' });
    if (add === undefined) throw new Error('no remedy');
    fireEvent.click(add);
    expect((await screen.saved()).goals).toMatchObject([{ kind: 'relationship' }]);
    expect(await screen.findByLabelText('What do you want to reach?')).toBeTruthy();
  });

  test('the way back from a second remedy has ten seconds of its own', async () => {
    const { goals, objectives } = examplePlan();
    const screen = await at('lacks', {
      goals: goals.map(goal => ({ ...goal, weight: goal.weight / 2 })),
      objectives: objectives.map(each =>
        each.id === 'O1' ? { ...each, start: '2026-12-20', due: '2026-12-15' } : each,
      ),
    });
    const spread = await screen.findByText('Spread them to 100');
    const swap = screen.getByText(/^From Dec 15/);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const wait = (ms: number) =>
      act(() => {
        vi.advanceTimersByTime(ms);
      });
    fireEvent.click(spread);
    await wait(9_000);
    fireEvent.click(swap);
    await wait(9_000);
    expect(screen.getByText('Done.')).toBeTruthy();
    await wait(2_000);
    expect(screen.queryByText('Done.')).toBeNull();
  });

  test('a remedy goes into the form that is open, and is not overwritten by the next key', async () => {
    const [first] = (await at('goals')).plan.objectives;
    cleanup();
    if (first === undefined) throw new Error('no objective');
    const screen = await at('goals', { objectives: [{ ...first, start: '2026-12-20', due: '2026-12-15' }] });
    fireEvent.click(screen.getByRole('button', { name: /^Edit “Agree a 2-line/ }));
    const note = (await screen.findByText(/^Due .*before it starts/)).closest('details');
    if (note === null) throw new Error('no note');
    fireEvent.click(within(note).getByRole('button', { name: /^From / }));
    type(screen.getByLabelText('What changes, and for or with whom?'), 'Agree a pilot with ABCD');
    expect((await screen.saved()).objectives[0]).toMatchObject({
      statement: 'Agree a pilot with ABCD',
      start: '2026-12-15',
      due: '2026-12-20',
    });
  });

  test('can be left as it is, with a reason, and told again', async () => {
    const screen = await at('goals');
    const note = (await screen.findByText(/“Build” does not say what changes/)).closest('details');
    if (note === null) throw new Error('no note');
    fireEvent.click(within(note).getByRole('button', { name: /^Leave it, because/ }));
    const reason = screen.getByLabelText('Leave it, because');
    fireEvent.keyDown(reason, { key: 'Enter' });
    expect(screen.background.askedFor('savePlan')).toEqual([]);
    type(reason, 'We know what we mean');
    fireEvent.keyDown(reason, { key: 'Enter' });
    const sent = await screen.saved();
    expect(sent.waivers).toMatchObject([{ reason: 'We know what we mean', on: TODAY }]);
    await waitFor(() => expect(screen.queryByText(/“Build” does not say what changes/)).toBeNull());

    cleanup();
    const again = await at('lacks', { waivers: sent.waivers });
    fireEvent.click(again.getByRole('button', { name: /^Look at it again: “Build”/ }));
    expect((await again.saved()).waivers).toEqual([]);
  });

  test('a guess by words says that it may be wrong', async () => {
    const screen = await at('goals');
    const note = (await screen.findByText(/“Build” does not say what changes/)).closest('details');
    expect(note?.textContent).toContain('Judged by its words, so it may be wrong.');
  });

  test('an objective that asks for more than the rep’s own weeks ever held is told, with both figures', async () => {
    const [first] = (await at('goals')).plan.objectives;
    cleanup();
    if (first === undefined) throw new Error('no objective');
    const measure = { unit: 'meetings', baseline: 0, target: 40, current: 0, accrues: 'cumulative' as const };
    const asking = { ...first, start: '2026-11-02', due: '2026-12-18', measure, tactics: [], attainableBecause: '' };
    const plan = { objectives: [asking], weeklyTargets: [], funnel: null };
    const doubt = /It asks for 10 meetings a week/;
    await at('goals', plan, { readUsualWeek: { perWeek: { meetings: 2 }, wonPerWeek: null } });
    expect(await within(document.body).findByText(doubt)).toBeTruthy();
    expect(within(document.body).getByText(doubt).textContent).toContain('2 meetings');
    cleanup();
    await at('goals', plan, { readUsualWeek: refusing('bug') });
    expect(await within(document.body).findByText('No tactic yet.')).toBeTruthy();
    expect(within(document.body).queryByText(doubt)).toBeNull();
  });

  test('all of it is one list, thing by thing, each with the way to it', async () => {
    const screen = await at('lacks');
    const thing = (await screen.findByRole('heading', { name: WEAK })).parentElement;
    if (thing === null) throw new Error('no heading');
    const show = within(thing).getByRole('link', { name: 'Show it: No due day.', hidden: true });
    expect(show.getAttribute('href')).toBe('#objective?id=O11');
  });

  test('three tactics that do not say why are one line with three names, and are left with one reason', async () => {
    const screen = await at('lacks');
    const [first] = screen.plan.objectives;
    const lines = await screen.findAllByText('It does not say why it helps.');
    const note = lines[0]?.closest('details');
    if (note == null || first === undefined) throw new Error('no note');
    for (const { what } of first.tactics) expect(note.textContent).toContain(what);
    fireEvent.click(within(note).getByRole('button', { name: /^Leave it, because/ }));
    type(screen.getByLabelText('Leave it, because'), 'Everybody knows why');
    fireEvent.keyDown(screen.getByLabelText('Leave it, because'), { key: 'Enter' });
    const { waivers = [] } = await screen.saved();
    expect(waivers.map(({ reason }) => reason)).toEqual(first.tactics.map(() => 'Everybody knows why'));
    expect(first.tactics.length).toBeGreaterThan(1);
  });

  test('going through the plan is said by the rep, not by opening it', async () => {
    const screen = await at('lacks');
    screen.press('I went through it today');
    expect((await screen.saved()).reviewedOn).toBe(TODAY);
    expect(screen.queryByRole('button', { name: 'I went through it today' })).toBeNull();
  });

  test('a plan without gaps says so', async () => {
    const screen = await at('lacks', { status: 'archived' });
    expect(await screen.findByText('Nothing is missing. A good plan.')).toBeTruthy();
  });

  test('opening the plan is noted, and undo does not stop at it', async () => {
    const screen = await at('goals', { openedOn: '2026-11-12' });
    expect((await screen.saved()).openedOn).toBe(TODAY);
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveProperty('disabled', true);
  });

  test('nothing for axe to find, with a note open', async () => {
    const screen = await at('lacks');
    await screen.findByRole('heading', { name: WEAK });
    for (const note of screen.container.querySelectorAll('details')) note.open = true;
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
