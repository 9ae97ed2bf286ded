import { mandatoryGoalKinds } from '../finding';
import type { Lint } from '../lint';
import { finding } from '../new-finding';

/** A plan rests on relationships, revenue and customer success: none of the three may be missing. */
export const goalKindMissing: Lint = {
  kind: 'goalKindMissing',
  looksAt: 'plan',
  find: ({ goals }) =>
    mandatoryGoalKinds
      .filter(kind => !goals.some(goal => goal.kind === kind))
      .map(goalKind =>
        finding('lint_goalKindMissing', {
          kind: 'goalKindMissing',
          subject: { on: 'goalKind', id: goalKind },
          field: 'goals',
          facts: [{ is: 'text', name: `goalKind_${goalKind}` }],
          remedy: { kind: 'addGoal', goalKind },
        }),
      ),
};
