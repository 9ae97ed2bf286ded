import { expect, test } from 'vitest';
import { graceEnd } from '@/lib/domain/grace';
import { defaultThresholds, thresholds } from '@/lib/domain/rules/thresholds';
import { calendarOf, judgedOf } from '../../support/hints';

test('the defaults are those of the design', () => {
  expect(defaultThresholds).toEqual({
    graceEndsAt: '18:00',
    tailDays: 7,
    outcomeWords: 3,
    repeat: { accounts: 3, days: 7, words: 2 },
    burst: { count: 5, minutes: 10, backdated: 3, backdatedDays: 2 },
    lateWorkingDays: 3,
    pileOn: { actions: 5, days: 7 },
    shortCallSeconds: 20,
  });
});

test('what is left out keeps its default, what makes no sense is refused', () => {
  expect(thresholds.parse({ burst: { count: 8 } }).burst).toEqual({ ...defaultThresholds.burst, count: 8 });
  for (const wrong of [
    { graceEndsAt: '24:00' },
    { graceEndsAt: '6pm' },
    { tailDays: -1 },
    { repeat: { accounts: 1 } },
    { burst: { minutes: Number.NaN } },
    { lateWorkingDays: 1.5 },
    { unknown: 1 },
  ]) {
    expect(thresholds.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  }
});

test('grace may end at another time of the same calendar', () => {
  const calendar = calendarOf('Asia/Kolkata');
  const done = { day: '2026-11-17', loggedAt: '2026-11-17T10:00:00+05:30' };
  expect(graceEnd(done, calendar)).toBe('2026-11-18T12:30:00Z');
  expect(graceEnd(done, calendar, '09:15')).toBe('2026-11-18T03:45:00Z');
  expect(graceEnd(done, calendar)).toBe('2026-11-18T12:30:00Z');
  const at = (now: string) =>
    judgedOf([{ ...done, choice: null }], { calendar, now, rules: { graceEndsAt: '09:15' } })[0]?.verdict.standing;
  expect(at('2026-11-18T03:45:00Z')).toBe('grace');
  expect(at('2026-11-18T03:45:00.001Z')).toBe('checkABox');
});
