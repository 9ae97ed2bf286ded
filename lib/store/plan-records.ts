import type { WriteBack } from '@/lib/domain/write-back/write-back';
import type { Database, PlanRecord } from './database';
import { write } from './transaction';

/** Remember the records that goals and objectives have in a CRM; `plan`: all of that save of the plan are written now. */
export function savePlanRecords(
  db: Database,
  place: string,
  records: readonly PlanRecord[],
  plan: WriteBack['plan'],
): Promise<void> {
  return write(db, ['planRecords', 'places'], async tx => {
    for (const record of records) await tx.objectStore('planRecords').put(record);
    const stored = await tx.objectStore('places').get(place);
    // Turned off meanwhile: then nothing is remembered of it.
    if (stored?.writeBack == null || plan === null) return;
    await tx.objectStore('places').put({ ...stored, writeBack: { ...stored.writeBack, plan } });
  });
}
