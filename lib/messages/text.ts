import { browser } from 'wxt/browser';
import type messages from '@/public/_locales/en/messages.json';

/** The name of a text in `public/_locales`. A misspelt one does not compile. */
export type TextName = keyof typeof messages;

/** The stems of texts that come in one form a plural category: `count_one`, `count_other`. */
export type PluralName = { [Name in TextName]: Name extends `${infer Stem}_other` ? Stem : never }[TextName];

// WXT narrows the names to those it found when it last prepared; `TextName` is read from the file itself.
const i18n: { getMessage(name: string, parts: string[]): string } = browser.i18n as never;

const plainTexts = new Map<string, string>();

/** A text a person reads, in the browser's language. `$1`, `$2` … in it are filled from `parts`, as plain text. */
export function text(name: TextName, ...parts: (string | number)[]): string {
  if (parts.length > 0) return i18n.getMessage(name, parts.map(String));
  // Lists ask for the same few texts hundreds of times at each drawing.
  const known = plainTexts.get(name);
  if (known !== undefined) return known;
  const found = i18n.getMessage(name, []);
  plainTexts.set(name, found);
  return found;
}

let rules: Intl.PluralRules | undefined;

/** The form of a text that fits a count: `count` itself is `$1`. */
export function plural(stem: PluralName, count: number, ...parts: (string | number)[]): string {
  rules ??= new Intl.PluralRules(language());
  const category = rules.select(count);
  const name = `${stem}_${category}` as TextName;
  return text(name, count, ...parts) || text(`${stem}_other` as TextName, count, ...parts);
}

/** BCP 47 tag for dates and numbers: the browser's, not the page's. */
export function language(): string {
  return browser.i18n.getUILanguage();
}
