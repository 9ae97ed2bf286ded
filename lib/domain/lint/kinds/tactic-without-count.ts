import type { Lint } from '../lint';
import { finding } from '../new-finding';

/** Neither how often nor by when: nobody can tell in a week whether it was done. */
export const tacticWithoutCount: Lint = {
  kind: 'tacticWithoutCount',
  looksAt: 'objective',
  find: ({ id: objectiveId, tactics }) =>
    tactics
      .filter(({ count, deadline }) => (count === null || count === 0) && (deadline ?? '') === '')
      .map(({ id }) =>
        finding('lint_tacticWithoutCount', {
          kind: 'tacticWithoutCount',
          subject: { on: 'tactic', id, objectiveId },
          field: 'count',
          remedy: { kind: 'setTacticCount', objectiveId, tacticId: id, count: 1 },
        }),
      ),
};
