import { z } from 'zod';

/**
 * Every number the check-a-box rules turn on, with its default (design §5). The options may change any of them and a
 * company's policy may preset them: what is left out keeps its default.
 */
export const thresholds = z.strictObject({
  /** H1: grace ends at this local time of the next working day; that minute's first second is still grace. */
  graceEndsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('18:00'),
  /** H2, S7: days after the due date in which an open objective still covers. */
  tailDays: z.number().int().min(0).max(366).default(7),
  /** S1: this many words of notes say what came of it. */
  outcomeWords: z.number().int().min(1).max(100).default(3),
  /** S3: the same text at so many accounts within so many days, the first and the last included. */
  repeat: z
    .strictObject({
      accounts: z.number().int().min(2).max(1_000).default(3),
      days: z.number().int().min(1).max(366).default(7),
      words: z.number().int().min(1).max(100).default(2),
    })
    .prefault({}),
  /** S4: so many logged within so many minutes, so many of them at least so many calendar days after their day. */
  burst: z
    .strictObject({
      count: z.number().int().min(2).max(1_000).default(5),
      minutes: z.number().min(0).max(1_440).default(10),
      backdated: z.number().int().min(1).max(1_000).default(3),
      backdatedDays: z.number().int().min(1).max(366).default(2),
    })
    .prefault({}),
  /** S5: logged more than so many working days after it happened. */
  lateWorkingDays: z.number().int().min(0).max(366).default(3),
  /** S8: so many actions on one objective within so many days, today included. */
  pileOn: z
    .strictObject({
      actions: z.number().int().min(1).max(1_000).default(5),
      days: z.number().int().min(1).max(366).default(7),
    })
    .prefault({}),
  /** S9: a talk takes at least so many seconds. */
  shortCallSeconds: z.number().min(0).max(3_600).default(20),
});
export type Thresholds = z.infer<typeof thresholds>;

export const defaultThresholds: Thresholds = thresholds.parse({});
