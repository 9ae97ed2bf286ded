import { plusDays } from '@/lib/domain/calendar';
import type { PlainDate } from '@/lib/domain/words';
import type { Database, Guessed } from './database';
import { write } from './transaction';

/** As long as "how often was the first one right" looks back. */
export const GUESSES_DAYS = 30;

/** Remember what was offered for some activities, before the rep has answered. Writes nothing that is known already. */
export async function noteGuesses(db: Database, guesses: readonly Guessed[], today: PlainDate): Promise<void> {
  const store = db.transaction('guesses').store;
  const known = await Promise.all(guesses.map(({ activityId }) => store.get(activityId)));
  const fresh = guesses.filter((guess, place) => known[place]?.offered.join() !== guess.offered.join());
  if (fresh.length === 0) return;
  await write(db, ['guesses'], async tx => {
    const writing = tx.objectStore('guesses');
    await Promise.all(fresh.map(guess => writing.put(guess)));
    const old = IDBKeyRange.upperBound(plusDays(today, -GUESSES_DAYS - 1));
    const gone = await writing.index('byOn').getAllKeys(old, 500);
    await Promise.all(gone.map(id => writing.delete(id)));
  });
}

/** How often what the rep chose was offered first, and among the first three. */
export type GuessedRight = { n: number; first: number; offered: number };

/** Of the guesses of the last `GUESSES_DAYS` days, those that the rep answered with an objective. */
export async function guessedRight(db: Database, today: PlainDate): Promise<GuessedRight> {
  const tx = db.transaction(['guesses', 'links']);
  const since = IDBKeyRange.lowerBound(plusDays(today, -GUESSES_DAYS + 1));
  const guesses = await tx.objectStore('guesses').index('byOn').getAll(since);
  const links = await Promise.all(guesses.map(({ activityId }) => tx.objectStore('links').get(activityId)));
  const right: GuessedRight = { n: 0, first: 0, offered: 0 };
  guesses.forEach(({ offered }, place) => {
    const link = links[place];
    if (link?.objectiveId === undefined || link.madeBy !== 'rep') return;
    right.n += 1;
    if (offered[0] === link.objectiveId) right.first += 1;
    if (offered.includes(link.objectiveId)) right.offered += 1;
  });
  return right;
}
