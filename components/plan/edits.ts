import type { Goal } from '@/lib/domain/goal';
import type { Objective, Tactic } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';

/** The edits of a plan, each a new plan. Nothing here knows a screen. */

export type Direction = 'up' | 'down';

export function withGoal(plan: Plan, goal: Goal): Plan {
  return { ...plan, goals: put(plan.goals, goal) };
}

export function withObjective(plan: Plan, objective: Objective): Plan {
  return { ...plan, objectives: put(plan.objectives, objective) };
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
    goals: plan.goals.filter(({ id }) => id !== goalId),
    objectives: plan.objectives.map(objective =>
      objective.goalId === goalId && moveTo !== null ? { ...objective, goalId: moveTo } : objective,
    ),
  };
}

export function withoutObjective(plan: Plan, objectiveId: string): Plan {
  return { ...plan, objectives: plan.objectives.filter(({ id }) => id !== objectiveId) };
}

export function withoutTactic(plan: Plan, objectiveId: string, tacticId: string): Plan {
  return inObjective(plan, objectiveId, tactics => tactics.filter(({ id }) => id !== tacticId));
}

export function goalMoved(plan: Plan, goalId: string, direction: Direction): Plan {
  return { ...plan, goals: moved(plan.goals, goalId, direction, () => true) };
}

/** Past its neighbour under the same goal, whatever lies between them in the plan's one list. */
export function objectiveMoved(plan: Plan, objectiveId: string, direction: Direction): Plan {
  const goalId = plan.objectives.find(({ id }) => id === objectiveId)?.goalId;
  return {
    ...plan,
    objectives: moved(plan.objectives, objectiveId, direction, other => other.goalId === goalId),
  };
}

export function tacticMoved(plan: Plan, objectiveId: string, tacticId: string, direction: Direction): Plan {
  return inObjective(plan, objectiveId, tactics => moved(tactics, tacticId, direction, () => true));
}

function inObjective(plan: Plan, objectiveId: string, change: (tactics: Tactic[]) => Tactic[]): Plan {
  return {
    ...plan,
    objectives: plan.objectives.map(objective =>
      objective.id === objectiveId ? { ...objective, tactics: change(objective.tactics) } : objective,
    ),
  };
}

function put<Item extends { id: string }>(items: Item[], item: Item): Item[] {
  return items.some(({ id }) => id === item.id)
    ? items.map(each => (each.id === item.id ? item : each))
    : [...items, item];
}

function moved<Item extends { id: string }>(
  items: Item[],
  itemId: string,
  direction: Direction,
  isNeighbour: (item: Item) => boolean,
): Item[] {
  const step = direction === 'up' ? -1 : 1;
  const from = items.findIndex(({ id }) => id === itemId);
  let to = from + step;
  for (let at = items[to]; at !== undefined && !isNeighbour(at); at = items[to]) to += step;
  const [one, other] = [items[from], items[to]];
  if (one === undefined || other === undefined) return items;
  const after = [...items];
  after[from] = other;
  after[to] = one;
  return after;
}
