import { isLive, type Plan } from '@/lib/domain/plan';
import type { Tally } from '@/lib/domain/tally';
import { funnelLines, type Metric } from '@/lib/domain/targets';
import { funnelOf } from '@/lib/domain/targets/selling-weeks';
import { todaysShare, type WorkLeft } from '@/lib/domain/targets/todays-share';
import { tacticCount } from '@/lib/domain/targets/what-counts';
import type { PlainDate } from '@/lib/domain/words';
import type { TargetLine, WeekView } from '@/lib/messages/views';

/** What was done in a week and on the present day. */
export type DoneSoFar = { week: Tally; today: Tally };

/** The week's own targets first, then what the tactics of live objectives ask for every week. */
export function targetLines(plan: Plan, done: DoneSoFar, today: PlainDate, left: WorkLeft): TargetLine[] {
  const own = plan.weeklyTargets.filter(target => target.perWeek > 0);
  const lines = own.map(({ id, metric, perWeek, origin }) => ({
    id,
    metric,
    label: null,
    objectiveId: null,
    kinds: [],
    origin,
    ...soFar(perWeek, counted(done.week, metric), counted(done.today, metric), left),
  }));
  const tactics = plan.objectives
    .filter(each => isLive(each, today))
    .flatMap(objective =>
      objective.tactics.flatMap((tactic): TargetLine[] => {
        if (tactic.per !== 'week' || tactic.count === null || tactic.count === 0) return [];
        const inAll = (tally: Tally): number => tacticCount(tactic, tally.byObjective[objective.id] ?? {});
        return [
          {
            id: tactic.id,
            metric: 'tactic',
            label: tactic.what,
            objectiveId: objective.id,
            kinds: tactic.kinds,
            origin: 'tactic',
            ...soFar(tactic.count, inAll(done.week), inAll(done.today), left),
          },
        ];
      }),
    );
  return [...lines, ...tactics];
}

function soFar(target: number, done: number, doneToday: number, left: WorkLeft) {
  return { target, done, doneToday, share: todaysShare({ target, done, doneToday }, left) };
}

/** What counts towards a target: attempts beyond a contact's cap do not. */
export function counted(tally: Tally, metric: Metric): number {
  switch (metric) {
    case 'firstConversations':
      return tally.firstConversations;
    case 'outreach':
      return tally.outreach - tally.outreachBeyondCap;
    case 'meetings':
      return tally.meetings;
    case 'plannedCalls':
      return tally.plannedCalls;
  }
}

/** The funnel's arithmetic, line by line; null when a number is wanting or makes no sense. */
export function funnelLine(plan: Plan): WeekView['funnel'] {
  const funnel = funnelOf(plan);
  if (funnel === null) return null;
  const { deals, opportunities, firstConversations, firstConversationsPerWeek, attemptsPerWeek } = funnelLines(funnel);
  if (deals === null || opportunities === null || firstConversations === null) return null;
  if (firstConversationsPerWeek === null || attemptsPerWeek === null) return null;
  return {
    goalAmount: funnel.goalAmount,
    averageDeal: funnel.averageDeal,
    currency: plan.currency,
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
