// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { PopupScreen } from '@/components/popup/PopupScreen';
import { rateShare } from '@/components/popup/rate-share';
import type { WeekView } from '@/lib/messages/views';
import { axeFinds } from '../../support/axe';
import type { Replies } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { putAway } from '../../support/put-away';
import { aFlagged, aLine, aRate, aWeek } from '../../support/week-view';

afterEach(putAway);

async function drawRate(view: WeekView = aWeek(), more: Replies = {}) {
  const screen = await drawScreen(<PopupScreen />, { readWeek: view, readFlagged: aFlagged(), readDay: null, ...more });
  // Its code comes once the week stands; a busy machine takes its time for that.
  const face = await screen.findByRole('button', { name: /Check-a-box this week/ }, { timeout: 15_000 });
  return { ...screen, face };
}

describe('the check-a-box rate', () => {
  test('is shown with its counts, and opens its sums', async () => {
    const screen = await drawRate();
    expect(screen.face.textContent).toContain('20% 4 of 20');
    expect(screen.face.textContent).toContain('12% 6 of 50');
    fireEvent.click(screen.face);
    expect(screen.getByText('This week: 4 ÷ (16 + 4) = 20%.')).toBeTruthy();
    expect(screen.getByText('Q4: 6 ÷ (44 + 6) = 12%.')).toBeTruthy();
    expect(screen.getByText('There is no target for it; it only shows where to look.')).toBeTruthy();
  });

  test('under five there are counts and no percentage', async () => {
    const few = aRate({ linked: 3, flagged: 1 });
    const screen = await drawRate(aWeek({ rate: { week: few, quarter: few } }));
    expect(screen.face.textContent).toContain('1 of 4');
    expect(screen.face.textContent).not.toContain('%');
    fireEvent.click(screen.face);
    expect(screen.getByText('This week: too few to say a percentage.')).toBeTruthy();
  });

  test('by minutes it says over how many of them the length is known', async () => {
    const screen = await drawRate();
    fireEvent.click(screen.face);
    fireEvent.click(screen.getByRole('radio', { name: 'By minutes' }));
    expect(screen.face.textContent).toContain('8% 38 of 450 min');
    expect(screen.getByText('This week: 38 ÷ (412 + 38) = 8%. The length is known for 15 of 20.')).toBeTruthy();
  });

  test.each([
    ['4, Not tied, This week', 'checkABox', '2026-11-16', '2026-11-22'],
    ['16, Tied, This week', 'linked', '2026-11-16', '2026-11-22'],
    ['1, Left out: still in grace, Q4', 'grace', '2026-10-01', '2026-12-31'],
    ['5, Left out: set aside, Q4', 'exempt', '2026-10-01', '2026-12-31'],
  ] as const)('the number “%s” opens its records', async (name, what, from, to) => {
    const screen = await drawRate(aWeek(), { readRecords: [aLine({ subject: 'Intro with Mara' })] });
    fireEvent.click(screen.face);
    const cell = screen.getByRole('button', { name: `${name}: show them` });
    fireEvent.click(cell);
    expect(await screen.findByText('Intro with Mara')).toBeTruthy();
    expect(cell.getAttribute('aria-expanded')).toBe('true');
    expect(screen.background.askedFor('readRecords')).toEqual([{ what, from, to }]);
    fireEvent.click(cell);
    expect(screen.queryByText('Intro with Mara')).toBeNull();
  });

  test('a zero has nothing to open', async () => {
    const screen = await drawRate(aWeek({ rate: { week: aRate({}), quarter: aRate({ linked: 2 }) } }));
    expect(screen.face.textContent).toContain('none yet');
    fireEvent.click(screen.face);
    expect(screen.getAllByRole('button', { name: /show them$/ })).toHaveLength(1);
  });

  test.each([
    ['nothing at all', {}, null],
    ['four of them', { flagged: 1, linked: 3 }, null],
    ['five of them', { flagged: 1, linked: 4 }, 0.2],
  ])('over %s', (_, counts, share) => expect(rateShare(aRate(counts), 'number').share).toBe(share));

  test.each([
    ['no length known', { flagged: 3, linked: 9 }, null],
    ['five that took no time', { flagged: 3, linked: 9, timed: 5 }, null],
    ['four lengths', { flagged: 3, linked: 9, timed: 4, flaggedMinutes: 5, linkedMinutes: 15 }, null],
    ['five lengths', { flagged: 3, linked: 9, timed: 5, flaggedMinutes: 5, linkedMinutes: 15 }, 0.25],
  ])('by minutes, with %s', (_, counts, share) => expect(rateShare(aRate(counts), 'minutes').share).toBe(share));

  test('nothing for axe to find when it is open', async () => {
    const screen = await drawRate(aWeek(), { readRecords: [aLine()] });
    fireEvent.click(screen.face);
    fireEvent.click(screen.getByRole('button', { name: /^4, Not tied/ }));
    await screen.findByText('Not tied, This week');
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});

describe('what the popup remarks on', () => {
  const pileOn = { about: 'S8 2026-11-16', count: 7, objectiveId: 'O2', starvedId: 'O3' };

  test('much on one objective and nothing on another: told once, and waved off for the week', async () => {
    const screen = await drawRate(aWeek({ pileOn }), { dismiss: { offersToRetire: false } });
    expect(
      screen.getByText(
        '7 touches on “Meet two executives at Pinecrest Foods”, none on “Renew Tessellate for 3 years before its…”.',
      ),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: /See the other one/ }).getAttribute('href')).toBe(
      '/plan.html#objective?id=O3',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Not this week' }));
    expect(document.activeElement).toBe(screen.face);
    fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
    const told = { abouts: ['S8 2026-11-16'], rule: 'S8' };
    await waitFor(() =>
      expect(screen.background.askedFor('dismiss')).toEqual([
        { ...told, isDismissed: true },
        { ...told, isDismissed: false },
      ]),
    );
  });

  test('in the learning week it says until when, and can end it', async () => {
    const screen = await drawRate(aWeek({ learningUntil: '2026-11-26', pileOn }));
    expect(screen.getByText(/^Learning week: until Nov 26 /)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show the number now' }));
    expect(screen.background.askedFor('endLearning')).toHaveLength(1);
    expect(await axeFinds(screen.container)).toEqual([]);
  });

  test('a flagged item explains itself: which rule, which facts, since when, how to clear it', async () => {
    const screen = await drawRate();
    const why = screen.getByRole('button', { name: 'Why? “lvm for Tom, cb thurs”' });
    fireEvent.click(why);
    expect(why.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Not tied yet (H1)')).toBeTruthy();
    expect(screen.getByText(/^To clear it, pick an objective here/)).toBeTruthy();
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
