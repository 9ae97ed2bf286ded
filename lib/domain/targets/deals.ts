import type { Win } from '../chance/year-plot';
import type { Plan } from '../plan';
import type { PlainDate } from '../words';
import type { PastOpportunity } from './rates-from-history';

/** What the plan's period has brought, and what may still come of what is open. */
export type Deals = { wonAmount: number; wins: Win[]; open: number };

/**
 * Of the rep's opportunities those of the plan's period: won ones by amount, in the plan's currency, and open ones that are
 * expected to close from today to the plan's end. An open one whose day has passed is not counted before it is given a
 * new one. A record that is given twice counts once.
 */
export function dealsOf(plan: Plan, opportunities: readonly PastOpportunity[], today: PlainDate): Deals {
  const { start, end, currency: planCurrency } = plan;
  const known = [...new Map(opportunities.map(each => [each.id, each])).values()];
  const wins = known.flatMap(({ outcome, closesOn, amount, currency }): Win[] => {
    const isOfPlan = outcome === 'won' && closesOn >= start && closesOn <= end && closesOn <= today;
    return isOfPlan && amount !== null && (currency ?? planCurrency) === planCurrency ? [{ on: closesOn, amount }] : [];
  });
  return {
    wonAmount: wins.reduce((sum, { amount }) => sum + amount, 0),
    wins,
    open: known.filter(({ outcome, closesOn }) => outcome === 'open' && closesOn >= today && closesOn <= end).length,
  };
}

/**
 * What is won so far by the plan's own word, where no CRM tells: the present value of its revenue goal in the plan's
 * currency; of several, of the one with the funnel's goal. Null: the plan does not say.
 */
export function wonByGoal({ goals, funnel, currency }: Plan): number | null {
  const measures = goals.flatMap(({ kind, measure }) =>
    kind === 'revenue' && measure !== null && measure.unit === currency ? [measure] : [],
  );
  const [only] = measures.length > 1 ? measures.filter(({ target }) => target === funnel?.goalAmount) : measures;
  return only?.current ?? null;
}
