import type { Goal } from '../goal';
import type { Objective } from '../objective';
import type { Plan } from '../plan';
import type { PlanQuarter } from '../quarters/plan-quarters';
import type { Sections } from '../sections';
import type { Metric } from '../targets';
import type { PlainDate } from '../words';
import type { Finding, FindingKind, Period } from './finding';

/** What a lint may know beside the plan. */
export type LintContext = {
  today: PlainDate;
  /** BCP 47. Words are judged only in languages that have a list of their own. */
  language: string;
  history?: PaceHistory;
};

/** What the rep's own records say: so much a week, of the last twelve weeks or longer. */
export type PaceHistory = {
  perWeek: Partial<Record<Metric, number>>;
  /** Money won a week in the plan's currency, of the last twelve months; null: nobody counted. */
  wonPerWeek: number | null;
};

/** As much of the plan as bears on one goal. */
export type GoalAround = {
  hasObjective: boolean;
  currency: string;
  language: string;
  quarters: readonly PlanQuarter[];
};

/** As much of the plan as bears on one objective. */
export type ObjectiveAround = {
  today: PlainDate;
  language: string;
  planStart: PlainDate;
  planEnd: PlainDate;
  /** Null: its goal is not in the plan. */
  goal: { ends: PlainDate | null } | null;
  /** The first goal of the plan: where one without a goal could go. */
  firstGoalId: string | null;
  ownerRole: string;
  currency: string;
  capacity: Capacity;
  /** What stands in its way, as the sections say. */
  blockers: readonly Blocker[];
  /** The names of the accounts it is tied to, as far as the plan knows them. */
  accountNames: readonly string[];
};

export type Blocker = { kind: 'resource' | 'risk'; id: string; period: Period; text: string };

/** What can be done a week, by the rep's own word or own records, whichever is more. */
export type Capacity = {
  perWeek: Partial<Record<Metric, number>>;
  /** In the plan's currency. */
  moneyPerWeek: number | null;
  averageDeal: number | null;
  /** By unit in small letters: the best pace of an objective or quarter that ended. */
  unitPerWeek: Record<string, number>;
};

/**
 * One thing a plan may lack. What it looks at decides when it is looked at again: a goal's or an objective's findings
 * are kept until that goal or objective, or what is around it, changes.
 */
export type Lint = { kind: FindingKind } & (
  | { looksAt: 'plan'; find: (plan: Plan, context: LintContext) => Finding[] }
  | { looksAt: 'accounts'; find: (plan: Plan) => Finding[] }
  | { looksAt: 'goal'; find: (goal: Goal, around: GoalAround) => Finding[] }
  | { looksAt: 'objective'; find: (objective: Objective, around: ObjectiveAround) => Finding[] }
  | { looksAt: 'sections'; find: (sections: Sections, period: Period) => Finding[] }
);

export type LintOf<LooksAt extends Lint['looksAt']> = Extract<Lint, { looksAt: LooksAt }>;
