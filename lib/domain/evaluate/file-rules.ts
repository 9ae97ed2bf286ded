import { z } from 'zod';
import { thresholds } from '../rules/thresholds';

/**
 * The thresholds that a worked example names, in its words; the others keep their defaults. Beside them, which reasons it
 * takes as exempting; left out: those of the design.
 */
export const fileRules = z
  .object({
    /** A sentence with a time of day in it: "end of the next working day, 18:00 local". */
    grace: z.string(),
    objectiveTailDays: z.number(),
    burst: z.object({ count: z.number(), minutes: z.number(), backdatedAtLeast: z.number() }).partial(),
    repeat: z.object({ accounts: z.number(), days: z.number(), minWords: z.number() }).partial(),
    lateWorkingDays: z.number(),
    shortCallSec: z.number(),
    outcomeMinWords: z.number(),
    exemptReasons: z.array(z.string()),
  })
  .partial()
  .transform(({ grace, burst, repeat, exemptReasons, ...rules }, context) => {
    const read = thresholds.safeParse({
      graceEndsAt: /\b([01]\d|2[0-3]):[0-5]\d\b/.exec(grace ?? '')?.[0],
      tailDays: rules.objectiveTailDays,
      burstCount: burst?.count,
      burstMinutes: burst?.minutes,
      burstBackdated: burst?.backdatedAtLeast,
      repeatAccounts: repeat?.accounts,
      repeatDays: repeat?.days,
      repeatWords: repeat?.minWords,
      lateWorkingDays: rules.lateWorkingDays,
      shortCallSeconds: rules.shortCallSec,
      outcomeWords: rules.outcomeMinWords,
    });
    if (read.success) return { thresholds: read.data, exemptReasons };
    for (const { path, message } of read.error.issues) context.addIssue(`${path.join('.')}: ${message}`);
    return z.NEVER;
  });

/**
 * The reason of a set-aside as the file means it: one that it takes as exempting exempts, whatever its word; another one
 * stays flagged until there is an objective for it. The two that never exempt mean what they always do.
 */
export function reasonAsMeant(reason: string, exemptReasons: readonly string[] | undefined): string {
  if (exemptReasons === undefined || reason === 'check_a_box' || reason === 'serves_something_missing') return reason;
  return exemptReasons.includes(reason) ? 'required_admin' : 'serves_something_missing';
}
