import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withRule, withThreshold } from '@/lib/domain/rules/change-thresholds';
import { linesTellingHints } from '@/lib/domain/rules/hint';
import { hardRuleNames, ruleName } from '@/lib/domain/rules/rule-names';
import { ruleThresholds, setAsideThresholds, thresholdSettings } from '@/lib/domain/rules/rule-settings';
import { changedThresholds, defaultThresholds } from '@/lib/domain/rules/thresholds';
import { aHint, anActivityLine, aTiedLine } from '../../support/views';

const texts: Record<string, unknown> = JSON.parse(
  readFileSync(new URL('../../../public/_locales/en/messages.json', import.meta.url), 'utf8'),
);
const settings = Object.entries(thresholdSettings);
/** A text that stands alone, or in its plural form. */
const isThere = (name: string): boolean => name in texts || `${name}_other` in texts;

describe('what can be set about the rules', () => {
  test('every rule is there, with the texts that its row and its explanation need', () => {
    expect(Object.keys(ruleThresholds).sort()).toEqual([...ruleName.options].sort());
    const needed = ruleName.options.flatMap(rule => [
      `rule_${rule}_name`,
      `rule_${rule}_says`,
      hardRuleNames.some(hard => hard === rule) ? `rule_${rule}_off` : `rule_${rule}_clear`,
    ]);
    expect(needed.filter(name => !isThere(name))).toEqual([]);
  });

  test('every threshold belongs to one rule, or to the question about the plan', () => {
    const listed = [...Object.values(ruleThresholds).flat(), ...setAsideThresholds];
    const thresholds = Object.keys(defaultThresholds).filter(name => name !== 'off');
    expect([...listed].sort()).toEqual(thresholds.sort());
  });

  test.each(settings)('%s has a label and a unit, and its default holds', (name, setting) => {
    expect(isThere(`options_threshold_${name}`)).toBe(true);
    expect(setting.unit === 'timeOfDay' || isThere(`options_unit_${setting.unit}`)).toBe(true);
    expect(changedThresholds.safeParse({ [name]: setting.default }).success).toBe(true);
  });

  test.each(settings.flatMap(([name, setting]) => ('min' in setting ? [[name, setting] as const] : [])))(
    '%s is taken up to its limits and not beyond',
    (name, { min, max, isWhole }) => {
      const isTaken = (value: number): boolean => changedThresholds.safeParse({ [name]: value }).success;
      expect([min, max].map(isTaken)).toEqual([true, true]);
      expect([min - 1, max + 1].map(isTaken)).toEqual([false, false]);
      expect(isTaken(min + 0.5)).toBe(!isWhole);
    },
  );
});

describe('changing them', () => {
  test('a number that is the default again is no change any more', () => {
    const changed = withThreshold({ off: ['S5'] }, 'tailDays', 14);
    expect(changed).toEqual({ off: ['S5'], tailDays: 14 });
    expect(withThreshold(changed, 'tailDays', 7)).toEqual({ off: ['S5'] });
  });

  test('switching a rule off and on again leaves nothing behind, and twice is once', () => {
    const off = withRule(withRule({ tailDays: 14 }, 'S5', false), 'S5', false);
    expect(off).toEqual({ tailDays: 14, off: ['S5'] });
    expect(withRule(off, 'S5', true)).toEqual({ tailDays: 14 });
  });
});

test('the first three that have only remarks tell one unasked; what is flagged tells its flag', () => {
  const remarked = ['a', 'b', 'c', 'd'].map(id => aTiedLine('O1', { id, hints: [aHint('S1')] }));
  const flagged = anActivityLine({ id: 'flagged', hints: [aHint('S1')] });
  const quiet = aTiedLine('O1', { id: 'quiet' });
  expect(linesTellingHints([flagged, quiet, ...remarked]).map(line => line.id)).toEqual(['a', 'b', 'c']);
});
