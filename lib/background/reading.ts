import { dayOf, plusDays } from '@/lib/domain/calendar';
import { FIRST_AGAIN_AFTER_DAYS } from '@/lib/domain/conversation';
import type { Instant, PlainDate } from '@/lib/domain/words';
import { activePlan } from '@/lib/store/plans';
import type { Deps } from './deps';

/** The name a refresh of a host goes by while it is under way. */
export function refreshName(host: string): string {
  return `refresh ${host}`;
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
