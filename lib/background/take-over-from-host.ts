import { recordIdIn, recordOf } from '@/lib/domain/record-id';
import { write } from '@/lib/store/transaction';
import type { Deps } from './deps';

/**
 * Before the first sign-in nobody knows the org's id, and the host stands for it in the ids of what was logged by hand.
 * Now the org is known: those activities move to their account. Safe to run again.
 */
export async function takeOverFromHost(deps: Deps, host: string, place: string): Promise<void> {
  if ((await deps.db.get('places', host)) === undefined) return;
  await write(deps.db, ['places', 'accounts', 'activities', 'evidence', 'outbox'], async tx => {
    const activities = tx.objectStore('activities');
    const byAccount = activities.index('byAccount');
    for (const row of await byAccount.getAll(IDBKeyRange.bound([`${host}/`, ''], [`${host}/\uffff`, '\uffff']))) {
      const accountId = recordIdIn(place, recordOf(row.accountId ?? ''));
      await activities.put({ ...row, accountId, ...(row.talkedWith === undefined ? {} : { talkedWith: accountId }) });
    }
    for (const entry of await tx.objectStore('outbox').getAll()) {
      if (!entry.draft.accountId.startsWith(`${host}/`)) continue;
      const accountId = recordIdIn(place, recordOf(entry.draft.accountId));
      await tx.objectStore('outbox').put({ ...entry, draft: { ...entry.draft, accountId } });
    }
    const evidence = tx.objectStore('evidence');
    const range = IDBKeyRange.bound(`${host}/`, `${host}/\uffff`);
    for (const learned of await evidence.getAll(range)) {
      await evidence.put({ ...learned, accountId: recordIdIn(place, recordOf(learned.accountId)) });
    }
    await evidence.delete(range);
    await tx.objectStore('accounts').delete(range);
    await tx.objectStore('places').delete(host);
  });
}
