import type { Measure } from '../../objective';
import { amount } from '../../words';
import { type Token, tokensOf } from './tokens-of';
import { type Vocabulary, vocabularyOf } from './vocabulary';

type About = { language: string; currency: string };

/** More words than this behind a number are no longer its unit. */
const MAX_UNIT_WORDS = 3;
/** Nor is what has more letters than this. */
const MAX_UNIT = 60;

/**
 * The measure a sentence speaks of, to be offered with one click: "from 6 to 3 working days", "$140k", "8 first
 * conversations". A guess; null when there is no number with a unit, or the language has no word list.
 */
export function measureIn(statement: string, about: About): Measure | null {
  const vocabulary = vocabularyOf(about.language);
  if (vocabulary === null) return null;
  const tokens = tokensOf(statement, vocabulary);
  return changeIn(tokens, vocabulary) ?? moneyIn(tokens, vocabulary, about.currency) ?? countIn(tokens, vocabulary);
}

/** "from 85 to 126 sensors": begins at the one, ends at the other. */
function changeIn(tokens: readonly Token[], vocabulary: Vocabulary): Measure | null {
  const { from, to } = vocabulary.list.change;
  const fromAt = tokens.findIndex(({ lower }, index) => lower === from && tokens[index + 1]?.isNumber === true);
  if (fromAt < 0) return null;
  const toAt = tokens.findIndex(({ lower }, at) => at > fromAt && lower === to && tokens[at + 1]?.isNumber === true);
  if (toAt < 0) return null;
  const baseline = numberAt(tokens, fromAt + 1, vocabulary);
  const target = numberAt(tokens, toAt + 1, vocabulary);
  const unit = unitBehind(tokens, toAt + 1, vocabulary);
  if (baseline === null || target === null || unit === '') return null;
  return { unit, baseline, target, current: baseline, accrues: 'level' };
}

function moneyIn(tokens: readonly Token[], vocabulary: Vocabulary, currency: string): Measure | null {
  const at = tokens.findIndex(
    ({ isNumber, word }, index) => isNumber && (/^[$€£]/.test(word) || isCurrencyBeside(tokens, index)),
  );
  const target = at < 0 ? null : numberAt(tokens, at, vocabulary);
  return target === null ? null : { unit: currency, baseline: 0, target, current: 0, accrues: 'cumulative' };
}

function isCurrencyBeside(tokens: readonly Token[], at: number): boolean {
  return [at - 1, at + 1, at + 2].some(index => /^([$€£]|USD|EUR|GBP|CHF)$/.test(tokens[index]?.word ?? ''));
}

/** "8 first conversations", "9 of 12 sites": the first number that counts something. */
function countIn(tokens: readonly Token[], vocabulary: Vocabulary): Measure | null {
  for (const [at, { isNumber }] of tokens.entries()) {
    if (!isNumber) continue;
    const target = numberAt(tokens, at, vocabulary);
    const isPart = tokens[at + 1]?.lower === vocabulary.list.change.of && tokens[at + 2]?.isNumber === true;
    const unit = unitBehind(tokens, isPart ? at + 2 : at, vocabulary);
    if (target === null || target < 1 || unit === '' || unit === '%') continue;
    return { unit, baseline: 0, target, current: 0, accrues: 'cumulative' };
  }
  return null;
}

/** The words that stand right behind a number; a verb at the end of the sentence is none of them. */
function unitBehind(tokens: readonly Token[], at: number, { list }: Vocabulary): string {
  const behind = tokens[at + 1];
  if (behind?.word === '%' || tokens[at]?.word.endsWith('%')) return '%';
  const unit: string[] = [];
  for (let next = at + 1; next < tokens.length && unit.length < MAX_UNIT_WORDS; next += 1) {
    const token = tokens[next];
    if (token === undefined || !(token.isContent || token.isTime)) break;
    const isLastVerb = list.isVerbLast && next === tokens.length - 1 && token.word === token.lower;
    if (isLastVerb) break;
    unit.push(token.word);
  }
  const written = unit.join(' ');
  return written.length > MAX_UNIT ? '' : written;
}

/** The number at that place: "1,800", "50k", "1.8 million", "three"; null when it cannot be read. */
function numberAt(tokens: readonly Token[], at: number, { list }: Vocabulary): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (Object.hasOwn(list.numbers, token.lower)) return list.numbers[token.lower] ?? null;
  const read = /^[$€£]?(\d[\d.,]*?)[.,]?(\p{L}*)$/u.exec(token.word);
  if (read === null) return null;
  const value = Number(withPoint(read[1] ?? '', list.isCommaDecimal));
  const times = magnitudeOf(read[2] || (tokens[at + 1]?.lower ?? ''), list.money);
  return amount.safeParse(value * times).success ? value * times : null;
}

function withPoint(figure: string, isCommaDecimal: boolean): string {
  const [thousands, decimal] = isCommaDecimal ? ['.', ','] : [',', '.'];
  return figure.replaceAll(thousands, '').replace(decimal, '.');
}

function magnitudeOf(word: string, { thousand, million, billion }: Vocabulary['list']['money']): number {
  const is = (names: string): boolean => names.split('|').includes(word.toLowerCase());
  if (is(thousand)) return 1_000;
  if (is(million)) return 1_000_000;
  return is(billion) ? 1_000_000_000 : 1;
}
