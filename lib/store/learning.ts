import type { Link } from '@/lib/domain/link';
import { lessonKey, type Taught, taughtBy, trailKey } from '@/lib/domain/suggest/learning';
import { emptyLesson, lessonAfter } from '@/lib/domain/suggest/lesson';
import type { Asked } from '@/lib/domain/suggest/said';
import { packed, type TrailLink, unpacked, withLink, withoutLink } from '@/lib/domain/suggest/trail';
import type { Instant } from '@/lib/domain/words';
import type { StoredActivity, StoredLesson, WriteTransaction } from './database';
import { deleteUnheard, putUnheard } from './transaction';

/** The stores in which learning writes. */
export const learningStores = ['trails', 'lessons'] as const;

/** Since when links teach, and the number of the book they are written in: forgetting begins a new one. */
export type Book = { lessonBook: number; forgottenAt: Instant | null };

/** What a stored link teaches; links from before the rep said "forget" teach nothing any more. */
export function taughtIn(link: Link | undefined, { lessonBook, forgottenAt }: Book): StoredActivity['taught'] {
  const taught = taughtBy(link?.choice ?? null);
  if (link === undefined || taught === null || (forgottenAt !== null && link.at <= forgottenAt)) return undefined;
  return { ...taught, book: lessonBook };
}

/** What one transaction learns and unlearns. Each record that is touched is read once and written once. */
export function openLearning(tx: WriteTransaction, { lessonBook }: Book, later: (reading: Promise<unknown>) => void) {
  const trails = new Map<string, Promise<TrailLink[]>>();
  const lessons = new Map<string, Promise<StoredLesson>>();
  const changedTrails = new Map<string, TrailLink[]>();
  const changedLessons = new Map<string, StoredLesson>();

  function change(activity: Asked, taught: Taught, by: 1 | -1): void {
    const account = trailKey(activity);
    const trail =
      trails.get(account) ??
      tx
        .objectStore('trails')
        .get(account)
        .then(stored => unpacked(stored ?? none));
    const longer = trail.then(before =>
      by === 1 ? withLink(before, activity, taught.objectiveId) : withoutLink(before, activity.id),
    );
    trails.set(account, longer);
    later(longer.then(after => changedTrails.set(account, after)));

    const key = lessonKey(taught);
    const lesson = lessons.get(key) ?? tx.objectStore('lessons').get(key);
    const learned = lesson.then(before => ({
      key,
      ...lessonAfter(before ?? emptyLesson(taught.objectiveId), activity, by),
    }));
    lessons.set(key, learned);
    later(learned.then(after => changedLessons.set(key, after)));
  }

  return {
    /** An activity was stored in the place of what was there (undefined: nothing; null: it is no more). */
    follow(before: StoredActivity | undefined, after: StoredActivity | null): void {
      const was = before?.taught?.book === lessonBook ? before.taught : undefined;
      const is = after?.taught;
      if (
        before !== undefined &&
        after !== null &&
        was?.objectiveId === is?.objectiveId &&
        saysTheSame(before, after)
      ) {
        return;
      }
      if (before !== undefined && was !== undefined) change(before, was, -1);
      if (after !== null && is !== undefined) change(after, is, 1);
    },
    save(): void {
      for (const [accountId, trail] of changedTrails) {
        if (trail.length === 0) deleteUnheard(tx, 'trails', accountId);
        else putUnheard(tx, 'trails', { accountId, ...packed(trail) });
      }
      for (const lesson of changedLessons.values()) {
        if (lesson.links === 0) deleteUnheard(tx, 'lessons', lesson.key);
        else putUnheard(tx, 'lessons', lesson);
      }
    },
  };
}

const none = { names: [], links: [] };

/** Nothing changed of what is learned from. */
function saysTheSame(before: Asked, after: Asked): boolean {
  return learnedFrom.every(field => before[field] === after[field]);
}

const learnedFrom = [
  'subject',
  'notes',
  'day',
  'accountId',
  'accountName',
  'contactId',
  'contactName',
  'opportunityId',
  'opportunityName',
] as const satisfies (keyof Asked)[];
