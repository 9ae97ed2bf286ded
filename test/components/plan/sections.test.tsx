// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { axeFinds } from '../../support/axe';
import { addLine, drawPlan, TODAY, type } from '../../support/draw-plan';
import { putAway } from '../../support/put-away';
import { writtenPlan } from '../../support/written-plan';

beforeEach(() => {
  location.hash = '';
});
afterEach(putAway);

function at(address: string, changes: Parameters<typeof drawPlan>[0] = {}) {
  location.hash = address;
  return drawPlan({ sections: writtenPlan().sections, ...changes });
}

describe('the ten sections', () => {
  test('“don’t know” is an answer, is kept, and is told among what the plan lacks', async () => {
    const screen = await at('#assessment');
    const prompt = screen.getByRole('group', { name: /^How sure: Who wants what/ });
    fireEvent.click(within(prompt).getByRole('radio', { name: 'Don’t know' }));
    const { answers } = (await screen.saved()).sections.year.assessment;
    expect(answers.politics).toEqual({ text: '', certainty: 'unknown' });
    expect(await screen.findByText('Not known yet: Who wants what from whom?')).toBeTruthy();
  });

  test('who writes an answer knows something; who takes it out again has said nothing', async () => {
    const screen = await at('#assessment');
    const field = screen.getByLabelText('Who wants what from whom?');
    type(field, 'The CFO is new');
    expect((await screen.saved()).sections.year.assessment.answers.politics).toEqual({
      text: 'The CFO is new',
      certainty: 'known',
    });
    type(field, '');
    expect((await screen.saved()).sections.year.assessment.answers).not.toHaveProperty('politics');
  });

  test('an account plan is asked seven questions more', async () => {
    const screen = await at('#assessment', { type: 'account' });
    expect(screen.getByLabelText('How have they bought before?')).toBeTruthy();
  });

  test('fifty thousand characters pasted stay in the field, are said, and nothing of them is cut off silently', async () => {
    const screen = await at('#organisation');
    const field = screen.getByLabelText('Pursuit team');
    type(field, 'x'.repeat(50_000));
    expect(screen.getByText('At most 20,000 characters; this has 50,000. It is kept once it fits.')).toBeTruthy();
    expect(field).toHaveProperty('value.length', 50_000);
    expect(screen.background.askedFor('savePlan')).toEqual([]);
    type(field, 'Nina and Luis');
    expect((await screen.saved()).sections.year.organisation.pursuitTeam).toBe('Nina and Luis');
  });

  test('an opportunity is added by a line, rests on a finding, and moves up with alt and an arrow', async () => {
    const screen = await at('#opportunities');
    addLine(screen.getByLabelText('Another opportunity'), 'Phase 2 at Marlow');
    const rows = screen.getAllByRole('listitem').filter(row => row.classList.contains('item'));
    const last = rows.at(-1);
    if (last === undefined) throw new Error('no row');
    type(within(last).getByLabelText('It rests on'), 'Marlow merges two plants');
    fireEvent.keyDown(within(last).getByLabelText('It rests on'), { key: 'ArrowUp', altKey: true });
    const { opportunities } = (await screen.saved()).sections.year;
    expect(opportunities.at(-2)).toMatchObject({ text: 'Phase 2 at Marlow', finding: 'Marlow merges two plants' });
  });

  test('an emptied opportunity is told so and stays as it was in the plan', async () => {
    const screen = await at('#opportunities');
    const [field] = screen.getAllByLabelText('Opportunity');
    if (field === undefined) throw new Error('no field');
    type(field, ' ');
    expect(screen.getByText('Write something here.')).toBeTruthy();
    expect(screen.background.askedFor('savePlan')).toEqual([]);
  });

  test('“it happened” turns the then of a contingency into a tactic of the objective that the rep names', async () => {
    const screen = await at('#risks');
    const [first] = screen.getAllByRole('button', { name: 'It happened' });
    if (first === undefined) throw new Error('no contingency');
    fireEvent.click(first);
    fireEvent.change(screen.getByLabelText('What you do then serves the objective'), { target: { value: 'O2' } });
    screen.press('Make it a tactic');
    const sent = await screen.saved();
    expect(sent.objectives.find(({ id }) => id === 'O2')?.tactics.at(-1)?.what).toContain('Offer cellular gateway kit');
    expect(sent.sections.year.contingencies[0]?.happenedOn).toBe(TODAY);
  });

  test('a deleted risk takes its contingencies along, and both come back with undo', async () => {
    const screen = await at('#risks');
    screen.press('Delete “IT departments block gateways”');
    expect((await screen.saved()).sections.year).toMatchObject({ risks: { length: 2 }, contingencies: { length: 2 } });
    fireEvent.click(
      within(screen.getByText('Risk deleted, with its contingencies.').parentElement ?? document.body).getByRole(
        'button',
      ),
    );
    expect((await screen.saved()).sections.year).toMatchObject({ risks: { length: 3 }, contingencies: { length: 3 } });
  });

  test('what was missing and has come is among what we have', async () => {
    const screen = await at('#resources');
    screen.press('It is there now: Cellular gateway stock');
    const { resources } = (await screen.saved()).sections.year;
    expect(resources.missing.map(({ text }) => text)).toEqual(['Medical-device reference customer']);
    expect(resources.have.at(-1)?.text).toBe('Cellular gateway stock');
  });

  test('a promise whose day has passed asks what became of it, and why', async () => {
    const screen = await at('#accountability');
    expect(screen.getByText('This day has passed: kept, moved or dropped?')).toBeTruthy();
    const outcome = screen.getByRole('group', { name: 'What became of it: Payback sheet for Marlow' });
    fireEvent.click(within(outcome).getByRole('radio', { name: 'Dropped' }));
    const [why] = screen.getAllByLabelText('Why');
    if (why === undefined) throw new Error('no reason is asked for');
    type(why, 'They bought elsewhere');
    expect((await screen.saved()).sections.year.accountability.promises[0]).toMatchObject({
      outcome: 'dropped',
      why: 'They bought elsewhere',
    });
  });

  test('a strategy template writes the strategy and the approach, and leaves what was written', async () => {
    const screen = await at('#approach');
    screen.press('Begin with this: Whales');
    const { strategy, sections } = await screen.saved();
    expect(strategy.text).toMatch(/^Penetrate food and beverage[\s\S]*very large accounts/);
    expect(sections.year.approach).toMatch(/^Lead with a payback sheet[\s\S]*no more than five/);
  });
});

describe('a quarter', () => {
  test('has the same sections, written for itself', async () => {
    const screen = await at('#Q4/organisation');
    type(screen.getByLabelText('Pursuit team'), 'Only Nina');
    const { sections } = await screen.saved();
    expect(sections.quarters['Q4']?.organisation.pursuitTeam).toBe('Only Nina');
    expect(sections.year.organisation.pursuitTeam).toBe('');
  });

  test('is drafted from the year, and what the review wanted to change comes as drafts', async () => {
    const screen = await at('#Q4/accountability');
    screen.press('Draft Q4 from the year');
    const quarter = (await screen.saved()).sections.quarters['Q4'];
    const wanted = screen.plan.reviews[0]?.change ?? [];
    expect(wanted.length).toBeGreaterThan(0);
    expect(quarter?.accountability.promises.map(({ text }) => text)).toEqual(expect.arrayContaining(wanted));
    expect(quarter?.risks.length).toBe(screen.plan.sections.year.risks.length);
  });

  test('shows the objectives that are worked on in it', async () => {
    const screen = await at('#Q3/goals');
    expect(screen.getByRole('heading', { name: /Finish the Quillfeather/ })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /Agree a 2-line/ })).toBeNull();
  });

  test('an address of a quarter that the plan does not have shows the year', async () => {
    const screen = await at('#2031-Q7/risks');
    expect(screen.getByRole('link', { name: 'Year' }).getAttribute('aria-current')).toBe('true');
  });
});

test.each([
  'assessment',
  'organisation',
  'opportunities',
  'approach',
  'risks',
  'resources',
  'accountability',
  'Q2/risks',
])('nothing for axe to find in %s', async part => {
  expect(await axeFinds((await at(`#${part}`)).container)).toEqual([]);
});
