import { browser } from 'wxt/browser';
import type { Instant } from '@/lib/domain/words';
import { ok } from '@/lib/result';
import { lastChange } from './changes';
import type { WeekView } from './views';

/**
 * The week as it was last worked out, where the popup finds it without waking the background. It is good as long as
 * nothing was announced since, and until its time: then it is what the background would answer. In the memory of this
 * run of the browser and this version of the extension: what is found has the shape that was kept.
 */
const KEY = 'week';

/** `changed`: what the last change was called when the week was read. `until`: then the same data make another week. */
export type KeptWeek = { changed: string | null; until: Instant; view: WeekView };

export async function storeWeek(kept: KeptWeek): Promise<void> {
  await browser.storage.session.set({ [KEY]: kept });
}

/** Null: none, or an old one. */
export async function keptWeek(nowMs: number): Promise<WeekView | null> {
  const [stored, changed] = await Promise.all([browser.storage.session.get(KEY), lastChange()]);
  const kept = stored[KEY] as KeptWeek | undefined;
  return kept !== undefined && kept.changed === changed && nowMs < Date.parse(kept.until) ? kept.view : null;
}

/** The answer to `readWeek`: the week that is kept, else the background's. */
export async function weekAnswer(nowMs: number): Promise<unknown> {
  const kept = await keptWeek(nowMs);
  return kept === null ? browser.runtime.sendMessage({ name: 'readWeek', input: {} }) : ok(kept);
}
