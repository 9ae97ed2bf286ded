import { isAFew, uncoveredAccounts } from '../around/plan-accounts';
import type { Lint } from '../lint';
import { countedFinding } from '../new-finding';

/** Many accounts are on the plan that no open objective covers: told as one. */
export const accountsUncovered: Lint = {
  kind: 'accountsUncovered',
  looksAt: 'accounts',
  find: plan => {
    const uncovered = uncoveredAccounts(plan);
    if (isAFew(uncovered)) return [];
    return [
      countedFinding('lint_accountsUncovered', uncovered.length, {
        kind: 'accountsUncovered',
        subject: { on: 'plan' },
        field: 'accounts',
        facts: [{ is: 'names', values: uncovered.slice(0, 3).map(({ name }) => name) }],
      }),
    ];
  },
};
