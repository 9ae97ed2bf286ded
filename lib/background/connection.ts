import type { Instant } from '@/lib/domain/words';
import type { Connection } from '@/lib/messages/views';
import type { StoredPlace } from '@/lib/store/database';
import type { Deps } from './deps';
import { refreshName } from './reading';

/** How things stand with the CRM behind a host. */
export function connectionTo(
  deps: Deps,
  host: string,
  place: StoredPlace | undefined,
  refreshedAt: Instant | null = place?.refreshedAt ?? null,
): Connection {
  return {
    place: host,
    crm: 'salesforce',
    problem: place?.problem ?? null,
    refreshedAt,
    isRefreshing: deps.underWay.has(refreshName(host)),
  };
}
