import type { Instant } from '@/lib/domain/words';
import type { Problem } from '@/lib/result';
import type { Database, OutboxEntry } from './database';
import { write } from './transaction';

export function queuedEntries(db: Database): Promise<OutboxEntry[]> {
  return db.getAll('outbox');
}

/** Change an entry as it is stored now. False when it has left the outbox meanwhile. */
export function changeEntry<Entry extends OutboxEntry>(
  db: Database,
  { id, kind }: Entry,
  change: (stored: Entry) => Entry,
): Promise<boolean> {
  return write(db, ['outbox'], async tx => {
    const stored = await tx.objectStore('outbox').get(id);
    if (stored?.kind !== kind) return false;
    // The same kind as the one that was given.
    await tx.objectStore('outbox').put(change(stored as Entry));
    return true;
  });
}

/** The entry after a try that failed. `isFinal`: trying again cannot help, the rep has to see why and decide. */
export function postponed<Entry extends OutboxEntry>(
  entry: Entry,
  { problem, isFinal }: { problem: Problem; isFinal: boolean },
  now: Instant,
): Entry {
  const attempts = entry.attempts + 1;
  const nextTryAt = new Date(Date.parse(now) + waitMinutes(attempts) * 60_000).toISOString();
  return { ...entry, attempts, problem, nextTryAt, state: isFinal ? 'refused' : 'queued' };
}

/** Take out what the CRM refused. False when it is not refused (any more): it may be on its way and then stays. */
export function dropRefused(db: Database, id: number): Promise<boolean> {
  return write(db, ['outbox'], async tx => {
    const stored = await tx.objectStore('outbox').get(id);
    if (stored?.state !== 'refused') return false;
    await tx.objectStore('outbox').delete(id);
    return true;
  });
}

/** Minutes to wait after so many tries: twice as long each time, up to an hour. */
export function waitMinutes(attempts: number): number {
  return Math.min(60, 2 ** Math.max(0, attempts - 1));
}
