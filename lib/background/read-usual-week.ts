import { daysBetween, plusDays } from '@/lib/domain/calendar';
import type { PaceHistory } from '@/lib/domain/lint/lint';
import { sumOf } from '@/lib/domain/tally';
import { metrics } from '@/lib/domain/targets';
import { ratesFromHistory } from '@/lib/domain/targets/rates-from-history';
import type { Inputs } from '@/lib/messages/protocol';
import { ok, type Result } from '@/lib/result';
import { allOpportunities } from '@/lib/store/opportunities';
import { activePlan } from '@/lib/store/plans';
import type { Deps } from './deps';
import { upToDate } from './rejudge';
import { todayOf } from './show-badge';
import { counted } from './week-targets';

/** As far back as a usual week is looked for. */
const BACK_DAYS = 84;
/** Fewer days than this show no usual week. */
const LEAST_DAYS = 28;
const WEEKS_A_YEAR = 365.25 / 7;

/**
 * What a week of the rep's own usually holds: by metric over the last twelve weeks, or since the first activity that was
 * judged in them, today left out; and the money won over twelve months. Nothing is said of less than four weeks, and of
 * no win at all: neither is a pace to hold a plan against.
 */
export async function readUsualWeek(deps: Deps, { currency }: Inputs['readUsualWeek']): Promise<Result<PaceHistory>> {
  await upToDate(deps);
  const { today } = todayOf(deps.now(), await activePlan(deps.db));
  const [days, opportunities] = await Promise.all([
    deps.db.getAll('tallies', IDBKeyRange.bound(plusDays(today, -BACK_DAYS), plusDays(today, -1))),
    allOpportunities(deps.db),
  ]);
  const first = days.find(({ logged }) => logged > 0)?.day ?? today;
  const length = daysBetween(first, today);
  const all = sumOf(days);
  const perWeek: PaceHistory['perWeek'] = {};
  if (length >= LEAST_DAYS) for (const metric of metrics) perWeek[metric] = (counted(all, metric) * 7) / length;
  const { averageDeal } = ratesFromHistory(opportunities, [], today, currency);
  return ok({ perWeek, wonPerWeek: averageDeal === null ? null : (averageDeal.value * averageDeal.n) / WEEKS_A_YEAR });
}
