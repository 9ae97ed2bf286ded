import type { PlanFile } from '@/lib/domain/plan-file/format';
import { placeOf, recordIdIn } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import type { Database } from './database';
import { bare } from './judged';
import { ledgerStores, openLedger } from './ledger';
import { write } from './transaction';

const BATCH = 500;

/**
 * Take in links from a file. One whose activity was not seen yet waits under the record's own id until it is. A link
 * that the rep made here stays: it is the newer word.
 */
export async function importLinks(
  db: Database,
  links: PlanFile['links'],
  actionId: string,
  now: Instant,
): Promise<void> {
  for (let from = 0; from < links.length; from += BATCH) {
    await write(db, [...ledgerStores], async tx => {
      const ledger = await openLedger(tx, now);
      const places = (await tx.objectStore('places').getAll()).map(place => place.place);
      const stored = tx.objectStore('links');
      const taken = new Set<string>();
      await Promise.all(
        links.slice(from, from + BATCH).map(async ({ activityId, choice, at }) => {
          const link = { activityId, choice, at, actionId, madeBy: 'file', earlier: [] } as const;
          const ids = placeOf(activityId) === null ? places.map(place => recordIdIn(place, activityId)) : [activityId];
          const rows = await Promise.all(ids.map(id => tx.objectStore('activities').get(id)));
          const row = rows.find(each => each !== undefined);
          const id = row?.id ?? activityId;
          // A file may name one activity twice, with and without its place: the first counts.
          if (taken.has(id)) return;
          taken.add(id);
          if ((await stored.getKey(id)) !== undefined) return;
          if (row === undefined) {
            await stored.put({ ...link, earlier: [] });
            return;
          }
          ledger.link(row, { ...link, activityId: row.id, earlier: [] });
          await ledger.put(row, bare(row));
        }),
      );
      await ledger.save();
    });
  }
}
