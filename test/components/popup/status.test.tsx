// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { Status } from '@/components/popup/Status';
import { drawScreen } from '../../support/draw-screen';
import { inChicago } from '../../support/in-chicago';
import { putAway } from '../../support/put-away';
import { aWeek } from '../../support/week-view';

afterEach(async () => {
  vi.restoreAllMocks();
  await putAway();
});

test.each([
  ['2026-11-20T20:05:00Z', '2:05 PM'],
  ['2026-11-21T02:05:00Z', '8:05 PM'],
  ['2026-11-20T00:00:00Z', 'Thu 6:00 PM'],
  ['2026-10-31T00:00:00Z', 'Oct 30'],
])('how far the copy here goes is told with its day when that is not today: %s', async (refreshedAt, words) => {
  inChicago();
  const connections = aWeek().connections.map(each => ({ ...each, refreshedAt }));
  const view = aWeek({ today: '2026-11-20', connections });
  const screen = await drawScreen(
    <Status view={view} isUndoable={false}>
      {null}
    </Status>,
    {},
  );
  expect(screen.getByText(`All saved · Up to date, ${words}`)).toBeTruthy();
});
