import type { Plan } from '@/lib/domain/plan';
import { type Funnel, funnelLines, type Metric, type WeeklyTarget } from '@/lib/domain/targets';
import { funnelOf } from '@/lib/domain/targets/selling-weeks';
import { text } from '@/lib/messages/text';

/** A rate of ⅓ is stored as 0.3333: so much more than a whole number is still that number. */
const ROUNDING = 0.05;

/** What the plan's funnel asks of a metric each week, in whole actions; null when it says nothing about it. */
export function funnelAsks(plan: Plan, metric: Metric): number | null {
  const funnel = funnelOf(plan);
  if (funnel === null) return null;
  const lines = funnelLines(funnel);
  const asked =
    metric === 'firstConversations'
      ? lines.firstConversationsPerWeek
      : metric === 'outreach'
        ? lines.attemptsPerWeek
        : null;
  return asked === null ? null : Math.min(10_000, Math.max(0, Math.ceil(asked - ROUNDING)));
}

/** The plan with that funnel; targets that come from it follow. */
export function withFunnel(plan: Plan, funnel: Funnel): Plan {
  const after = { ...plan, funnel };
  return {
    ...after,
    weeklyTargets: plan.weeklyTargets.map(target => {
      const asked = target.origin === 'funnel' ? funnelAsks(after, target.metric) : null;
      return asked === null ? target : { ...target, perWeek: asked };
    }),
  };
}

/** A target for a week: what the funnel asks where it says so, else that number. */
export function newTarget(plan: Plan, metric: Metric, perWeek: number, id: string): WeeklyTarget {
  const asked = funnelAsks(plan, metric);
  return {
    id,
    metric,
    label: text(`metric_${metric}`),
    perWeek: asked ?? perWeek,
    origin: asked === null ? 'hand' : 'funnel',
  };
}
