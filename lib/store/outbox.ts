import type { Database, OutboxEntry } from './database';
import { write } from './transaction';

export function queuedEntries(db: Database): Promise<OutboxEntry[]> {
  return db.getAll('outbox');
}

/** Change an entry as it is stored now. False when it has left the outbox meanwhile. */
export function changeEntry(db: Database, id: number, change: (stored: OutboxEntry) => OutboxEntry): Promise<boolean> {
  return write(db, ['outbox'], async tx => {
    const stored = await tx.objectStore('outbox').get(id);
    if (stored === undefined) return false;
    await tx.objectStore('outbox').put(change(stored));
    return true;
  });
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
