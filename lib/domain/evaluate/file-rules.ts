import { z } from 'zod';
import { thresholds } from '../rules/thresholds';

/** The thresholds that a worked example names, in its words; the others keep their defaults. */
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
  })
  .partial()
  .transform(({ grace, burst, repeat, ...rules }, context) => {
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
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) context.addIssue(`${path.join('.')}: ${message}`);
    return z.NEVER;
  });
