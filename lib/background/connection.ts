import { siteOf } from '@/lib/crm/added-crm';
import type { Instant } from '@/lib/domain/words';
import type { Connection } from '@/lib/messages/views';
import type { StoredPlace } from '@/lib/store/database';
import type { Deps } from './deps';
import { refreshName, syncName } from './reading';

/** How things stand with the CRM behind a host; for an account's page: with that account. */
export function connectionTo(
  deps: Deps,
  host: string,
  place: StoredPlace | undefined,
  account?: { refreshedAt: Instant | null },
): Connection {
  const isOfAll = account === undefined;
  const page = deps.pageOf(host);
  return {
    place: host,
    crm: page?.name ?? '',
    canSignInByApp: page?.canSignInByApp ?? false,
    isAdded: deps.crms.all().some(each => siteOf(each.address) === host),
    problem: place?.problem ?? null,
    refreshedAt: (isOfAll ? place?.refreshedAt : account.refreshedAt) ?? null,
    isRefreshing: deps.underWay.has(refreshName(host)) || (isOfAll && deps.underWay.has(syncName(host))),
    progress: place?.reading?.progress ?? null,
    apiUsage: place?.apiUsage ?? null,
    ...(place?.apiShare === undefined ? {} : { apiShare: place.apiShare }),
  };
}

/** The same for every CRM that was seen, without those that the rep removed. */
export function connectionsTo(deps: Deps, places: readonly StoredPlace[]): Connection[] {
  return places.filter(({ host }) => deps.pageOf(host) !== null).map(place => connectionTo(deps, place.host, place));
}
