import { dateLabel, timeLabel } from '@/components/shared/dates';
import { numberFormat } from '@/components/shared/formats';
import type { Reason } from '@/lib/domain/targets/today-reasons';
import type { PlainDate } from '@/lib/domain/words';
import { language, plural, text } from '@/lib/messages/text';

/** Why something is on today's list, in a few words. `due`: the objective's. */
export function reasonWords(reason: Reason, due: PlainDate | null, today: PlainDate): string {
  switch (reason.kind) {
    case 'meeting':
      if (reason.isCall) return text('targets_today_call');
      return reason.startsAt === null
        ? text('targets_today_meetingAllDay')
        : text('targets_today_meeting', timeLabel(reason.startsAt, Intl.DateTimeFormat().resolvedOptions().timeZone));
    case 'prepare':
      return text(
        reason.isCall ? 'targets_today_prepareCall' : 'targets_today_prepare',
        nearLabel(daysTo(reason.day, today), reason.day, today),
      );
    case 'deadline':
      return text('targets_today_deadline', nearLabel(-reason.daysLate, reason.on, today));
    case 'due': {
      const when = nearLabel(reason.days, due, today);
      return reason.milestone === null
        ? text('targets_today_due', when)
        : text('targets_today_dueMilestone', when, reason.milestone);
    }
    case 'starved':
      return plural('targets_today_starved', reason.days, daysLabel(reason.cadenceDays));
    case 'tactic':
      return text(`targets_today_tactic_${reason.per}`, reason.done, reason.count);
  }
}

/** "today", "tomorrow", "yesterday" within a sentence, else the date. */
function nearLabel(days: number, day: PlainDate | null, today: PlainDate): string {
  if (Math.abs(days) > 1 && day !== null) return dateLabel(day, today);
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(days, 'day');
}

function daysTo(day: PlainDate, today: PlainDate): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}

/** "14 days" */
function daysLabel(days: number): string {
  return numberFormat({ style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}
