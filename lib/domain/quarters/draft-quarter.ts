import { blankObjective } from '../blank';
import type { Goal } from '../goal';
import type { Objective } from '../objective';
import type { Plan } from '../plan';
import { emptySections } from '../sections';
import type { PlainDate } from '../words';
import { draftSections } from './draft-sections';
import { draftTarget } from './draft-target';
import { figuresOf, isQuarter, type PlanQuarter, quartersOfPlan } from './plan-quarters';

type Means = {
  newId: () => string;
  today: PlainDate;
  /** The statement of a drafted objective, from the quarter's key and the goal's statement. */
  say: (name: 'plan_quarterObjective', quarter: string, goal: string) => string;
};

/** As many characters as a statement may have. */
const MAX_STATEMENT = 1_000;

/**
 * The quarter drafted from the year: each goal gets its share as the quarter's target, each goal without an objective in
 * the quarter one to reach that target, the empty sections what the year says, and what the review before it wanted to
 * change becomes promises. What the rep has written for the quarter stays, so drafting twice adds nothing. A key of no
 * quarter of the plan leaves it as it is.
 */
export function draftQuarter(plan: Plan, key: string, { newId, today, say }: Means): Plan {
  const quarters = quartersOfPlan(plan);
  const quarter = quarters.find(each => isQuarter(key, each));
  if (quarter === undefined) return plan;
  const goals = plan.goals.map(goal => withDraftedTarget(goal, quarter, quarters));
  const added = goals
    .filter(goal => !hasObjectiveIn(plan.objectives, goal, quarter))
    .map(goal => objectiveFor(plan, goal, quarter, { newId, today, say }));
  const before = plan.sections.quarters[quarter.key] ?? emptySections();
  const drafted = draftSections(before, plan, { newId, quarter, wanted: wantedBy(plan, quarter, quarters) });
  return {
    ...plan,
    goals,
    objectives: [...plan.objectives, ...added],
    sections: { ...plan.sections, quarters: { ...plan.sections.quarters, [quarter.key]: drafted } },
  };
}

function withDraftedTarget(goal: Goal, quarter: PlanQuarter, quarters: readonly PlanQuarter[]): Goal {
  const known = figuresOf(goal, quarter);
  if (known !== undefined && known.target !== null) return goal;
  const target = draftTarget(goal, quarter, quarters);
  if (target === null) return goal;
  if (known !== undefined) {
    return { ...goal, quarters: goal.quarters.map(each => (each === known ? { ...each, target } : each)) };
  }
  const rows = [...goal.quarters, { quarter: quarter.key, target, actual: null }];
  const placeOf = (name: string): number => quarters.findIndex(each => isQuarter(name, each));
  return { ...goal, quarters: rows.sort((one, other) => placeOf(one.quarter) - placeOf(other.quarter)) };
}

/** An objective that is worked on in the quarter, whatever came of it. */
function hasObjectiveIn(objectives: readonly Objective[], goal: Goal, { start, end }: PlanQuarter): boolean {
  return objectives.some(
    each =>
      each.goalId === goal.id &&
      each.status !== 'cancelled' &&
      (each.start === null || each.start <= end) &&
      (each.endedOn ?? each.due ?? end) >= start,
  );
}

/** From where the quarter begins to its target, for the whole territory, from its first to its last day. */
function objectiveFor(plan: Plan, goal: Goal, quarter: PlanQuarter, { newId, today, say }: Means): Objective {
  const isUnderway = today > quarter.start && today < quarter.end;
  return {
    ...blankObjective(newId(), goal.id, isUnderway ? today : quarter.start, plan.owner.name),
    statement: say('plan_quarterObjective', quarter.key, goal.statement).slice(0, MAX_STATEMENT),
    scope: { kind: 'territory' },
    due: quarter.end,
    measure: measureFor(goal, quarter, quartersOfPlan(plan)),
  };
}

function measureFor(goal: Goal, quarter: PlanQuarter, quarters: readonly PlanQuarter[]): Objective['measure'] {
  const { measure, quartersAre } = goal;
  const target = figuresOf(goal, quarter)?.target ?? null;
  if (measure === null || target === null) return null;
  const earlier = quarters.filter(({ end }) => end < quarter.start).at(-1);
  const figures = earlier === undefined ? undefined : figuresOf(goal, earlier);
  const reached = figures?.actual ?? figures?.target ?? measure.baseline;
  const baseline = quartersAre === 'sum' ? 0 : reached;
  return { ...measure, baseline, target, current: baseline };
}

/** What the review of the quarter before wanted to change. */
function wantedBy(plan: Plan, quarter: PlanQuarter, quarters: readonly PlanQuarter[]): string[] {
  const before = quarters[quarters.indexOf(quarter) - 1];
  if (before === undefined) return [];
  return plan.reviews.filter(review => isQuarter(review.quarter, before)).flatMap(({ change }) => change);
}
