import type { Vocabulary } from './vocabulary';

/** A word of a sentence and what it is there for. */
export type Token = {
  /** As it was typed. */
  word: string;
  lower: string;
  stem: string;
  /** A quantity; not a date, a year or a quarter. */
  isNumber: boolean;
  isTime: boolean;
  /** Has a meaning of its own: no number, no time, no article or preposition. */
  isContent: boolean;
  isWhomPreposition: boolean;
};

/** Dates in figures and by the name of the month, which are no quantities. */
const dates = /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./](\d{2,4})?|\b(19|20)\d{2}\b/g;
const tokenPattern = /[$€£]?\d[\d.,]*\p{L}{0,4}|[\p{L}\p{N}]+|[@%$€£]/gu;
/** "million" behind a figure, "EUR" beside it. */
const currencyPattern = /^([$€£%]|[A-Z]{3})$/;

/** The words of a sentence, in order. Hyphens split; a possessive s belongs to no word. */
export function tokensOf(sentence: string, vocabulary: Vocabulary): Token[] {
  const plain = sentence.replace(/['’]s\b/g, '').replace(dates, ' ');
  const raw = plain.match(tokenPattern) ?? [];
  const { months, magnitudes } = vocabulary;
  const isFigure = (index: number): boolean => /\d/.test(raw[index] ?? '');
  return raw.map((word, index) => {
    const lower = word.toLowerCase();
    const isDayOfMonth = /^\d{1,2}[.,]?$/.test(word) && months.has((raw[index + 1] ?? '').toLowerCase());
    const isTime = isDayOfMonth || vocabulary.timeWords.has(lower) || /^(q|h|fy|gj)\d+$/.test(lower);
    const isRank = vocabulary.list.rank.split(' ').includes((raw[index - 1] ?? '').toLowerCase());
    const isNumber = !isTime && !isRank && (/\d/.test(word) || Object.hasOwn(vocabulary.list.numbers, lower));
    const isWithFigure =
      (magnitudes.has(lower) && isFigure(index - 1)) ||
      (currencyPattern.test(word) && (isFigure(index - 1) || isFigure(index - 2) || isFigure(index + 1)));
    const isWhomPreposition = lower === '@' || vocabulary.whomPrepositions.has(lower);
    const isWord = !isTime && !isNumber && !isWithFigure && !isWhomPreposition;
    return {
      word,
      lower,
      stem: vocabulary.stem(lower),
      isNumber,
      isTime,
      isContent: isWord && !vocabulary.stopWords.has(lower) && /\p{L}{2}|\p{Lu}/u.test(word),
      isWhomPreposition,
    };
  });
}
