import type { Goal } from '../../goal';
import { yearAndQuarters } from '../../quarters/year-and-quarters';
import type { Lint } from '../lint';
import { amount, finding, words } from '../new-finding';

/** The quarters of a goal say something else than its year. The difference is named. */
export const quartersOff: Lint = {
  kind: 'quartersOff',
  looksAt: 'goal',
  find: (goal, { quarters }) => {
    const compared = yearAndQuarters(goal, quarters);
    if (compared === null || compared.difference === 0) return [];
    const unit = goal.measure?.unit ?? '';
    return [
      finding(`lint_quartersOff_${goal.quartersAre}`, {
        kind: 'quartersOff',
        subject: { on: 'goal', id: goal.id },
        field: 'quarters',
        facts: [
          amount(compared.quarters, unit),
          amount(compared.year, unit),
          amount(Math.abs(compared.difference), unit),
          words(compared.last),
        ],
        remedy: mended(goal, compared),
      }),
    ];
  },
};

/** The last quarter takes the difference, where it can. */
function mended(goal: Goal, { last, mendedLast }: { last: string; mendedLast: number | null }) {
  if (mendedLast === null) return null;
  return { kind: 'setQuarterTarget' as const, goalId: goal.id, quarter: last, target: mendedLast };
}
