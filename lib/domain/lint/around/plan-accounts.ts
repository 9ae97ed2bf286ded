import type { Plan, PlanAccount } from '../../plan';
import { isSameRecord, recordOf } from '../../record-id';

/** More accounts than this with the same gap are told as one finding. */
const MAX_TOLD_APART = 5;

/** Few enough to be told one by one? */
export function isAFew(accounts: readonly unknown[]): boolean {
  return accounts.length <= MAX_TOLD_APART;
}

const known = new WeakMap<Plan, PlanAccount[]>();

/** The accounts on the plan that no open objective covers. One for the whole territory covers them all. */
export function uncoveredAccounts(plan: Plan): PlanAccount[] {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const found = findUncovered(plan);
  known.set(plan, found);
  return found;
}

function findUncovered({ accounts, objectives }: Plan): PlanAccount[] {
  const covered = new Map<string, Set<string>>();
  for (const { status, scope } of objectives) {
    if (status !== 'open' || scope.kind === 'internal') continue;
    if (scope.kind === 'territory') return [];
    for (const accountId of scope.accountIds) {
      const record = recordOf(accountId);
      const same = covered.get(record);
      if (same === undefined) covered.set(record, new Set([accountId]));
      else same.add(accountId);
    }
  }
  const isCovered = ({ id }: PlanAccount): boolean =>
    [...(covered.get(recordOf(id)) ?? [])].some(each => isSameRecord(each, id));
  return accounts.filter(account => account.isOnPlan && !isCovered(account));
}

export type Question = keyof PlanAccount['questions'];
const questions: readonly Question[] = ['what', 'why', 'how', 'when'];

/** The accounts on the plan with a question that was answered with "I don't know", and which. */
export function unknownAccounts({ accounts }: Plan): { account: PlanAccount; open: Question[] }[] {
  return accounts.flatMap(account => {
    const open = questions.filter(question => account.questions[question]?.certainty === 'unknown');
    return account.isOnPlan && open.length > 0 ? [{ account, open }] : [];
  });
}
