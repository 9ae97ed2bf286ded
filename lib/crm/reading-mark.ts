import type { Instant } from '@/lib/domain/words';
import type { Reading } from './crm';

/** A change may become visible a little after the time it bears. Seeing an activity twice changes nothing. */
const OVERLAP_MS = 5 * 60_000;

/**
 * Where to read on next time. Told by the CRM's clock, never the device's: by the newest change seen. But not beyond the
 * moment the reading began, for what was read first may have changed while the rest was still being read.
 */
export type ReadingMark = {
  /** What changed from here on is asked for. */
  readonly from: Instant;
  /** The mark of a reading that is not complete: it begins again where it began. */
  readonly before: Instant;
  /** A change that was seen. */
  saw(changedAt: Instant): void;
  /** The CRM answered at this time of its own clock; the first answer is the reading's beginning. */
  answered(at: Instant | null): void;
  after(now: Instant): Instant;
};

export function readingMark({ from, since }: Pick<Reading, 'from' | 'since'>): ReadingMark {
  const before = since ?? `${from}T00:00:00Z`;
  let newest = since;
  let beganAt: Instant | null = null;
  return {
    before,
    from: new Date(Date.parse(before) - OVERLAP_MS).toISOString(),
    saw(changedAt) {
      if (newest === null || Date.parse(changedAt) > Date.parse(newest)) newest = changedAt;
    },
    answered(at) {
      beganAt ??= at;
    },
    after: now => (newest === null ? before : earlierOf(newest, beganAt ?? now)),
  };
}

function earlierOf(one: Instant, other: Instant): Instant {
  return Date.parse(one) <= Date.parse(other) ? one : other;
}
