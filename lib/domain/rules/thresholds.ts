import { z } from 'zod';
import { ruleName } from './rule-names';
import { type NumberSetting, thresholdSettings as settings } from './rule-settings';

/** A number between its two ends. */
function within({ min, max, isWhole }: NumberSetting): z.ZodNumber {
  const number = z.number().min(min).max(max);
  return isWhole ? number.int() : number;
}

/** Every number the check-a-box rules turn on (design §5), without its default: what a file or a policy may name. */
const shape = {
  graceEndsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  tailDays: within(settings.tailDays),
  outcomeWords: within(settings.outcomeWords),
  repeatWords: within(settings.repeatWords),
  repeatAccounts: within(settings.repeatAccounts),
  repeatDays: within(settings.repeatDays),
  burstCount: within(settings.burstCount),
  burstMinutes: within(settings.burstMinutes),
  burstBackdated: within(settings.burstBackdated),
  burstBackdatedDays: within(settings.burstBackdatedDays),
  lateWorkingDays: within(settings.lateWorkingDays),
  pileOnActions: within(settings.pileOnActions),
  pileOnDays: within(settings.pileOnDays),
  shortCallSeconds: within(settings.shortCallSeconds),
  betterFitLinks: within(settings.betterFitLinks),
  setAsideCount: within(settings.setAsideCount),
  setAsideDays: within(settings.setAsideDays),
  /** Rules that are switched off. */
  off: z.array(ruleName).max(100),
};

/** Thresholds that somebody changed, the rep or a company's policy. What is left out keeps its default. */
export const changedThresholds = z.strictObject(shape).partial();
export type ChangedThresholds = z.infer<typeof changedThresholds>;

/** All thresholds: what is left out keeps the design's default. */
export const thresholds = z.strictObject({
  graceEndsAt: shape.graceEndsAt.default(settings.graceEndsAt.default),
  tailDays: shape.tailDays.default(settings.tailDays.default),
  outcomeWords: shape.outcomeWords.default(settings.outcomeWords.default),
  repeatWords: shape.repeatWords.default(settings.repeatWords.default),
  repeatAccounts: shape.repeatAccounts.default(settings.repeatAccounts.default),
  repeatDays: shape.repeatDays.default(settings.repeatDays.default),
  burstCount: shape.burstCount.default(settings.burstCount.default),
  burstMinutes: shape.burstMinutes.default(settings.burstMinutes.default),
  burstBackdated: shape.burstBackdated.default(settings.burstBackdated.default),
  burstBackdatedDays: shape.burstBackdatedDays.default(settings.burstBackdatedDays.default),
  lateWorkingDays: shape.lateWorkingDays.default(settings.lateWorkingDays.default),
  pileOnActions: shape.pileOnActions.default(settings.pileOnActions.default),
  pileOnDays: shape.pileOnDays.default(settings.pileOnDays.default),
  shortCallSeconds: shape.shortCallSeconds.default(settings.shortCallSeconds.default),
  betterFitLinks: shape.betterFitLinks.default(settings.betterFitLinks.default),
  setAsideCount: shape.setAsideCount.default(settings.setAsideCount.default),
  setAsideDays: shape.setAsideDays.default(settings.setAsideDays.default),
  off: shape.off.default([]),
});
export type Thresholds = z.infer<typeof thresholds>;

export const defaultThresholds: Thresholds = thresholds.parse({});
