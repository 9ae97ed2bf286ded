import { z } from 'zod';
import { amount, countOf, id, share, shortText } from './words';

/** Where a rate of the funnel came from; a rate that nobody counted has no n. */
export const rate = z.strictObject({
  value: share,
  n: countOf.nullable(),
  origin: z.enum(['typed', 'ownHistory', 'team']),
});
export type Rate = z.infer<typeof rate>;

/** From the year's goal to what one week asks (design §6). Money in the plan's currency. */
export const funnel = z.strictObject({
  goalAmount: amount.min(0),
  averageDeal: amount.min(0),
  opportunityToWin: rate,
  firstConversationToOpportunity: rate,
  sellingWeeks: z.number().min(0).max(530),
  /** `calendar`: they follow from the rep's working days (`funnelOf`). Left out: typed. */
  sellingWeeksFrom: z.enum(['calendar', 'typed']).optional(),
  attemptsPerFirstConversation: z.number().min(0).max(1_000),
  /** Days from a first conversation to a signature. Left out: nobody knows. */
  salesCycleDays: z.number().int().min(0).max(3_660).optional(),
});
export type Funnel = z.infer<typeof funnel>;

/** What a week's target can count: only things the rep controls. */
export const metrics = ['firstConversations', 'outreach', 'meetings', 'plannedCalls'] as const;
export const metric = z.enum(metrics);
export type Metric = z.infer<typeof metric>;

export const weeklyTarget = z.strictObject({
  id,
  metric,
  label: shortText,
  perWeek: z.number().min(0).max(10_000),
  origin: z.enum(['funnel', 'tactic', 'hand']),
  /** Outreach: attempts a contact and week that count. Null: all of them. Left out: `ATTEMPT_CAP`. */
  capPerContact: z.number().int().min(1).max(1_000).nullable().optional(),
});
export type WeeklyTarget = z.infer<typeof weeklyTarget>;

/** The funnel's lines, each from the one before. One that cannot be worked out has no answer: null, never Infinity. */
export type FunnelLines = {
  deals: number | null;
  opportunities: number | null;
  firstConversations: number | null;
  firstConversationsPerWeek: number | null;
  attemptsPerWeek: number | null;
};

/**
 * goal ÷ average deal = deals; ÷ opportunity-to-win = opportunities; ÷ first-conversation-to-opportunity = first
 * conversations; ÷ selling weeks = a week's; × attempts = attempts (design §6: 1.8 M, 75 k, ⅓, ½, 48, 4 → 24, 72, 144, 3, 12).
 * Also for what is only half typed: a number that is missing, negative, or a rate of more than 1, ends the lines there.
 */
export function funnelLines(funnel: Funnel): FunnelLines {
  const deals = divided(funnel.goalAmount, funnel.averageDeal);
  const opportunities = divided(deals, shareOf(funnel.opportunityToWin));
  const firstConversations = divided(opportunities, shareOf(funnel.firstConversationToOpportunity));
  const firstConversationsPerWeek = divided(firstConversations, funnel.sellingWeeks);
  const attempts = funnel.attemptsPerFirstConversation;
  const attemptsPerWeek =
    firstConversationsPerWeek === null || !(attempts >= 0) ? null : finite(firstConversationsPerWeek * attempts);
  return { deals, opportunities, firstConversations, firstConversationsPerWeek, attemptsPerWeek };
}

function shareOf({ value }: Rate): number {
  return value <= 1 ? value : 0;
}

function divided(what: number | null, by: number): number | null {
  return what === null || !(what >= 0) || !(by > 0) ? null : finite(what / by);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
