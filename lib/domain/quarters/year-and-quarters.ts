import type { Goal } from '../goal';
import { amount } from '../words';
import { figuresOf, type PlanQuarter } from './plan-quarters';

/** How a goal's quarters stand to its year, in the unit of its measure. */
export type YearAndQuarters = {
  /** What the quarters come to: their sum, or the last one's value. */
  quarters: number;
  year: number;
  /** `quarters − year`; 0 when they agree. */
  difference: number;
  /** The key of the last quarter, and what it would have to be for the difference to go; null: no such number. */
  last: string;
  mendedLast: number | null;
};

/**
 * Do the quarters of a goal agree with its year? `sum`: they add up to the target, or to the way from the baseline to
 * the target; `running` and `level`: the last one is the target. Null while they cannot be held against each other:
 * no measure, or targets still missing.
 */
export function yearAndQuarters(goal: Goal, quarters: readonly PlanQuarter[]): YearAndQuarters | null {
  const { measure, quartersAre } = goal;
  const last = quarters.at(-1);
  if (measure === null || last === undefined) return null;
  const targets = quarters.map(quarter => figuresOf(goal, quarter)?.target ?? null);
  const lastTarget = targets.at(-1) ?? null;
  if (lastTarget === null) return null;
  if (quartersAre !== 'sum') {
    const difference = exact(lastTarget - measure.target);
    return { quarters: lastTarget, year: measure.target, difference, last: last.key, mendedLast: measure.target };
  }
  if (targets.some(target => target === null)) return null;
  const sum = exact(targets.reduce<number>((total, target) => total + (target ?? 0), 0));
  const way = exact(measure.target - measure.baseline);
  const year = Math.abs(sum - way) < Math.abs(sum - measure.target) ? way : measure.target;
  const difference = exact(sum - year);
  const mended = exact(lastTarget - difference);
  return { quarters: sum, year, difference, last: last.key, mendedLast: isSensible(mended, year) ? mended : null };
}

/** A quarter that would have to undo the ones before is no remedy, nor is a number that no plan can hold. */
function isSensible(mended: number, year: number): boolean {
  if (!amount.safeParse(mended).success) return false;
  return year >= 0 ? mended >= 0 : mended <= 0;
}

/** Without the dust that binary fractions leave: 0.1 + 0.2 is 0.3. */
function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
