import type { Lint } from '../lint';
import { finding } from '../new-finding';

/** Nobody has said what is done to reach it. */
export const objectiveWithoutTactic: Lint = {
  kind: 'objectiveWithoutTactic',
  looksAt: 'objective',
  find: ({ id, tactics }) => {
    if (tactics.length > 0) return [];
    return [
      finding('lint_objectiveWithoutTactic', {
        kind: 'objectiveWithoutTactic',
        subject: { on: 'objective', id },
        field: 'tactics',
        remedy: { kind: 'addTactic', objectiveId: id },
      }),
    ];
  },
};
