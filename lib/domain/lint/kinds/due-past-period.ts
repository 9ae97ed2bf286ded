import type { Lint } from '../lint';
import { day, finding } from '../new-finding';

/** It is due after the plan has ended, or after the goal it should reach. */
export const duePastPeriod: Lint = {
  kind: 'duePastPeriod',
  looksAt: 'objective',
  find: ({ id, start, due }, { goal, planStart, planEnd }) => {
    if (due === null || (start !== null && start > planEnd)) return [];
    const isPastPlan = due > planEnd;
    const last = isPastPlan ? planEnd : (goal?.ends ?? planEnd);
    if (due <= last) return [];
    const from = start ?? planStart;
    return [
      finding(isPastPlan ? 'lint_duePastPeriod_plan' : 'lint_duePastPeriod_goal', {
        kind: 'duePastPeriod',
        subject: { on: 'objective', id },
        field: 'due',
        facts: [day(due), day(last)],
        remedy: from < last ? { kind: 'setDates', objectiveId: id, start: from, due: last } : null,
        smart: isPastPlan ? 'timeBound' : null,
      }),
    ];
  },
};
