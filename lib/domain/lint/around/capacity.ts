import { daysBetween } from '../../calendar';
import type { Goal } from '../../goal';
import type { Objective } from '../../objective';
import type { Plan } from '../../plan';
import { funnelLines, type Metric, metrics } from '../../targets';
import type { Capacity, PaceHistory } from '../lint';

const WEEKS_OF_A_QUARTER = 13;

/**
 * What can be done a week: what the rep says (weekly targets, else the funnel) or what own records show, whichever is
 * more; for money the funnel's amount over its selling weeks, the best quarter so far, or what was won; for any other
 * unit the best pace of an objective that ended, or of a quarter.
 */
export function capacityOf(plan: Plan, history: PaceHistory | undefined): Capacity {
  const lines = plan.funnel === null ? null : funnelLines(plan.funnel);
  const stated: Partial<Record<Metric, number | null>> = {
    firstConversations: lines?.firstConversationsPerWeek ?? null,
    outreach: lines?.attemptsPerWeek ?? null,
  };
  for (const { metric, perWeek } of plan.weeklyTargets) stated[metric] = perWeek;
  const perWeek: Capacity['perWeek'] = {};
  for (const metric of metrics) {
    const most = larger(stated[metric] ?? null, history?.perWeek[metric] ?? null);
    if (most !== null && most > 0) perWeek[metric] = most;
  }
  const unitPerWeek = pacesByUnit(plan);
  const quota = plan.funnel;
  const quotaPerWeek = quota === null || quota.sellingWeeks <= 0 ? null : quota.goalAmount / quota.sellingWeeks;
  const bestQuarter = unitPerWeek[unitKey(plan.currency)] ?? null;
  return {
    perWeek,
    moneyPerWeek: larger(larger(quotaPerWeek, history?.wonPerWeek ?? null), bestQuarter),
    averageDeal: quota === null || quota.averageDeal <= 0 ? null : quota.averageDeal,
    unitPerWeek,
  };
}

/** Units are compared in small letters, without the spaces around them. */
export function unitKey(unit: string): string {
  return unit.trim().toLowerCase();
}

function pacesByUnit(plan: Plan): Record<string, number> {
  const paces = new Map<string, number>();
  const add = (unit: string, pace: number | null): void => {
    const key = unitKey(unit);
    if (key !== '' && pace !== null && pace > (paces.get(key) ?? 0)) paces.set(key, pace);
  };
  for (const objective of plan.objectives) add(objective.measure?.unit ?? '', paceOfEnded(objective));
  for (const goal of plan.goals) add(goal.measure?.unit ?? '', bestQuarterOf(goal));
  return Object.fromEntries(paces);
}

/** What an objective that was achieved or missed brought a week, from its start to the day it ended. */
function paceOfEnded({ status, measure, start, endedOn }: Objective): number | null {
  if (status !== 'achieved' && status !== 'missed') return null;
  if (measure === null || start === null || endedOn === null || endedOn <= start) return null;
  return (Math.abs(measure.current - measure.baseline) * 7) / daysBetween(start, endedOn);
}

function bestQuarterOf({ quarters, quartersAre }: Goal): number | null {
  if (quartersAre !== 'sum') return null;
  const best = Math.max(0, ...quarters.map(({ actual }) => actual ?? 0));
  return best === 0 ? null : best / WEEKS_OF_A_QUARTER;
}

function larger(one: number | null, other: number | null): number | null {
  if (one === null) return other;
  return other === null ? one : Math.max(one, other);
}
