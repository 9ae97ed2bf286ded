import type { Instant, PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import { dateFormat, numberFormat, plainDateIn } from './formats';

/** How screens write days, times and numbers: short, in the reader's language, the year only when it is another one. */

function utc(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Where the rep is. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The rep's own day at an instant: late in the evening in Chicago it is another one than in UTC. */
export function ownDay(at: Instant | number): PlainDate {
  return plainDateIn(ownTimeZone()).format(new Date(at));
}

/** "Today", "Yesterday", "Wed" within the last six days, else "12 Nov" and with a year when it differs. */
export function dayLabel(day: PlainDate, today: PlainDate): string {
  const days = Math.round((utc(today).getTime() - utc(day).getTime()) / 86_400_000);
  if (days === 0) return text('today');
  if (days === 1) return text('yesterday');
  if (days === -1) return text('tomorrow');
  if (days > 1 && days < 7) return format(utc(day), { weekday: 'short' }, 'UTC');
  return dateLabel(day, today);
}

/** "12 Nov", "12 Nov 2025". */
export function dateLabel(day: PlainDate, today: PlainDate): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return format(utc(day), { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }, 'UTC');
}

/** "Thu 18:00" */
export function momentLabel(at: Instant, timeZone: string): string {
  return format(new Date(at), { weekday: 'short', hour: 'numeric', minute: '2-digit' }, timeZone);
}

/** "14:20" */
export function timeLabel(at: Instant, timeZone: string): string {
  return format(new Date(at), { hour: 'numeric', minute: '2-digit' }, timeZone);
}

export function numberLabel(value: number, digits = 1): string {
  return numberFormat({ maximumFractionDigits: digits }).format(value);
}

/** "$1.8M" */
export function moneyLabel(value: number, currency: string): string {
  return numberFormat({
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  }).format(value);
}

export function percentLabel(share: number): string {
  return numberFormat({ style: 'percent', maximumFractionDigits: 0 }).format(share);
}

function format(date: Date, options: Intl.DateTimeFormatOptions, timeZone: string): string {
  return dateFormat({ ...options, timeZone }).format(date);
}
