import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DigestSettings,
  defaultDigest,
  digestSettings,
  isDigestDue,
  nextDigestAt,
} from '@/lib/domain/targets/digest';

const calendar = {
  timeZone: 'America/Chicago',
  workWeek: [1, 2, 3, 4, 5],
  holidays: ['2026-11-26', '2026-11-27', '2027-01-04'],
  daysOff: [],
};
const daily: DigestSettings = { ...defaultDigest, isOn: true };
const weekly: DigestSettings = { ...daily, every: 'weekly' };
const early: DigestSettings = { ...daily, at: '07:00' };
const night: DigestSettings = { ...daily, at: '23:30', quiet: { from: '12:00', until: '13:00' } };

test('is off until the rep switches it on', () => {
  expect(digestSettings.parse({})).toEqual(defaultDigest);
  expect(isDigestDue(defaultDigest, '2026-11-20T10:00:00-06:00', calendar, null)).toBe(false);
  expect(nextDigestAt(defaultDigest, '2026-11-20T10:00:00-06:00', calendar)).toBeNull();
});

test.each(['8:30', '24:00', '08:60', ''])('"%s" is refused as a time', at => {
  expect(digestSettings.safeParse({ at }).success).toBe(false);
});

test.each(['00:00', '09:05', '23:59'])('"%s" is accepted as one', at => {
  expect(digestSettings.safeParse({ at, quiet: { from: at, until: at } }).success).toBe(true);
});

describe('when it is due', () => {
  test.each<[string, DigestSettings, string, string | null, boolean]>([
    ['at its minute', daily, '2026-11-20T08:30:00-06:00', null, true],
    ['a second before', daily, '2026-11-20T08:29:59-06:00', null, false],
    ['later, when the browser was closed then', daily, '2026-11-20T15:00:00-06:00', null, true],
    ['once quiet hours begin', daily, '2026-11-20T18:00:00-06:00', null, false],
    ['shown today already', daily, '2026-11-20T15:00:00-06:00', '2026-11-20T08:30:00-06:00', false],
    ['shown yesterday', daily, '2026-11-20T15:00:00-06:00', '2026-11-19T23:59:00-06:00', true],
    ['shown by a clock that was ahead', daily, '2026-11-20T15:00:00-06:00', '2031-01-01T00:00:00Z', true],
    ['on a Saturday', daily, '2026-11-21T09:00:00-06:00', null, false],
    ['on Thanksgiving', daily, '2026-11-26T09:00:00-06:00', null, false],
    ['set within quiet hours: while they last', early, '2026-11-20T07:30:00-06:00', null, false],
    ['set within quiet hours: when they end', early, '2026-11-20T08:00:00-06:00', null, true],
    ['late in the evening, quiet at noon', night, '2026-11-20T23:45:00-06:00', null, true],
    ['in the hour of quiet at noon', { ...night, at: '09:00' }, '2026-11-20T12:30:00-06:00', null, false],
    [
      'no quiet hours at all',
      { ...daily, quiet: { from: '08:00', until: '08:00' } },
      '2026-11-20T23:00:00-06:00',
      null,
      true,
    ],
    ['weekly on a Monday', weekly, '2026-11-16T09:00:00-06:00', null, true],
    ['weekly on a Tuesday', weekly, '2026-11-17T09:00:00-06:00', null, false],
    ['weekly on the Tuesday after a Monday off', weekly, '2027-01-05T09:00:00-06:00', null, true],
    ['the morning after by UTC, still the evening here', daily, '2026-11-20T23:00:00Z', null, true],
  ])('%s', (_, settings, now, last, expected) => {
    expect(isDigestDue(settings, now, calendar, last)).toBe(expected);
  });

  test('weeks that start on Sunday begin the working week on Sunday where people work then', () => {
    const israel = { ...calendar, timeZone: 'Asia/Jerusalem', workWeek: [7, 1, 2, 3, 4] };
    expect(isDigestDue(weekly, '2026-11-22T09:00:00+02:00', israel, null, 7)).toBe(true);
    expect(isDigestDue(weekly, '2026-11-23T09:00:00+02:00', israel, null, 7)).toBe(false);
  });

  test.each([
    ['America/Chicago', '2026-03-09T08:30:00-05:00', '2026-11-02T08:30:00-06:00'],
    ['Europe/Berlin', '2026-03-30T08:30:00+02:00', '2026-10-26T08:30:00+01:00'],
    ['Pacific/Auckland', '2026-09-28T08:30:00+13:00', '2026-04-06T08:30:00+12:00'],
    ['Asia/Kolkata', '2026-03-30T08:30:00+05:30', '2026-10-26T08:30:00+05:30'],
  ])('in %s it keeps its hour when clocks change', (timeZone, ...mornings) => {
    for (const morning of mornings) {
      const secondBefore = new Date(Date.parse(morning) - 1_000).toISOString();
      const there = { ...calendar, timeZone };
      expect(isDigestDue(daily, morning, there, null)).toBe(true);
      expect(isDigestDue(daily, secondBefore, there, null)).toBe(false);
      expect(Date.parse(nextDigestAt(daily, secondBefore, there) ?? '')).toBe(Date.parse(morning));
    }
  });

  test('a time that the clock skips is due when the clock has gone on', () => {
    const sunday = { ...calendar, workWeek: [7] };
    const skipped = { ...daily, at: '02:30', quiet: { from: '00:00', until: '00:00' } };
    expect(isDigestDue(skipped, '2026-03-08T01:59:00-06:00', sunday, null)).toBe(false);
    expect(isDigestDue(skipped, '2026-03-08T03:00:00-05:00', sunday, null)).toBe(true);
  });
});

describe('when to look again', () => {
  test.each<[string, DigestSettings, string, string]>([
    ['later today', daily, '2026-11-20T07:00:00-06:00', '2026-11-20T08:30:00-06:00'],
    ['after the weekend', daily, '2026-11-20T08:30:00-06:00', '2026-11-23T08:30:00-06:00'],
    ['after Thanksgiving', daily, '2026-11-25T09:00:00-06:00', '2026-11-30T08:30:00-06:00'],
    ['when quiet hours end', early, '2026-11-20T06:00:00-06:00', '2026-11-20T08:00:00-06:00'],
    ['the first working day of next week', weekly, '2026-12-30T09:00:00-06:00', '2027-01-05T08:30:00-06:00'],
  ])('%s', (_, settings, now, expected) => {
    expect(Date.parse(nextDigestAt(settings, now, calendar) ?? '')).toBe(Date.parse(expected));
  });

  test('never, in a calendar without working days ahead', () => {
    const daysOff = Array.from({ length: 100 }, (_, day) =>
      new Date(Date.UTC(2026, 10, 20 + day)).toISOString().slice(0, 10),
    );
    expect(nextDigestAt(daily, '2026-11-20T07:00:00-06:00', { ...calendar, daysOff })).toBeNull();
  });

  test('whatever the settings: when it is time to look, it is due', () => {
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(parts => parts.map(part => String(part).padStart(2, '0')).join(':'));
    const settings = fc.record({
      isOn: fc.constant(true),
      every: fc.constantFrom('daily' as const, 'weekly' as const),
      at: time,
      quiet: fc.record({ from: time, until: time }),
    });
    const now = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    const timeZone = fc.constantFrom('America/Chicago', 'Europe/Berlin', 'Pacific/Auckland', 'Asia/Kolkata');
    fc.assert(
      fc.property(settings, now, timeZone, (given, date, zone) => {
        const there = { ...calendar, timeZone: zone };
        const at = nextDigestAt(given, date.toISOString(), there);
        expect(at !== null && isDigestDue(given, at, there, null)).toBe(true);
        expect(at !== null && isDigestDue(given, at, there, at)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});
