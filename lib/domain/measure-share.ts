import type { Measure } from './objective';

/**
 * How much of the way from baseline to target is gone, 0 to 1. A target below the baseline counts downwards; one at the
 * baseline has no way to go: reached at it or above.
 */
export function measureShare({ baseline, target, current }: Measure): number {
  if (target === baseline) return current >= target ? 1 : 0;
  return Math.min(1, Math.max(0, (current - baseline) / (target - baseline)));
}
