import type { Flag } from '@/lib/domain/rules/rule';
import type { Instant, PlainDate } from '@/lib/domain/words';
import { plural, text } from '@/lib/messages/text';
import type { ObjectiveBrief } from '@/lib/messages/views';
import { dateLabel, momentLabel } from './dates';
import { plainDateIn } from './formats';
import { short } from './short';

/** What the words of flags and hints are filled from. */
export type NotePlace = {
  objectives: Record<string, ObjectiveBrief>;
  accountName: string | null;
  today: PlainDate;
  timeZone: string;
};

/** A flag as one plain sentence: the fact, never a judgement. */
export function flagWords(flag: Flag, place: NotePlace): string {
  const name = objectiveName(flag.objectiveId, place);
  const day = flag.day === null ? '' : dateLabel(flag.day, place.today);
  switch (flag.sentence) {
    case 'rule_H1':
      return text('rule_H1', sinceLabel(flag.since, place.timeZone, place.today));
    case 'rule_H2_ended':
    case 'rule_H2_before':
      return text(flag.sentence, name, day);
    case 'rule_H2_overdue':
      return plural('rule_H2_overdue', flag.count ?? 0, name, day);
    case 'rule_H3':
      return place.accountName === null ? text('rule_H3_noName', name) : text('rule_H3', name, place.accountName);
    case 'rule_H4':
      return text('rule_H4');
  }
}

/** What stands behind a flag, a sentence each: what its rule says, the facts it found, since when, how to clear it. */
export function flagFacts(flag: Flag, day: PlainDate, place: NotePlace): string[] {
  const objective = flag.objectiveId === null ? undefined : place.objectives[flag.objectiveId];
  return [
    text(`rule_${flag.rule}_says`),
    ...(objective === undefined ? [] : [text('shared_why_tied', objective.statement)]),
    ...(flag.sentence === 'rule_H2_overdue' && flag.count !== null ? [plural('shared_why_tail', flag.count)] : []),
    `${text('shared_why_day', dateLabel(day, place.today))} ${text(
      'shared_why_since',
      sinceLabel(flag.since, place.timeZone, place.today),
    )}`,
    text(`shared_clear_${flag.rule}`),
  ];
}

/** The beginning of an objective's statement; one that is not in the view was deleted this very moment. */
export function objectiveName(objectiveId: string | null, { objectives }: Pick<NotePlace, 'objectives'>): string {
  const objective = objectiveId === null ? undefined : objectives[objectiveId];
  return objective === undefined ? '…' : short(objective.statement);
}

/** "Thu 18:00" in the days around today, "12 Nov" further away: a weekday alone would then mislead. */
export function sinceLabel(at: Instant, timeZone: string, today: PlainDate): string {
  const day = plainDateIn(timeZone).format(new Date(at));
  const daysAway = Math.abs(Date.parse(day) - Date.parse(today)) / 86_400_000;
  return daysAway < 7 ? momentLabel(at, timeZone) : dateLabel(day, today);
}
