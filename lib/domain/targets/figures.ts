import type { Funnel, Rate } from '../targets';

/** A figure with the number of cases it rests on; null: nobody said. */
export type Figure = { value: number; n: number | null };

/** What a funnel can take over from records instead of from the rep's head. Null: there was no case to tell it. */
export type Figures = {
  opportunityToWin: Rate | null;
  firstConversationToOpportunity: Rate | null;
  averageDeal: Figure | null;
  salesCycleDays: Figure | null;
};

/** The longest sales cycle a funnel takes, in days. */
const LONGEST_CYCLE_DAYS = 3_660;

/** The funnel with those of the figures that are known; the others stay as they are. Money in cents, days as whole days. */
export function withFigures(funnel: Funnel, figures: Figures): Funnel {
  const { opportunityToWin, firstConversationToOpportunity, averageDeal, salesCycleDays } = figures;
  return {
    ...funnel,
    ...(opportunityToWin === null ? {} : { opportunityToWin }),
    ...(firstConversationToOpportunity === null ? {} : { firstConversationToOpportunity }),
    ...(averageDeal === null ? {} : { averageDeal: Math.round(averageDeal.value * 100) / 100 }),
    ...(salesCycleDays === null
      ? {}
      : { salesCycleDays: Math.min(LONGEST_CYCLE_DAYS, Math.round(salesCycleDays.value)) }),
  };
}

/**
 * A colleague's funnel as figures of the team, each rate with the n it had there. Their average deal is left out when it
 * is in another currency; a deal of nothing tells nothing.
 */
export function teamFigures(theirs: { funnel: Funnel; currency: string }, currency: string): Figures {
  const { averageDeal, opportunityToWin, firstConversationToOpportunity, salesCycleDays } = theirs.funnel;
  const hasDeal = averageDeal > 0 && theirs.currency === currency;
  return {
    opportunityToWin: { ...opportunityToWin, origin: 'team' },
    firstConversationToOpportunity: { ...firstConversationToOpportunity, origin: 'team' },
    averageDeal: hasDeal ? { value: averageDeal, n: null } : null,
    salesCycleDays: salesCycleDays === undefined ? null : { value: salesCycleDays, n: null },
  };
}

/** Is there anything to take over? */
export function hasFigures(figures: Figures): boolean {
  return Object.values(figures).some(each => each !== null);
}
