import { useState } from 'preact/hooks';
import { applyTheme, storedTheme, storeTheme, type Theme, themes } from '@/components/shared/theme';
import { text } from '@/lib/messages/text';

/** Light, dark, or as the system has it. Other open pages take it over when they are loaded again. */
export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(() => storedTheme(localStorage));

  const choose = (next: Theme): void => {
    setTheme(next);
    storeTheme(localStorage, next);
    applyTheme(document.documentElement, next);
  };

  return (
    <fieldset class="theme-choice">
      <legend class="for-screen-readers">{text('options_theme')}</legend>
      {themes.map(each => (
        <label key={each}>
          <input type="radio" name="theme" checked={theme === each} onChange={() => choose(each)} />
          {text(`options_theme_${each}`)}
        </label>
      ))}
    </fieldset>
  );
}
