/** Light or dark as chosen in the options, kept per device; without a choice the system decides. */
const KEY = 'theme';
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export function storedTheme(storage: Pick<Storage, 'getItem'>): Theme {
  const stored = storage.getItem(KEY);
  return themes.find(theme => theme === stored) ?? 'system';
}

export function storeTheme(storage: Pick<Storage, 'setItem'>, theme: Theme): void {
  storage.setItem(KEY, theme);
}

/** Mark the page with the theme; base and tokens do the rest. Called before the first drawing, so nothing flashes. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
