// @vitest-environment jsdom
import { fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { failed, ok } from '@/lib/result';
import { axeFinds } from '../../support/axe';
import { drawSidebar } from '../../support/draw-sidebar';
import { putAway } from '../../support/put-away';
import { aRulesView } from '../../support/rules-view';
import { aGraceLine, aHint, anAccountView, anActivityLine, aTiedLine } from '../../support/views';

afterEach(putAway);

type Screen = Awaited<ReturnType<typeof drawSidebar>>;

const batch = ['fri', 'thu', 'wed', 'tied already', 'other account'];
const burst = aGraceLine({
  id: 'fri',
  subject: 'redlines',
  hints: [aHint('S4', { count: 4, day: '2026-11-20', batch }), aHint('S1')],
});
const untied = ['thu', 'wed'].map(id => anActivityLine({ id, subject: `call ${id}` }));
const met = aTiedLine('O5', {
  id: 'met',
  kind: 'meeting',
  subject: 'Tour of line 4',
  day: '2026-11-17',
  hints: [aHint('S2'), aHint('S1'), aHint('S11', { objectiveId: 'O1' })],
});

function card(screen: Screen, subject: string) {
  return within(screen.getByRole('article', { name: subject }));
}
function open(screen: Screen, subject: string) {
  fireEvent.click(card(screen, subject).getByRole('button', { name: new RegExp(subject) }));
  return card(screen, subject);
}

describe('remarks in the sidebar', () => {
  test('the first three tell their first remark on the closed line, a flagged one its flag', async () => {
    const lines = [1, 2, 3, 4].map(place => ({ ...met, id: `met ${place}`, subject: `meeting ${place}` }));
    const flagged = anActivityLine({ id: 'first', subject: 'lvm', hints: [aHint('S1')] });
    const second = anActivityLine({ id: 'second', subject: 'closed one', hints: [aHint('S1')] });
    const screen = await drawSidebar(anAccountView({ activities: [flagged, second, ...lines] }));
    const told = screen.getAllByRole('article').map(each => /What happens next\?/.test(each.textContent ?? ''));
    expect(told).toEqual([false, false, true, true, true, false]);
    const closed = screen.getByRole('article', { name: 'closed one' });
    expect(closed.textContent).toContain('Not tied to your plan yet');
    expect(closed.textContent).not.toContain('What came of it?');
  });

  test('an open one tells the first and has the others behind a button', async () => {
    const screen = await drawSidebar(anAccountView({ activities: [met] }));
    const opened = open(screen, 'Tour of line 4');
    expect(opened.queryByText('What came of it?')).toBeNull();
    const more = opened.getByRole('button', { name: '2 more remarks' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(opened.getByText('What came of it?')).toBeTruthy();
    expect(opened.getByRole('button', { name: 'Fewer remarks' }).getAttribute('aria-expanded')).toBe('true');
  });

  test('it explains itself: which rule, which facts, since when, how to clear it', async () => {
    const screen = await drawSidebar(anAccountView({ activities: [met] }));
    const why = open(screen, 'Tour of line 4').getByRole('button', { name: 'Why?' });
    expect(screen.getByText('No next step (S2)').closest('[hidden]')).not.toBeNull();
    fireEvent.click(why);
    expect(why.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('No next step (S2)').closest('[hidden]')).toBeNull();
    expect(screen.getByText('It happened on Nov 17. True since Wed 3:00 PM.')).toBeTruthy();
    expect(screen.getByText(/^Fill in the next step in your CRM/)).toBeTruthy();
  });

  test('waved off it is gone at once, and undo brings it back', async () => {
    const screen = await drawSidebar(anAccountView({ activities: [met] }), {
      dismiss: () => new Promise(done => setTimeout(() => done(ok({ offersToRetire: false })), 20)),
    });
    fireEvent.click(open(screen, 'Tour of line 4').getByRole('button', { name: 'Don’t remind me of this' }));
    expect(card(screen, 'Tour of line 4').queryByText('What happens next?')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Tour of line 4' }));
    expect(screen.background.askedFor('dismiss')).toEqual([{ abouts: ['met'], rule: 'S2', isDismissed: true }]);
    fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
    expect(card(screen, 'Tour of line 4').getByText('What happens next?')).toBeTruthy();
    await waitFor(() =>
      expect(screen.background.askedFor('dismiss')[1]).toEqual({ abouts: ['met'], rule: 'S2', isDismissed: false }),
    );
  });

  test('what could not be stored is told again, with the reason', async () => {
    const screen = await drawSidebar(anAccountView({ activities: [met] }), {
      dismiss: () => failed({ kind: 'storageFull' }),
    });
    fireEvent.click(open(screen, 'Tour of line 4').getByRole('button', { name: 'Don’t remind me of this' }));
    expect(await screen.findByText('This device has no room left.')).toBeTruthy();
    expect(card(screen, 'Tour of line 4').getByText('What happens next?')).toBeTruthy();
  });

  test('a batch is waved off as a whole, the one that told it first', async () => {
    const wed = { ...burst, id: 'wed', hints: [aHint('S3', { count: 3, batch: ['fri', 'thu', 'wed'] })] };
    const screen = await drawSidebar(anAccountView({ activities: [wed] }));
    fireEvent.click(card(screen, 'redlines').getByRole('button', { name: 'Don’t remind me of this' }));
    expect(screen.background.askedFor('dismiss')[0]?.abouts).toEqual(['wed', 'fri', 'thu']);
  });

  test('waved off often it offers its end, keeps what else is set, and that is undone too', async () => {
    const rules = aRulesView({ changed: { tailDays: 14, off: ['S9'] } });
    const screen = await drawSidebar(anAccountView({ activities: [met] }), {
      dismiss: () => ok({ offersToRetire: true }),
      readRules: () => ok(rules),
    });
    fireEvent.click(open(screen, 'Tour of line 4').getByRole('button', { name: 'Don’t remind me of this' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Stop them' }));
    await waitFor(() =>
      expect(screen.background.askedFor('saveRules')).toEqual([{ changed: { tailDays: 14, off: ['S9', 'S2'] } }]),
    );
    expect(screen.queryByRole('button', { name: 'Stop them' })).toBeNull();
    rules.changed.off = ['S9', 'S2'];
    fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
    await waitFor(() =>
      expect(screen.background.askedFor('saveRules')[1]).toEqual({ changed: { tailDays: 14, off: ['S9'] } }),
    );
  });

  test('where the company says which rules are off, nothing is offered', async () => {
    const screen = await drawSidebar(anAccountView({ activities: [met] }), {
      dismiss: () => ok({ offersToRetire: true }),
      readRules: () => ok(aRulesView({ company: { off: [] } })),
    });
    fireEvent.click(open(screen, 'Tour of line 4').getByRole('button', { name: 'Don’t remind me of this' }));
    await waitFor(() => expect(screen.background.askedFor('readRules')).toHaveLength(1));
    await new Promise(requestAnimationFrame);
    expect(screen.queryByRole('button', { name: 'Stop them' })).toBeNull();
  });

  test('a burst selects those of it that are here and untied, to be tied in one go', async () => {
    const tied = aTiedLine('O1', { id: 'tied already', subject: 'tied already' });
    const screen = await drawSidebar(anAccountView({ activities: [burst, ...untied, tied, met] }));
    fireEvent.click(card(screen, 'redlines').getByRole('button', { name: 'Tag them together' }));
    expect(screen.getByText('3 selected')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Select several' }));
    fireEvent.click(screen.getByRole('button', { name: 'Tie to…' }));
    fireEvent.click(screen.getByRole('button', { name: /Meet two more/ }));
    expect(screen.background.askedFor('linkActivities')[0]?.activityIds).toEqual(['fri', 'thu', 'wed']);
  });

  test('a burst alone on the list has nothing to be tagged together with', async () => {
    const screen = await drawSidebar(anAccountView({ activities: [burst, met] }));
    expect(screen.queryByRole('button', { name: 'Tag them together' })).toBeNull();
  });

  test('a better fit is taken with one click; what the plan lacks leads to the plan', async () => {
    const hints = [aHint('S6', { objectiveId: 'O5' }), aHint('S11', { objectiveId: 'O1' })];
    const screen = await drawSidebar(anAccountView({ activities: [{ ...met, hints }] }));
    const opened = open(screen, 'Tour of line 4');
    expect(opened.getByRole('link', { name: /Add one in the plan/ }).getAttribute('href')).toBe(
      '/plan.html#objective?id=O5',
    );
    fireEvent.click(opened.getByRole('button', { name: '1 more remark' }));
    fireEvent.click(opened.getByRole('button', { name: 'Tie it to that' }));
    expect(screen.background.askedFor('linkActivities')).toEqual([
      { activityIds: ['met'], choice: { kind: 'objective', objectiveId: 'O1' } },
    ]);
  });

  test('has nothing that axe complains about, closed, open and explained', async () => {
    const screen = await drawSidebar(
      anAccountView({ activities: [burst, ...untied, met], learningUntil: '2026-11-26' }),
    );
    const opened = open(screen, 'Tour of line 4');
    fireEvent.click(opened.getByRole('button', { name: 'Why?' }));
    fireEvent.click(opened.getByRole('button', { name: '2 more remarks' }));
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});

describe('what the sidebar says about the account as a whole', () => {
  const served = anActivityLine({
    id: 'served',
    standing: 'exempt',
    flags: [],
    choice: { kind: 'setAside', reason: 'customerService' },
  });
  const setAsides = { about: 'setAside 00D/001A1', reason: 'customerService', count: 9, days: 14 } as const;

  test('much set aside for one reason asks whether the plan lacks an objective, pre-filled from the latest', async () => {
    const screen = await drawSidebar(anAccountView({ activities: [served], setAsides }));
    expect(
      screen.getByText('9 service calls at ABCD Inc. in the last 14 days. Should the plan have an objective for that?'),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: /New objective…/ }).getAttribute('href')).toBe(
      '/plan.html#new-objective?activity=served',
    );
    expect(await axeFinds(screen.container)).toEqual([]);
  });

  test('not now is remembered, and undone', async () => {
    const screen = await drawSidebar(anAccountView({ activities: [served], setAsides }));
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    fireEvent.click(await screen.findByRole('button', { name: /Undo/ }));
    const told = { abouts: ['setAside 00D/001A1'], rule: 'customerService' };
    await waitFor(() =>
      expect(screen.background.askedFor('dismiss')).toEqual([
        { ...told, isDismissed: true },
        { ...told, isDismissed: false },
      ]),
    );
  });

  test('in the learning week it says until when', async () => {
    const screen = await drawSidebar(anAccountView({ activities: [met], learningUntil: '2026-11-26' }));
    expect(screen.getByText(/^Learning week: until Nov 26 /)).toBeTruthy();
  });
});
