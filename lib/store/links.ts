import { type Choice, type Link, withChoice } from '@/lib/domain/link';
import type { Evidence } from '@/lib/domain/suggest';
import type { Instant } from '@/lib/domain/words';
import { failed, ok, type Result } from '@/lib/result';
import type { Database, StoredActivity, StoredLink, WriteTransaction } from './database';
import { bare } from './judged';
import { type Ledger, ledgerStores, openLedger } from './ledger';
import { write } from './transaction';

type NewLink = { choice: Choice | null; at: string; actionId: string; madeBy: Link['madeBy'] };

/**
 * Link activities, all or none, with everything that follows. An activity that the CRM has renamed since (a call logged
 * here that it now knows) is found under its new id.
 */
export function saveLinks(
  db: Database,
  activityIds: readonly string[],
  next: NewLink,
  now: Instant,
): Promise<Result<null>> {
  return write(db, [...ledgerStores, 'records'], async tx => {
    // The judging is read beside the rows: a click must not wait for one after the other.
    const [ledger, ...rows] = await Promise.all([openLedger(tx, now), ...activityIds.map(id => storedOrMoved(tx, id))]);
    const found = rows.flatMap(row => row ?? []);
    if (found.length < rows.length) return failed({ kind: 'missing' });
    // One that is named twice, or by its old and its new id, is linked once.
    const once = [...new Map(found.map(each => [each.row.id, each])).values()];
    await relink(ledger, once, (before, row) => withChoice(before, row.id, next));
    return ok(null);
  });
}

/** Take one click back: each of its activities returns to what it was linked to before. Returns how many did. */
export function undoLinks(db: Database, actionId: string, now: Instant): Promise<number> {
  return write(db, [...ledgerStores], async tx => {
    const ids = await tx.objectStore('links').index('byAction').getAllKeys(actionId);
    const [ledger, ...rows] = await Promise.all([openLedger(tx, now), ...ids.map(id => stored(tx, id))]);
    const found = rows.flatMap(row => row ?? []);
    await relink(ledger, found, previous);
    return found.length;
  });
}

type LinkedRow = { row: StoredActivity; link: StoredLink | undefined };

async function relink(
  ledger: Ledger,
  rows: readonly LinkedRow[],
  nextFor: (before: StoredLink | undefined, row: StoredActivity) => Link | null,
): Promise<void> {
  for (const { row, link } of rows) ledger.link(row, nextFor(link, row));
  await Promise.all(rows.map(({ row }) => ledger.put(row, bare(row))));
  await ledger.save();
}

function previous(link: StoredLink | undefined): Link | null {
  const [last, ...rest] = link?.earlier ?? [];
  if (link === undefined || last === undefined) return null;
  return { activityId: link.activityId, madeBy: link.madeBy, ...last, earlier: rest };
}

async function stored(tx: WriteTransaction, id: string): Promise<LinkedRow | undefined> {
  const [row, link] = await Promise.all([tx.objectStore('activities').get(id), tx.objectStore('links').get(id)]);
  return row === undefined ? undefined : { row, link };
}

async function storedOrMoved(tx: WriteTransaction, id: string): Promise<LinkedRow | undefined> {
  const found = await stored(tx, id);
  if (found !== undefined) return found;
  const movedTo = (await tx.objectStore('records').get(id))?.movedTo;
  return movedTo === undefined ? undefined : stored(tx, movedTo);
}

/** What was learned from the links of an account (null: of work without one), newest first. */
export async function evidenceFor(db: Database, accountId: string | null): Promise<Evidence[]> {
  return (await db.get('evidence', accountId ?? ''))?.links ?? [];
}
