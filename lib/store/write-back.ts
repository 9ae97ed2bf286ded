import type { Choice, Link } from '@/lib/domain/link';
import { placeOf } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import { isSameChoice } from '@/lib/domain/write-back/meet';
import type { StoredPlace, StoreName, WaitingLink, WriteTransaction } from './database';

/** What is read and written when a tag changes that also stands in the CRM. */
export const writeBackStores = ['outbox', 'written', 'places'] as const satisfies StoreName[];

/** A tag is not written before its undo has gone by: what is taken back at once never reaches the CRM. */
const UNDO_GOES_BY_MS = 10_000;

/**
 * Tags that change while it is open wait to be written to their CRM, where the rep turned that on: one entry an activity,
 * and none when the CRM has that very tag already, as after an undo. All of one transaction.
 */
export function openWriteBack(tx: WriteTransaction, now: Instant, later: (work: Promise<unknown>) => void) {
  let places: Promise<Map<string, StoredPlace>> | null = null;

  /** The place that an activity is of, when tags are written there. */
  async function placeWritten(activityId: string): Promise<StoredPlace | undefined> {
    places ??= tx
      .objectStore('places')
      .getAll()
      .then(all => new Map(all.map(each => [each.place, each])));
    const known = (await places).get(placeOf(activityId) ?? '');
    return known?.writeBack == null ? undefined : known;
  }

  async function queue(activityId: string, link: () => Promise<Link | null | undefined>): Promise<void> {
    const place = await placeWritten(activityId);
    if (place === undefined) return;
    const made = await link();
    // Undone as far as what a file brought in, it counts as no tag: it waits only where the CRM was told of one since.
    await queueLink(tx, place, activityId, made?.madeBy === 'file' ? null : (made?.choice ?? null), now);
  }

  return {
    /** That link was just made, or with null taken away. */
    note(activityId: string, made: Link | null): void {
      // What a file brought in is written only when the rep asks for what was tagged before.
      if (made?.madeBy !== 'file') later(queue(activityId, async () => made));
    },
    /** Its link, as it is stored, is another one than before. */
    noteStored(activityId: string): void {
      later(queue(activityId, () => tx.objectStore('links').get(activityId)));
    },
  };
}

/** Let an activity's tag wait to be written, unless the CRM has it already. `at`: when the tag came into force. */
export async function queueLink(
  tx: WriteTransaction,
  place: StoredPlace,
  activityId: string,
  choice: Choice | null,
  at: Instant,
): Promise<void> {
  const written = await tx.objectStore('written').get(activityId);
  if (!isSameChoice(written?.choice ?? null, choice)) return putWaiting(tx, place, activityId, at);
  const outbox = tx.objectStore('outbox');
  const waiting = await outbox.index('byClick').get(clickOf(activityId));
  if (waiting !== undefined) await outbox.delete(waiting.id);
}

/** The same, whatever the CRM is known to have. */
export async function putWaiting(
  tx: WriteTransaction,
  { host, writeBack }: StoredPlace,
  activityId: string,
  at: Instant,
): Promise<void> {
  const outbox = tx.objectStore('outbox');
  const clickId = clickOf(activityId);
  const waiting = await outbox.index('byClick').get(clickId);
  const nextTryAt = new Date(Date.parse(at) + UNDO_GOES_BY_MS).toISOString();
  const entry: Omit<WaitingLink, 'id'> = {
    kind: 'writeLink',
    clickId,
    activityId,
    host,
    userId: writeBack?.userId ?? null,
    state: 'queued',
    attempts: 0,
    nextTryAt,
    problem: null,
    at,
  };
  // The store makes the id of a new one; its type asks for one all the same.
  await outbox.put((waiting === undefined ? entry : { ...entry, id: waiting.id }) as WaitingLink);
}

/** The name under which an activity's tag waits: there is never more than one. */
export function clickOf(activityId: string): string {
  return `link ${activityId}`;
}

/** The CRM knows an activity under another id now: what was written stays known, what waits goes by the new id. */
export async function moveWritten(tx: WriteTransaction, from: string, to: string): Promise<void> {
  const outbox = tx.objectStore('outbox');
  const [written, waiting, other] = await Promise.all([
    tx.objectStore('written').get(from),
    outbox.index('byClick').get(clickOf(from)),
    outbox.index('byClick').getKey(clickOf(to)),
  ]);
  if (waiting !== undefined && other !== undefined) await outbox.delete(waiting.id);
  else if (waiting !== undefined) await outbox.put({ ...waiting, clickId: clickOf(to), activityId: to });
  if (written === undefined) return;
  await tx.objectStore('written').delete(from);
  if ((await tx.objectStore('written').getKey(to)) === undefined) {
    await tx.objectStore('written').put({ ...written, activityId: to });
  }
}
