import { dateFormat } from '@/components/shared/formats';
import { text } from '@/lib/messages/text';

/** "Updated 2 min ago": how old the copy on this device is. */
export function updatedWords(refreshedAt: string | null, now: number): string {
  if (refreshedAt === null) return text('sidebar_notReadYet');
  const minutes = Math.floor((now - Date.parse(refreshedAt)) / 60_000);
  if (minutes < 1) return text('sidebar_updatedNow');
  if (minutes < 60) return text('sidebar_updatedMinutes', minutes);
  if (minutes < 24 * 60) return text('sidebar_updatedHours', Math.floor(minutes / 60));
  const day = dateFormat({ day: 'numeric', month: 'short' }).format(Date.parse(refreshedAt));
  return text('sidebar_updatedOn', day);
}
