import { log } from '@/lib/log';
import { onTheme, readTheme, type Theme } from '@/lib/messages/theme';

/** Mark the page with the theme; base and tokens do the rest. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

/**
 * Give the page the chosen theme, and every later one, for as long as it stands. Asked for before the first drawing: the
 * answer is there before the screen's own, so nothing is drawn in the wrong one.
 */
export async function followTheme(
  root: HTMLElement,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  onTheme(theme => applyTheme(root, theme), signal);
  try {
    applyTheme(root, await readTheme());
  } catch {
    // The extension was updated under an open page; the system's theme stays.
    log.info('the theme cannot be read');
  }
}
