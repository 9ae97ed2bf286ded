import type { Lint } from '../lint';
import { finding, words } from '../new-finding';

/** Realistic: no resource it needs is missing, and no risk without a contingency stands in its way. */
export const smartRealistic: Lint = {
  kind: 'smartRealistic',
  looksAt: 'objective',
  find: ({ id }, { blockers }) => {
    const blocker = blockers[0];
    if (blocker === undefined) return [];
    const { kind, period, text } = blocker;
    return [
      finding(kind === 'resource' ? 'lint_smartRealistic_resource' : 'lint_smartRealistic_risk', {
        kind: 'smartRealistic',
        subject: { on: 'objective', id },
        field: 'statement',
        facts: [words(text)],
        remedy:
          kind === 'resource'
            ? { kind: 'resourceArrived', period, resourceId: blocker.id }
            : { kind: 'addContingency', period, riskId: blocker.id },
        smart: 'realistic',
      }),
    ];
  },
};
