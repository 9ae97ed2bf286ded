import { blankGoal, blankObjective, blankTactic } from '@/lib/domain/blank';
import { plusDays } from '@/lib/domain/calendar';
import type { Goal, GoalKind } from '@/lib/domain/goal';
import { type Measure, type Objective, type Tactic, withChanges } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import { quartersOfPlan } from '@/lib/domain/quarters/plan-quarters';
import type { PlainDate } from '@/lib/domain/words';
import { put } from '../draft/items';
import { type BeginKind, type Beginning, fitting } from './answers';

/**
 * A plan made from a few answers: for each of the three goals a number, who comes first, what is done every week and why
 * that works. Whatever of it can already be written stands in the plan at once; the rest waits beside it.
 */

/** The ids of what is made, chosen once. */
export type MadeIds = { goal: string; objective: string; tactic: string };

/** The words a goal is written with, in the rep's language. */
export type GoalWords = (answers: Beginning) => string;

/** Together they make 100. */
const weights: Record<BeginKind, number> = { relationship: 30, revenue: 40, customerSuccess: 30 };

export type Made = { goal?: Goal; objective?: Objective; tactic?: Tactic };

/** The goal, objective and tactic of that kind which the plan has; what is still to be made is left out. */
export function madeFor(plan: Plan, kind: GoalKind): Made {
  const goal = plan.goals.find(each => each.kind === kind);
  const objective = goal && plan.objectives.find(({ goalId }) => goalId === goal.id);
  const tactic = objective?.tactics[0];
  return { ...(goal && { goal }), ...(objective && { objective }), ...(tactic && { tactic }) };
}

export type Answered = {
  /** What the form showed when it was opened. */
  begun: Beginning;
  /** What the rep said since then: all that is changed of what stands in the plan already. */
  said: Partial<Beginning>;
  /** What stood in the plan when the form was opened: its versions are remembered against that. */
  opened: Made;
  ids: MadeIds;
};

type About = { today: PlainDate; goalWords: GoalWords; me: string };

/** The plan with what has been answered so far. What is not answered stays as it was; nothing new: the same plan. */
export function withBeginning(plan: Plan, kind: BeginKind, answered: Answered, about: About): Plan {
  const made = madeFor(plan, kind);
  const goal = goalAfter(made.goal, kind, answered, about.goalWords);
  if (goal === undefined) return plan;
  const owner = plan.owner.name || about.me;
  const start = startIn(plan, about.today);
  const objective = objectiveAfter(made.objective, { goalId: goal.id, start, owner }, answered, about.today);
  const tactic = objective && tacticAfter(made.tactic, owner, answered);
  if (goal === made.goal && objective === made.objective && tactic === made.tactic) return plan;
  const whole = objective && { ...objective, tactics: tactic ? put(objective.tactics, tactic) : objective.tactics };
  return {
    ...plan,
    goals: put(plan.goals, goal),
    objectives: whole ? put(plan.objectives, whole) : plan.objectives,
  };
}

function goalAfter(before: Goal | undefined, kind: BeginKind, answered: Answered, words: GoalWords): Goal | undefined {
  const { begun, said, ids } = answered;
  const fit = fitting(said);
  // What was typed and is no number is not what the form began with either.
  const amount = 'amount' in said ? (fit.amount ?? null) : begun.amount;
  const isAnswered = before === undefined || fit.amount !== undefined || fit.from !== undefined;
  if (amount === null || !isAnswered) return before;
  const goal = before ?? blankGoal(ids.goal, kind, weights[kind]);
  const measure = { unit: begun.unit, baseline: 0, current: 0, accrues: 'cumulative' as const, ...goal.measure };
  return {
    ...goal,
    statement: words({ ...begun, from: fit.from ?? begun.from, amount }),
    measure: { ...measure, target: amount },
  };
}

function objectiveAfter(
  before: Objective | undefined,
  { goalId, start, owner }: { goalId: string; start: PlainDate; owner: string },
  { begun, said, opened, ids }: Answered,
  today: PlainDate,
): Objective | undefined {
  const fit = fitting(said);
  if (before === undefined) {
    if (fit.objective === undefined) return undefined;
    return {
      ...blankObjective(ids.objective, goalId, start, owner),
      statement: fit.objective,
      scope: { kind: 'territory' },
      due: fit.due ?? begun.due,
      measure: reached(fit.sign ?? begun.sign),
    };
  }
  const { objective: statement, due, sign } = fit;
  if (statement === undefined && due === undefined && sign === undefined) return before;
  const { history: _history, ...after } = {
    ...before,
    ...(statement !== undefined && { statement }),
    ...(due !== undefined && { due }),
    ...(sign !== undefined && { measure: { ...reached(sign), ...before.measure, unit: sign } }),
  };
  // One that was made here has no earlier version.
  if (opened.objective?.id !== before.id) return { ...before, ...after };
  return withChanges(opened.objective, after, today);
}

function tacticAfter(before: Tactic | undefined, owner: string, { begun, said, opened, ids }: Answered) {
  const { what, why, count, kind } = fitting(said);
  if (before === undefined) {
    if (what === undefined) return undefined;
    const asked = { count: count ?? begun.count, kinds: [kind ?? begun.kind] };
    return { ...blankTactic(ids.tactic, owner), what, why: why ?? begun.why, ...asked };
  }
  if (what === undefined && why === undefined && count === undefined && kind === undefined) return before;
  // The form shows the first kind; the others are not asked for here.
  const others = (opened.tactic ?? before).kinds.slice(1);
  return {
    ...before,
    ...(what !== undefined && { what }),
    ...(why !== undefined && { why }),
    ...(count !== undefined && { count }),
    ...(kind !== undefined && { kinds: [kind, ...others.filter(each => each !== kind)] }),
  };
}

/** Reached once: the sign is there. */
function reached(sign: string): Measure {
  return { unit: sign, baseline: 0, target: 1, current: 0, accrues: 'cumulative' };
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

/** Which part of the plan an answer belongs to. */
const asked = {
  goal: ['amount', 'unit', 'from'],
  objective: ['objective', 'due', 'sign'],
  tactic: ['what', 'why', 'count', 'kind'],
} as const;

/** Of what was said, what has no place in the plan yet: it does not fit, or what it belongs to is not there. */
export function waitingFor(plan: Plan, kind: BeginKind, said: Partial<Beginning>): Partial<Beginning> {
  const made = madeFor(plan, kind);
  const fit = fitting(said);
  const waits = { ...said };
  for (const part of ['goal', 'objective', 'tactic'] as const) {
    for (const field of asked[part]) {
      if (made[part] !== undefined && field in fit) delete waits[field];
    }
  }
  return waits;
}
