import type { DigestSettings } from '@/lib/domain/targets/digest';
import { plural, text } from '@/lib/messages/text';
import type { DayView, WeekView } from '@/lib/messages/views';

/** A digest as the browser shows it: what the week has brought and what today asks, in two short lines. */
export function digestWords(
  every: DigestSettings['every'],
  week: WeekView,
  day: DayView,
  flaggedCount: number,
): [title: string, words: string] {
  const open = week.targets.filter(({ done, target }) => done < target).length;
  const targets = open === 0 ? text('digest_targetsDone') : plural('digest_targetsOpen', open);
  const today = day.items.length === 0 ? text('digest_todayNothing') : plural('digest_today', day.items.length);
  const flagged = flaggedCount === 0 ? null : plural('digest_flagged', flaggedCount);
  const words = [targets, today, ...(flagged === null ? [] : [flagged])].join(' ');
  return [text(every === 'daily' ? 'digest_titleDaily' : 'digest_titleWeekly'), words];
}
