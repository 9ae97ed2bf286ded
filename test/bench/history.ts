import type { Story } from '../e2e/story';
import { fillTo } from './fill-database';
import { median, type Row, row } from './row';

/** A question that takes longer than this is felt. */
const FELT_MS = 300;
const TIMES = 5;

/** How long the plan page waits for what the rep's own history says, with more and more activities stored: the median. */
export async function historyRows(story: Story, sizes: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    await fillTo(story, size);
    const page = await story.openScreen('options.html');
    page.setDefaultTimeout(0);
    const tookMs = await page.evaluate(async times => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: { isRead: boolean } }> } };
      };
      const took: number[] = [];
      for (let time = 0; time < times; time += 1) {
        const asked = performance.now();
        const answer = await chrome.runtime.sendMessage({ name: 'readHistory', input: { currency: 'USD' } });
        if (!answer.ok || !answer.value.isRead) throw new Error('no history');
        took.push(performance.now() - asked);
      }
      return took;
    }, TIMES);
    await page.close();
    const label = size >= 1_000_000 ? `${size / 1_000_000} M` : `${size / 1_000} k`;
    rows.push(row(`own history, ${label} activities`, median(tookMs), FELT_MS, 'ms', 1));
  }
  return rows;
}
