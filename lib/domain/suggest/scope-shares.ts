import { coversAccount, type Objective } from '../objective';
import { type RecordId, recordOf } from '../record-id';
import type { ReadPlan } from './read-plan';
import type { Asked } from './said';

/** How near a scope is to an activity, before anything is known of habits. */
const CLOSENESS = {
  named: 3,
  everywhere: 0.6,
  /** Work in one's own house is seldom done at a customer. */
  internalAtAccount: 0.15,
  /** All that name other accounts, together. */
  namedElsewhere: 0.3,
  namedWithoutAccount: 0.5,
  otherWithoutAccount: 1.5,
  nothing: 3.5,
} as const;
/** How much less an objective is expected before its start and after its end. */
const OUT_OF_DATE = 0.25;

/** By place, which share of the work one would give to each objective, and last to nothing, by scope and dates alone. */
export function scopeShares(plan: ReadPlan, { accountId, day }: Asked, naming: ReadonlySet<number>): Float64Array {
  const shares = new Float64Array(plan.objectives.length + 1);
  const named = plan.objectives.filter(({ objective }) => objective.scope.kind === 'accounts').length;
  plan.objectives.forEach(({ objective }, place) => {
    const closeness =
      accountId === null
        ? CLOSENESS[objective.scope.kind === 'accounts' ? 'namedWithoutAccount' : 'otherWithoutAccount']
        : closenessAt(objective.scope.kind, naming.has(place), named - naming.size);
    const { start, due } = objective;
    const isDue = (start === null || start <= day) && (due === null || day <= due);
    shares[place] = closeness * (isDue ? 1 : OUT_OF_DATE);
  });
  shares[plan.objectives.length] = CLOSENESS.nothing;
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map(share => share / all);
}

function closenessAt(scope: Objective['scope']['kind'], isNamed: boolean, namedElsewhere: number): number {
  if (scope === 'territory') return CLOSENESS.everywhere;
  if (scope === 'internal') return CLOSENESS.internalAtAccount;
  return isNamed ? CLOSENESS.named : CLOSENESS.namedElsewhere / namedElsewhere;
}

/** Places of the objectives that name the account. */
export function placesNaming(plan: ReadPlan, accountId: RecordId): Set<number> {
  const places = plan.namingAccount.get(recordOf(accountId)) ?? [];
  return new Set(
    places.filter(place => {
      const read = plan.objectives[place];
      return read !== undefined && coversAccount(read.objective.scope, accountId);
    }),
  );
}
