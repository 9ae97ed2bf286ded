import { daysBetween } from '../calendar';
import type { PlainDate } from '../words';
import { endOf, type Heir, type ReadPlan } from './read-plan';

/**
 * How much earlier work went to each objective, by place in the plan; the last place is "nothing". Older work counts
 * less: half as much after so many days.
 */
export type Masses = { of: Float64Array; total: number };

/** One earlier answer, as far as habits are concerned. */
export type Earlier = { objectiveId: string | null; day: PlainDate };

export function massesOf(
  links: readonly Earlier[],
  plan: ReadPlan,
  day: PlainDate,
  halfLifeDays: number,
  handover: Handover,
): Masses {
  const of = new Float64Array(plan.objectives.length + 1);
  let total = 0;
  for (const link of links) {
    const place = link.objectiveId === null ? plan.objectives.length : plan.placeOf.get(link.objectiveId);
    // The objective was deleted: what was done for it says nothing about the others.
    if (place === undefined) continue;
    const weight = 2 ** (-Math.abs(daysBetween(link.day, day)) / halfLifeDays);
    total += weight;
    handOn(handover, place, weight, (heir, part) => {
      of[heir] = (of[heir] ?? 0) + part;
    });
  }
  return { of, total };
}

/** Days in which half of the work of an ended objective has gone over to its successors. */
const HANDED_ON_DAYS = 4;

/** By place of an objective that has ended: what of its work still speaks for itself, and who has the rest. */
export type Handover = ReadonlyMap<number, { kept: number; heirs: readonly Heir[] }>;

export function handoverOn(plan: ReadPlan, day: PlainDate): Handover {
  const handover = new Map<number, { kept: number; heirs: readonly Heir[] }>();
  plan.objectives.forEach(({ objective }, place) => {
    const heirs = plan.successors[place] ?? [];
    const ended = endOf(objective);
    if (heirs.length === 0 || ended === null || ended >= day) return;
    handover.set(place, { kept: 2 ** (-(daysBetween(ended, day) + 3) / HANDED_ON_DAYS), heirs });
  });
  return handover;
}

/** What was done for an objective that has ended speaks for those that follow it, more with every day. */
export function handOn(
  handover: Handover,
  place: number,
  amount: number,
  give: (place: number, part: number) => void,
): void {
  const ended = handover.get(place);
  give(place, ended === undefined ? amount : amount * ended.kept);
  for (const heir of ended?.heirs ?? []) give(heir.place, amount * (1 - (ended?.kept ?? 1)) * heir.share);
}

/** Shares that begin as `base` and become those of the masses the more of them there are. Their sum is 1. */
export function blended(masses: Masses, base: Float64Array, baseCounts: number): Float64Array {
  return base.map((share, place) => ((masses.of[place] ?? 0) + baseCounts * share) / (masses.total + baseCounts));
}

/** One of fifteen: what a plan of the usual size would give each objective if nothing were known. */
export const USUAL_SHARE = 1 / 15;

/** How much more often than usual: a natural logarithm, 0 when nothing is known. */
export function logShare(masses: Masses, place: number, usualCounts: number): number {
  const share = ((masses.of[place] ?? 0) + usualCounts * USUAL_SHARE) / (masses.total + usualCounts);
  return Math.log(share / USUAL_SHARE);
}

/** Keeps the logarithm of a share that is almost nothing within reason. */
const LEAST_SHARE = 0.01;

/** How much more one share is than another: a natural logarithm. */
export function logRatio(share: number, other: number): number {
  return Math.log((share + LEAST_SHARE) / (other + LEAST_SHARE));
}
