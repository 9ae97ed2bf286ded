import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import type { ActivityLine } from '@/lib/messages/views';
import { dayLabel, timeLabel } from './dates';

/** "Wed", or "Wed 14:20" for what has a time of day. */
export function whenLabel(line: Pick<ActivityLine, 'day' | 'startsAt'>, today: PlainDate, timeZone: string): string {
  const day = dayLabel(line.day, today);
  return line.startsAt === null ? day : `${day} ${timeLabel(line.startsAt, timeZone)}`;
}

/** "Tom Wexler · VP Plant Ops", as far as it is known. */
export function whoLabel(line: Pick<ActivityLine, 'contactName' | 'contactTitle'>): string {
  if (line.contactName === null) return '';
  return line.contactTitle === null ? line.contactName : text('shared_person', line.contactName, line.contactTitle);
}
