import type { CallDraft } from '@/lib/domain/activity';
import type { Instant } from '@/lib/domain/words';
import type { Problem } from '@/lib/result';
import type { Database } from './database';
import { write } from './transaction';

/** Something on its way to a CRM. It leaves only when the CRM has confirmed it. */
export type OutboxEntry = {
  id: number;
  kind: 'createCall';
  /** One click makes one entry, however often it is sent. */
  clickId: string;
  /** The activity as it is kept here until the CRM has it. */
  activityId: string;
  draft: CallDraft;
  host: string;
  /** Whose it is: it is never written as somebody else. Null: nobody was signed in when it was logged. */
  userId: string | null;
  state: 'queued' | 'refused';
  attempts: number;
  /** When it was first sent: from then on the CRM may have it although the answer was lost. */
  attemptedAt: Instant | null;
  nextTryAt: Instant;
  problem: Problem | null;
};

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

/** Minutes to wait after so many tries: twice as long each time, up to an hour. */
export function waitMinutes(attempts: number): number {
  return Math.min(60, 2 ** Math.max(0, attempts - 1));
}
