import type { Plan } from './plan';
import { isSameRecord } from './record-id';

/** Plans stand side by side: one for the territory, and one for each account that has its own. */

/** The account an account plan is made for: the first it names. Null for a territory, and before it was chosen. */
export function accountOfAccountPlan({
  type,
  accounts,
}: Pick<Plan, 'type' | 'accounts'>): Plan['accounts'][number] | null {
  return type === 'account' ? (accounts[0] ?? null) : null;
}

/** Would one plan take the other's place: are both for the territory, or both for the same account? */
export function takesPlaceOf(one: Plan, other: Plan): boolean {
  if (one.id === other.id || one.type !== other.type) return false;
  const [own, their] = [accountOfAccountPlan(one), accountOfAccountPlan(other)];
  return own === null || their === null ? own === their : isSameRecord(own.id, their.id);
}
