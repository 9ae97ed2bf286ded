// @vitest-environment jsdom
import { act, fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PopupScreen } from '@/components/popup/PopupScreen';
import type { FlaggedView, WeekView } from '@/lib/messages/views';
import { failed, ok } from '@/lib/result';
import { axeFinds } from '../../support/axe';
import { type Replies, refusing } from '../../support/canned-screen';
import { aDay } from '../../support/day-view';
import { drawScreen } from '../../support/draw-screen';
import { putAway } from '../../support/put-away';
import { aFlagged, aLine, aWeek, flaggedLines, nothingFlagged } from '../../support/week-view';

afterEach(async () => {
  vi.useRealTimers();
  await putAway();
});

const linked: Replies = { linkActivities: { actionId: 'click' }, undoLinks: { undone: 1 } };

function draw(view: WeekView = aWeek(), more: Replies = {}) {
  return drawScreen(<PopupScreen />, { readWeek: view, readFlagged: aFlagged(), ...linked, ...more });
}

describe('the popup', () => {
  test('says in one sentence what the week still asks', async () => {
    const screen = await draw();
    expect(screen.container.querySelector('.lead')?.textContent).toBe(
      '1 first conversation, 2 outreaches to prospects, and 1 tactic to go, with 1 working day left.',
    );
    expect(screen.getByText('Nov 16 to Nov 22 · Q4, week 8')).toBeTruthy();
  });

  test('asks once for the week, and once for what is not tied', async () => {
    const screen = await draw();
    expect(screen.background.askedFor('readWeek')).toHaveLength(1);
    expect(screen.background.askedFor('readFlagged')).toHaveLength(1);
    expect(screen.background.askedFor('readRecords')).toHaveLength(0);
    expect(screen.background.askedFor('syncActivities')).toHaveLength(0);
  });

  test('the targets stand before it is known what is not tied, and nothing below them is drawn until then', async () => {
    let answer: (view: FlaggedView) => void = () => undefined;
    const known = new Promise<FlaggedView>(resolve => {
      answer = resolve;
    });
    const pileOn = { about: 'S8 2026-11-16', count: 7, objectiveId: 'O2', starvedId: 'O3' };
    const screen = await draw(aWeek({ pileOn }), { readFlagged: () => known.then(ok), readDay: aDay() });
    expect(screen.getByRole('button', { name: /First conversations/ })).toBeTruthy();
    await act(() => import('@/components/popup/TodayAndYear').then(() => undefined));
    expect(screen.queryByText('Today')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Not this week' })).toBeNull();
    answer(aFlagged());
    expect(await screen.findByText('lvm for Tom, cb thurs')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Not this week' })).toBeTruthy();
    expect(await screen.findByText('Today')).toBeTruthy();
  });

  test('what is not tied could not be read: said, and the rest of the popup is there', async () => {
    const screen = await draw(aWeek(), { readFlagged: refusing('bug'), readDay: aDay() });
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(await screen.findByText('Today')).toBeTruthy();
    screen.background.become({ readFlagged: aFlagged() });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('lvm for Tom, cb thurs')).toBeTruthy();
  });

  test('the week could not be asked again: said above what stands, and tried again', async () => {
    let isBroken = true;
    const screen = await draw();
    screen.background.become({
      readWeek: () => (isBroken ? failed({ kind: 'bug' }) : ok(aWeek({ targets: [] }))),
      readFlagged: () => (isBroken ? failed({ kind: 'bug' }) : ok(aFlagged())),
    });
    const notice = await screen.findByRole('alert');
    const target = screen.getByRole('button', { name: /First conversations/ });
    expect(notice.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    isBroken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.queryByRole('button', { name: /First conversations/ })).toBeNull();
  });

  test('a week that is done says enough', async () => {
    const met = aWeek().targets.map(line => ({ ...line, done: line.target }));
    const screen = await draw(aWeek({ targets: met }), { readFlagged: nothingFlagged });
    expect(screen.getByText('All targets met. Enough for this week.')).toBeTruthy();
    expect(screen.getByText('Everything is tied to your plan.')).toBeTruthy();
  });

  test('without a plan there is one way on', async () => {
    const screen = await draw(aWeek({ plan: null, targets: [] }), { readFlagged: nothingFlagged });
    expect(screen.getByRole('link', { name: 'Make your plan' }).getAttribute('href')).toBe('/welcome.html');
  });

  test('a target tells how far the week has gone to those who cannot see the tick', async () => {
    const screen = await draw();
    expect(
      screen.getByRole('button', { name: /First conversations.*2 of 3.*80% of the working week is gone/ }),
    ).toBeTruthy();
  });

  test('a target opens its arithmetic and the records behind it', async () => {
    const record = aLine({ subject: 'Intro with Mara', accountName: 'Delmont' });
    const screen = await draw(aWeek(), { readRecords: [record] });
    fireEvent.click(screen.getByRole('button', { name: /Outreach/ }));
    expect(await screen.findByText('Intro with Mara')).toBeTruthy();
    expect(screen.getByText('$1.8M goal ÷ $75K a deal = 24 deals')).toBeTruthy();
    expect(screen.getByText('3 first conversations × 4 attempts each = 12 a week')).toBeTruthy();
    expect(screen.getByText(/n 8, thin data/)).toBeTruthy();
    expect(screen.background.askedFor('readRecords')).toEqual([
      { what: 'outreach', from: '2026-11-16', to: '2026-11-22' },
    ]);
  });

  test('a tactic opens the activities of its kinds under its objective', async () => {
    const screen = await draw(aWeek(), { readRecords: [] });
    fireEvent.click(screen.getByRole('button', { name: /Call the CEO/ }));
    expect(await screen.findByText('Nothing counted yet this week.')).toBeTruthy();
    expect(screen.background.askedFor('readRecords')[0]?.what).toEqual({ objectiveId: 'O1', kinds: ['call'] });
  });

  test('what is wrong with the connection comes with a next step', async () => {
    const [connection] = aWeek().connections;
    if (connection === undefined) throw new Error('the week has a connection');
    const screen = await draw(aWeek({ connections: [{ ...connection, problem: { kind: 'signedOut' } }] }));
    expect(screen.getByRole('alert').textContent).toContain('Sign in to it in this browser');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.background.askedFor('syncActivities')).toHaveLength(1);
  });

  test('nothing for axe to find, open or closed', async () => {
    const screen = await draw(aWeek(), { readRecords: [aLine()] });
    expect(await axeFinds(screen.container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: /First conversations/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Others for “lvm for Tom, cb thurs”' }));
    await screen.findByText('Counted this week');
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});

describe('tagging in the popup', () => {
  const item = (screen: Awaited<ReturnType<typeof draw>>, subject: string | RegExp) => {
    const found = screen.getByText(subject).closest('li');
    if (found === null) throw new Error(`no item ${subject}`);
    return found;
  };
  const showMore = (screen: Awaited<ReturnType<typeof draw>>) =>
    fireEvent.click(screen.getByRole('button', { name: 'Show 2 more' }));
  const tie = (screen: Awaited<ReturnType<typeof draw>>, subject: string) =>
    within(item(screen, subject)).getByRole('button', { name: /^Tie/ });

  test('one waits openly, two more behind a button, and how many are behind those is said', async () => {
    const screen = await draw();
    expect(screen.container.querySelectorAll('.flagged-item')).toHaveLength(1);
    showMore(screen);
    expect(screen.container.querySelectorAll('.flagged-item')).toHaveLength(3);
    expect(item(screen, 'Checking in').contains(document.activeElement)).toBe(true);
    expect(screen.getByText('1 more waits behind these.')).toBeTruthy();
  });

  test('one click ties an activity, and it is gone before the background has answered', async () => {
    const screen = await draw(aWeek(), { linkActivities: () => new Promise(() => undefined) });
    fireEvent.click(tie(screen, 'lvm for Tom, cb thurs'));
    expect(screen.queryByText('lvm for Tom, cb thurs')).toBeNull();
    expect(screen.getByText(/^Tied to “Agree a 2-line paid pilot/)).toBeTruthy();
    expect(screen.background.askedFor('linkActivities')).toEqual([
      { activityIds: ['00D/00T1'], choice: { kind: 'objective', objectiveId: 'O1' } },
    ]);
  });

  test('the focus goes to the next one', async () => {
    const screen = await draw();
    fireEvent.click(tie(screen, 'lvm for Tom, cb thurs'));
    expect(item(screen, 'Checking in').contains(document.activeElement)).toBe(true);
  });

  test('the keys 1 to 3 take the objectives of the item that has the focus', async () => {
    const screen = await draw();
    fireEvent.keyDown(tie(screen, 'lvm for Tom, cb thurs'), { key: '3' });
    expect(screen.background.askedFor('linkActivities')[0]?.choice).toEqual({ kind: 'objective', objectiveId: 'O3' });
  });

  test('undo brings it back', async () => {
    const screen = await draw();
    fireEvent.click(tie(screen, 'lvm for Tom, cb thurs'));
    fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
    await screen.findByText('lvm for Tom, cb thurs');
    await waitFor(() => expect(screen.background.askedFor('undoLinks')).toEqual([{ actionId: 'click' }]));
  });

  test('the way back is offered for ten seconds', async () => {
    vi.useFakeTimers();
    const screen = await draw(aWeek(), { linkActivities: () => new Promise(() => undefined) });
    fireEvent.click(tie(screen, 'lvm for Tom, cb thurs'));
    await act(async () => void (await vi.advanceTimersByTimeAsync(9_000)));
    expect(screen.queryByRole('button', { name: /Undo/ })).not.toBeNull();
    await act(async () => void (await vi.advanceTimersByTimeAsync(2_000)));
    expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
  });

  test('what could not be stored comes back with the reason', async () => {
    const screen = await draw(aWeek(), { linkActivities: refusing('storageFull') });
    fireEvent.click(tie(screen, 'lvm for Tom, cb thurs'));
    expect(await screen.findByText('This device has no room left.')).toBeTruthy();
    expect(screen.getByText('lvm for Tom, cb thurs')).toBeTruthy();
  });

  test('what is no plan work is left with a reason, by click or number', async () => {
    const screen = await draw();
    showMore(screen);
    fireEvent.click(screen.getByRole('button', { name: '“Checking in” is not plan work…' }));
    fireEvent.click(screen.getByRole('button', { name: /Customer service/ }));
    expect(screen.background.askedFor('linkActivities')).toEqual([
      { activityIds: ['00D/00T2'], choice: { kind: 'setAside', reason: 'customerService' } },
    ]);
  });

  test('an honest box is seen again once it is stored', async () => {
    const stays = flaggedLines.map((line, index) =>
      index === 0 ? { ...line, choice: { kind: 'setAside', reason: 'checkABox' } as const } : line,
    );
    let isStored = false;
    const screen = await draw(aWeek(), {
      readFlagged: () => ok(isStored ? aFlagged({ items: stays }) : aFlagged()),
      linkActivities: () => {
        isStored = true;
        return ok({ actionId: 'click' });
      },
    });
    fireEvent.click(screen.getByRole('button', { name: '“lvm for Tom, cb thurs” is not plan work…' }));
    fireEvent.click(screen.getByRole('button', { name: /tick a box/ }));
    expect(screen.queryByText('lvm for Tom, cb thurs')).toBeNull();
    expect(await screen.findByText('lvm for Tom, cb thurs')).toBeTruthy();
  });

  test('where nothing fits it says so and offers only the reasons', async () => {
    const screen = await draw();
    showMore(screen);
    const last = item(screen, /^Booth follow up/);
    expect(
      within(last).getByText('Nothing in your plan seems to fit. No live objective covers this account.'),
    ).toBeTruthy();
    expect(
      within(last)
        .getAllByRole('button')
        .map(each => each.textContent),
    ).toEqual(['Not plan work…', 'Why?']);
  });
});
