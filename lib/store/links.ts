import { type Choice, type Link, withChoice } from '@/lib/domain/link';
import { failed, ok, type Result } from '@/lib/result';
import type { Database, StoredLink, WriteTransaction } from './database';
import { write } from './transaction';

type NewLink = { choice: Choice | null; at: string; actionId: string; madeBy: Link['madeBy'] };

/**
 * Link activities, all or none. A click must be quick and safe, so this stores the links and a mark that their standing,
 * tallies and lessons have to follow, both or neither; `bringUpToDate` lets them follow before anything is shown. An
 * activity that the CRM has renamed since (a call logged here that it now knows) is found under its new id.
 */
export function saveLinks(db: Database, activityIds: readonly string[], next: NewLink): Promise<Result<null>> {
  return write(db, ['links', 'unsettled', 'activities', 'records'], async tx => {
    const found = await Promise.all(activityIds.map(id => knownOrMoved(tx, id)));
    const known = found.flatMap(each => each ?? []);
    if (known.length < found.length) return failed({ kind: 'missing' });
    // One that is named twice, or by its old and its new id, is linked once.
    for (const { id, link } of new Map(known.map(each => [each.id, each])).values()) {
      putLink(tx, id, withChoice(link, id, next));
    }
    return ok(null);
  });
}

/** Take one click back: each of its activities returns to what it was linked to before. Returns how many did. */
export function undoLinks(db: Database, actionId: string): Promise<number> {
  return write(db, ['links', 'unsettled'], async tx => {
    const made = await tx.objectStore('links').index('byAction').getAll(actionId);
    for (const link of made) putLink(tx, link.activityId, previous(link));
    return made.length;
  });
}

/** Not waited for: a request that fails takes the whole transaction back, and `write` hears of it. */
function putLink(tx: WriteTransaction, activityId: string, link: Link | null): void {
  const links = tx.objectStore('links');
  const linked = link === null ? links.delete(activityId) : links.put(indexed(link));
  const marked = tx.objectStore('unsettled').put({ activityId });
  for (const asked of [linked, marked]) asked.catch(() => undefined);
}

/** A link with its index field: only those that serve an objective have it. */
export function indexed(link: Link): StoredLink {
  const { activityId, choice, madeBy, at, actionId, earlier } = link;
  const bare = { activityId, choice, madeBy, at, actionId, earlier };
  return choice?.kind === 'objective' ? { ...bare, objectiveId: choice.objectiveId } : bare;
}

function previous(link: StoredLink): Link | null {
  const [last, ...rest] = link.earlier;
  if (last === undefined) return null;
  return { ...last, activityId: link.activityId, madeBy: last.madeBy ?? link.madeBy, earlier: rest };
}

type Known = { id: string; link: StoredLink | undefined };

async function knownOrMoved(tx: WriteTransaction, id: string): Promise<Known | undefined> {
  const known = await knownAs(tx, id);
  if (known !== undefined) return known;
  const movedTo = (await tx.objectStore('records').get(id))?.movedTo;
  return movedTo === undefined ? undefined : knownAs(tx, movedTo);
}

async function knownAs(tx: WriteTransaction, id: string): Promise<Known | undefined> {
  const [key, link] = await Promise.all([tx.objectStore('activities').getKey(id), tx.objectStore('links').get(id)]);
  return key === undefined ? undefined : { id, link };
}
