import { expect, test } from 'vitest';
import { graceEnd } from '@/lib/domain/grace';
import { defaultThresholds, thresholds } from '@/lib/domain/rules/thresholds';
import { calendarOf, judgedOf } from '../../support/hints';

test('the defaults are those of the design', () => {
  expect(defaultThresholds).toEqual({
    graceEndsAt: '18:00',
    tailDays: 7,
    outcomeWords: 3,
    repeatWords: 2,
    repeatAccounts: 3,
    repeatDays: 7,
    burstCount: 5,
    burstMinutes: 10,
    burstBackdated: 3,
    burstBackdatedDays: 2,
    lateWorkingDays: 3,
    pileOnActions: 5,
    pileOnDays: 7,
    shortCallSeconds: 20,
    betterFitLinks: 50,
    setAsideCount: 5,
    setAsideDays: 14,
    off: [],
  });
});

test('what is left out keeps its default, what makes no sense is refused', () => {
  expect(thresholds.parse({ burstCount: 8 })).toEqual({ ...defaultThresholds, burstCount: 8 });
  for (const wrong of [
    { graceEndsAt: '24:00' },
    { graceEndsAt: '6pm' },
    { tailDays: -1 },
    { repeatAccounts: 1 },
    { burstMinutes: Number.NaN },
    { lateWorkingDays: 1.5 },
    { off: ['H9'] },
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
