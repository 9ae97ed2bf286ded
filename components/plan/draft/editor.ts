import type { Finding, Period, Remedy } from '@/lib/domain/lint/finding';
import type { PaceHistory } from '@/lib/domain/lint/lint';
import type { Plan } from '@/lib/domain/plan';
import type { PlainDate } from '@/lib/domain/words';
import type { PlanView } from '@/lib/messages/views';
import type { BeginKind, Beginning } from '../begin/answers';
import type { Editing } from './editing';
import type { Edit } from './use-plan-draft';

/**
 * The ways to change the plan and to open a form: the same thing at every drawing, so that a row of a long plan is drawn
 * again only when its own data changed.
 */
export type Edits = {
  change: (edit: Edit, name?: string) => void;
  /** Like `change`, and says so with a way back for ten seconds. */
  changeAndSay: (edit: Edit, sentence: string) => void;
  open: (editing: Editing) => void;
  close: () => void;
  /** What one click does about a finding; what it made is then open. */
  mend: (remedy: Remedy) => void;
  /** Leave findings as they are, with one reason. */
  waive: (findings: readonly Finding[], reason: string) => void;
  /** A contingency came true: its *then* becomes a tactic of that objective. */
  happened: (contingencyId: string, objectiveId: string) => void;
  /** The quarter of that key drafted from the year. */
  draftQuarter: (key: string) => void;
  newId: () => string;
  /** The plan at this moment, for what a press needs to know of it. */
  plan: () => Plan;
};

/** What every part of the plan page draws from. */
export type Editor = {
  plan: Plan;
  /** The plan's accounts and those seen in the CRM, by name. */
  accounts: PlanView['accounts'];
  today: PlainDate;
  /** What a usual week of the rep's own records holds; null: nobody could tell. */
  usualWeek: PaceHistory | null;
  /** Grows when the plan was changed by something else than the open form: forms begin anew. */
  generation: number;
  editing: Editing | null;
  /** The year, or the quarter that is shown. */
  period: Period;
  findings: readonly Finding[];
  edits: Edits;
  /** Answers of the first questions that have no place in the plan yet; kept while the rep looks at other parts. */
  waiting: Map<BeginKind, Partial<Beginning>>;
};
