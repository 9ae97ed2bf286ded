import type { Activity } from '@/lib/domain/activity';
import { nextWorkingDay, plusDays, startOfWeek } from '@/lib/domain/calendar';
import type { CallPlan } from '@/lib/domain/call-plan';
import { quarterCatchUp } from '@/lib/domain/catch-up';
import { chance, paceFor } from '@/lib/domain/chance/chance';
import { outlookOf } from '@/lib/domain/chance/outlook';
import { yearPlot } from '@/lib/domain/chance/year-plot';
import { objectiveOfPlan, type Plan } from '@/lib/domain/plan';
import { isMine } from '@/lib/domain/standing';
import { sumOf, type Tally } from '@/lib/domain/tally';
import { dealsOf, wonByGoal } from '@/lib/domain/targets/deals';
import { paceFrom, paceOf } from '@/lib/domain/targets/pace';
import { targetProblems } from '@/lib/domain/targets/problems';
import { ratesFromHistory } from '@/lib/domain/targets/rates-from-history';
import { type ComingMeeting, todaysList } from '@/lib/domain/today-list';
import type { PlainDate } from '@/lib/domain/words';
import type { DayView, ObjectiveBrief } from '@/lib/messages/views';
import { ok, type Result } from '@/lib/result';
import { activitiesBetween } from '@/lib/store/activities';
import type { JudgedBy } from '@/lib/store/judged';
import { readJudging } from '@/lib/store/judging';
import { allOpportunities } from '@/lib/store/opportunities';
import { briefOf } from './activity-line';
import type { Deps } from './deps';
import { loggableItems } from './loggable-items';
import { upToDate } from './rejudge';
import { todayOf } from './show-badge';

/** The chance that a pace is asked for. */
const WANTED_CHANCE = 0.8;

/**
 * What today asks, and where the year leads at the present pace: the popup draws it below the week, when that stands.
 * Null without a plan.
 */
export async function readDay(deps: Deps): Promise<Result<DayView | null>> {
  await upToDate(deps);
  const by = await readJudging(deps.db, deps.now());
  const { plan } = by;
  if (plan === null) return ok(null);
  const { today, quarter } = todayOf(by.now, plan);
  const [days, opportunities, meetings] = await Promise.all([
    deps.db.getAll('tallies', IDBKeyRange.bound(plan.start, plan.end)),
    allOpportunities(deps.db),
    comingMeetings(deps, by, plan, today),
  ]);
  const upToToday = days.filter(({ day }) => day <= today);
  const since = (from: PlainDate): Tally => sumOf(upToToday.filter(({ day }) => day >= from));

  const known = paceFrom(today, by.judgeFrom !== null && by.judgeFrom > plan.start ? by.judgeFrom : plan.start);
  const perWeek = paceOf(since(known).firstConversations, known, today, plan.calendar);
  const history = opportunities.length === 0 ? null : dealsOf(plan, opportunities, today);
  const wonAmount = history?.wonAmount ?? wonByGoal(plan);
  const rates = opportunities.length === 0 ? null : ratesFromHistory(opportunities, [], today, plan.currency);
  const given = {
    open: history?.open ?? 0,
    perWeek,
    counts: rates === null ? null : { won: rates.won, lost: rates.lost },
  };
  const outlook = outlookOf(plan, { ...given, wonAmount }, today);
  const wins = history?.wins ?? (wonAmount === null ? [] : [{ on: today, amount: wonAmount }]);

  const items = todaysList({
    plan,
    today,
    firstDay: by.firstDay,
    meetings: meetings.map(({ callPlan, ...meeting }) => ({ ...meeting, hasCallPlan: callPlan !== null })),
    lastLinkedOn: lastLinkedOn(upToToday),
    done: {
      today: since(today).byObjective,
      week: since(startOfWeek(today, by.firstDay)).byObjective,
      month: since(`${today.slice(0, 7)}-01`).byObjective,
      ever: sumOf(upToToday).byObjective,
    },
  });
  return ok({
    today,
    currency: plan.currency,
    items,
    callPlans: Object.fromEntries(
      meetings.flatMap(({ activityId, callPlan }) => (callPlan === null ? [] : [[activityId, callPlan] as const])),
    ),
    loggable: await loggableItems(deps.db, plan, items),
    objectives: objectivesOf(
      plan,
      today,
      items.map(item => item.objectiveId),
    ),
    catchUp: quarterCatchUp(plan, since(quarter.start).firstConversations, today),
    chance: outlook.ok ? chance(outlook.value) : null,
    wantedPace: outlook.ok ? { chance: WANTED_CHANCE, pace: paceFor(WANTED_CHANCE, outlook.value) } : null,
    perWeek,
    plot: yearPlot(plan, wins, given, today, by.firstDay),
    /** Without the CRM's opportunities only what the plan itself says is known, and that is today's sum. */
    isWonDated: history !== null,
    problems: outlook.ok ? targetProblems(plan, wonAmount, today) : [outlook.problem],
    threeQuestions: plan.threeQuestions,
  });
}

/** Meetings and calls of today and up to the next working day that are linked to an objective. */
async function comingMeetings(
  deps: Deps,
  by: JudgedBy,
  plan: Plan,
  today: PlainDate,
): Promise<(Omit<ComingMeeting, 'hasCallPlan'> & { callPlan: CallPlan | null })[]> {
  const next = nextWorkingDay(today, plan.calendar);
  const rows = (await activitiesBetween(deps.db, today, next > plusDays(today, 1) ? next : plusDays(today, 1))).filter(
    row => isTalkToCome(row) && isMine(row, by.myIds) && row.verdict.standing === null,
  );
  const links = await Promise.all(rows.map(row => deps.db.get('links', row.id)));
  return rows.map(({ id, kind, subject, day, startsAt, callPlan }, index) => {
    const choice = links[index]?.choice;
    const objectiveId = choice?.kind === 'objective' ? choice.objectiveId : null;
    return {
      activityId: id,
      objectiveId,
      subject,
      day,
      startsAt,
      callPlan: callPlan ?? null,
      ...(kind === 'call' ? { isCall: true } : {}),
    };
  });
}

/** A call is one once it is made: until then it is a to-do. */
function isTalkToCome({ kind, isCompleted }: Pick<Activity, 'kind' | 'isCompleted'>): boolean {
  return kind === 'meeting' || (kind === 'call' && !isCompleted);
}

function lastLinkedOn(days: readonly Tally[]): Record<string, PlainDate> {
  const last: Record<string, PlainDate> = {};
  for (const { day, byObjective } of days) {
    for (const objectiveId of Object.keys(byObjective)) {
      const known = last[objectiveId];
      if (known === undefined || day > known) last[objectiveId] = day;
    }
  }
  return last;
}

function objectivesOf(plan: Plan, today: PlainDate, ids: readonly string[]): Record<string, ObjectiveBrief> {
  const found = [...new Set(ids)].flatMap(objectiveId => objectiveOfPlan(plan, objectiveId) ?? []);
  return Object.fromEntries(found.map(each => [each.id, briefOf(each, plan, today)]));
}
