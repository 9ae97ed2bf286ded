import type { Goal } from '@/lib/domain/goal';
import { type Period, YEAR } from '@/lib/domain/lint/finding';
import type { Objective, Tactic } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import { emptySections, type Sections } from '@/lib/domain/sections';
import { type Direction, moved, movedTo, put, without } from './items';

/** The edits of a plan, each a new plan. Nothing here knows a screen. */

export function withGoal(plan: Plan, goal: Goal): Plan {
  return { ...plan, goals: put(plan.goals, goal) };
}

/** What the objective itself says. Tactics are changed beside its open form: those it has by now stay. */
export function withObjective(plan: Plan, objective: Objective): Plan {
  const { tactics } = plan.objectives.find(({ id }) => id === objective.id) ?? objective;
  return { ...plan, objectives: put(plan.objectives, { ...objective, tactics }) };
}

export function withTactic(plan: Plan, objectiveId: string, tactic: Tactic): Plan {
  return inObjective(plan, objectiveId, tactics => put(tactics, tactic));
}

/** Without the goal; its objectives go to `moveTo`. A goal with objectives and nowhere to move them stays. */
export function withoutGoal(plan: Plan, goalId: string, moveTo: string | null): Plan {
  const isNeeded = plan.objectives.some(objective => objective.goalId === goalId);
  if (isNeeded && moveTo === null) return plan;
  return {
    ...plan,
    goals: without(plan.goals, goalId),
    objectives: plan.objectives.map(objective =>
      objective.goalId === goalId && moveTo !== null ? { ...objective, goalId: moveTo } : objective,
    ),
  };
}

export function withoutObjective(plan: Plan, objectiveId: string): Plan {
  return { ...plan, objectives: without(plan.objectives, objectiveId) };
}

export function withoutTactic(plan: Plan, objectiveId: string, tacticId: string): Plan {
  return inObjective(plan, objectiveId, tactics => without(tactics, tacticId));
}

export function goalMoved(plan: Plan, goalId: string, direction: Direction): Plan {
  return { ...plan, goals: moved(plan.goals, goalId, direction) };
}

/** Past its neighbour under the same goal, whatever lies between them in the plan's one list. */
export function objectiveMoved(plan: Plan, objectiveId: string, direction: Direction): Plan {
  const goalId = plan.objectives.find(({ id }) => id === objectiveId)?.goalId;
  return {
    ...plan,
    objectives: moved(plan.objectives, objectiveId, direction, other => other.goalId === goalId),
  };
}

/** Dragged onto another objective: to its place, and under its goal. */
export function objectiveMovedTo(plan: Plan, objectiveId: string, placeOfId: string): Plan {
  const goalId = plan.objectives.find(({ id }) => id === placeOfId)?.goalId;
  if (goalId === undefined) return plan;
  const objectives = movedTo(plan.objectives, objectiveId, placeOfId);
  return { ...plan, objectives: objectives.map(each => (each.id === objectiveId ? { ...each, goalId } : each)) };
}

export function tacticMoved(plan: Plan, objectiveId: string, tacticId: string, direction: Direction): Plan {
  return inObjective(plan, objectiveId, tactics => moved(tactics, tacticId, direction));
}

/** The written parts of the year or of a quarter; a quarter nobody wrote about is empty. */
export function sectionsOf(plan: Plan, period: Period): Sections {
  return period === YEAR ? plan.sections.year : (plan.sections.quarters[period] ?? nothingWritten);
}

export function withSections(plan: Plan, period: Period, change: (sections: Sections) => Sections): Plan {
  const { year, quarters } = plan.sections;
  const next = change(sectionsOf(plan, period));
  return {
    ...plan,
    sections: period === YEAR ? { year: next, quarters } : { year, quarters: { ...quarters, [period]: next } },
  };
}

/** One and the same object, so that what is drawn from it is not drawn again. */
const nothingWritten = emptySections();

function inObjective(plan: Plan, objectiveId: string, change: (tactics: Tactic[]) => Tactic[]): Plan {
  return {
    ...plan,
    objectives: plan.objectives.map(objective =>
      objective.id === objectiveId ? { ...objective, tactics: change(objective.tactics) } : objective,
    ),
  };
}
