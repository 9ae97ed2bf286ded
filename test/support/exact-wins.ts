/**
 * The chances of wins in two other ways than the product's, to check it by: exact fractions, and playing it out. Nothing
 * is shared with `lib/domain/chance`.
 */
import type { Random } from './random';

/**
 * The chance of at least `wins` of `opportunities`, as an exact fraction of whole numbers: of all orders in which an urn of
 * `won` and `lost` balls, to which each drawn ball returns with another of its kind, gives that many.
 */
export function exactAtLeast(
  wins: number,
  opportunities: number,
  { won, lost }: { won: number; lost: number },
): number {
  const winning = rising(won, opportunities);
  const losing = rising(lost, opportunities);
  let all = 0n;
  let reached = 0n;
  let ways = 1n;
  for (let count = 0; count <= opportunities; count++) {
    const orders = ways * (winning[count] ?? 0n) * (losing[opportunities - count] ?? 0n);
    all += orders;
    if (count >= wins) reached += orders;
    ways = (ways * BigInt(opportunities - count)) / BigInt(count + 1);
  }
  const DIGITS = 10n ** 17n;
  return Number((reached * DIGITS) / all) / Number(DIGITS);
}

/** 1, from, from (from + 1), … up to so many factors. */
function rising(from: number, factors: number): bigint[] {
  const products = [1n];
  for (let step = 0; step < factors; step++) products.push((products.at(-1) ?? 1n) * BigInt(from + step));
  return products;
}

/** One play: a win rate is drawn from what is known of it, then each opportunity is won or lost by it. */
export function playedWins(opportunities: number, rate: { won: number; lost: number }, chance: Random): number {
  const won = gamma(rate.won, chance);
  const share = won / (won + gamma(rate.lost, chance));
  const fraction = opportunities - Math.floor(opportunities);
  const played = Math.floor(opportunities) + (chance.next() < fraction ? 1 : 0);
  let wins = 0;
  for (let each = 0; each < played; each++) if (chance.next() < share) wins += 1;
  return wins;
}

/** Marsaglia and Tsang, "A simple method for generating gamma variables" (2000); below 1 by their remark. */
function gamma(shape: number, chance: Random): number {
  if (shape < 1) return gamma(shape + 1, chance) * (1 - chance.next()) ** (1 / shape);
  const third = shape - 1 / 3;
  const scale = 1 / Math.sqrt(9 * third);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
    const cube = (1 + scale * normal) ** 3;
    if (cube <= 0) continue;
    if (Math.log(1 - chance.next()) < 0.5 * normal * normal + third * (1 - cube + Math.log(cube))) return third * cube;
  }
}
