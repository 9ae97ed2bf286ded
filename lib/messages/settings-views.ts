import type { ActivityKind } from '@/lib/domain/activity';
import type { Choice, SetAsideReason } from '@/lib/domain/link';
import type { RuleHealth } from '@/lib/domain/rule-health';
import type { RuleName } from '@/lib/domain/rules/rule-names';
import type { ChangedThresholds, Thresholds } from '@/lib/domain/rules/thresholds';
import type { Likeness, TagRule } from '@/lib/domain/tag-rule';
import type { DigestSettings } from '@/lib/domain/targets/digest';
import type { WeekStart } from '@/lib/domain/targets/week-start';
import type { Instant, PlainDate } from '@/lib/domain/words';
import type { Problem } from '@/lib/result';
import type { ActivityLine, Connection, ObjectiveBrief } from './views';

/** Types the settings draw, beside `views.ts`. */

export type SetupView = {
  plan: { title: string; objectives: number } | null;
  connections: Connection[];
  judgesFrom: PlainDate | null;
  isBackfillOn: boolean;
  isBadgeOn: boolean;
  learningUntil: PlainDate | null;
  weekStart: WeekStart;
  digest: DigestSettings;
};

export type RulesView = {
  /** In force. */
  thresholds: Thresholds;
  /** What the rep changed, and what the company's policy fixes. */
  changed: ChangedThresholds;
  company: ChangedThresholds;
  /** Every rule, hard ones first. */
  rules: (RuleHealth & { rule: RuleName })[];
};

/** What a rule would have tagged in the last 14 days: how many of them the rep tagged otherwise, and the newest few. */
/** `right`: of `n` answers of the last `days` days, how often the first suggestion was right, and one of those offered. */
export type LearnedView = {
  days: number;
  right: { n: number; first: number; offered: number };
  /** Links that were learned from. */
  links: number;
  /** When the rep said "forget"; null: never, or all was learned again. */
  forgottenAt: Instant | null;
};

export type TagRulePreview = {
  /** What the example has that another activity may be alike in. */
  likenesses: Likeness[];
  count: number;
  otherwise: number;
  lines: ActivityLine[];
  objectives: Record<string, ObjectiveBrief>;
};

/** One rule in words: what activities must be alike in, and what they are tagged with. */
export type TagRuleLine = {
  id: string;
  choice: Choice;
  objective: ObjectiveBrief | null;
  kind: ActivityKind | null;
  subject: string | null;
  /** What the opportunity, contact and account are called that it asks for; null: it does not ask. */
  names: TagRule['names'];
  madeOn: PlainDate;
  /** Activities that it tagged and that still have that tag. */
  tagged: number;
};

/** Where tags could be written: `named`: the CRM does not list its fields, the rep names one. */
export type WriteTargetsView =
  | { kind: 'named' }
  | {
      kind: 'listed';
      package: { state: 'ready' } | { state: 'missing' } | { state: 'notAllowed'; fields: string[] };
      fields: { name: string; label: string }[];
    };

export type WriteBackPreview = {
  /** What the field is called; null: the package's fields. */
  label: string | null;
  lines: {
    subject: string;
    day: PlainDate;
    /** The field holds somebody's own words: they stay. */
    isOccupied: boolean;
    fields: { field: string; now: string | null; will: string | null }[];
  }[];
  /** The plan whose goals and objectives would become records. */
  plan: { title: string; goals: number; objectives: number } | null;
};

/** A tag in the words of screens. */
export type TagInWords =
  | { kind: 'none' }
  | { kind: 'objective'; statement: string }
  | { kind: 'setAside'; reason: SetAsideReason };

export type WriteBackView = {
  /** Somebody is known to be signed in there. */
  canTurnOn: boolean;
  /** Null: off. */
  on: {
    into: { kind: 'package' } | { kind: 'field'; label: string };
    turnedOnAt: Instant;
    queued: number;
    /** Why what waits could not be written yet. */
    problem: Problem | null;
    refusedCount: number;
    refused: { entryId: number; subject: string; day: PlainDate | null; problem: Problem | null }[];
    /** How far writing what was tagged before has come. */
    earlier: { done: number; total: number } | null;
    /** Tagged before it was turned on, and never asked to be written. */
    untold: number;
    /** Goals and objectives that are records, and why one was refused, in the CRM's words. */
    plan: { written: number; of: number; refused: string | null } | null;
    /** Changed both here and elsewhere: the newer one stays. */
    conflicts: {
      activityId: string;
      subject: string;
      day: PlainDate | null;
      stays: TagInWords;
      gaveWay: TagInWords;
      /** The one that gave way was made on this device. */
      wasHere: boolean;
    }[];
  } | null;
};
