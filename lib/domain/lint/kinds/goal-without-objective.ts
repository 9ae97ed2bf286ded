import type { Lint } from '../lint';
import { finding } from '../new-finding';

/** Nothing that is done leads to this goal. */
export const goalWithoutObjective: Lint = {
  kind: 'goalWithoutObjective',
  looksAt: 'goal',
  find: (goal, { hasObjective }) => {
    if (hasObjective) return [];
    return [
      finding('lint_goalWithoutObjective', {
        kind: 'goalWithoutObjective',
        subject: { on: 'goal', id: goal.id },
        field: 'objectives',
        remedy: { kind: 'addObjective', goalId: goal.id, accountIds: [] },
      }),
    ];
  },
};
