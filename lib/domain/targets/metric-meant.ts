import type { Metric } from '../targets';

/** What a rep may mean by a word, English and German, without accents; the more particular ones come first. */
const meant: readonly [Metric, RegExp][] = [
  ['plannedCalls', /plan|prepar|vorbereit/],
  ['firstConversations', /conversation|talk|gesprach/],
  ['meetings', /meeting|meet\b|visit|demo|workshop|presentation|termin|besuch|treffen|vorfuhrung|prasentation/],
  ['outreach', /outreach|call|dial|mail|message|linkedin|attempt|touch|anruf|telefon|nachricht|wahlversuch|kontakt/],
];

/** Which of the things that can be counted these words come closest to; null: none of them. A guess, to be shown as one. */
export function metricMeant(words: string): Metric | null {
  const said = words
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return meant.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}
