import type { Goal } from '../goal';

/**
 * The goals with weights that make 100, in proportion to what they were; a goal without any gets an even share first.
 * Whole numbers, where the largest remainders get what rounding left over.
 */
export function spreadWeights(goals: readonly Goal[]): Goal[] {
  const count = goals.length;
  if (count === 0) return [];
  const weighed = goals.map(({ weight }) => (weight > 0 ? weight : averageOf(goals)));
  const sum = weighed.reduce((total, weight) => total + weight, 0);
  const exact = weighed.map(weight => (weight * 100) / sum);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((total, weight) => total + weight, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const takesOne = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return goals.map((goal, index) => ({ ...goal, weight: (whole[index] ?? 0) + (takesOne.has(index) ? 1 : 0) }));
}

/** The mean weight of those that have one; 1 when none has. */
function averageOf(goals: readonly Goal[]): number {
  const weighed = goals.filter(({ weight }) => weight > 0);
  if (weighed.length === 0) return 1;
  return weighed.reduce((total, { weight }) => total + weight, 0) / weighed.length;
}
