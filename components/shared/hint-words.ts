import type { Hint } from '@/lib/domain/rules/hint';
import type { PlainDate } from '@/lib/domain/words';
import { plural, text } from '@/lib/messages/text';
import type { ActivityLine } from '@/lib/messages/views';
import { dateLabel } from './dates';
import { type NotePlace, objectiveName, sinceLabel } from './flag-words';
import { dateFormat } from './formats';

/** A hint as one short remark, often a question. */
export function hintWords(hint: Hint, kind: ActivityLine['kind'], place: NotePlace): string {
  const count = hint.count ?? 0;
  switch (hint.rule) {
    case 'S1':
    case 'S2':
      return text(`rule_${hint.rule}`);
    case 'S3':
    case 'S5':
    case 'S9':
      return plural(`rule_${hint.rule}`, count);
    case 'S4':
      return plural('rule_S4', count, hint.day === null ? '' : weekdayLabel(hint.day, place.today));
    case 'S6':
      return text('rule_S6', objectiveName(hint.objectiveId, place), text(`rule_S6_kind_${kind}`));
    case 'S7':
      return text('rule_S7', objectiveName(hint.objectiveId, place), dateOf(hint, place));
    case 'S10':
      return text('rule_S10', dateOf(hint, place));
    case 'S11':
      return text('rule_S11', objectiveName(hint.objectiveId, place));
  }
}

/** What stands behind a hint, a sentence each: what its rule says, the facts it found, since when, how to clear it. */
export function hintFacts(hint: Hint, line: Pick<ActivityLine, 'day' | 'choice'>, place: NotePlace): string[] {
  const tied = line.choice?.kind === 'objective' ? place.objectives[line.choice.objectiveId] : undefined;
  const other = hint.rule === 'S11' && hint.objectiveId !== null ? place.objectives[hint.objectiveId] : undefined;
  const speaksOfObjective = hint.objectiveId !== null;
  return [
    text(`rule_${hint.rule}_says`),
    ...(tied === undefined || !speaksOfObjective ? [] : [text('shared_why_tied', tied.statement)]),
    ...(other === undefined ? [] : [text('shared_why_points', other.statement)]),
    ...(hint.batch.length < 2 ? [] : [plural('shared_why_batch', hint.batch.length - 1)]),
    `${text('shared_why_day', dateLabel(line.day, place.today))} ${text(
      'shared_why_told',
      sinceLabel(hint.since, place.timeZone, place.today),
    )}`,
    text(`rule_${hint.rule}_clear`),
  ];
}

function dateOf({ day }: Hint, { today }: NotePlace): string {
  return day === null ? '' : dateLabel(day, today);
}

/** "Friday" within the last week, "6 Nov" before: it stands inside a sentence. */
function weekdayLabel(day: PlainDate, today: PlainDate): string {
  const daysAgo = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (daysAgo < 0 || daysAgo > 6) return dateLabel(day, today);
  return dateFormat({ weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
