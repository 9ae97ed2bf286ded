import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays } from '@/lib/domain/calendar';
import { catchUp } from '@/lib/domain/catch-up';
import { paceFrom, paceOf } from '@/lib/domain/targets/pace';
import { timeLeft } from '@/lib/domain/targets/time-left';
import { isEnoughForToday, todaysShare, workLeft } from '@/lib/domain/targets/todays-share';
import { aPlan } from '../../support/builders';
import { examplePlan } from '../../support/example-plan';

const plan = examplePlan();
const { calendar } = plan;

describe('catching up', () => {
  test("Fernhill's: 36 − 17 = 19 left ÷ 24 working days × 5 = 3.96 a week", () => {
    const sums = catchUp({ target: 36, done: 17 }, { today: '2026-11-20', until: '2026-12-31' }, calendar);
    expect(sums).toMatchObject({ left: 19, workingDays: 24, daysAWeek: 5 });
    expect(sums.perDay).toBeCloseTo(19 / 24, 12);
    expect(sums.perWeek).toBeCloseTo(3.96, 2);
  });

  test('more done than asked leaves nothing; without a working day left there is no pace', () => {
    expect(catchUp({ target: 3, done: 5 }, { today: '2026-11-20', until: '2026-12-31' }, calendar)).toMatchObject({
      left: 0,
      perWeek: 0,
    });
    expect(catchUp({ target: 3, done: 1 }, { today: '2026-12-30', until: '2026-12-31' }, calendar)).toMatchObject({
      left: 2,
      workingDays: 0,
      perDay: null,
      perWeek: null,
    });
  });
});

describe("today's share", () => {
  const monday = workLeft('2026-11-16', '2026-11-22', calendar);
  const friday = workLeft('2026-11-20', '2026-11-22', calendar);
  const saturday = workLeft('2026-11-21', '2026-11-22', calendar);

  test.each([
    ['12 on Monday: 3 a day rounded up', { target: 12, done: 0, doneToday: 0 }, monday, 3],
    ['what is done today does not change it', { target: 12, done: 2, doneToday: 2 }, monday, 3],
    ['all that is left, on Friday', { target: 12, done: 10, doneToday: 1 }, friday, 3],
    ['none, when the week is done', { target: 3, done: 4, doneToday: 0 }, friday, 0],
    ['all of it, when only today counted', { target: 3, done: 3, doneToday: 3 }, friday, 3],
    ['none on a Saturday off', { target: 12, done: 0, doneToday: 0 }, saturday, 0],
    ['fractions that make a whole stay whole', { target: 0.1 + 0.2 + 4.7, done: 0, doneToday: 0 }, monday, 1],
    ['half a meeting a week is a meeting', { target: 0.5, done: 0, doneToday: 0 }, monday, 1],
  ])('%s', (_, soFar, left, expected) => {
    expect(todaysShare(soFar, left)).toBe(expected);
  });

  test('the day before a holiday is not a fourth of the week: Thanksgiving week has three days', () => {
    expect(todaysShare({ target: 12, done: 0, doneToday: 0 }, workLeft('2026-11-23', '2026-11-29', calendar))).toBe(4);
  });

  test('enough for today is every share done, and a day off is enough', () => {
    const calls = { target: 10, done: 2, doneToday: 2 };
    const meetings = { target: 3, done: 1, doneToday: 0 };
    expect(isEnoughForToday([calls], monday)).toBe(true);
    expect(isEnoughForToday([calls, meetings], monday)).toBe(false);
    expect(isEnoughForToday([calls, meetings], saturday)).toBe(true);
  });

  test('doing each day its share always makes the week, and no day asks for more than is left', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(6), (target, firstDay) => {
        let done = 0;
        for (let day = firstDay; day < 7; day++) {
          const left = workLeft(plusDays('2026-11-16', day), '2026-11-22', calendar);
          const share = todaysShare({ target, done, doneToday: 0 }, left);
          expect(share).toBeLessThanOrEqual(target - done);
          done += share;
        }
        if (firstDay < 5) expect(done).toBe(target);
      }),
    );
  });
});

describe('the time left', () => {
  test('from tomorrow on, as catching up counts', () => {
    expect(timeLeft(plan, undefined, '2026-11-20')).toEqual({
      from: '2026-11-21',
      workingDays: 24,
      tooLateFrom: null,
      workingDaysInTime: 24,
      weeksInTime: 4.8,
    });
  });

  test.each([
    [0, '2027-01-01', 24],
    [7, '2026-12-25', 21],
    [30, '2026-12-02', 5],
    [41, '2026-11-21', 0],
    [400, '2025-11-27', 0],
  ])('with a sales cycle of %i days a conversation is too late from %s on', (days, tooLateFrom, workingDaysInTime) => {
    expect(timeLeft(plan, days, '2026-11-20')).toMatchObject({ tooLateFrom, workingDaysInTime, workingDays: 24 });
  });

  test("a plan's last day is in time as long as nobody knows the sales cycle", () => {
    expect(timeLeft(aPlan(), undefined, '2026-12-30')).toMatchObject({ workingDays: 1, workingDaysInTime: 1 });
    expect(timeLeft(aPlan(), 1, '2026-12-30')).toMatchObject({ workingDays: 1, workingDaysInTime: 0 });
  });

  test('before the plan begins its days count from the first', () => {
    expect(timeLeft(plan, undefined, '2025-06-01')).toMatchObject({ from: '2026-01-01', workingDays: 256 });
  });
});

describe('the present pace', () => {
  test('is that of twelve weeks, or since the first day that is known', () => {
    expect(paceFrom('2026-11-20', '2026-01-01')).toBe('2026-08-29');
    expect(paceFrom('2026-11-20', '2026-11-02')).toBe('2026-11-02');
  });

  test('9 in three working weeks are 3 a week; on the first day off there is none yet', () => {
    expect(paceOf(9, '2026-11-02', '2026-11-20', calendar)).toBe(3);
    expect(paceOf(0, '2026-11-21', '2026-11-22', calendar)).toBeNull();
  });
});
