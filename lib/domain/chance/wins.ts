import type { WinRate } from './win-rate';

/** More opportunities than any rep works on; a number beyond it is a mistake and counts as this. */
export const MOST_OPPORTUNITIES = 10_000;

/**
 * The chances of 0, 1, 2 … wins among so many opportunities, when what is known of the win rate is Beta(α, β): the
 * beta-binomial distribution (Johnson, Kemp, Kotz, Univariate Discrete Distributions, 3rd ed., §6.2.2),
 *
 *   P(k of n) = n! / (k! (n − k)!) · B(k + α, n − k + β) / B(α, β)
 *
 * A fractional number, as an expectation is, means one opportunity more with the chance of the fraction: ten and a half
 * are, half the time each, ten or eleven. The mean stays right, and more opportunities never make fewer wins.
 */
export function winsAmong(opportunities: number, rate: WinRate): number[] {
  const expected = Math.min(MOST_OPPORTUNITIES, Math.max(0, opportunities));
  const whole = Math.floor(expected);
  const fraction = expected - whole;
  const chances = betaBinomial(whole, rate);
  if (fraction === 0) return chances;
  const oneMore = betaBinomial(whole + 1, rate);
  return oneMore.map((chance, wins) => fraction * chance + (1 - fraction) * (chances[wins] ?? 0));
}

/** The chance of so many wins or more. */
export function chanceOfAtLeast(wins: number, chances: readonly number[]): number {
  const sum = chances.slice(Math.max(0, wins)).reduce((total, chance) => total + chance, 0);
  return Math.min(1, sum);
}

/** The least number of wins that is not exceeded with at least that chance. */
export function winsAtMost(share: number, chances: readonly number[]): number {
  let sum = 0;
  // Sums of many chances miss a whole by their rounding.
  const wins = chances.findIndex(chance => {
    sum += chance;
    return sum >= share - 1e-12;
  });
  return wins < 0 ? Math.max(0, chances.length - 1) : wins;
}

/**
 * Each chance follows from the one before: P(k + 1) / P(k) = (n − k)(k + α) / ((k + 1)(n − k − 1 + β)), which is
 * Γ(x + 1) = x Γ(x) used on every factor of the formula. The logarithms are added up from 0, the largest is taken off
 * before they are raised, and all are divided by their sum: nothing overflows, vanishes or is approximated for large n.
 */
function betaBinomial(opportunities: number, { won, lost }: WinRate): number[] {
  // The edges of the family: a rate that is known to be 1 or 0.
  if (lost <= 0) return certain(opportunities, opportunities);
  if (won <= 0) return certain(0, opportunities);
  const logs = [0];
  let log = 0;
  for (let wins = 0; wins < opportunities; wins++) {
    const losses = opportunities - wins;
    log += Math.log((losses * (wins + won)) / ((wins + 1) * (losses - 1 + lost)));
    logs.push(log);
  }
  const largest = logs.reduce((one, other) => Math.max(one, other));
  const weights = logs.map(each => Math.exp(each - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map(weight => weight / sum);
}

function certain(wins: number, opportunities: number): number[] {
  return Array.from({ length: opportunities + 1 }, (_, each) => (each === wins ? 1 : 0));
}
