import type { Lint } from '../lint';
import { day, finding } from '../new-finding';

/** It is due before it begins. */
export const datesReversed: Lint = {
  kind: 'datesReversed',
  looksAt: 'objective',
  find: ({ id, start, due }) => {
    if (start === null || due === null || due >= start) return [];
    return [
      finding('lint_datesReversed', {
        kind: 'datesReversed',
        subject: { on: 'objective', id },
        field: 'due',
        facts: [day(start), day(due)],
        remedy: { kind: 'setDates', objectiveId: id, start: due, due: start },
        smart: 'timeBound',
      }),
    ];
  },
};
