import { isWorkingDay, plusDays, startOfWeek, workingDaysBetween } from '@/lib/domain/calendar';
import type { Plan } from '@/lib/domain/plan';
import { weekOf, weekOfQuarter } from '@/lib/domain/quarter';
import { s8PileOn } from '@/lib/domain/rules/s8-pile-on';
import { sumOf, type Tally } from '@/lib/domain/tally';
import { isEnoughForToday, workLeft } from '@/lib/domain/targets/todays-share';
import type { PlainDate } from '@/lib/domain/words';
import type { PileOnLine, RateCount, WeekView } from '@/lib/messages/views';
import { ok, type Result } from '@/lib/result';
import type { JudgedBy } from '@/lib/store/judged';
import { readJudging } from '@/lib/store/judging';
import { queuedEntries } from '@/lib/store/outbox';
import { allPlaces } from '@/lib/store/places';
import { readSettings } from '@/lib/store/settings';
import { isDismissed, readTold } from '@/lib/store/told';
import { briefsFor } from './activity-line';
import { connectionsTo } from './connection';
import type { Deps } from './deps';
import { upToDate } from './rejudge';
import { learningUntilIn, todayOf } from './show-badge';
import { funnelLine, targetLines } from './week-targets';

/**
 * What the popup draws first. Read from the days' tallies, never from the activities: it takes as long with a million
 * stored as with a thousand.
 */
export async function readWeek(deps: Deps): Promise<Result<WeekView>> {
  const now = deps.now();
  const [by, settings, places, entries] = await Promise.all([
    readJudging(deps.db, now),
    readSettings(deps.db, now),
    allPlaces(deps.db),
    queuedEntries(deps.db),
    upToDate(deps),
  ]);
  const { plan } = by;
  const { today, quarter } = todayOf(now, plan ?? undefined);
  const week = weekOf(today, by.firstDay);
  const from = [plan?.start ?? quarter.start, quarter.start, week.start].sort()[0] ?? week.start;
  const until = [plan?.end ?? week.end, week.end].sort()[1];
  const days = await deps.db.getAll('tallies', IDBKeyRange.bound(from, until));
  const within = (start: PlainDate, end: PlainDate): Tally =>
    sumOf(days.filter(({ day }) => day >= start && day <= end));
  const thisWeek = within(week.start, week.end);
  const all = sumOf(days);
  const doneSoFar = { week: thisWeek, today: within(today, today) };
  const left = plan === null ? null : workLeft(today, week.end, plan.calendar);
  const targets = plan === null || left === null ? [] : targetLines(plan, doneSoFar, today, left);
  const pileOn = await pileOnOf(deps, by, days, today);
  const spoken = [
    ...targets.flatMap(target => target.objectiveId ?? []),
    ...(pileOn === null ? [] : [pileOn.objectiveId, pileOn.starvedId]),
  ];
  return ok({
    today,
    week,
    quarter: { ...quarter, week: weekOfQuarter(today, quarter, by.firstDay) },
    plan: plan === null ? null : { title: plan.title },
    ...pace(week, today, plan),
    targets,
    isEnoughForToday: left !== null && targets.length > 0 && isEnoughForToday(targets, left),
    funnel: plan === null ? null : funnelLine(plan),
    plannedCalls: { planned: thisWeek.plannedCalls, talks: thisWeek.deservesPlan },
    rate: { week: rateOf(thisWeek), quarter: rateOf(within(quarter.start, quarter.end)) },
    objectives: briefsFor(plan, [], spoken, today),
    connections: connectionsTo(deps, places),
    waiting: {
      queued: entries.filter(entry => entry.state === 'queued').length,
      refused: entries.filter(entry => entry.state === 'refused').length,
    },
    notJudged: all.notJudged,
    pileOn,
    learningUntil: plan === null ? null : learningUntilIn(settings, plan, today),
  });
}

function rateOf(tally: Tally): RateCount {
  const { linked, checkABox, grace, exempt, linkedMinutes, checkABoxMinutes, linkedTimed, checkABoxTimed } = tally;
  const timed = linkedTimed + checkABoxTimed;
  return { linked, flagged: checkABox, grace, exempt, linkedMinutes, flaggedMinutes: checkABoxMinutes, timed };
}

/** S8, looked at once a week: waved off, it stays silent until the next one. */
async function pileOnOf(
  deps: Deps,
  { plan, thresholds, firstDay }: JudgedBy,
  days: readonly Tally[],
  today: PlainDate,
): Promise<PileOnLine | null> {
  if (plan === null || thresholds.off.includes('S8')) return null;
  const about = `S8 ${startOfWeek(today, firstDay)}`;
  const [told] = await readTold(deps.db, [about]);
  if (isDismissed(told, 'S8')) return null;
  const worked = plan.objectives.map(objective => ({
    objective,
    linkedOn: linkedDays(days, objective.id),
    measureMovedOn: objective.measure?.movedOn ?? null,
  }));
  const [first] = s8PileOn(worked, today, plan, thresholds);
  if (first === undefined) return null;
  const { count, objectiveId, starvedId } = first;
  return { about, count, objectiveId, starvedId };
}

/** A day for each action that was linked to the objective. */
function linkedDays(days: readonly Tally[], objectiveId: string): PlainDate[] {
  return days.flatMap(({ day, byObjective }) => {
    const actions = Object.values(byObjective[objectiveId] ?? {}).reduce((sum, count) => sum + count, 0);
    return Array<PlainDate>(actions).fill(day);
  });
}

/** The share of the week's working days that has passed, today included, and how many are left after it. */
function pace(week: { start: PlainDate; end: PlainDate }, today: PlainDate, plan: Plan | null) {
  if (plan === null) return { gone: 0, workingDaysLeft: 0 };
  const all = workingDaysBetween(week.start, week.end, plan.calendar);
  const gone = workingDaysBetween(week.start, today, plan.calendar);
  const workingDaysLeft =
    workingDaysBetween(plusDays(today, 1), week.end, plan.calendar) + (isWorkingDay(today, plan.calendar) ? 1 : 0);
  return { gone: all === 0 ? 1 : gone / all, workingDaysLeft };
}
