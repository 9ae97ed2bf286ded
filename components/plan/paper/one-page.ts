import type { Goal } from '@/lib/domain/goal';
import type { Objective } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';

/** What of a plan fits on one A4 page: every goal that fits, the heaviest first, and the objectives that are due next. */
export type OnePage = {
  goals: { goal: Goal; objectives: Objective[]; moreObjectives: number }[];
  moreGoals: number;
};

/** Lines of the page's middle: a goal takes two, an objective one, a goal's "and 4 more" one. */
const LINES = 34;
const LINES_OF_A_GOAL = 2;

export function onePageOf(plan: Pick<Plan, 'goals' | 'objectives'>, lines = LINES): OnePage {
  const open = new Map<string, Objective[]>();
  for (const objective of plan.objectives) {
    if (objective.status !== 'open') continue;
    open.set(objective.goalId, [...(open.get(objective.goalId) ?? []), objective]);
  }
  for (const objectives of open.values()) {
    objectives.sort((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999'));
  }
  const byWeight = [...plan.goals].sort((one, other) => other.weight - one.weight);
  // Each goal that is there has room for itself and one line of objectives.
  const shown = byWeight.slice(0, Math.floor(lines / (LINES_OF_A_GOAL + 1)));
  const counts = shares(
    shown.map(({ id }) => open.get(id)?.length ?? 0),
    lines - shown.length * LINES_OF_A_GOAL,
  );
  return {
    goals: shown.map((goal, index) => {
      const objectives = open.get(goal.id) ?? [];
      const fit = counts[index] ?? 0;
      // A line that says how many more there are takes the place of one of them.
      const count = objectives.length > fit ? Math.max(0, fit - 1) : fit;
      return { goal, objectives: objectives.slice(0, count), moreObjectives: objectives.length - count };
    }),
    moreGoals: plan.goals.length - shown.length,
  };
}

/** Lines for each, in turn, until all have what they want or none are left. */
function shares(wanted: readonly number[], lines: number): number[] {
  const given = wanted.map(() => 0);
  for (let left = lines; left > 0; ) {
    const before = left;
    for (const [index, want] of wanted.entries()) {
      const has = given[index] ?? 0;
      if (left === 0 || has >= want) continue;
      given[index] = has + 1;
      left -= 1;
    }
    if (left === before) break;
  }
  return given;
}
