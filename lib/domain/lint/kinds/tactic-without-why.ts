import type { Lint } from '../lint';
import { finding } from '../new-finding';

/** Without a why it is done because it was always done. */
export const tacticWithoutWhy: Lint = {
  kind: 'tacticWithoutWhy',
  looksAt: 'objective',
  find: ({ id: objectiveId, tactics }) =>
    tactics
      .filter(({ why }) => why === '')
      .map(({ id }) =>
        finding('lint_tacticWithoutWhy', {
          kind: 'tacticWithoutWhy',
          subject: { on: 'tactic', id, objectiveId },
          field: 'why',
        }),
      ),
};
