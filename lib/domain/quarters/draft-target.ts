import type { Goal } from '../goal';
import { amount } from '../words';
import { figuresOf, type PlanQuarter } from './plan-quarters';

/**
 * What a quarter should bring so that the quarters agree with the year, from the targets that are set already: an even
 * share of what is left to distribute (`sum`), an even step from the last known value to the year's target (`running`),
 * or the year's target (`level`). Null without a measure, or when nothing is left to distribute.
 */
export function draftTarget(goal: Goal, quarter: PlanQuarter, quarters: readonly PlanQuarter[]): number | null {
  const target = shareOf(goal, quarter, quarters);
  // Between the ends of what a plan can hold lies more than a plan can hold.
  return amount.safeParse(target).success ? target : null;
}

function shareOf(goal: Goal, quarter: PlanQuarter, quarters: readonly PlanQuarter[]): number | null {
  const { measure, quartersAre } = goal;
  if (measure === null) return null;
  if (quartersAre === 'level') return measure.target;
  const round = Number.isInteger(measure.target) && Number.isInteger(measure.baseline) ? Math.round : cents;
  const targetOf = (each: PlanQuarter): number | null => figuresOf(goal, each)?.target ?? null;
  const at = quarters.indexOf(quarter);
  if (quartersAre === 'running') {
    const isLast = at === quarters.length - 1;
    if (isLast) return measure.target;
    const earlier = quarters.slice(0, at).map(each => figuresOf(goal, each)?.actual ?? targetOf(each));
    const known = earlier.findLastIndex(value => value !== null);
    const from = earlier[known] ?? measure.baseline;
    return round(from + ((measure.target - from) * (at - known)) / (quarters.length - 1 - known));
  }
  const open = quarters.filter(each => targetOf(each) === null);
  const set = quarters.reduce((total, each) => total + (targetOf(each) ?? 0), 0);
  const left = measure.target - measure.baseline - set;
  if (left === 0 || left > 0 !== measure.target > measure.baseline) return null;
  // The last one that is open takes what rounding left.
  return open.length === 1 ? cents(left) : round(left / open.length);
}

function cents(value: number): number {
  return Math.round(value * 100) / 100;
}
