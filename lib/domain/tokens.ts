/** Words of a text for comparing: lower case, no accents, no punctuation, no words that every sentence has. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase()
      .match(/[\p{Letter}\p{Number}]+/gu) ?? []
  )
    .map(stem)
    .filter(word => word.length > 1 && !commonWords.has(word));
}

/** Enough for a first ranking: "proposals" and "proposal" are one word. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

const commonWords = new Set(
  (
    'a an and are as at be by for from has have he her his i in is it its me my of on or our re she so that the their them they ' +
    'this to up us was we were will with you your fw fwd call email mail meeting task'
  ).split(' '),
);

/** A subject without its "Re:" and "Fwd:" chains: two with the same are one thread. */
export function threadOf(subject: string): string {
  return subject
    .replace(/^(\s*(re|fw|fwd|aw|wg|tr|rv)\s*(\[\d+\])?:)+/i, '')
    .trim()
    .toLowerCase();
}
