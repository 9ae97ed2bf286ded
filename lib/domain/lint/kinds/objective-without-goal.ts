import type { Lint } from '../lint';
import { finding } from '../new-finding';

/** It names a goal that is not in the plan, so nothing done for it can be read up to a goal. */
export const objectiveWithoutGoal: Lint = {
  kind: 'objectiveWithoutGoal',
  looksAt: 'objective',
  find: ({ id }, { goal, firstGoalId }) => {
    if (goal !== null) return [];
    return [
      finding('lint_objectiveWithoutGoal', {
        kind: 'objectiveWithoutGoal',
        subject: { on: 'objective', id },
        field: 'goalId',
        remedy: firstGoalId === null ? null : { kind: 'moveToGoal', objectiveId: id, goalId: firstGoalId },
      }),
    ];
  },
};
