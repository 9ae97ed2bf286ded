// @vitest-environment jsdom
import { act, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Learned } from '@/components/options/Learned';
import type { LearnedView } from '@/lib/messages/settings-views';
import { axeFinds } from '../../support/axe';
import { type Replies, refusing } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { inChicago } from '../../support/in-chicago';
import { putAway } from '../../support/put-away';

afterEach(async () => {
  vi.restoreAllMocks();
  await putAway();
});

const learned: LearnedView = { days: 30, right: { n: 48, first: 43, offered: 47 }, links: 312, forgottenAt: null };

function draw(replies: Replies = {}) {
  return drawScreen(<Learned />, { readLearned: learned, ...replies });
}

test('says how often the first suggestion was right, with its numbers', async () => {
  const screen = await draw();
  expect(
    screen.getByText(
      'In the last 30 days the first suggestion was right 43 of 48 times (90%), and one of those offered 47 of 48.',
    ),
  ).toBeTruthy();
  expect(screen.getByText('Learned from 312 of your links, on this computer only.')).toBeTruthy();
  expect(await axeFinds(screen.container)).toEqual([]);
});

test('without an answer yet it claims nothing, and there is nothing to forget', async () => {
  const screen = await draw({ readLearned: { ...learned, right: { n: 0, first: 0, offered: 0 }, links: 0 } });
  expect(screen.getByText(/shows here once you have tagged something/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Forget what was learned' })).toHaveProperty('disabled', true);
});

test('what was learned is forgotten at a click, and learned again at another', async () => {
  inChicago();
  const screen = await draw({ forgetLearned: null, learnAgain: null });
  screen.background.become({ readLearned: { ...learned, links: 0, forgottenAt: '2026-11-21T01:00:00Z' } });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /learned/ })));
  expect(
    screen.getByText('Forgotten on Nov 20, 2026. Your links stay; what you tag since then teaches anew.'),
  ).toBeTruthy();
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Learn again from all links' })));
  expect(screen.background.askedFor('learnAgain')).toHaveLength(1);
});

test('when it cannot be forgotten, the reason is said, and trying again forgets it', async () => {
  const screen = await draw({ forgetLearned: refusing('storageFull') });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Forget what was learned' })));
  expect(await screen.findByRole('alert')).toBeTruthy();
  screen.background.become({ forgetLearned: null });
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.background.askedFor('forgetLearned')).toHaveLength(2);
});
