import type { Lint } from '../lint';
import { finding } from '../new-finding';
import { measureIn } from '../wording/measure-in';

/** Without a measure nobody can say at the end of the year whether the goal was reached. */
export const goalWithoutMeasure: Lint = {
  kind: 'goalWithoutMeasure',
  looksAt: 'goal',
  find: (goal, { currency, language }) => {
    if (goal.measure !== null) return [];
    const measure = measureIn(goal.statement, { currency, language });
    return [
      finding('lint_goalWithoutMeasure', {
        kind: 'goalWithoutMeasure',
        subject: { on: 'goal', id: goal.id },
        field: 'measure',
        remedy: measure === null ? null : { kind: 'setMeasure', on: 'goal', id: goal.id, measure },
      }),
    ];
  },
};
