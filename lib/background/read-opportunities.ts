import type { CrmApi } from '@/lib/crm/crm';
import { dayOf, plusDays } from '@/lib/domain/calendar';
import { LEADS_WITHIN_DAYS } from '@/lib/domain/targets/rates-from-history';
import { log } from '@/lib/log';
import { keepOpportunities, opportunitiesReadAt } from '@/lib/store/opportunities';
import { activePlan } from '@/lib/store/plans';
import type { Deps } from './deps';

/** What was won and lost changes slowly: it is asked for again after so many hours. */
const ASKED_AGAIN_AFTER_MS = 12 * 3_600_000;
/**
 * Rates are those of the last twelve months, and of conversations that had time to lead to an opportunity; the plan's own
 * period may have begun earlier.
 */
const HISTORY_DAYS = 366 + LEADS_WITHIN_DAYS;

/**
 * Keep what the rep won, lost and has open, for the funnel's rates and the chance of reaching the goal. It stands behind
 * the activities: when it cannot be read, what was read before stays, and nothing else fails.
 */
export async function readOpportunities(deps: Deps, api: CrmApi, userId: string): Promise<void> {
  if (api.opportunities === undefined) return;
  const now = deps.now();
  const readAt = await opportunitiesReadAt(deps.db, api.place, userId);
  if (readAt !== null && Date.parse(now) - Date.parse(readAt) < ASKED_AGAIN_AFTER_MS) return;
  const plan = await activePlan(deps.db);
  const historyFrom = plusDays(dayOf(now, plan?.calendar.timeZone ?? 'UTC'), -HISTORY_DAYS);
  const from = plan !== undefined && plan.start < historyFrom ? plan.start : historyFrom;
  const read = await api.opportunities(userId, from);
  if (read.ok) await keepOpportunities(deps.db, api.place, userId, read.value, now);
  else log.info('opportunities were not read', { problem: read.problem.kind });
}
