import { tellingShare } from '@/lib/domain/telling-share';
import type { RateCount } from '@/lib/messages/views';

/** The check-a-box rate by the number of actions, or by the minutes they took. */
export type RateBy = 'number' | 'minutes';

/**
 * Flagged ÷ (linked + flagged), design §5: its parts, and the share from 0 to 1 once there is enough to tell. By minutes
 * it is over the actions whose length is known.
 */
export function rateShare(count: RateCount, by: RateBy): { flagged: number; linked: number; share: number | null } {
  const flagged = by === 'number' ? count.flagged : count.flaggedMinutes;
  const linked = by === 'number' ? count.linked : count.linkedMinutes;
  const known = by === 'number' ? count.linked + count.flagged : count.timed;
  return { flagged, linked, share: tellingShare(flagged, linked + flagged, known) };
}
