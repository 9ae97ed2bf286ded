import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../../words';
import { vocabularyOf } from './vocabulary';

/**
 * The last day a sentence speaks of, to be offered with one click: "by 15 Dec 2026", "bis 15.12.", "until end of June".
 * Without a year, the first such day on or after `from`. A guess; null when there is none, or the language has no list.
 */
export function dateIn(statement: string, { language, from }: { language: string; from: PlainDate }): PlainDate | null {
  const vocabulary = vocabularyOf(language);
  if (vocabulary === null) return null;
  const { months, untilWords, endOf } = vocabulary.list;
  const names = months.flatMap((names, index) => names.map(name => ({ name, month: index + 1 })));
  const monthOf = (name: string): number => names.find(each => each.name === name.toLowerCase())?.month ?? 0;
  const month = names.map(({ name }) => name).join('|');
  const until = `\\b(?:${untilWords.replaceAll(' ', '|')})\\s+(?:the\\s+|zum\\s+)?`;
  const find = (pattern: string): RegExpExecArray | null => new RegExp(until + pattern, 'iu').exec(statement);

  const iso = find('(\\d{4})-(\\d{2})-(\\d{2})\\b');
  if (iso !== null) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]), from);
  const dotted = find('(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?');
  if (dotted !== null) return dayFrom(yearOf(dotted[3]), Number(dotted[2]), Number(dotted[1]), from);
  const dayFirst = find(`(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(${month})\\b\\.?\\s*(\\d{4})?`);
  if (dayFirst !== null) return dayFrom(yearOf(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]), from);
  const monthFirst = find(`(${month})\\b\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b,?\\s*(\\d{4})?`);
  if (monthFirst !== null) {
    return dayFrom(yearOf(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]), from);
  }
  const end = find(`(?:${endOf}\\s+)?(${month})\\b\\.?\\s*(\\d{4})?`);
  return end === null ? null : dayFrom(yearOf(end[2]), monthOf(end[1] ?? ''), 31, from);
}

function yearOf(written: string | undefined): number | null {
  return written === undefined ? null : Number(written);
}

/** A day that a month does not have is its last. */
function dayFrom(year: number | null, month: number, day: number, from: PlainDate): PlainDate | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const after = Temporal.PlainDate.from(from);
  const date = Temporal.PlainDate.from({ year: year ?? after.year, month, day });
  const isPast = year === null && Temporal.PlainDate.compare(date, after) < 0;
  return (isPast ? date.add({ years: 1 }) : date).toString();
}
