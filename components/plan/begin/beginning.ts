import type { ActivityKind } from '@/lib/domain/activity';
import { blankGoal, blankObjective, blankTactic } from '@/lib/domain/blank';
import { plusDays } from '@/lib/domain/calendar';
import type { Goal, GoalKind } from '@/lib/domain/goal';
import type { mandatoryGoalKinds } from '@/lib/domain/lint/finding';
import type { Objective, Tactic } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import { quartersOfPlan } from '@/lib/domain/quarters/plan-quarters';
import type { PlainDate } from '@/lib/domain/words';
import { put } from '../draft/items';

/**
 * A plan made from a few answers: for each of the three goals a number, who comes first, what is done every week and why
 * that works. Whatever of it can already be written stands in the plan at once, so nothing typed is lost.
 */

export type BeginKind = (typeof mandatoryGoalKinds)[number];

export type Beginning = {
  /** What the goal should reach, in `unit`. Null: not said yet. */
  amount: number | null;
  unit: string;
  /** Where the money comes from; only asked of the revenue goal. */
  from: string;
  /** The first objective: what changes, and for or with whom. */
  objective: string;
  due: PlainDate | null;
  /** How one can tell that it is reached. */
  sign: string;
  what: string;
  why: string;
  count: number | null;
  kind: ActivityKind;
};

/** The ids of what is made, chosen once. */
export type MadeIds = { goal: string; objective: string; tactic: string };

/** The words a goal is written with, in the rep's language. */
export type GoalWords = (answers: Beginning) => string;

/** Together they make 100. */
const weights: Record<BeginKind, number> = { relationship: 30, revenue: 40, customerSuccess: 30 };

/** The goal, objective and tactic of that kind which the plan has, or which are to be made. */
export function madeFor(plan: Plan, kind: GoalKind): { goal?: Goal; objective?: Objective; tactic?: Tactic } {
  const goal = plan.goals.find(each => each.kind === kind);
  const objective = goal && plan.objectives.find(({ goalId }) => goalId === goal.id);
  const tactic = objective?.tactics[0];
  return { ...(goal && { goal }), ...(objective && { objective }), ...(tactic && { tactic }) };
}

/** The plan with what has been answered so far. What is not answered stays as it was. */
export function withBeginning(
  plan: Plan,
  kind: BeginKind,
  answers: Beginning,
  ids: MadeIds,
  { today, goalWords, me }: { today: PlainDate; goalWords: GoalWords; me: string },
): Plan {
  const made = madeFor(plan, kind);
  const statement = goalWords(answers);
  if (answers.amount === null || statement === '') return plan;
  const before = made.goal ?? blankGoal(ids.goal, kind, weights[kind]);
  const measure = { unit: answers.unit, baseline: 0, current: 0, accrues: 'cumulative' as const, ...before.measure };
  const goal: Goal = { ...before, statement, measure: { ...measure, unit: answers.unit, target: answers.amount } };
  const withGoal = { ...plan, goals: put(plan.goals, goal) };
  if (answers.objective.trim() === '') return withGoal;
  const owner = plan.owner.name || me;
  const old = made.objective ?? {
    ...blankObjective(ids.objective, goal.id, startIn(plan, today), owner),
    scope: { kind: 'territory' as const },
    measure: { unit: answers.sign, baseline: 0, target: 1, current: 0, accrues: 'cumulative' as const },
  };
  const objective: Objective = {
    ...old,
    statement: answers.objective.trim(),
    due: answers.due,
    measure: old.measure === null ? null : { ...old.measure, unit: answers.sign },
  };
  if (answers.what.trim() === '') return { ...withGoal, objectives: put(plan.objectives, objective) };
  const tactic: Tactic = {
    ...(made.tactic ?? blankTactic(ids.tactic, owner)),
    what: answers.what.trim(),
    why: answers.why.trim(),
    count: answers.count,
    kinds: [answers.kind],
  };
  return {
    ...withGoal,
    objectives: put(plan.objectives, { ...objective, tactics: put(objective.tactics, tactic) }),
  };
}

/** Today, or the plan's first day when it has not begun or is over. */
function startIn({ start, end }: Pick<Plan, 'start' | 'end'>, today: PlainDate): PlainDate {
  return today < start || today >= end ? start : today;
}

/** As long as a first objective needs at least. */
const SHORTEST_DAYS = 28;

/** The end of the quarter in which there is enough time for it, never after the plan's last day. */
export function firstDue(plan: Pick<Plan, 'start' | 'end' | 'fiscalYearStartMonth'>, today: PlainDate): PlainDate {
  const soonest = plusDays(startIn(plan, today), SHORTEST_DAYS);
  return quartersOfPlan(plan).find(({ end }) => end >= soonest)?.end ?? plan.end;
}

/** What is still to be said before the plan can go on; the names of the fields, in their order. */
export function missingIn(kind: BeginKind, answers: Beginning): (keyof Beginning)[] {
  const { amount, from, objective, what, why } = answers;
  return [
    ...(amount === null || !(amount > 0) ? (['amount'] as const) : []),
    ...(kind === 'revenue' && from.trim() === '' ? (['from'] as const) : []),
    ...(objective.trim() === '' ? (['objective'] as const) : []),
    ...(what.trim() === '' ? (['what'] as const) : []),
    ...(why.trim() === '' ? (['why'] as const) : []),
  ];
}
