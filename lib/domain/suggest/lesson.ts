import { z } from 'zod';
import { id } from '../words';
import { type Asked, saidBy } from './said';
import { BEGINNING } from './text';

/** How often a word was met. Words are beginnings (`text.ts`), so none is the name of something every object has. */
const counts = z.record(z.string().min(1).max(BEGINNING), z.number().int().min(1));

/**
 * What the links to one objective teach about its words: how many links there were, in how many of them each word was
 * said, and how many were with each name of a contact, account or opportunity. `null` is what served nothing.
 */
export const lesson = z.object({
  objectiveId: id.nullable(),
  links: z.number().int().min(0),
  words: counts,
  names: counts,
});
export type Lesson = z.infer<typeof lesson>;

/** As many words, and as many names, as are remembered of one objective; of "nothing", which is many things, more. */
export const WORDS_KEPT = { objective: 32, nothing: 160 } as const;
export const NAMES_KEPT = { objective: 8, nothing: 24 } as const;

export function emptyLesson(objectiveId: string | null): Lesson {
  return { objectiveId, links: 0, words: {}, names: {} };
}

/**
 * The lesson after one more link (`by` 1), or after one was taken back (`by` -1). Give what is taken back as it was when
 * it was learned. Each undoes the other exactly as long as no word had to make way for another; after that, what was
 * forgotten comes back by learning all links again.
 */
export function lessonAfter(before: Lesson, activity: Asked, by: 1 | -1): Lesson {
  const said = saidBy(activity);
  const kind = before.objectiveId === null ? 'nothing' : 'objective';
  return {
    objectiveId: before.objectiveId,
    links: Math.max(0, before.links + by),
    words: counted(before.words, said.words.keys(), by, WORDS_KEPT[kind]),
    names: counted(before.names, said.names, by, NAMES_KEPT[kind]),
  };
}

/** When there is no room, the word that was met least makes way; among equals a number, then what was learned first. */
function counted(before: Lesson['words'], words: Iterable<string>, by: 1 | -1, kept: number): Lesson['words'] {
  const after = new Map(Object.entries(before));
  for (const word of words) {
    const count = (after.get(word) ?? 0) + by;
    if (count > 0) after.set(word, count);
    else after.delete(word);
  }
  if (after.size > kept) {
    const leastFirst = [...after].sort(([, one], [, other]) => one - other);
    for (const [word] of leastFirst.slice(0, after.size - kept)) after.delete(word);
  }
  return Object.fromEntries(after);
}
