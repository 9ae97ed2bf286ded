import { placeOf, type RecordId } from '@/lib/domain/record-id';
import { failed } from '@/lib/result';

/** Another org may have the same record ids: what belongs there is never asked for or made here. */
export function isElsewhere(place: string, id: RecordId): boolean {
  return (placeOf(id) ?? place) !== place;
}

export const elsewhere = failed({ kind: 'unknownPlace' as const });
