import { isAFew, unknownAccounts } from '../around/plan-accounts';
import type { Lint } from '../lint';
import { countedFinding } from '../new-finding';

/** Many accounts on the plan have a question answered with "I don't know": told as one. */
export const accountsUnknown: Lint = {
  kind: 'accountsUnknown',
  looksAt: 'accounts',
  find: plan => {
    const unknown = unknownAccounts(plan);
    if (isAFew(unknown)) return [];
    return [
      countedFinding('lint_accountsUnknown', unknown.length, {
        kind: 'accountsUnknown',
        subject: { on: 'plan' },
        field: 'accounts',
        facts: [{ is: 'names', values: unknown.slice(0, 3).map(({ account }) => account.name) }],
      }),
    ];
  },
};
