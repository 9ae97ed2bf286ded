// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { ok } from '@/lib/result';
import { axeFinds } from '../../support/axe';
import { refusing } from '../../support/canned-screen';
import { drawSidebar } from '../../support/draw-sidebar';
import { putAway } from '../../support/put-away';
import { anAccountView, aTiedLine } from '../../support/views';

afterEach(putAway);

const pilot = { kind: 'objective', objectiveId: 'O1' } as const;
const call = aTiedLine('O5', { id: 'call', subject: 'Pricing call', conflict: { gaveWay: pilot, was: 'there' } });
const seen: Parameters<typeof drawSidebar>[1] = { seeConflicts: () => ok(null) };

async function draw(line = call, replies = seen) {
  const screen = await drawSidebar(anAccountView({ activities: [line] }), replies);
  return { screen, card: within(screen.getByRole('article', { name: 'Pricing call' })) };
}

describe('an activity that was tagged here and elsewhere', () => {
  test('says which tag stays and which gave way, and takes the other with one click', async () => {
    const { screen, card } = await draw();
    expect(
      card.getByText(/^Elsewhere it was tagged “Agree a 2-line paid pilot.*Your tag is newer and stays\.$/),
    ).toBeTruthy();
    fireEvent.click(card.getByRole('button', { name: 'Take the other' }));
    expect(screen.background.askedFor('linkActivities')).toEqual([{ activityIds: ['call'], choice: pilot }]);
    expect(screen.background.askedFor('seeConflicts')).toEqual([{ activityIds: ['call'] }]);
    expect(screen.getByRole('button', { name: /Undo/ })).toBeTruthy();
  });

  test('that came later from elsewhere leads back to one’s own', async () => {
    const { screen, card } = await draw({ ...call, conflict: { gaveWay: null, was: 'here' } });
    expect(card.getByText('It was tagged elsewhere, later than here. You had “no tag”.')).toBeTruthy();
    fireEvent.click(card.getByRole('button', { name: 'Back to mine' }));
    expect(screen.background.askedFor('linkActivities')).toEqual([{ activityIds: ['call'], choice: null }]);
  });

  test('is left as it is once that was seen', async () => {
    const { screen, card } = await draw();
    fireEvent.click(card.getByRole('button', { name: 'Got it' }));
    expect(screen.background.askedFor('seeConflicts')).toEqual([{ activityIds: ['call'] }]);
    expect(screen.background.askedFor('linkActivities')).toEqual([]);
  });

  test('with an objective that this plan does not know has nothing to take', async () => {
    const unknown = { kind: 'objective', objectiveId: 'X99' } as const;
    const { card } = await draw({ ...call, conflict: { gaveWay: unknown, was: 'there' } });
    expect(card.queryByRole('button', { name: 'Take the other' })).toBeNull();
  });

  test('says so when that could not be noted, and nothing is found by axe', async () => {
    const { screen, card } = await draw(call, { seeConflicts: refusing('storageFull') });
    fireEvent.click(card.getByRole('button', { name: 'Got it' }));
    expect(await screen.findByText('This device has no room left.')).toBeTruthy();
    expect(await axeFinds(screen.container)).toEqual([]);
  });
});
