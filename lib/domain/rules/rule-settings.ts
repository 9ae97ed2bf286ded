import type { RuleName } from './rule-names';

/**
 * What can be set about the check-a-box rules (design §5): every threshold with its default, its limits and its unit, and
 * which rule turns on which. Data only, without a schema: screens read it too.
 */

/** What a number counts. */
export type ThresholdUnit = 'days' | 'workingDays' | 'minutes' | 'seconds' | 'words' | 'accounts' | 'activities';

/** A number between two ends, the ends included. */
export type NumberSetting = { min: number; max: number; default: number; unit: ThresholdUnit; isWhole: boolean };
/** A local time of day, `HH:MM`. */
export type TimeSetting = { default: string; unit: 'timeOfDay' };

export const thresholdSettings = {
  /** H1: grace ends at this local time of the next working day; that minute's first second is still grace. */
  graceEndsAt: { default: '18:00', unit: 'timeOfDay' },
  /** H2, S7: days after the due date in which an open objective still covers. */
  tailDays: { min: 0, max: 366, default: 7, unit: 'days', isWhole: true },
  /** S1: this many words of notes say what came of it. */
  outcomeWords: { min: 1, max: 100, default: 3, unit: 'words', isWhole: true },
  /** S3: the same text, this long, at so many accounts within so many days, the first and the last included. */
  repeatWords: { min: 1, max: 100, default: 2, unit: 'words', isWhole: true },
  repeatAccounts: { min: 2, max: 1_000, default: 3, unit: 'accounts', isWhole: true },
  repeatDays: { min: 1, max: 366, default: 7, unit: 'days', isWhole: true },
  /** S4: so many logged within so many minutes, so many of them at least so many calendar days after their day. */
  burstCount: { min: 2, max: 1_000, default: 5, unit: 'activities', isWhole: true },
  burstMinutes: { min: 0, max: 1_440, default: 10, unit: 'minutes', isWhole: false },
  burstBackdated: { min: 1, max: 1_000, default: 3, unit: 'activities', isWhole: true },
  burstBackdatedDays: { min: 1, max: 366, default: 2, unit: 'days', isWhole: true },
  /** S5: logged more than so many working days after it happened. */
  lateWorkingDays: { min: 0, max: 366, default: 3, unit: 'workingDays', isWhole: true },
  /** S8: so many actions on one objective within so many days, today included. */
  pileOnActions: { min: 1, max: 1_000, default: 5, unit: 'activities', isWhole: true },
  pileOnDays: { min: 1, max: 366, default: 7, unit: 'days', isWhole: true },
  /** S9: a talk takes at least so many seconds. */
  shortCallSeconds: { min: 0, max: 3_600, default: 20, unit: 'seconds', isWhole: false },
  /** S11: only after so many links, when what they taught can be relied on. */
  betterFitLinks: { min: 1, max: 100_000, default: 50, unit: 'activities', isWhole: true },
  /** So many set aside for one reason on one account within so many days ask whether the plan lacks something. */
  setAsideCount: { min: 2, max: 1_000, default: 5, unit: 'activities', isWhole: true },
  setAsideDays: { min: 1, max: 366, default: 14, unit: 'days', isWhole: true },
} as const satisfies Record<string, NumberSetting | TimeSetting>;

export type ThresholdName = keyof typeof thresholdSettings;

/** Every rule with the thresholds it turns on, in the order in which a person meets them. Each stands with one rule. */
export const ruleThresholds: Record<RuleName, readonly ThresholdName[]> = {
  H1: ['graceEndsAt'],
  H2: ['tailDays'],
  H3: [],
  H4: [],
  S1: ['outcomeWords'],
  S2: [],
  S3: ['repeatWords', 'repeatAccounts', 'repeatDays'],
  S4: ['burstCount', 'burstMinutes', 'burstBackdated', 'burstBackdatedDays'],
  S5: ['lateWorkingDays'],
  S6: [],
  S7: [],
  S8: ['pileOnActions', 'pileOnDays'],
  S9: ['shortCallSeconds'],
  S10: [],
  S11: ['betterFitLinks'],
};

/** What the question turns on that is asked when much was set aside: it belongs to no rule. */
export const setAsideThresholds: readonly ThresholdName[] = ['setAsideCount', 'setAsideDays'];
