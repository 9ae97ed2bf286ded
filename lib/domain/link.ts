import { z } from 'zod';
import { recordId } from './record-id';
import { id, instant } from './words';

/** Why an activity serves no objective although somebody had to do it. The last two stay flagged. */
export const setAsideReasons = [
  'customerService',
  'requiredAdmin',
  'helpingColleague',
  'duplicateRecord',
  'servesSomethingMissing',
  'checkABox',
] as const;
export const setAsideReason = z.enum(setAsideReasons);
export type SetAsideReason = z.infer<typeof setAsideReason>;

/** What an activity serves. The goal is never stored: it follows from the objective. */
export const choice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('objective'), objectiveId: id }),
  z.object({ kind: z.literal('setAside'), reason: setAsideReason }),
]);
export type Choice = z.infer<typeof choice>;

const madeBy = z.enum(['rep', 'rule', 'file']);

/** The choice in force for one activity, and the ones before it, newest first: undo works from there for ever. */
export const link = z.object({
  activityId: recordId,
  choice: choice.nullable(),
  madeBy,
  at: instant,
  /** All links of one click share it, so that they undo as one. */
  actionId: id,
  /** `madeBy` left out: it was not noted yet when that link gave way. */
  earlier: z
    .array(z.object({ choice: choice.nullable(), at: instant, actionId: id, madeBy: madeBy.optional() }))
    .max(50),
});
export type Link = z.infer<typeof link>;

/** The link after a new choice. Keeps the last 50 earlier ones. */
export function withChoice(
  before: Link | undefined,
  activityId: string,
  next: { choice: Choice | null; at: string; actionId: string; madeBy: Link['madeBy'] },
): Link {
  if (before === undefined) return { activityId, ...next, earlier: [] };
  const { choice, at, actionId, madeBy } = before;
  return { activityId, ...next, earlier: [{ choice, at, actionId, madeBy }, ...before.earlier].slice(0, 50) };
}
