import { daysBetween } from '@/lib/domain/calendar';
import { measureShare } from '@/lib/domain/measure-share';
import type { Objective } from '@/lib/domain/objective';
import type { PlainDate } from '@/lib/domain/words';

/**
 * How many of the open, measured objectives are at least as far on their way as their time is: share of the measure
 * against share of the days from start to due.
 */
export function onPace(objectives: readonly Objective[], today: PlainDate): { ahead: number; measured: number } {
  let [ahead, measured] = [0, 0];
  for (const { status, start, due, measure } of objectives) {
    if (status !== 'open' || start === null || due === null || measure === null || start > today) continue;
    measured += 1;
    const days = Math.max(1, daysBetween(start, due));
    const gone = Math.min(1, daysBetween(start, today) / days);
    if (measureShare(measure) >= gone) ahead += 1;
  }
  return { ahead, measured };
}
