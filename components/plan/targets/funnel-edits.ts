import type { Plan } from '@/lib/domain/plan';
import { type Funnel, funnelLines, type Metric } from '@/lib/domain/targets';

/** A rate of ⅓ is stored as 0.3333: so much more than a whole number is still that number. */
const ROUNDING = 0.05;

/** What the funnel asks of a metric each week, in whole actions; null when it says nothing about it. */
export function funnelAsks(funnel: Funnel | null, metric: Metric): number | null {
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
  return {
    ...plan,
    funnel,
    weeklyTargets: plan.weeklyTargets.map(target => {
      const asked = target.origin === 'funnel' ? funnelAsks(funnel, target.metric) : null;
      return asked === null ? target : { ...target, perWeek: asked };
    }),
  };
}
