import { z } from 'zod';
import { measure } from './objective';
import { amount, id, longText, plainDate, requiredSentence, shortText } from './words';

/** The three that no plan may lack come first. */
export const goalKinds = ['relationship', 'revenue', 'customerSuccess', 'growth', 'improvement'] as const;
export const goalKind = z.enum(goalKinds);
export type GoalKind = z.infer<typeof goalKind>;

export const stakeholder = z.enum(['customers', 'partners', 'teamMates', 'management']);

/** What a quarter should bring and what it brought. */
export const quarterTarget = z.strictObject({
  quarter: z.string().regex(/^(\d{4}-)?Q[1-4]$/),
  target: amount.nullable(),
  actual: amount.nullable(),
});

export const goal = z.strictObject({
  id,
  kind: goalKind,
  statement: requiredSentence,
  stakeholders: z.array(stakeholder).max(4),
  measure: measure.nullable(),
  /** All weights of a plan make 100. */
  weight: z.number().min(0).max(100),
  quarters: z.array(quarterTarget).max(40),
  /** `sum`: quarters add up to the year; `running`: each is the total so far; `level`: each is a value to hold. */
  quartersAre: z.enum(['sum', 'running', 'level']),
  /** The rep's own figure behind the goal (a commission). Never exported unless ticked. */
  personal: z.strictObject({ label: shortText, target: amount.nullable(), inExports: z.boolean() }).nullable(),
  ends: plainDate.nullable(),
  notes: longText,
});
export type Goal = z.infer<typeof goal>;
