import type { GoalKind } from '../../goal';
import type { Plan, PlanAccount } from '../../plan';
import { isAFew, uncoveredAccounts } from '../around/plan-accounts';
import type { Lint } from '../lint';
import { finding, words } from '../new-finding';

/** An account is on the plan, and no open objective covers it. */
export const accountUncovered: Lint = {
  kind: 'accountUncovered',
  looksAt: 'accounts',
  find: plan => {
    const uncovered = uncoveredAccounts(plan);
    if (!isAFew(uncovered)) return [];
    return uncovered.map(account => {
      const goal = goalFor(plan, account);
      return finding('lint_accountUncovered', {
        kind: 'accountUncovered',
        subject: { on: 'account', id: account.id },
        field: 'objectives',
        facts: [words(account.name)],
        remedy: goal === undefined ? null : { kind: 'addObjective', goalId: goal.id, accountIds: [account.id] },
      });
    });
  },
};

/** What one usually wants of such an account, most wanted first. */
const wanted: Record<PlanAccount['relationship'], GoalKind[]> = {
  prospect: ['growth', 'revenue'],
  customer: ['customerSuccess', 'revenue'],
  partner: ['relationship'],
  other: ['relationship'],
};

function goalFor({ goals }: Plan, { relationship }: PlanAccount): Plan['goals'][number] | undefined {
  for (const kind of wanted[relationship]) {
    const goal = goals.find(each => each.kind === kind);
    if (goal !== undefined) return goal;
  }
  return goals[0];
}
