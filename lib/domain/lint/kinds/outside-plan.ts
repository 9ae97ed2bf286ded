import type { Lint } from '../lint';
import { day, finding } from '../new-finding';

/** It begins before the plan does, or only after the plan has ended. */
export const outsidePlan: Lint = {
  kind: 'outsidePlan',
  looksAt: 'objective',
  find: ({ id, start, due }, { planStart, planEnd }) => {
    if (start === null || (start >= planStart && start <= planEnd)) return [];
    const isBefore = start < planStart;
    const canMove = isBefore && due !== null && due > planStart;
    return [
      finding(isBefore ? 'lint_outsidePlan_before' : 'lint_outsidePlan_after', {
        kind: 'outsidePlan',
        subject: { on: 'objective', id },
        field: 'start',
        facts: [day(start), day(isBefore ? planStart : planEnd)],
        remedy: canMove ? { kind: 'setDates', objectiveId: id, start: planStart, due } : null,
        smart: 'timeBound',
      }),
    ];
  },
};
