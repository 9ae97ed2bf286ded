import { trailKey } from '@/lib/domain/suggest/learning';
import type { Lesson } from '@/lib/domain/suggest/lesson';
import { type TrailLink, unpacked } from '@/lib/domain/suggest/trail';
import type { Instant } from '@/lib/domain/words';
import type { Database } from './database';
import { askForRejudging, changeSettings } from './settings';
import { write } from './transaction';

/** What was learned of the words of each objective, and of what served none. */
export function readLessons(db: Database): Promise<Lesson[]> {
  return db.getAll('lessons');
}

/** The latest answers at each of some accounts (null: for work without one), by `trailKey`. */
export async function readTrails(
  db: Database,
  accountIds: readonly (string | null)[],
): Promise<Map<string, TrailLink[]>> {
  const keys = [...new Set(accountIds.map(accountId => trailKey({ accountId })))];
  const store = db.transaction('trails').store;
  const stored = await Promise.all(keys.map(key => store.get(key)));
  return new Map(keys.map((key, place) => [key, unpacked(stored[place] ?? { names: [], links: [] })]));
}

/** Forget what was learned. The links stay; only what is tagged from now on teaches. */
export function forgetLearned(db: Database, now: Instant): Promise<void> {
  return write(db, ['trails', 'lessons', 'guesses', 'settings'], async tx => {
    const book = (await tx.objectStore('settings').get('settings'))?.lessonBook ?? 0;
    for (const store of ['trails', 'lessons', 'guesses'] as const) await tx.objectStore(store).clear();
    await changeSettings(tx, now, { lessonBook: book + 1, forgottenAt: now });
  });
}

/** Learn from all links again, as judging everything anew comes past them. */
export function learnAgain(db: Database, now: Instant): Promise<void> {
  return write(db, ['trails', 'lessons', 'settings'], async tx => {
    const book = (await tx.objectStore('settings').get('settings'))?.lessonBook ?? 0;
    for (const store of ['trails', 'lessons'] as const) await tx.objectStore(store).clear();
    await changeSettings(tx, now, { lessonBook: book + 1, forgottenAt: null });
    await askForRejudging(tx, now, 'all');
  });
}

/**
 * There are links of a time before anything was learned: learn from them. Once is enough: links that teach nothing leave
 * nothing behind.
 */
export async function learnIfMissing(db: Database, now: Instant): Promise<void> {
  const [lessons, links, settings] = await Promise.all([
    db.count('lessons'),
    db.count('links'),
    db.get('settings', 'settings'),
  ]);
  if (lessons > 0 || links === 0 || settings === undefined) return;
  if (settings.lessonBook === 0 && settings.rejudgeAfter === null) await learnAgain(db, now);
}
