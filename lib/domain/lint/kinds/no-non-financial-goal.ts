import type { Goal } from '../../goal';
import type { Lint } from '../lint';
import { finding } from '../new-finding';
import { isMoney } from '../wording/money';

/** Every goal is about money. A figure says whether the year went well, not how one gets there. */
export const noNonFinancialGoal: Lint = {
  kind: 'noNonFinancialGoal',
  looksAt: 'plan',
  find: ({ goals, currency }) => {
    if (goals.length === 0 || goals.some(goal => !isFinancial(goal, currency))) return [];
    return [
      finding('lint_noNonFinancialGoal', {
        kind: 'noNonFinancialGoal',
        subject: { on: 'plan' },
        field: 'goals',
        remedy: { kind: 'addGoal', goalKind: 'relationship' },
      }),
    ];
  },
};

function isFinancial({ kind, measure }: Goal, currency: string): boolean {
  return kind === 'revenue' || (measure !== null && isMoney(measure.unit, currency));
}
