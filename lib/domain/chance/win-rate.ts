import type { Rate } from '../targets';

/** What is known of the share of opportunities that are won: a beta distribution, Beta(`won`, `lost`). */
export type WinRate = {
  won: number;
  lost: number;
  /** The rep's own closed opportunities it rests on. */
  n: number;
};

/** A typed rate, or the team's, weighs as much as so many opportunities of the rep's own: four soon speak louder. */
export const TYPED_WEIGHT = 4;
/** Where nobody named a rate before it was counted: Jeffreys' prior, which weighs as much as one opportunity. */
const JEFFREYS = 0.5;

/**
 * The win rate after the rep's own counts (conjugate updating: prior Beta(a, b), then `won` and `lost` counted, gives
 * Beta(a + won, b + lost); Gelman et al., Bayesian Data Analysis, 3rd ed., §2.4).
 * - a typed or the team's rate r is the prior Beta(4r, 4(1 − r)), whatever n it claims: it is not the rep's own;
 * - a rate from own history is evidence itself, upon Jeffreys' prior Beta(½, ½); newer counts take its place.
 */
export function winRate(rate: Rate, counts: { won: number; lost: number } | null): WinRate {
  const ownCases = rate.origin === 'ownHistory' ? (rate.n ?? 0) : 0;
  const prior =
    ownCases > 0
      ? { won: JEFFREYS, lost: JEFFREYS }
      : { won: TYPED_WEIGHT * rate.value, lost: TYPED_WEIGHT * (1 - rate.value) };
  const hasCounts = counts !== null && counts.won + counts.lost > 0;
  const own = hasCounts ? counts : countsOf(rate.value, ownCases);
  return { won: prior.won + own.won, lost: prior.lost + own.lost, n: own.won + own.lost };
}

function countsOf(value: number, cases: number): { won: number; lost: number } {
  const won = Math.round(value * cases);
  return { won, lost: cases - won };
}
