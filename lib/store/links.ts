import { type Choice, type Link, withChoice } from '@/lib/domain/link';
import type { Evidence } from '@/lib/domain/suggest';
import type { Instant } from '@/lib/domain/words';
import { failed, ok, type Result } from '@/lib/result';
import type { Database, StoredActivity, StoredLink, WriteTransaction } from './database';
import { bare } from './judged';
import { ledgerStores, openLedger } from './ledger';
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
    const rows = await Promise.all(activityIds.map(id => storedOrMoved(tx, id)));
    const found = rows.flatMap(row => row ?? []);
    if (found.length < rows.length) return failed({ kind: 'missing' });
    // One that is named twice, or by its old and its new id, is linked once.
    const once = [...new Map(found.map(row => [row.id, row])).values()];
    await relink(tx, once, now, (before, row) => withChoice(before, row.id, next));
    return ok(null);
  });
}

/** Take one click back: each of its activities returns to what it was linked to before. Returns how many did. */
export function undoLinks(db: Database, actionId: string, now: Instant): Promise<number> {
  return write(db, [...ledgerStores], async tx => {
    const ids = await tx.objectStore('links').index('byAction').getAllKeys(actionId);
    const rows = await Promise.all(ids.map(id => tx.objectStore('activities').get(id)));
    const found = rows.flatMap(row => row ?? []);
    await relink(tx, found, now, previous);
    return found.length;
  });
}

async function relink(
  tx: WriteTransaction,
  rows: readonly StoredActivity[],
  now: Instant,
  nextFor: (before: StoredLink | undefined, row: StoredActivity) => Link | null,
): Promise<void> {
  const ledger = await openLedger(tx, now);
  await Promise.all(
    rows.map(async row => {
      await ledger.link(row, nextFor(await tx.objectStore('links').get(row.id), row));
      await ledger.put(row, bare(row));
    }),
  );
  await ledger.save();
}

function previous(link: StoredLink | undefined): Link | null {
  const [last, ...rest] = link?.earlier ?? [];
  if (link === undefined || last === undefined) return null;
  return { activityId: link.activityId, madeBy: link.madeBy, ...last, earlier: rest };
}

async function storedOrMoved(tx: WriteTransaction, id: string): Promise<StoredActivity | undefined> {
  const row = await tx.objectStore('activities').get(id);
  if (row !== undefined) return row;
  const movedTo = (await tx.objectStore('records').get(id))?.movedTo;
  return movedTo === undefined ? undefined : tx.objectStore('activities').get(movedTo);
}

/** What was learned from the links of an account (null: of work without one), newest first. */
export async function evidenceFor(db: Database, accountId: string | null): Promise<Evidence[]> {
  return (await db.get('evidence', accountId ?? ''))?.links ?? [];
}
