import { z } from 'zod';
import { instant, sentence } from './words';

/** What the rep wants of a talk, written down before it (design §7): each in the rep's own words, any may be left empty. */
export const callPlanWords = z.strictObject({
  /** What will we say? */
  say: sentence,
  /** Which next step do we want? */
  nextStep: sentence,
  /** What could stand in the way, and how do we get over it? */
  barriers: sentence,
});
export type CallPlanWords = z.infer<typeof callPlanWords>;

/** `madeAt`: when it was first written. Changing its words later does not change whether the talk was planned. */
export const callPlan = callPlanWords.extend({
  madeAt: instant,
  /** The talk was still to be done then. Left out: nobody knows. */
  wasOpen: z.boolean().optional(),
});
export type CallPlan = z.infer<typeof callPlan>;

/** Is anything written in it? */
export function isWritten({ say, nextStep, barriers }: CallPlanWords): boolean {
  return [say, nextStep, barriers].some(words => words.trim() !== '');
}
