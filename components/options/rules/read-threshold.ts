import type { ThresholdValue } from '@/lib/domain/rules/change-thresholds';
import {
  type NumberSetting,
  type ThresholdName,
  type TimeSetting,
  thresholdSettings,
} from '@/lib/domain/rules/rule-settings';
import { text } from '@/lib/messages/text';

/** What was typed as a value within its limits, or the sentence that says what would fit. */
export function readThreshold(name: ThresholdName, typed: string): { value: ThresholdValue } | { trouble: string } {
  const setting: NumberSetting | TimeSetting = thresholdSettings[name];
  const words = typed.trim();
  if (setting.unit === 'timeOfDay') {
    return /^([01]\d|2[0-3]):[0-5]\d$/.test(words) ? { value: words } : { trouble: text('options_rules_badTime') };
  }
  const { min, max, isWhole } = setting;
  const number = /^\d+([.,]\d+)?$/.test(words) ? Number(words.replace(',', '.')) : Number.NaN;
  // What is no number is not within any limits.
  if (number >= min && number <= max && (!isWhole || Number.isInteger(number))) return { value: number };
  return { trouble: text(isWhole ? 'options_rules_badWhole' : 'options_rules_badNumber', min, max) };
}
