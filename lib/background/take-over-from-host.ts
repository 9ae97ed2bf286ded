import { recordIdIn, recordOf } from '@/lib/domain/record-id';
import { bare } from '@/lib/store/judged';
import { ledgerStores, openLedger } from '@/lib/store/ledger';
import { write } from '@/lib/store/transaction';
import type { Deps } from './deps';

/**
 * Before the first sign-in nobody knows the org's id, and the host stands for it in the ids of what was logged by hand.
 * Now the org is known: those activities move to their account. Safe to run again.
 */
export async function takeOverFromHost(deps: Deps, host: string, place: string): Promise<void> {
  if (place === host || (await deps.db.get('places', host)) === undefined) return;
  await write(deps.db, [...ledgerStores, 'accounts', 'outbox'], async tx => {
    const ledger = await openLedger(tx, deps.now());
    const inOrg = (id: string): string => recordIdIn(place, recordOf(id));
    const ofHost = IDBKeyRange.bound([`${host}/`, ''], [`${host}/\uffff`, '\uffff']);
    for (const row of await tx.objectStore('activities').index('byAccount').getAll(ofHost)) {
      await ledger.put(row, { ...bare(row), accountId: inOrg(row.accountId ?? '') });
    }
    await ledger.save();
    for (const entry of await tx.objectStore('outbox').getAll()) {
      if (entry.kind !== 'createCall') continue;
      const { draft } = entry;
      if (!draft.accountId.startsWith(`${host}/`)) continue;
      await tx.objectStore('outbox').put({ ...entry, draft: { ...draft, accountId: inOrg(draft.accountId) } });
    }
    const range = IDBKeyRange.bound(`${host}/`, `${host}/\uffff`);
    await tx.objectStore('accounts').delete(range);
    await tx.objectStore('places').delete(host);
  });
}
