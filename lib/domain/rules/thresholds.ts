import { z } from 'zod';
import { ruleName } from './rule-names';

/** A whole number between two ends, the ends included. */
function whole(from: number, to: number): z.ZodNumber {
  return z.number().int().min(from).max(to);
}

/** Every number the check-a-box rules turn on (design §5), without its default: what a file or a policy may name. */
const shape = {
  /** H1: grace ends at this local time of the next working day; that minute's first second is still grace. */
  graceEndsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** H2, S7: days after the due date in which an open objective still covers. */
  tailDays: whole(0, 366),
  /** S1: this many words of notes say what came of it. */
  outcomeWords: whole(1, 100),
  /** S3: the same text, this long, at so many accounts within so many days, the first and the last included. */
  repeatWords: whole(1, 100),
  repeatAccounts: whole(2, 1_000),
  repeatDays: whole(1, 366),
  /** S4: so many logged within so many minutes, so many of them at least so many calendar days after their day. */
  burstCount: whole(2, 1_000),
  burstMinutes: z.number().min(0).max(1_440),
  burstBackdated: whole(1, 1_000),
  burstBackdatedDays: whole(1, 366),
  /** S5: logged more than so many working days after it happened. */
  lateWorkingDays: whole(0, 366),
  /** S8: so many actions on one objective within so many days, today included. */
  pileOnActions: whole(1, 1_000),
  pileOnDays: whole(1, 366),
  /** S9: a talk takes at least so many seconds. */
  shortCallSeconds: z.number().min(0).max(3_600),
  /** S11: only after so many links, when what they taught can be relied on. */
  betterFitLinks: whole(1, 100_000),
  /** So many set aside for one reason on one account within so many days ask whether the plan lacks something. */
  setAsideCount: whole(2, 1_000),
  setAsideDays: whole(1, 366),
  /** Rules that are switched off. */
  off: z.array(ruleName).max(100),
};

/** Thresholds that somebody changed, the rep or a company's policy. What is left out keeps its default. */
export const changedThresholds = z.strictObject(shape).partial();
export type ChangedThresholds = z.infer<typeof changedThresholds>;

/** All thresholds: what is left out keeps the design's default. */
export const thresholds = z.strictObject({
  graceEndsAt: shape.graceEndsAt.default('18:00'),
  tailDays: shape.tailDays.default(7),
  outcomeWords: shape.outcomeWords.default(3),
  repeatWords: shape.repeatWords.default(2),
  repeatAccounts: shape.repeatAccounts.default(3),
  repeatDays: shape.repeatDays.default(7),
  burstCount: shape.burstCount.default(5),
  burstMinutes: shape.burstMinutes.default(10),
  burstBackdated: shape.burstBackdated.default(3),
  burstBackdatedDays: shape.burstBackdatedDays.default(2),
  lateWorkingDays: shape.lateWorkingDays.default(3),
  pileOnActions: shape.pileOnActions.default(5),
  pileOnDays: shape.pileOnDays.default(7),
  shortCallSeconds: shape.shortCallSeconds.default(20),
  betterFitLinks: shape.betterFitLinks.default(50),
  setAsideCount: shape.setAsideCount.default(5),
  setAsideDays: shape.setAsideDays.default(14),
  off: shape.off.default([]),
});
export type Thresholds = z.infer<typeof thresholds>;

export const defaultThresholds: Thresholds = thresholds.parse({});
