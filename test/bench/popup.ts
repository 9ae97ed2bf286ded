import type { Page } from '@playwright/test';
import type { Story } from '../e2e/story';
import { fillTo } from './fill-database';
import { alternately, type Row, row } from './row';
import { toContentMs } from './to-content';

/**
 * Popup to content, beside an empty popup, with more and more activities stored; with the background asleep; and right
 * after a change, when nothing that was kept is good any more and the week is read from what is stored.
 */
export async function popupRows(story: Story, bareId: string, sizes: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  const page = await story.browser.context.newPage();
  await page.setViewportSize({ width: 388, height: 600 });
  const measure = async (times: number, before: () => Promise<unknown>) =>
    alternately(
      times,
      async () => {
        await before();
        const own = `chrome-extension://${story.browser.extensionId}/popup.html`;
        return toContentMs(page, own, '.popup .target, .popup .flagged-item');
      },
      () => toContentMs(page, `chrome-extension://${bareId}/popup.html`, 'main p'),
    );
  const changing = await story.openScreen('options.html');

  let smallest: number | null = null;
  for (const size of sizes) {
    await fillTo(story, size);
    await change(changing);
    await page.bringToFront();
    // As long as it takes to keep the week again.
    await page.waitForTimeout(2_000);
    const measured = await measure(15, async () => undefined);
    const label = size >= 1_000_000 ? `${size / 1_000_000} M` : `${size / 1_000} k`;
    rows.push(row(`popup to content, ${label} activities`, measured.ours, measured.base, 'ms', 2));
    // The sizes are measured minutes apart, and the machine changes meanwhile: each is held against its own empty popup.
    const timesEmpty = measured.ours / measured.base;
    smallest ??= timesEmpty;
    if (size !== sizes[0])
      rows.push(row(`popup, ${label} beside the smallest`, timesEmpty, smallest, '× empty popup', 1.3));
  }
  const changed = await measure(15, () => change(changing));
  rows.push(row('popup to content, right after a change', changed.ours, changed.base, 'ms', 2));
  // An open screen would wake the background again.
  await changing.close();
  const asleep = await measure(9, async () => {
    // Browsers let it run for half a minute more: the week is kept long before.
    await page.waitForTimeout(2_000);
    await sleeping(story);
  });
  rows.push(row('popup to content, background asleep', asleep.ours, asleep.base, 'ms', 2));
  await page.close();
  return rows;
}

/** Stopped, and not woken in the same moment by something that was still on its way. */
async function sleeping(story: Story, triesLeft = 3): Promise<void> {
  await story.stopBackground().catch((error: unknown) => {
    if (triesLeft === 0) throw error;
    return sleeping(story, triesLeft - 1);
  });
}

/** As any change is announced. */
async function change(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { set(values: object): Promise<void> } } } }
    ).chrome;
    await storage.local.set({ changed: crypto.randomUUID() });
  });
}
