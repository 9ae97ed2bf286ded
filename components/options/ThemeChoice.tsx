import { useEffect, useId, useState } from 'preact/hooks';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { applyTheme } from '@/components/shared/theme';
import { text } from '@/lib/messages/text';
import { onTheme, readTheme, saveTheme, type Theme, themes } from '@/lib/messages/theme';
import type { Problem } from '@/lib/result';

/** Light, dark, or as the system has it: for every screen, open ones too. */
export function ThemeChoice() {
  const group = useId();
  const [theme, setTheme] = useState<Theme>('system');
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    onTheme(setTheme, ended.signal);
    void readTheme().then(setTheme);
    return () => ended.abort();
  }, []);

  const choose = (next: Theme): void => {
    setTheme(next);
    applyTheme(document.documentElement, next);
    void saveTheme(next).then(
      () => setProblem(null),
      () => setProblem({ kind: 'storageFull' }),
    );
  };

  return (
    <fieldset class="theme-choice">
      <legend class="for-screen-readers">{text('options_theme')}</legend>
      {themes.map(each => (
        <label key={each}>
          <input type="radio" name={group} checked={theme === each} onChange={() => choose(each)} />
          {text(`options_theme_${each}`)}
        </label>
      ))}
      {problem === null ? null : <ErrorNotice problem={problem} />}
    </fieldset>
  );
}
