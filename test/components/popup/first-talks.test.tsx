// @vitest-environment jsdom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { PopupScreen } from '@/components/popup/PopupScreen';
import { failed, ok } from '@/lib/result';
import { axeFinds } from '../../support/axe';
import { type Replies, refusing } from '../../support/canned-screen';
import { drawScreen } from '../../support/draw-screen';
import { putAway } from '../../support/put-away';
import { aFlagged, aLine, aWeek } from '../../support/week-view';

afterEach(putAway);

const intro = aLine({ id: 'r1', subject: 'Intro with Mara' });
const service = aLine({ id: 'r2', subject: 'Gate code', isFirstConversation: false });
const mail = aLine({ id: 'r3', kind: 'email', subject: 'Dates' });

async function openTarget(more: Replies = {}) {
  const screen = await drawScreen(<PopupScreen />, {
    readWeek: aWeek(),
    readFlagged: aFlagged(),
    readRecords: ({ what }) => ok(what === 'firstConversations' ? [intro] : [intro, service, mail]),
    correctFirst: null,
    ...more,
  });
  fireEvent.click(screen.getByRole('button', { name: /^First conversations/ }));
  await screen.findByText('Intro with Mara');
  return screen;
}

describe('the rep’s own word on first conversations', () => {
  test('a talk that was none is taken out, and undo gives back what held before', async () => {
    const screen = await openTarget();
    fireEvent.click(screen.getByRole('button', { name: 'Not a first conversation: “Intro with Mara”' }));
    expect(screen.getByText('Not counted as a first conversation.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
    await waitFor(() =>
      expect(screen.background.askedFor('correctFirst')).toEqual([
        { activityId: 'r1', isFirst: false },
        { activityId: 'r1', isFirst: null },
      ]),
    );
  });

  test('another talk of the week is counted; mails are none', async () => {
    const screen = await openTarget();
    fireEvent.click(screen.getByRole('button', { name: 'Other talks this week' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Count as first conversation: “Gate code”' }));
    expect(screen.getAllByRole('button', { name: /^Count as first/ })).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
    await waitFor(() =>
      expect(screen.background.askedFor('correctFirst')).toEqual([
        { activityId: 'r2', isFirst: true },
        { activityId: 'r2', isFirst: false },
      ]),
    );
  });

  test('what could not be stored says why', async () => {
    const screen = await openTarget({ correctFirst: refusing('storageFull') });
    fireEvent.click(screen.getByRole('button', { name: /^Not a first conversation/ }));
    expect(await screen.findByText('This device has no room left.')).toBeTruthy();
    expect(screen.queryByText('Not counted as a first conversation.')).toBeNull();
  });

  test('what was counted could not be read: trying again asks for that', async () => {
    let isBroken = false;
    const screen = await openTarget({
      readRecords: ({ what }) => {
        if (what !== 'firstConversations') return ok([intro, service]);
        return isBroken ? failed({ kind: 'bug' }) : ok([intro]);
      },
    });
    isBroken = true;
    fireEvent.click(screen.getByRole('button', { name: 'Other talks this week' }));
    await screen.findByRole('alert');
    isBroken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Gate code')).toBeTruthy();
  });

  test('other numbers have no such question', async () => {
    const screen = await openTarget();
    fireEvent.click(screen.getByRole('button', { name: /^First conversations/ }));
    fireEvent.click(screen.getByRole('button', { name: /^Outreach/ }));
    await screen.findByText('Gate code');
    expect(screen.queryByRole('button', { name: /first conversation/ })).toBeNull();
  });

  test('nothing for axe to find', async () => {
    const screen = await openTarget();
    fireEvent.click(screen.getByRole('button', { name: 'Other talks this week' }));
    await screen.findByText('Gate code');
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
