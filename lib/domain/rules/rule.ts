import type { Activity } from '../activity';
import type { Choice } from '../link';
import type { Objective, ObjectiveVersion } from '../objective';
import type { Instant, PlainDate } from '../words';
import type { HardRuleName } from './rule-names';
import type { Thresholds } from './thresholds';

/** Which sentence of the locale files tells it, and what fills it. */
export type Flag = {
  rule: HardRuleName;
  /** The key of the sentence: a rule may have several, H2 has one for ended, not begun and overdue. */
  sentence: 'rule_H1' | 'rule_H2_ended' | 'rule_H2_before' | 'rule_H2_overdue' | 'rule_H3' | 'rule_H4';
  /** The objective and the day that the sentence speaks of. */
  objectiveId: string | null;
  day: PlainDate | null;
  /** The number that the rule turns on, where its words name it: H2's days of tail. */
  count: number | null;
  since: Instant;
};

/** What a rule may look at: one activity, what it is linked to and since when. */
export type Situation = {
  activity: Activity;
  choice: Choice | null;
  /** When the choice was made. */
  chosenAt: Instant;
  /** The objective it is linked to; null when it is not linked, or the objective was deleted. */
  objective: Objective | null;
  graceEndsAt: Instant;
  now: Instant;
  thresholds: Thresholds;
};

/** A hard check-a-box rule: a fact that anybody can check, never a judgement. */
export type HardRule = { name: HardRuleName; judge: (situation: Situation) => Flag | null };

/**
 * The objective as it may be held against an activity of that day: as it stood then, and as it was widened since.
 * Ending or narrowing counts from the day it was done on; extending, reopening or adding an account clears earlier
 * flags too (design §5, "As it stood").
 */
export function versionsFor(objective: Objective, day: PlainDate): Omit<ObjectiveVersion, 'until'>[] {
  return [...objective.history.filter(version => version.until > day), objective];
}
