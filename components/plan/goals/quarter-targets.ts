import type { Goal } from '@/lib/domain/goal';
import { figuresOf, type PlanQuarter } from '@/lib/domain/quarters/plan-quarters';

/**
 * Quarter targets that agree with the year: equal shares of the way (the last takes what rounding left), the total so
 * far, or the level to hold. What the quarters brought stays.
 */
export function evenly({ measure, quarters, quartersAre }: Goal, of: readonly PlanQuarter[]): Goal['quarters'] {
  if (measure === null) return quarters;
  const { baseline, target } = measure;
  const way = target - (quartersAre === 'sum' ? 0 : baseline);
  const soFar = (count: number): number => rounded((way * count) / of.length, target);
  return of.map((quarter, index) => ({
    quarter: quarter.key,
    actual: figuresOf({ quarters }, quarter)?.actual ?? null,
    target:
      quartersAre === 'level'
        ? target
        : quartersAre === 'running'
          ? baseline + soFar(index + 1)
          : rounded(soFar(index + 1) - soFar(index), 0.01),
  }));
}

/** Whole numbers for whole targets, cents otherwise. */
function rounded(value: number, like: number): number {
  return Number.isInteger(like) ? Math.round(value) : Math.round(value * 100) / 100;
}
