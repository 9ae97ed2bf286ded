import type { Activity } from '../activity';

/**
 * Subject and notes without case, punctuation and the names of the activity's own contact and account, words parted by
 * one space. A name goes as a whole ("Bank of America") and by its parts ("Deb", "Halvorsen’s"); small words and single
 * letters of a name ("of", "the", "B") stay where they stand alone, because everybody writes them.
 */
export function textWithoutNames(
  activity: Pick<Activity, 'subject' | 'notes' | 'contactName' | 'accountName'>,
): string {
  const names = [...(activity.contactName ?? '').split(';'), activity.accountName ?? ''].map(foldedWords);
  const parts = new Set(names.flat().filter(word => word.length > 1 && !smallWords.has(word)));
  const words = wordsIn(`${activity.subject} ${activity.notes}`);
  const folded = words.map(fold);
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const whole = names.find(name => name.length > 1 && name.every((word, index) => isName(folded[at + index], word)));
    if (whole !== undefined) {
      at += whole.length;
      continue;
    }
    const word = folded[at] ?? '';
    if (!parts.has(word) && !parts.has(withoutPossessive(word))) kept.push((words[at] ?? '').replace(/['’]/g, ''));
    at += 1;
  }
  return kept.join(' ');
}

/** Letters, their marks and digits; an apostrophe inside belongs to the word. */
function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu) ?? []
  );
}

/** Accents do not tell names apart: reps type "Jose" for José. */
function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{Diacritic}/gu, '');
}

function foldedWords(name: string): string[] {
  return wordsIn(name).map(fold);
}

function isName(word: string | undefined, name: string): boolean {
  return word !== undefined && (word === name || withoutPossessive(word) === name);
}

function withoutPossessive(word: string): string {
  return word.replace(/['’]s$/, '');
}

const smallWords = new Set(
  'a an and at by for from in of on or the to with und der die das den dem für von zu im am et de du des la le les en y el los'.split(
    ' ',
  ),
);
