import type { RuleName } from './rule-names';
import { type ThresholdName, thresholdSettings } from './rule-settings';
import type { ChangedThresholds } from './thresholds';

/** Changes of what is set about the rules; what is back at its default is no change. Without a schema: screens use it. */

/** A whole number, a number, or a time of day: which one the threshold's setting says. */
export type ThresholdValue = number | string;

export function withThreshold(
  changed: ChangedThresholds,
  name: ThresholdName,
  value: ThresholdValue,
): ChangedThresholds {
  const { [name]: _, ...others } = changed;
  return value === thresholdSettings[name].default ? others : { ...others, [name]: value };
}

/** The same with one rule switched on or off. */
export function withRule(changed: ChangedThresholds, rule: RuleName, isOn: boolean): ChangedThresholds {
  const { off = [], ...others } = changed;
  const left = off.filter(each => each !== rule);
  const next = isOn ? left : [...left, rule];
  return next.length === 0 ? others : { ...others, off: next };
}
