// @vitest-environment jsdom
import { fireEvent, type RenderResult, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { TeamFigures } from '@/components/plan/targets/TeamFigures';
import { axeFinds } from '../../support/axe';
import { drawPlan, type } from '../../support/draw-plan';
import { drawScreen } from '../../support/draw-screen';
import { examplePlan } from '../../support/example-plan';
import { aFunnel } from '../../support/funnel';
import { aHistory } from '../../support/history-view';
import { putAway } from '../../support/put-away';

afterEach(putAway);

function targets(changes: Parameters<typeof drawPlan>[0] = {}, more: Parameters<typeof drawPlan>[1] = {}) {
  location.hash = '#targets';
  return drawPlan(changes, { readHistory: aHistory(), ...more });
}

async function picked(screen: Pick<RenderResult, 'getByLabelText'>, content: string) {
  const file = new File([content], 'plan.json', { type: 'application/json' });
  fireEvent.change(screen.getByLabelText('A colleague’s plan file'), { target: { files: [file] } });
}

describe('figures from records', () => {
  test('are shown with what they rest on before they are taken; taken, every line follows', async () => {
    const screen = await targets();
    const row = await screen.findByRole('row', { name: /Opportunities won/ });
    expect(row.textContent).toContain('28%');
    expect(row.textContent).toContain('9 of 32');
    expect(screen.getByRole('row', { name: /First conversations that led/ }).textContent).toContain(
      '3 of 7 · thin data',
    );
    expect(screen.background.askedFor('savePlan')).toEqual([]);
    screen.press('Use my own figures');
    expect(screen.getByText(/÷ 28% \(own history, n 32\) won/)).toBeTruthy();
    const { funnel } = await screen.saved();
    expect(funnel).toMatchObject({
      opportunityToWin: { n: 32, origin: 'ownHistory' },
      firstConversationToOpportunity: { n: 7, origin: 'ownHistory' },
      averageDeal: 68_200,
      salesCycleDays: 96,
    });
    expect(screen.getByText('Your plan uses these figures.')).toBeTruthy();
  });

  test('a rate that was counted and is typed over is an estimate again, of no cases', async () => {
    const counted = { value: 0.25, n: 40, origin: 'ownHistory' } as const;
    const screen = await targets({ funnel: aFunnel({ opportunityToWin: counted }) });
    type(screen.getByLabelText('Opportunities won, %'), '30');
    expect((await screen.saved()).funnel?.opportunityToWin).toEqual({ value: 0.3, n: null, origin: 'typed' });
  });

  test('without a reading of the CRM the page says so, and how to come to one', async () => {
    const screen = await targets({}, { readHistory: { ...aHistory(), isRead: false } });
    expect(await screen.findByText(/No opportunities have been read from your CRM yet/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Use my own figures' })).toBeNull();
  });

  test("a colleague's plan file gives the team's rates", async () => {
    const screen = await targets();
    const plan = { ...examplePlan(), funnel: aFunnel({ opportunityToWin: { value: 0.2, n: 90, origin: 'typed' } }) };
    const file = { format: 'throughline/1', savedAt: '2026-11-01T08:00:00Z', plan, links: [] };
    await picked(screen, JSON.stringify(file));
    await screen.findByRole('button', { name: 'Use these figures' });
    screen.press('Use these figures');
    expect((await screen.saved()).funnel?.opportunityToWin).toEqual({ value: 0.2, n: 90, origin: 'team' });
  });

  test('a file that is no plan is refused with the reason, and nothing changes', async () => {
    const screen = await targets();
    await picked(screen, '{"format":"throughline/1","plan":{}}');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.background.askedFor('savePlan')).toEqual([]);
  });

  test('where the page cannot read files any more it says so', async () => {
    const readFile = () => Promise.reject(new Error('its code is gone'));
    const screen = await drawScreen(
      <TeamFigures funnel={aFunnel({})} currency="USD" onTake={() => undefined} readFile={readFile} />,
      {},
    );
    await picked(screen, '{}');
    expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong on our side.');
  });
});

describe('the time that is left', () => {
  test('selling weeks follow the calendar until somebody types them', async () => {
    const screen = await targets({ funnel: aFunnel({ sellingWeeks: 48 }) });
    screen.press(/Follow my calendar/);
    expect((await screen.saved()).funnel?.sellingWeeksFrom).toBe('calendar');
    type(screen.getByLabelText('Selling weeks'), '40');
    await waitFor(() => expect(screen.background.askedFor('savePlan').length).toBe(2), { timeout: 3_000 });
    expect((await screen.saved()).funnel).toMatchObject({ sellingWeeks: 40, sellingWeeksFrom: 'typed' });
  });

  test('a known sales cycle says from when on a conversation is too late to close', async () => {
    const screen = await targets({ funnel: aFunnel() });
    type(screen.getByLabelText('Days to a signature'), '10');
    expect(screen.getByText(/First conversations from Dec 22 on are too late to close by Dec 31/)).toBeTruthy();
  });

  test.each([
    ['Opportunities won, %', '0', /With no opportunity won/],
    ['Opportunities won, %', '140', /The win rate is between 0 and 100/],
    ['Average deal (USD)', '0', 'The average deal is missing.'],
    ['Selling weeks', '0', /no selling weeks left/],
  ])('%s of %s: one line says why the sum ends', async (label, value, said) => {
    const screen = await targets({ funnel: aFunnel() });
    type(screen.getByLabelText(label), value);
    expect(screen.getByText(said)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|∞/);
  });
});

describe('what can be a target', () => {
  test.each(['Revenue', 'New ACV', 'Umsatz'])('%s is refused with its reason and what to count instead', async word => {
    const screen = await targets({ weeklyTargets: [] });
    type(screen.getByLabelText('Something else?'), word);
    screen.press('Can it count?');
    expect(screen.getByText(/is decided by customers, so it cannot be a weekly target/)).toBeTruthy();
    const answer = screen.getAllByRole('status').find(each => within(each).queryByRole('button') !== null);
    if (answer === undefined) throw new Error('nothing is offered instead');
    fireEvent.click(within(answer).getByRole('button', { name: '+ First conversations' }));
    expect((await screen.saved()).weeklyTargets.map(each => each.metric)).toEqual(['firstConversations']);
  });

  test('dials are counted as outreach, and outreach alone is said to count only dialling', async () => {
    const screen = await targets({ weeklyTargets: [], funnel: null });
    type(screen.getByLabelText('Something else?'), 'Dials');
    screen.press('Can it count?');
    expect(screen.getByText('Counted here as “Outreach to prospects”.')).toBeTruthy();
    const [, offered] = screen.getAllByRole('button', { name: '+ Outreach to prospects' });
    if (offered === undefined) throw new Error('outreach is not offered');
    fireEvent.click(offered);
    expect(screen.getByText(/Attempts alone only count dialling/)).toBeTruthy();
  });

  test('a role suggests targets to begin with; the funnel’s numbers take their place', async () => {
    const screen = await targets({ weeklyTargets: [], funnel: aFunnel({ goalAmount: 3_600_000 }) });
    fireEvent.change(screen.getByLabelText('Suggested for'), { target: { value: 'specialist' } });
    screen.press('Begin with these');
    const sent = (await screen.saved()).weeklyTargets;
    expect(sent.map(({ metric, perWeek, origin }) => [metric, perWeek, origin])).toEqual([
      ['firstConversations', 6, 'funnel'],
      ['outreach', 24, 'funnel'],
    ]);
  });

  test('a number from the funnel can be typed over without the field being taken away', async () => {
    const screen = await targets({ funnel: aFunnel() });
    const [first] = screen.getAllByLabelText('Each week');
    if (first === undefined) throw new Error('no target');
    first.focus();
    type(first, '1');
    expect(document.activeElement).toBe(first);
    type(first, '12');
    expect((await screen.saved()).weeklyTargets[0]).toMatchObject({ perWeek: 12, origin: 'hand' });
    first.blur();
    screen.press(/^Use the funnel’s/);
    expect((await screen.saved()).weeklyTargets[0]).toMatchObject({ origin: 'funnel' });
    expect(first).toHaveProperty('value', '3');
  });

  test('how often one contact counts in a week can be changed, and empty means always', async () => {
    const screen = await targets();
    type(screen.getByLabelText('Per contact, at most'), '');
    const outreach = (await screen.saved()).weeklyTargets.find(({ metric }) => metric === 'outreach');
    expect(outreach?.capPerContact).toBeNull();
  });

  test('accessibility', async () => {
    const screen = await targets({ weeklyTargets: [] });
    await screen.findByRole('button', { name: 'Use my own figures' });
    type(screen.getByLabelText('Something else?'), 'Revenue');
    screen.press('Can it count?');
    expect(await axeFinds(document.body)).toEqual([]);
  });
});
