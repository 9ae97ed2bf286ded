import type { PastOpportunity } from '@/lib/domain/targets/rates-from-history';
import type { Instant } from '@/lib/domain/words';
import type { Database } from './database';

/** The opportunities of one CRM's user, in the place of those that were known before. */
export async function keepOpportunities(
  db: Database,
  place: string,
  userId: string,
  list: PastOpportunity[],
  readAt: Instant,
): Promise<void> {
  await db.put('opportunities', { place, userId, readAt, list });
}

/** When they were last read for that user; null: never. */
export async function opportunitiesReadAt(db: Database, place: string, userId: string): Promise<Instant | null> {
  const known = await db.get('opportunities', place);
  return known?.userId === userId ? known.readAt : null;
}

/** Everything the rep won, lost and has open, in all CRMs. */
export async function allOpportunities(db: Database): Promise<PastOpportunity[]> {
  return (await db.getAll('opportunities')).flatMap(({ list }) => list);
}
