import type { Flag } from '@/lib/domain/rules/rule';
import type { Instant, PlainDate } from '@/lib/domain/words';
import type { ObjectiveBrief } from '@/lib/messages/protocol';
import { text } from '@/lib/messages/text';
import { dateLabel, momentLabel } from './dates';
import { plainDateIn } from './formats';
import { short } from './short';

export type FlagPlace = {
  objectives: Record<string, ObjectiveBrief>;
  accountName: string | null;
  today: PlainDate;
  timeZone: string;
};

/** A flag as one plain sentence: the fact, never a judgement. */
export function flagWords(flag: Flag, place: FlagPlace): string {
  const objective = flag.objectiveId === null ? undefined : place.objectives[flag.objectiveId];
  const name = objective === undefined ? '…' : short(objective.statement);
  const day = flag.day === null ? '' : dateLabel(flag.day, place.today);
  switch (flag.sentence) {
    case 'rule_H1':
      return text('rule_H1_since', sinceLabel(flag.since, place.timeZone, place.today));
    case 'rule_H2_ended':
    case 'rule_H2_before':
    case 'rule_H2_overdue':
      return text(flag.sentence, name, day);
    case 'rule_H3':
      return place.accountName === null
        ? text('shared_flag_H3_noName', name)
        : text('shared_flag_H3', name, place.accountName);
    case 'rule_H4':
      return text('rule_H4');
  }
}

/** "Thu 18:00" in the days around today, "12 Nov" further away: a weekday alone would then mislead. */
export function sinceLabel(at: Instant, timeZone: string, today: PlainDate): string {
  const day = plainDateIn(timeZone).format(new Date(at));
  const daysAway = Math.abs(Date.parse(day) - Date.parse(today)) / 86_400_000;
  return daysAway < 7 ? momentLabel(at, timeZone) : dateLabel(day, today);
}
