import type { Story } from '../e2e/story';
import { fillTo } from './fill-database';
import { alternately, type Row, row } from './row';
import { toContentMs } from './to-content';

/** Popup to content, beside an empty popup, with more and more activities stored. */
export async function popupRows(story: Story, bareId: string, sizes: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  let smallest: number | null = null;
  const page = await story.browser.context.newPage();
  await page.setViewportSize({ width: 388, height: 600 });
  for (const size of sizes) {
    await fillTo(story, size);
    await page.bringToFront();
    const own = `chrome-extension://${story.browser.extensionId}/popup.html`;
    const bare = `chrome-extension://${bareId}/popup.html`;
    const measured = await alternately(
      15,
      () => toContentMs(page, own, '.popup .target, .popup .flagged-item'),
      () => toContentMs(page, bare, 'main p'),
    );
    const label = size >= 1_000_000 ? `${size / 1_000_000} M` : `${size / 1_000} k`;
    rows.push(row(`popup to content, ${label} activities`, measured.ours, measured.base, 'ms', 2));
    // The sizes are measured minutes apart, and the machine changes meanwhile: each is held against its own empty popup.
    const timesEmpty = measured.ours / measured.base;
    smallest ??= timesEmpty;
    if (size !== sizes[0])
      rows.push(row(`popup, ${label} beside the smallest`, timesEmpty, smallest, '× empty popup', 1.3));
  }
  await page.close();
  return rows;
}
