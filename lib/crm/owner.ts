import { type RecordId, recordIdIn } from '@/lib/domain/record-id';

/** Stands for the owner of what is assigned to nobody: without any owner it would count as the rep's own. */
const NOBODY = 'nobody';

export function ownerIn(place: string, id: string | null): RecordId {
  return recordIdIn(place, id ?? NOBODY);
}
