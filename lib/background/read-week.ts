import { isWorkingDay, plusDays, startOfWeek, workingDaysBetween } from '@/lib/domain/calendar';
import { isLive, type Plan } from '@/lib/domain/plan';
import { weekOf, weekOfQuarter } from '@/lib/domain/quarter';
import { s8PileOn } from '@/lib/domain/rules/s8-pile-on';
import { sumOf, type Tally } from '@/lib/domain/tally';
import { funnelLines } from '@/lib/domain/targets';
import type { PlainDate } from '@/lib/domain/words';
import type { PileOnLine, RateCount, TargetLine, WeekView } from '@/lib/messages/views';
import { ok, type Result } from '@/lib/result';
import { flaggedActivities } from '@/lib/store/activities';
import type { JudgedBy } from '@/lib/store/judged';
import { readJudging } from '@/lib/store/judging';
import { queuedEntries } from '@/lib/store/outbox';
import { allPlaces } from '@/lib/store/places';
import { readSettings } from '@/lib/store/settings';
import { isDismissed, readTold } from '@/lib/store/told';
import { briefsFor } from './activity-line';
import { connectionTo } from './connection';
import type { Deps } from './deps';
import { noteLines, readLines } from './read-lines';
import { upToDate } from './rejudge';
import { learningUntilIn, todayOf } from './show-badge';

/** As many flagged activities as a screen shows at a time. */
const FLAGGED_SHOWN = 3;

/**
 * What the popup draws. Read from the days' tallies and the newest flagged activities, never from all of them: it takes
 * as long with a million stored as with a thousand.
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
  const week = weekOf(today);
  const from = [plan?.start ?? quarter.start, quarter.start, week.start].sort()[0] ?? week.start;
  const [days, rows] = await Promise.all([
    deps.db.getAll('tallies', IDBKeyRange.bound(from, [plan?.end ?? week.end, week.end].sort()[1])),
    flaggedActivities(deps.db, FLAGGED_SHOWN),
  ]);
  const within = (start: PlainDate, end: PlainDate): Tally =>
    sumOf(days.filter(({ day }) => day >= start && day <= end));
  const thisWeek = within(week.start, week.end);
  const all = sumOf(days);
  const items = await readLines(deps, rows, by, entries);
  const targets = plan === null ? [] : targetLines(plan, thisWeek, today);
  const pileOn = await pileOnOf(deps, by, days, today);
  const spoken = [
    ...targets.flatMap(target => target.objectiveId ?? []),
    ...(pileOn === null ? [] : [pileOn.objectiveId, pileOn.starvedId]),
  ];
  void noteLines(deps, items, by);
  return ok({
    today,
    week,
    quarter: { ...quarter, week: weekOfQuarter(today, quarter) },
    plan: plan === null ? null : { title: plan.title },
    ...pace(week, today, plan),
    targets,
    funnel: plan === null ? null : funnelOf(plan),
    flagged: { count: all.checkABox, items },
    rate: { week: rateOf(thisWeek), quarter: rateOf(within(quarter.start, quarter.end)) },
    objectives: briefsFor(plan, items, spoken, today),
    connections: places.map(place => connectionTo(deps, place.host, place)),
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
  { plan, thresholds }: JudgedBy,
  days: readonly Tally[],
  today: PlainDate,
): Promise<PileOnLine | null> {
  if (plan === null || thresholds.off.includes('S8')) return null;
  const about = `S8 ${startOfWeek(today)}`;
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

/** The week's own targets first, then what the tactics of live objectives ask for every week. */
function targetLines(plan: Plan, week: Tally, today: PlainDate): TargetLine[] {
  // Call plans cannot be counted before they can be made.
  const own = plan.weeklyTargets.filter(target => target.metric !== 'plannedCalls' && target.perWeek > 0);
  const done = {
    firstConversations: week.firstConversations,
    outreach: week.outreach,
    meetings: week.meetings,
    plannedCalls: 0,
  };
  const lines: TargetLine[] = own.map(({ id, metric, perWeek, origin }) => ({
    id,
    metric,
    label: null,
    objectiveId: null,
    kinds: [],
    origin,
    done: done[metric],
    target: perWeek,
  }));
  for (const objective of plan.objectives.filter(each => isLive(each, today))) {
    for (const tactic of objective.tactics) {
      if (tactic.per !== 'week' || tactic.count === null || tactic.count === 0) continue;
      const counted = week.byObjective[objective.id] ?? {};
      lines.push({
        id: tactic.id,
        metric: 'tactic',
        label: tactic.what,
        objectiveId: objective.id,
        kinds: tactic.kinds,
        origin: 'tactic',
        done: tactic.kinds.reduce((sum, kind) => sum + (counted[kind] ?? 0), 0),
        target: tactic.count,
      });
    }
  }
  return lines;
}

function funnelOf(plan: Plan): WeekView['funnel'] {
  const { funnel, currency } = plan;
  if (funnel === null) return null;
  const { deals, opportunities, firstConversations, firstConversationsPerWeek, attemptsPerWeek } = funnelLines(funnel);
  if (deals === null || opportunities === null || firstConversations === null) return null;
  if (firstConversationsPerWeek === null || attemptsPerWeek === null) return null;
  return {
    goalAmount: funnel.goalAmount,
    averageDeal: funnel.averageDeal,
    currency,
    deals,
    opportunityToWin: funnel.opportunityToWin,
    opportunities,
    firstConversationToOpportunity: funnel.firstConversationToOpportunity,
    firstConversations,
    sellingWeeks: funnel.sellingWeeks,
    perWeek: firstConversationsPerWeek,
    attemptsPerFirstConversation: funnel.attemptsPerFirstConversation,
    attempts: attemptsPerWeek,
  };
}
