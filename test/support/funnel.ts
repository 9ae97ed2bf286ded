import type { Plan } from '@/lib/domain/plan';
import type { Funnel } from '@/lib/domain/targets';
import { aPlan } from './builders';

/** 1.8 million at 75 thousand a deal, a third and a half, 48 weeks, 4 attempts: 3 first conversations a week. */
export function aFunnel(changes: Partial<Funnel> = {}): Funnel {
  return {
    goalAmount: 1_800_000,
    averageDeal: 75_000,
    opportunityToWin: { value: 1 / 3, n: null, origin: 'typed' },
    firstConversationToOpportunity: { value: 1 / 2, n: null, origin: 'typed' },
    sellingWeeks: 48,
    attemptsPerFirstConversation: 4,
    ...changes,
  };
}

/** A plan for 2026 in Chicago, Monday to Friday, with that funnel. */
export function aPlanWithFunnel(funnel: Partial<Funnel> = {}, changes: Partial<Plan> = {}): Plan {
  return aPlan({ funnel: aFunnel(funnel), ...changes });
}
