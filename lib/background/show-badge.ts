import { dayOf } from '@/lib/domain/calendar';
import { learningUntil } from '@/lib/domain/learning-week';
import { quarterOf } from '@/lib/domain/quarter';
import { sumOf } from '@/lib/domain/tally';
import type { PlainDate } from '@/lib/domain/words';
import type { Settings } from '@/lib/store/database';
import { activePlan } from '@/lib/store/plans';
import { bringUpToDate, nextJudging } from '@/lib/store/rejudging';
import { readSettings } from '@/lib/store/settings';
import type { Deps } from './deps';

/** The number of flagged activities past their grace on the toolbar button: "9+" at most, none when switched off. */
export async function showBadge(deps: Deps): Promise<void> {
  const settings = await readSettings(deps.db, deps.now());
  await bringUpToDate(deps.db, deps.now());
  const plan = await activePlan(deps.db);
  const isLearning = plan !== undefined && learningUntilIn(settings, plan, todayOf(deps.now(), plan).today) !== null;
  const count = settings.isBadgeOn && !isLearning ? await flaggedCount(deps) : 0;
  await deps.setBadge(count === 0 ? '' : count > 9 ? '9+' : String(count));
  // Grace ends while nobody looks: the number is to be right all the same.
  const next = await nextJudging(deps.db);
  if (next !== undefined) await deps.wakeAt('judging', next);
}

/** All check-a-box activities of the plan's time, from the days' tallies. */
export async function flaggedCount(deps: Deps): Promise<number> {
  const plan = await activePlan(deps.db);
  if (plan === undefined) return 0;
  const days = await deps.db.getAll('tallies', IDBKeyRange.bound(plan.start, plan.end));
  return sumOf(days).checkABox;
}

/** Learning mode: everything is worked out, and nothing of it is shown on the toolbar button. */
export function learningUntilIn(
  { installedAt, isLearningOver }: Settings,
  plan: { calendar: { timeZone: string } },
  today: PlainDate,
): PlainDate | null {
  return learningUntil(installedAt, isLearningOver, today, plan.calendar.timeZone);
}

/** Today in the plan's time zone, and its fiscal quarter. */
export function todayOf(
  now: string,
  plan: { calendar: { timeZone: string }; fiscalYearStartMonth: number } | undefined,
) {
  const today = dayOf(now, plan?.calendar.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  return { today, quarter: quarterOf(today, plan?.fiscalYearStartMonth ?? 1) };
}
