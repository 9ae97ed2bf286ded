import type { Instant } from '@/lib/domain/words';
import { failed, ok, type Result } from '@/lib/result';
import type { Database } from './database';
import { ledgerStores, openLedger } from './ledger';
import { write } from './transaction';

/**
 * Take a call or a meeting back that was logged here: the activity, its link and all that waits for the CRM go, all or
 * none. Only what never left, or what the CRM refused; what was sent may be in the CRM, whatever its answer was.
 */
export function takeBackCall(
  db: Database,
  { clickId, activityId }: { clickId: string; activityId: string },
  now: Instant,
): Promise<Result<null>> {
  return write(db, [...ledgerStores, 'records', 'outbox'], async tx => {
    const outbox = tx.objectStore('outbox');
    const entry = await outbox.index('byClick').get(clickId);
    if (entry === undefined) {
      const isSent = (await tx.objectStore('records').getKey(activityId)) !== undefined;
      return failed({ kind: isSent ? 'alreadySent' : 'missing' });
    }
    const isAway = entry.kind !== 'createCall' || (entry.attemptedAt !== null && entry.state === 'queued');
    if (isAway) return failed({ kind: 'alreadySent' });
    const activity = await tx.objectStore('activities').get(entry.activityId);
    const ledger = await openLedger(tx, now);
    if (activity !== undefined) {
      ledger.link(activity, null);
      ledger.remove(activity);
    }
    await ledger.save();
    for (const key of await outbox.index('byActivity').getAllKeys(entry.activityId)) await outbox.delete(key);
    return ok(null);
  });
}
