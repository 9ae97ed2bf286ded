import { z } from 'zod';
import { instant } from '@/lib/domain/words';

/**
 * How far a reading of tasks and then events has come, so that it goes on there after a stop. Both are read from what
 * was changed last backwards; what changes meanwhile is for the next reading, which asks from `readUntil` on.
 */
const readingPlace = z.object({
  object: z.enum(['Task', 'Event']),
  /** What was changed later than this is read. Null: nothing of this object is. */
  changedUntil: instant.nullable(),
  /** Where the next reading will begin, as the first page told it. */
  readUntil: instant,
  done: z.number().int().min(0),
  total: z.number().int().min(0).nullable(),
});
export type ReadingPlace = z.infer<typeof readingPlace>;

/** The place in the words of the contract. */
export function toResumeAt(place: ReadingPlace): string {
  return JSON.stringify(place);
}

/** The place that an earlier page told; null: begin. One that cannot be understood is none. */
export function fromResumeAt(text: string | null | undefined): ReadingPlace | null {
  if (text === null || text === undefined) return null;
  try {
    return readingPlace.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Stored by a version that wrote it otherwise: the reading begins again, which loses nothing.
    return null;
  }
}
