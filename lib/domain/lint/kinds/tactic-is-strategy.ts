import type { Lint } from '../lint';
import { finding, number } from '../new-finding';

/** Tactics reach 6 to 18 months; what reaches further is a strategy. */
const MAX_MONTHS = 18;

/** This reads like strategy: it reaches further than a tactic does. */
export const tacticIsStrategy: Lint = {
  kind: 'tacticIsStrategy',
  looksAt: 'objective',
  find: ({ id: objectiveId, tactics }) =>
    tactics.flatMap(({ id, horizonMonths }) =>
      horizonMonths === null || horizonMonths <= MAX_MONTHS
        ? []
        : finding('lint_tacticIsStrategy', {
            kind: 'tacticIsStrategy',
            subject: { on: 'tactic', id, objectiveId },
            field: 'horizonMonths',
            facts: [number(horizonMonths)],
            remedy: { kind: 'tacticToStrategy', objectiveId, tacticId: id },
          }),
    ),
};
