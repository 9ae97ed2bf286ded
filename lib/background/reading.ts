import type { ApiUsage } from '@/lib/crm/crm';
import { dayOf, plusDays } from '@/lib/domain/calendar';
import { FIRST_AGAIN_AFTER_DAYS } from '@/lib/domain/conversation';
import type { Instant, PlainDate } from '@/lib/domain/words';
import type { StoredPlace } from '@/lib/store/database';
import { activePlan } from '@/lib/store/plans';
import type { Deps } from './deps';

/** The name that asking for an account of a host goes by while it is under way. */
export function refreshName(host: string): string {
  return `refresh ${host}`;
}

/** The name that reading the rep's own activities goes by: it may take minutes, and no account page waits for it. */
export function syncName(host: string): string {
  return `sync ${host}`;
}

/**
 * The day from which activities are read: half a year before the plan's start (or today, before there is one). Which
 * conversation is an account's first depends on those of the 180 days before.
 */
export async function readFrom(deps: Deps): Promise<PlainDate> {
  const plan = await activePlan(deps.db);
  return plusDays(plan?.start ?? dayOf(deps.now(), 'UTC'), -FIRST_AGAIN_AFTER_DAYS);
}

/** Since when changes are asked for. Null, everything anew, when what was read so far does not reach back to `from`. */
export function readSince(
  stored: { readUntil: Instant | null; readFrom: PlainDate | null } | undefined,
  from: PlainDate,
): Instant | null {
  if (stored === undefined || stored.readFrom === null || stored.readFrom > from) return null;
  return stored.readUntil;
}

/** Reading stops at this share of an org's API requests unless the rep chose another: the company needs the rest. */
export const USUAL_SHARE = 0.8;
/** The count is the org's, of 24 hours back: it may have fallen meanwhile, which only asking shows. */
const ASK_AGAIN_AFTER_MS = 30 * 60_000;

/** Is as much used as the rep allows? Not where the CRM tells no numbers. */
export function isShareUsed(usage: ApiUsage, share: number = USUAL_SHARE): boolean {
  return usage !== null && usage.allowed > 0 && usage.used >= usage.allowed * share;
}

/** Was as much used when the CRM was last asked, a short while ago? */
export function isShareUsedLately(place: StoredPlace | undefined, now: Instant): boolean {
  if (place?.apiUsageAt === undefined || place.apiUsageAt === null) return false;
  return (
    isShareUsed(place.apiUsage, place.apiShare) && Date.parse(now) - Date.parse(place.apiUsageAt) < ASK_AGAIN_AFTER_MS
  );
}

/** Once a day what is kept is compared with what a CRM still has, where the CRM does not tell of deletions itself. */
const COMPARE_EVERY_MS = 24 * 3_600_000;

export function isComparisonDue(place: StoredPlace | undefined, now: Instant): boolean {
  const last = place?.comparedAt ?? null;
  return last === null || Date.parse(now) - Date.parse(last) >= COMPARE_EVERY_MS;
}
