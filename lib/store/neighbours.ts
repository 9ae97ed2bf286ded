import type { Choice } from '@/lib/domain/link';
import { NEIGHBOUR_DAYS, NEIGHBOURS_READ, type Neighbour } from '@/lib/domain/suggest/neighbours';
import type { Database, StoredActivity } from './database';

const DAY_MS = 86_400_000;
/** Of the nearest, so many were logged after the one that is asked about. */
const AFTER = NEIGHBOURS_READ / 5;

/**
 * The rep's activities logged nearest to each of some, from at most two weeks around, and what was answered for them.
 * All at one go: keys of the whole stretch, then each row that is near to any of them.
 */
export async function neighboursOf(
  db: Database,
  rows: readonly StoredActivity[],
): Promise<Map<string, readonly Neighbour[]>> {
  const activities = db.transaction('activities').store;
  const nearest = await Promise.all(
    rows.map(async ({ id, loggedMs }): Promise<[string, string[]]> => {
      if (loggedMs === undefined) return [id, []];
      const reach = NEIGHBOUR_DAYS * DAY_MS;
      const byLogged = activities.index('byLogged');
      const [before, after] = await Promise.all([
        byLogged.getAllKeys(IDBKeyRange.bound(loggedMs - reach, loggedMs)),
        byLogged.getAllKeys(IDBKeyRange.bound(loggedMs, loggedMs + reach, true), AFTER),
      ]);
      return [id, [...before.slice(-(NEIGHBOURS_READ - AFTER) - 1), ...after].filter(key => key !== id)];
    }),
  );
  const ids = [...new Set(nearest.flatMap(([, near]) => near))];
  const read = await Promise.all(ids.map(id => activities.get(id)));
  const known = new Map(read.flatMap(row => (row === undefined ? [] : [[row.id, neighbourFrom(row)] as const])));
  return new Map(nearest.map(([id, near]) => [id, near.flatMap(each => known.get(each) ?? [])]));
}

function neighbourFrom(row: StoredActivity): Neighbour {
  return { ...row, choice: row.taught === undefined ? null : choiceFrom(row.taught.objectiveId) };
}

/** Which reason it was set aside for makes no difference to suggesting. */
function choiceFrom(objectiveId: string | null): Choice {
  return objectiveId === null ? { kind: 'setAside', reason: 'checkABox' } : { kind: 'objective', objectiveId };
}
