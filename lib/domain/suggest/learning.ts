import type { Choice } from '../link';
import { emptyLesson, type Lesson, lessonAfter } from './lesson';
import type { Asked } from './said';
import { type TrailLink, withLink } from './trail';

/** What an answer teaches: an objective, or with null that it served nothing. */
export type Taught = { objectiveId: string | null };

/** A duplicate teaches nothing, as its words are those of the record that counts; neither does what was not answered. */
export function taughtBy(choice: Choice | null): Taught | null {
  if (choice?.kind === 'objective') return { objectiveId: choice.objectiveId };
  return choice === null || choice.reason === 'duplicateRecord' ? null : { objectiveId: null };
}

/** All that is learned: trails by account (`trailKey`), lessons by objective (`lessonKey`). */
export type Learned = { trails: Map<string, TrailLink[]>; lessons: Map<string, Lesson> };

/** Activities without an account share one trail. */
export function trailKey({ accountId }: Pick<Asked, 'accountId'>): string {
  return accountId ?? '';
}

export function lessonKey({ objectiveId }: Taught): string {
  return objectiveId ?? '';
}

/** What was learned, with one answer more. Whoever keeps it writes one trail and one lesson. */
export function learn({ trails, lessons }: Learned, activity: Asked, choice: Choice): void {
  const taught = taughtBy(choice);
  if (taught === null) return;
  const key = lessonKey(taught);
  trails.set(trailKey(activity), withLink(trails.get(trailKey(activity)) ?? [], activity, taught.objectiveId));
  lessons.set(key, lessonAfter(lessons.get(key) ?? emptyLesson(taught.objectiveId), activity, 1));
}

/** All of it from the start, from answers in the order in which they were given. */
export function learnedFrom(answers: Iterable<{ activity: Asked; choice: Choice }>): Learned {
  const learned: Learned = { trails: new Map(), lessons: new Map() };
  for (const { activity, choice } of answers) learn(learned, activity, choice);
  return learned;
}
