import type { Activity } from '@/lib/domain/activity';
import { type Choice, withChoice } from '@/lib/domain/link';
import type { Instant } from '@/lib/domain/words';
import type { Database, WaitingCall } from './database';
import { ledgerStores, openLedger } from './ledger';
import { write } from './transaction';

/**
 * Keep what the rep logged here: the activity, its link and the entry that takes it to the CRM, all or none. The same
 * click twice keeps it once.
 */
export function keepLogged(
  db: Database,
  activity: Activity,
  choice: Choice | null,
  entry: Omit<WaitingCall, 'id'>,
  now: Instant,
): Promise<void> {
  return write(db, [...ledgerStores, 'records', 'outbox'], async tx => {
    const outbox = tx.objectStore('outbox');
    const isQueued = (await outbox.index('byClick').getKey(entry.clickId)) !== undefined;
    const isKnown =
      (await tx.objectStore('activities').getKey(activity.id)) !== undefined ||
      (await tx.objectStore('records').getKey(activity.id)) !== undefined;
    if (isQueued || isKnown) return;
    const ledger = await openLedger(tx, now);
    if (choice !== null) {
      const next = { choice, at: now, actionId: entry.clickId, madeBy: 'rep' } as const;
      ledger.link(activity, withChoice(undefined, activity.id, next));
    }
    await ledger.put(undefined, activity);
    await ledger.save();
    // The store makes the id; its type asks for one all the same.
    await outbox.put(entry as WaitingCall);
  });
}
