import type { Objective } from '@/lib/domain/objective';
import { accountOfPlan, objectiveOfPlan, type Plan } from '@/lib/domain/plan';
import { placeOf, recordIdIn, recordOf } from '@/lib/domain/record-id';
import type { TodayItem } from '@/lib/domain/today-list';
import type { Loggable } from '@/lib/messages/views';
import type { Database } from '@/lib/store/database';
import { allPlaces } from '@/lib/store/places';

/** More accounts than this are no list to choose from. */
const ACCOUNTS_AT_MOST = 50;

/**
 * What of today's list can be logged without a page of the CRM: calls and meetings of objectives whose accounts are in a
 * CRM that this device knows. A meeting that is in the CRM already is not logged a second time.
 */
export async function loggableItems(
  db: Database,
  plan: Plan,
  items: readonly TodayItem[],
): Promise<Record<string, Loggable>> {
  const places = new Set((await allPlaces(db)).map(({ place }) => place));
  const found: Record<string, Loggable> = {};
  for (const { key, objectiveId, reason } of items) {
    const objective = objectiveOfPlan(plan, objectiveId);
    if (objective === undefined || reason.kind === 'meeting' || reason.kind === 'prepare') continue;
    const kind = kindOf(objective, 'tacticId' in reason ? reason.tacticId : undefined);
    const accounts = kind === null ? [] : await accountsOf(db, plan, objective, places);
    if (kind !== null && accounts.length > 0) found[key] = { kind, accounts };
  }
  return found;
}

/** As what the tactic is logged; null when it is neither a call nor a meeting. Without a tactic that says so: a call. */
function kindOf({ tactics }: Objective, tacticId: string | undefined): Loggable['kind'] | null {
  const kinds = (tacticId === undefined ? tactics[0] : tactics.find(({ id }) => id === tacticId))?.kinds ?? [];
  if (kinds.length === 0 || kinds.includes('call')) return 'call';
  return kinds.includes('meeting') ? 'meeting' : null;
}

async function accountsOf(
  db: Database,
  plan: Plan,
  { scope }: Objective,
  places: ReadonlySet<string>,
): Promise<Loggable['accounts']> {
  if (scope.kind !== 'accounts') return [];
  const ids = scope.accountIds.slice(0, ACCOUNTS_AT_MOST);
  const known = await Promise.all(
    ids.map(async accountId => {
      const id = await idInPlace(db, accountId, places);
      if (id === null) return [];
      const name = accountOfPlan(plan, accountId)?.name ?? (await db.get('accounts', id))?.name ?? '';
      return name === '' ? [] : [{ id, name }];
    }),
  );
  return known.flat();
}

/** The account's id with the CRM it is in. A plan from a file may not name one: then the one where it was seen, or the only one. */
async function idInPlace(db: Database, accountId: string, places: ReadonlySet<string>): Promise<string | null> {
  const named = placeOf(accountId);
  if (named !== null) return places.has(named) ? accountId : null;
  const possible = [...places].map(place => recordIdIn(place, recordOf(accountId)));
  for (const id of possible) if ((await db.count('accounts', id)) > 0) return id;
  return possible.length === 1 ? (possible[0] ?? null) : null;
}
