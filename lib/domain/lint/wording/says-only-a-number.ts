import { tokensOf } from './tokens-of';
import { vocabularyOf } from './vocabulary';

/** Is nothing left of a sentence but figures, dates and the words around a quota? False in languages without a list. */
export function saysOnlyANumber(statement: string, language: string): boolean {
  const vocabulary = vocabularyOf(language);
  if (vocabulary === null) return false;
  const content = tokensOf(statement, vocabulary).filter(({ isContent }) => isContent);
  return content.every(({ stem }) => vocabulary.quotaWords.has(stem));
}
