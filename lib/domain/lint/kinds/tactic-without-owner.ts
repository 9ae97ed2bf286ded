import type { Lint } from '../lint';
import { finding } from '../new-finding';

/** What nobody in particular does is done by nobody. */
export const tacticWithoutOwner: Lint = {
  kind: 'tacticWithoutOwner',
  looksAt: 'objective',
  find: ({ id: objectiveId, owner, tactics }, { ownerRole }) =>
    tactics
      .filter(tactic => tactic.owner === '')
      .map(({ id }) =>
        finding('lint_tacticWithoutOwner', {
          kind: 'tacticWithoutOwner',
          subject: { on: 'tactic', id, objectiveId },
          field: 'owner',
          remedy:
            ownerRole === '' && owner === ''
              ? null
              : { kind: 'setTacticOwner', objectiveId, tacticId: id, owner: owner || ownerRole },
        }),
      ),
};
