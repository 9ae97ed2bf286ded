import { z } from 'zod';
import { type ActivityKind, activityKind } from '@/lib/domain/activity';
import type { mandatoryGoalKinds } from '@/lib/domain/lint/finding';
import {
  amount,
  countOf,
  type PlainDate,
  plainDate,
  requiredSentence,
  requiredShortText,
  shortText,
} from '@/lib/domain/words';

/** What is asked of each of the three goals that no plan may lack. */

export type BeginKind = (typeof mandatoryGoalKinds)[number];

export type Beginning = {
  /** What the goal should reach, in `unit`. Null: not said yet. */
  amount: number | null;
  unit: string;
  /** Where the money comes from; only asked of the revenue goal. */
  from: string;
  /** The first objective: what changes, and for or with whom. */
  objective: string;
  due: PlainDate | null;
  /** How one can tell that it is reached. */
  sign: string;
  what: string;
  why: string;
  count: number | null;
  kind: ActivityKind;
};

/** An answer that can be written into a plan: no sentence that is empty or too long, no number that is none. */
const answers = z
  .object({
    amount: amount.positive(),
    unit: shortText,
    from: requiredShortText,
    objective: requiredSentence,
    due: plainDate,
    sign: shortText,
    what: requiredSentence,
    why: requiredSentence,
    count: countOf.positive(),
    kind: activityKind,
  })
  .partial();

/** Of what was said, what can be written. */
export function fitting(said: Partial<Beginning>): z.infer<typeof answers> {
  const read = answers.safeParse(said);
  if (read.success) return read.data;
  const bad = new Set(read.error.issues.map(({ path }) => path[0]));
  return answers.parse(Object.fromEntries(Object.entries(said).filter(([field]) => !bad.has(field))));
}

/** What is still to be said before the plan can go on; the names of the fields, in their order. */
export function missingIn(
  kind: BeginKind,
  { amount: much, from, objective, what, why }: Beginning,
): (keyof Beginning)[] {
  return [
    ...(much === null || !(much > 0) ? (['amount'] as const) : []),
    ...(kind === 'revenue' && from.trim() === '' ? (['from'] as const) : []),
    ...(objective.trim() === '' ? (['objective'] as const) : []),
    ...(what.trim() === '' ? (['what'] as const) : []),
    ...(why.trim() === '' ? (['why'] as const) : []),
  ];
}
