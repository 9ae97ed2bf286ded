import { expect, test } from 'vitest';
import { setAsideReasons } from '@/lib/domain/link';
import { thresholds } from '@/lib/domain/rules/thresholds';
import { CHOSEN_AT, judged, rules } from '../../support/judged';

const honest = { kind: 'setAside', reason: 'checkABox' } as const;

test.each(setAsideReasons)('H4 is only for the honest box: %s', reason => {
  expect(rules(judged({}, { kind: 'setAside', reason })).includes('H4')).toBe(reason === 'checkABox');
});

test('it counts at once, without grace, from the moment the rep said so', () => {
  const now = '2026-11-17T16:00:01Z';
  expect(judged({}, honest, {}, { now })).toMatchObject({
    standing: 'checkABox',
    flags: [{ rule: 'H4', sentence: 'rule_H4', since: CHOSEN_AT }],
  });
});

test('switched off, it is set aside like any other', () => {
  const off = { thresholds: thresholds.parse({ off: ['H4'] }) };
  expect(judged({}, honest, {}, off)).toMatchObject({ standing: 'exempt', flags: [] });
});
