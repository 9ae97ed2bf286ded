import { isAFew, unknownAccounts } from '../around/plan-accounts';
import type { Lint } from '../lint';
import { finding, words } from '../new-finding';

/** What, why, how or when an account on the plan will buy is not known yet. */
export const accountUnknown: Lint = {
  kind: 'accountUnknown',
  looksAt: 'accounts',
  find: plan => {
    const unknown = unknownAccounts(plan);
    if (!isAFew(unknown)) return [];
    return unknown.map(({ account, open }) =>
      finding('lint_accountUnknown', {
        kind: 'accountUnknown',
        subject: { on: 'account', id: account.id },
        field: 'questions',
        facts: [
          words(account.name),
          { is: 'texts', names: open.map(question => `lint_question_${question}` as const) },
        ],
      }),
    );
  },
};
