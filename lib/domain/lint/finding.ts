import type { GoalKind } from '../goal';
import type { Measure } from '../objective';
import type { RoleTacticName, RoleTacticText } from '../role-packs';
import type { assessmentPrompts } from '../sections';
import type { Role } from '../targets/role-targets';
import type { PlainDate } from '../words';

/**
 * What the plan still lacks: a finding says what is missing where, with its facts, and how to mend it in one click.
 * Its words are in the locale files: `lint_<kind>` (or `lint_<kind>_<form>`) is the sentence, filled with its facts,
 * `lint_<kind>_why` the reason, `lint_<kind>_remedy` what to do about it. Where one click does that, it has a remedy.
 */

/** The five checks on an objective, each judged on its own. */
export const smartChecks = ['specific', 'measurable', 'attainable', 'realistic', 'timeBound'] as const;
export type SmartCheck = (typeof smartChecks)[number];

/** Every kind of finding, with the forms of its sentence; `''` is the only form of those that have one. */
export const sentenceForms = {
  goalKindMissing: [''],
  noNonFinancialGoal: [''],
  weightsOff: [''],
  goalWithoutMeasure: [''],
  goalWithoutObjective: [''],
  goalRepeatsQuota: [''],
  quartersOff: ['sum', 'running', 'level'],
  objectiveWithoutGoal: [''],
  objectiveWithoutTactic: [''],
  duePastPeriod: ['plan', 'goal'],
  datesReversed: [''],
  outsidePlan: ['before', 'after'],
  smartSpecific: ['short', 'vague', 'activity', 'whom'],
  smartMeasurable: ['none', 'unit', 'vagueUnit', 'same', 'negative'],
  smartAttainable: ['pace', 'tactics'],
  smartRealistic: ['resource', 'risk'],
  smartTimeBound: ['start', 'due', 'both', 'day'],
  tacticWithoutOwner: [''],
  tacticWithoutCount: [''],
  tacticWithoutWhy: [''],
  tacticIsStrategy: [''],
  opportunityWithoutFinding: [''],
  riskWithoutContingency: ['none', 'then'],
  answerOpen: [''],
  accountUncovered: [''],
  accountUnknown: [''],
} as const satisfies Record<string, readonly string[]>;

/** Kinds whose sentence speaks of a number and so has plural forms (`…_one`, `…_other`); the number is `$1`. */
export const countedForms = {
  accountsUncovered: [''],
  accountsUnknown: [''],
  dust: ['opened', 'edited', 'reviewed'],
} as const satisfies Record<string, readonly string[]>;

type Forms = Record<string, readonly string[]>;
type Keys<Table extends Forms> = {
  [Kind in keyof Table & string]: Table[Kind][number] extends ''
    ? `lint_${Kind}`
    : `lint_${Kind}_${Table[Kind][number]}`;
}[keyof Table & string];

export type PlainSentence = Keys<typeof sentenceForms>;
export type CountedSentence = Keys<typeof countedForms>;
export type FindingKind = keyof typeof sentenceForms | keyof typeof countedForms;

/** The year, or a quarter by its key in `plan.sections.quarters`. */
export type Period = string;
export const YEAR: Period = 'year';

/** What a finding is about, and so beside which thing it stands. */
export type Subject =
  | { on: 'plan' }
  | { on: 'goalKind'; id: GoalKind }
  | { on: 'goal' | 'objective' | 'account'; id: string }
  | { on: 'tactic'; id: string; objectiveId: string }
  | { on: 'opportunity' | 'risk'; id: string; period: Period }
  | { on: 'answer'; id: (typeof assessmentPrompts)[number]; period: Period };

/** What fills the places `$1`, `$2` … of the sentence, to be written the way the rep's language writes it. */
export type Fact =
  /** Words as the rep wrote them: a statement, a name. */
  | { is: 'words'; value: string }
  | { is: 'names'; values: string[] }
  | { is: 'number'; value: number }
  /** A number of something; an ISO 4217 code is money. */
  | { is: 'amount'; value: number; unit: string }
  | { is: 'day'; value: PlainDate }
  /** A text of the locale files, or several. */
  | { is: 'text'; name: FactText }
  | { is: 'texts'; names: FactText[] };

export type FactText =
  | `goalKind_${GoalKind}`
  | `plan_prompt_${(typeof assessmentPrompts)[number]}`
  | `lint_question_${'what' | 'why' | 'how' | 'when'}`
  | `plan_roleTactic_${RoleTacticName}`;

/**
 * What one click does about a finding: data, so that it can be shown before it is done. `applyRemedy` does it, and
 * `lint_do_<kind>`, filled with `remedyFacts`, is the button's words.
 */
export type Remedy =
  | { kind: 'addGoal'; goalKind: GoalKind }
  | { kind: 'spreadWeights' }
  | { kind: 'setMeasure'; on: 'goal' | 'objective'; id: string; measure: Measure }
  | { kind: 'setQuarterTarget'; goalId: string; quarter: string; target: number }
  /** Without accounts: for the whole territory. */
  | { kind: 'addObjective'; goalId: string; accountIds: string[] }
  | { kind: 'moveToGoal'; objectiveId: string; goalId: string }
  | { kind: 'setDates'; objectiveId: string; start: PlainDate; due: PlainDate }
  /** The first tactic of the owner's role. */
  | { kind: 'addTactic'; objectiveId: string }
  | { kind: 'setTacticOwner'; objectiveId: string; tacticId: string; owner: string }
  | { kind: 'setTacticCount'; objectiveId: string; tacticId: string; count: number }
  /** It becomes part of the strategy statement. */
  | { kind: 'tacticToStrategy'; objectiveId: string; tacticId: string }
  | { kind: 'addContingency'; period: Period; riskId: string }
  /** What was missing is there now. */
  | { kind: 'resourceArrived'; period: Period; resourceId: string };

export type Finding = {
  /** The same for the same kind on the same subject, however often the plan is edited: waivers go by it. */
  id: string;
  kind: FindingKind;
  subject: Subject;
  /** The field it stands beside, as the subject's schema names it: `measure.target`, `due`, `tactics`. */
  field: string;
  facts: Fact[];
  remedy: Remedy | null;
  /** Judged by words, so it may be wrong: it says so, and can be waived with a reason. */
  isHeuristic: boolean;
  /** Which of the five checks of an objective it fails. */
  smart: SmartCheck | null;
} & ({ sentence: PlainSentence; count: null } | { sentence: CountedSentence; count: number });

/** The words of a remedy that makes something new, in the rep's language; the places in them are filled from `parts`. */
export type Say = (name: RemedyText, ...parts: string[]) => string;
export type RemedyText =
  | `lint_newGoal_${GoalKind}`
  | 'lint_newObjective'
  | 'lint_newObjectiveAt'
  | `targets_role_${Role}`
  | RoleTacticText;

/** The goals' kinds that no plan may lack. */
export const mandatoryGoalKinds = ['relationship', 'revenue', 'customerSuccess'] as const satisfies readonly GoalKind[];
