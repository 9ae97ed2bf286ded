import { folded } from './text';

/** A day of some year: month × 100 + day. 16 April is 416. */
export type DayOfYear = number;

/**
 * The days that a text names in words or figures: "April 23", "20 novembre", "26.3.", "4/1". Whether the day or the
 * month comes first is not known, so figures that may be either are both.
 */
export function datesSaid(text: string): Set<DayOfYear> {
  const days = new Set<DayOfYear>();
  const add = (month: number, day: number): void => {
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) days.add(month * 100 + day);
  };
  const read = folded(text);
  for (const [, day, month] of read.matchAll(/\b(\d{1,2})(?:st|nd|rd|th|er|e|\.)?\s*(?:de\s+)?([a-z]{3,10})\b/g)) {
    add(monthOf(month ?? ''), Number(day));
  }
  for (const [, month, day] of read.matchAll(/\b([a-z]{3,10})\.?\s+(\d{1,2})\b(?!:)/g)) {
    add(monthOf(month ?? ''), Number(day));
  }
  for (const [, one, other] of read.matchAll(/(?<![\d/.,])(\d{1,2})[/.](\d{1,2})(?![\d%/])/g)) {
    add(Number(one), Number(other));
    add(Number(other), Number(one));
  }
  return days;
}

/** In the five languages, whole and short, by month. */
const months = [
  'jan january janv janvier januar janner januari ene enero',
  'feb february fev fevr fevrier februar februari febrero',
  'mar march mars marz mrz maart mrt marzo',
  'apr april avr avril abr abril',
  'may mai mei mayo',
  'jun june juin juni junio',
  'jul july juil juillet juli julio',
  'aug august aout augustus ago agosto',
  'sep sept september septembre sep septiembre',
  'oct october octobre okt oktober octubre',
  'nov november novembre noviembre',
  'dec december decembre dez dezember dic diciembre',
];
const monthByWord = new Map(months.flatMap((words, index) => words.split(' ').map(word => [word, index + 1] as const)));

function monthOf(word: string): number {
  return monthByWord.get(word) ?? 0;
}
