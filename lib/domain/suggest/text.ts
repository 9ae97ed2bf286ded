import { commonWords } from './common-words';

/**
 * Words are compared by their first six letters. In the short, mixed texts of a CRM that does better than a stemmer for
 * each language (a sentence of four words does not say its language, and one word stemmed in two ways is two words), and
 * it finds the parts of German and Dutch compounds.
 */
export const BEGINNING = 6;

/** Lower case, no accents. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** The words as they were written: letters, their marks, and digits. */
export function writtenWords(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** What a folded word is compared by; null for words that tell nothing. */
export function beginningOf(word: string): string | null {
  if (word.length < 2 || commonWords.has(word)) return null;
  const singular = word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return singular.slice(0, BEGINNING);
}

export function beginningsOf(text: string): Set<string> {
  const beginnings = new Set<string>();
  for (const word of writtenWords(text)) {
    const beginning = beginningOf(folded(word));
    if (beginning !== null) beginnings.add(beginning);
  }
  return beginnings;
}

/** First letters of the words of a name or title: "Chief Financial Officer" is also "cfo". Empty for a single word. */
export function initialsOf(name: string): string {
  const words = writtenWords(name).map(folded);
  const telling = words.filter(word => !smallWords.has(word));
  return telling.length < 2 ? '' : telling.map(word => word.charAt(0)).join('');
}

const smallWords = new Set(['of', 'the', 'and', 'de', 'du', 'des', 'la', 'le', 'von', 'und', 'der', 'van', 'y', 'del']);
