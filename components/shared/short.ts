/** The beginning of a long statement, cut between words: for a sentence that must fit one line. */
export function short(words: string, limit = 44): string {
  if (words.length <= limit) return words;
  const cut = words.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : limit).replace(/[\s,;:.(–-]+$/, '')}…`;
}
