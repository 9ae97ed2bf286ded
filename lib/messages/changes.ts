import { browser } from 'wxt/browser';

/**
 * "Something changed" is one key in local storage: it reaches every open screen, and survives the background's sleep.
 * The value says nothing; screens ask again.
 */
const KEY = 'changed';

/** Tell every open screen that what it shows may be old. `stamp` must differ from the last one. */
export async function announceChange(stamp: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: stamp });
}

/** The stamp of the last change; null: none yet. */
export async function lastChange(): Promise<string | null> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'string' ? stored : null;
}

/** Call back after each change until the signal ends. */
export function onChange(callback: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
