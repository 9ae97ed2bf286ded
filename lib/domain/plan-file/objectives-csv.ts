import Papa from 'papaparse';
import type { Goal, GoalKind } from '../goal';
import type { Objective, ObjectiveStatus, Scope } from '../objective';
import { accountOfPlan, type Plan } from '../plan';

/** The columns, in their order; `plan_csv_<column>` is the head of each. */
export const csvColumns = [
  'goalKind',
  'goal',
  'objective',
  'scope',
  'accounts',
  'start',
  'due',
  'unit',
  'baseline',
  'target',
  'current',
  'status',
  'owner',
  'milestoneFrom',
  'milestoneTo',
  'tactics',
] as const;
/** Two more when the rep ticked them: the private figure behind the goal. */
export const privateColumns = ['personalLabel', 'personalTarget'] as const;
type Column = (typeof csvColumns)[number] | (typeof privateColumns)[number];

export type CsvText =
  | `plan_csv_${Column}`
  | `goalKind_${GoalKind}`
  | `plan_scope_${Scope['kind']}`
  | `plan_status_${ObjectiveStatus}`;

type Means = {
  say: (name: CsvText) => string;
  /** The rep ticked that private figures go along. */
  withPrivate: boolean;
  /** A semicolon where numbers are written with a comma, as spreadsheets there expect. */
  delimiter?: ',' | ';';
};

/** Says that UTF-8 follows: without it Excel garbles umlauts. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet would take for a formula: such a text gets an apostrophe in front, a number does not. The library's
 * own way lets texts of several lines through, and marks negative numbers that are written with a comma.
 */
const formulaBeginning = /^[=+\-@\t\r\n]/;

/** A plan's objectives as a table for a spreadsheet, one a row, each with its goal, by goals in the plan's order. */
export function objectivesCsv(plan: Plan, { say, withPrivate, delimiter = ',' }: Means): string {
  const columns: readonly Column[] = withPrivate ? [...csvColumns, ...privateColumns] : csvColumns;
  const placeOf = new Map(plan.goals.map((goal, index) => [goal.id, index]));
  const goalOf = new Map(plan.goals.map(goal => [goal.id, goal]));
  const place = ({ goalId }: Objective): number => placeOf.get(goalId) ?? plan.goals.length;
  const rows = [...plan.objectives]
    .sort((one, other) => place(one) - place(other))
    .map(objective => {
      const cells = cellsOf(plan, objective, goalOf.get(objective.goalId), say);
      return columns.map(column => written(cells[column], delimiter));
    });
  const fields = columns.map(column => say(`plan_csv_${column}`));
  const table = Papa.unparse({ fields, data: rows }, { delimiter, newline: '\r\n' });
  return `${BYTE_ORDER_MARK}${table}\r\n`;
}

type Cell = string | number;

/** Where semicolons part the columns, a comma parts a number. */
function written(cell: Cell, delimiter: ',' | ';'): string {
  if (typeof cell === 'number') return delimiter === ';' ? String(cell).replace('.', ',') : String(cell);
  return formulaBeginning.test(cell) ? `'${cell}` : cell;
}

function cellsOf(plan: Plan, objective: Objective, goal: Goal | undefined, say: Means['say']): Record<Column, Cell> {
  const { scope, measure } = objective;
  const accounts = scope.kind === 'accounts' ? scope.accountIds : [];
  return {
    goalKind: goal === undefined ? '' : say(`goalKind_${goal.kind}`),
    goal: goal?.statement ?? '',
    objective: objective.statement,
    scope: say(`plan_scope_${scope.kind}`),
    accounts: accounts.map(accountId => accountOfPlan(plan, accountId)?.name ?? accountId).join('; '),
    start: objective.start ?? '',
    due: objective.due ?? '',
    unit: measure?.unit ?? '',
    baseline: measure?.baseline ?? '',
    target: measure?.target ?? '',
    current: measure?.current ?? '',
    status: say(`plan_status_${objective.status}`),
    owner: objective.owner,
    milestoneFrom: objective.milestoneFrom ?? '',
    milestoneTo: objective.milestoneTo ?? '',
    tactics: objective.tactics.map(({ what }) => what).join('; '),
    personalLabel: goal?.personal?.label ?? '',
    personalTarget: goal?.personal?.target ?? '',
  };
}
