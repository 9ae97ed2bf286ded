import type { RateCount } from '@/lib/messages/views';

/** The check-a-box rate by the number of actions, or by the minutes they took. */
export type RateBy = 'number' | 'minutes';

/** Under this many a percentage would say more than it knows (design §5). */
const ENOUGH = 5;

/**
 * Flagged ÷ (linked + flagged), design §5: its parts, and the share from 0 to 1 once there is enough to tell. By minutes
 * it is over the actions whose length is known.
 */
export function rateShare(count: RateCount, by: RateBy): { flagged: number; linked: number; share: number | null } {
  const flagged = by === 'number' ? count.flagged : count.flaggedMinutes;
  const linked = by === 'number' ? count.linked : count.linkedMinutes;
  const known = by === 'number' ? count.linked + count.flagged : count.timed;
  const all = linked + flagged;
  return { flagged, linked, share: known < ENOUGH || all === 0 ? null : flagged / all };
}
