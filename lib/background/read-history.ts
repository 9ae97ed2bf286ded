import { plusDays } from '@/lib/domain/calendar';
import { LEADS_WITHIN_DAYS, ratesFromHistory } from '@/lib/domain/targets/rates-from-history';
import type { Inputs } from '@/lib/messages/protocol';
import type { HistoryView } from '@/lib/messages/views';
import { ok, type Result } from '@/lib/result';
import { firstTalksBetween } from '@/lib/store/activities';
import { allOpportunities } from '@/lib/store/opportunities';
import { activePlan } from '@/lib/store/plans';
import type { Deps } from './deps';
import { upToDate } from './rejudge';
import { todayOf } from './show-badge';

/** A year, a leap day included. */
const YEAR_DAYS = 366;

/**
 * What the rep's own last 12 months say about a funnel, from what is stored; the CRM is not asked. Where no opportunity
 * was read, conversations are not looked at either: none of them could have led to one.
 */
export async function readHistory(deps: Deps, { currency }: Inputs['readHistory']): Promise<Result<HistoryView>> {
  await upToDate(deps);
  const plan = await activePlan(deps.db);
  const { today } = todayOf(deps.now(), plan);
  const opportunities = await allOpportunities(deps.db);
  const until = plusDays(today, -LEADS_WITHIN_DAYS);
  const talks = opportunities.length === 0 ? [] : await firstTalksBetween(deps.db, plusDays(until, -YEAR_DAYS), until);
  return ok({ ...ratesFromHistory(opportunities, talks, today, currency), isRead: opportunities.length > 0 });
}
