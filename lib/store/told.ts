import { plusDays } from '@/lib/domain/calendar';
import type { PlainDate } from '@/lib/domain/words';
import type { Database, Told } from './database';
import { write } from './transaction';

/** What was told is forgotten after so many days: longer than any rule speaks of one activity, or its health is asked. */
const KEPT_DAYS = 60;

/** What was told about each of some things, in the same order. */
export function readTold(db: Database, abouts: readonly string[]): Promise<(Told | undefined)[]> {
  const store = db.transaction('told').store;
  return Promise.all(abouts.map(about => store.get(about)));
}

/** Everything that was told, or waved off, on that day or later. */
export function toldSince(db: Database, day: PlainDate): Promise<Told[]> {
  return db.getAllFromIndex('told', 'byLastOn', IDBKeyRange.lowerBound(day));
}

export function isDismissed(told: Told | undefined, rule: string): boolean {
  return (told?.rules[rule]?.dismissedOn ?? null) !== null;
}

/** Remember which rules were told about what, the first time each is. Writes nothing when there is nothing new. */
export async function noteTold(
  db: Database,
  shown: readonly { about: string; rules: readonly string[] }[],
  today: PlainDate,
): Promise<void> {
  const asked = shown.filter(({ rules }) => rules.length > 0);
  const known = await readTold(
    db,
    asked.map(({ about }) => about),
  );
  const isNew = (told: Told | undefined, rule: string): boolean => (told?.rules[rule]?.on ?? null) === null;
  const fresh = asked.filter(({ rules }, index) => rules.some(rule => isNew(known[index], rule)));
  if (fresh.length === 0) return;
  await write(db, ['told'], async tx => {
    const store = tx.objectStore('told');
    await Promise.all(
      fresh.map(async ({ about, rules }) => {
        const before = await store.get(about);
        const added = rules.filter(rule => isNew(before, rule));
        const told = added.map(rule => [rule, { on: today, dismissedOn: before?.rules[rule]?.dismissedOn ?? null }]);
        await store.put({ about, rules: { ...before?.rules, ...Object.fromEntries(told) }, lastOn: today });
      }),
    );
    const old = await store.index('byLastOn').getAllKeys(IDBKeyRange.upperBound(plusDays(today, -KEPT_DAYS)), 500);
    await Promise.all(old.map(about => store.delete(about)));
  });
}

/** The rep does not want to hear that again (or, with false, does again). A batch is waved off as a whole. */
export function dismiss(
  db: Database,
  abouts: readonly string[],
  rule: string,
  isDismissed: boolean,
  today: PlainDate,
): Promise<void> {
  return write(db, ['told'], async tx => {
    const store = tx.objectStore('told');
    await Promise.all(
      abouts.map(async (about, place) => {
        const before = await store.get(about);
        // The first is the one that told it.
        const on = before?.rules[rule]?.on ?? (place === 0 ? today : null);
        const rules = { ...before?.rules, [rule]: { on, dismissedOn: isDismissed ? today : null } };
        await store.put({ about, rules, lastOn: today });
      }),
    );
  });
}
