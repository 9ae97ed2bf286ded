import type { Activity } from '../activity';
import type { Calendar } from '../calendar';
import type { Objective } from '../objective';
import type { Instant, PlainDate } from '../words';
import type { HintName } from './rule-names';
import type { Thresholds } from './thresholds';

/** A soft remark: which rule, the facts that fill its sentence, and since when. It never counts. */
export type Hint = {
  rule: HintName;
  /**
   * The key of its sentence in the locale files, a plural one when it speaks of a number; with `_clear` behind it, the
   * key of how to clear it.
   */
  sentence: `rule_${HintName}`;
  /** The number the sentence speaks of: accounts, members, working days or seconds. */
  count: number | null;
  day: PlainDate | null;
  objectiveId: string | null;
  /** Ids of all activities of the batch it is one of, in order: a batch is told once. Empty for other hints. */
  batch: readonly string[];
  since: Instant;
};

/** Activities that are remarked on together. */
export type Batch = { ids: readonly string[]; count: number };

/** What a hint may look at. Only activities with a standing get this far. */
export type HintSituation = {
  activity: Activity;
  /** Its standing is `linked`. */
  isLinked: boolean;
  /** The objective it is linked to; null when it is not, or the objective was deleted. */
  objective: Objective | null;
  chosenAt: Instant;
  /** The day it was logged, and today, both where the rep is. */
  loggedOn: PlainDate;
  today: PlainDate;
  calendar: Calendar;
  thresholds: Thresholds;
  /** The batches of same words and of logging together that it belongs to. */
  repeat: Batch | null;
  burst: Batch | null;
  /** An open task for the same contact is waiting, on the activity's day or later. */
  hasFollowUp: boolean;
  /** Another objective that what was learned finds clearly more fitting; null: none, or too little was learned. */
  betterFitId: string | null;
};

/** A soft check-a-box rule. */
export type HintRule = { name: HintName; notice: (situation: HintSituation) => Hint | null };

/** A hint without the facts that most hints have not. */
export function hint(
  rule: HintName,
  since: Instant,
  facts: Partial<Pick<Hint, 'count' | 'day' | 'objectiveId' | 'batch'>> = {},
): Hint {
  return { rule, sentence: `rule_${rule}`, count: null, day: null, objectiveId: null, batch: [], since, ...facts };
}

/** At most so many lines of one screen tell a hint unasked; the others tell theirs when they are opened. */
const HINTED_LINES = 3;

/** The lines that tell their first hint unasked, newest first as they come: none that has a flag to tell. */
export function linesTellingHints<Line extends { flags: readonly unknown[]; hints: readonly Hint[] }>(
  lines: readonly Line[],
): Line[] {
  return lines.filter(line => line.flags.length === 0 && line.hints.length > 0).slice(0, HINTED_LINES);
}
