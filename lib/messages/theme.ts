import { browser } from 'wxt/browser';

/**
 * Light or dark as chosen in the settings. Kept where every screen can read it: a sidebar in the CRM's page has no
 * storage of its own, but the extension's.
 */
const KEY = 'theme';
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The chosen theme; without a choice, or with something else in its place, the system decides. */
export async function readTheme(): Promise<Theme> {
  return themeIn((await browser.storage.local.get(KEY))[KEY]);
}

export async function saveTheme(theme: Theme): Promise<void> {
  await browser.storage.local.set({ [KEY]: theme });
}

/** Call back with each newly chosen theme until the signal ends. */
export function onTheme(callback: (theme: Theme) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) callback(themeIn(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

function themeIn(stored: unknown): Theme {
  return themes.find(theme => theme === stored) ?? 'system';
}
