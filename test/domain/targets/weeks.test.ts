import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, daysBetween, instantAt, plusDays, weekdayOf } from '@/lib/domain/calendar';
import { fiscalYearOf, isoWeekOf, quarterOf, quartersBetween, weekOf, weekOfQuarter } from '@/lib/domain/quarter';
import { firstDayOfWeek } from '@/lib/domain/targets/week-start';

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map(days => plusDays('2000-01-01', days));
const anyMonth = fc.integer({ min: 1, max: 12 });

describe('the day weeks start on', () => {
  test.each<[Parameters<typeof firstDayOfWeek>, number]>([
    [['monday', 'en-US'], 1],
    [['sunday', 'de-DE'], 7],
    [['locale', 'en-US'], 7],
    [['locale', 'en'], 7],
    [['locale', 'en-GB'], 1],
    [['locale', 'de'], 1],
    [['locale', 'fr-CA'], 7],
    [['locale', 'pt'], 7],
    [['locale', 'ja'], 7],
    [['locale', 'he-IL'], 7],
    [['locale', 'ar-EG'], 6],
    [['locale', 'fa'], 6],
    [['locale', 'hi-IN'], 7],
    [['locale', 'not a tag'], 1],
    [['locale', ''], 1],
  ])('%j is ISO day %i', (given, expected) => {
    expect(firstDayOfWeek(...given)).toBe(expected);
  });
});

describe('weeks', () => {
  test.each([
    ['2026-11-22', 1, '2026-11-16', '2026-11-22'],
    ['2026-11-22', 7, '2026-11-22', '2026-11-28'],
    ['2026-11-21', 7, '2026-11-15', '2026-11-21'],
    ['2027-01-01', 7, '2026-12-27', '2027-01-02'],
    ['2027-01-01', 6, '2026-12-26', '2027-01-01'],
  ])('%s, weeks starting on ISO day %i: %s to %s', (day, firstDay, start, end) => {
    expect(weekOf(day, firstDay)).toEqual({ start, end });
  });

  // From the calendar of ISO 8601: 2015, 2020 and 2026 have 53 weeks.
  test.each([
    ['2026-01-01', 2026, 1],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2016-01-03', 2015, 53],
    ['2024-12-30', 2025, 1],
    ['2023-01-01', 2022, 52],
    ['2028-02-29', 2028, 9],
  ])('%s is in %i, week %i', (day, year, week) => {
    expect(isoWeekOf(day)).toEqual({ year, week });
  });

  test('every day is in one week of seven days that starts on the chosen day, and weeks follow one another', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 7 }), (day, firstDay) => {
        const { start, end } = weekOf(day, firstDay);
        expect(start <= day && day <= end).toBe(true);
        expect(weekdayOf(start)).toBe(firstDay);
        expect(weekOf(plusDays(end, 1), firstDay).start).toBe(plusDays(start, 7));
        const { week } = isoWeekOf(day);
        expect(week >= 1 && week <= 53).toBe(true);
      }),
    );
  });

  // Clocks go forward on 8 March in Chicago, 29 March in Berlin, 27 September in Auckland; back on 1 November, 25 October,
  // 5 April. Kolkata has no summer time.
  test.each([
    ['America/Chicago', '2026-03-08', '2026-11-01'],
    ['Europe/Berlin', '2026-03-29', '2026-10-25'],
    ['Pacific/Auckland', '2026-09-27', '2026-04-05'],
    ['Asia/Kolkata', '2026-03-29', '2026-10-25'],
  ])('in %s no minute of the days clocks change falls into another day or week', (zone, forward, back) => {
    for (const day of [forward, back]) {
      expect(dayOf(instantAt(day, '00:00', zone), zone)).toBe(day);
      expect(dayOf(instantAt(day, '23:59', zone), zone)).toBe(day);
      expect(dayOf(instantAt(plusDays(day, 1), '00:00', zone), zone)).toBe(plusDays(day, 1));
      expect(weekOf(dayOf(instantAt(day, '23:59', zone), zone)).end).toBe(day);
      expect(weekOf(dayOf(instantAt(plusDays(day, 1), '00:00', zone), zone)).start).toBe(plusDays(day, 1));
    }
  });
});

describe('quarters of a fiscal year from any month', () => {
  test.each([
    ['2026-11-20', 1, 'start', 2026, '2026-01-01', '2026-12-31'],
    ['2026-11-20', 2, 'end', 2027, '2026-02-01', '2027-01-31'],
    ['2026-11-20', 2, 'start', 2026, '2026-02-01', '2027-01-31'],
    ['2026-03-31', 4, 'end', 2026, '2025-04-01', '2026-03-31'],
    ['2028-02-29', 3, 'end', 2028, '2027-03-01', '2028-02-29'],
    ['2026-09-30', 10, 'end', 2026, '2025-10-01', '2026-09-30'],
  ] as const)('%s in a year from month %i, named by its %s, is in %i', (day, month, namedBy, year, start, end) => {
    expect(fiscalYearOf(day, month, namedBy)).toEqual({ year, start, end });
  });

  test('a plan from February to January has four quarters by name', () => {
    expect(quartersBetween('2026-02-01', '2027-01-31', 2)).toEqual([
      { name: 'Q1', start: '2026-02-01', end: '2026-04-30' },
      { name: 'Q2', start: '2026-05-01', end: '2026-07-31' },
      { name: 'Q3', start: '2026-08-01', end: '2026-10-31' },
      { name: 'Q4', start: '2026-11-01', end: '2027-01-31' },
    ]);
    expect(quartersBetween('2026-03-15', '2026-05-01', 2).map(({ name }) => name)).toEqual(['Q1', 'Q2']);
    expect(quartersBetween('2026-05-01', '2026-03-15', 2)).toEqual([]);
    expect(quartersBetween('9999-12-01', '9999-12-31', 1)).toHaveLength(1);
    expect(quartersBetween('2026-05-01', '2026-05-01', 2).map(({ name }) => name)).toEqual(['Q2']);
  });

  test('each day is in one quarter of its fiscal year; four of them make it, and their weeks count up', () => {
    fc.assert(
      fc.property(anyDay, anyMonth, fc.constantFrom(1, 7), (day, month, firstDay) => {
        const quarter = quarterOf(day, month);
        const year = fiscalYearOf(day, month);
        const quarters = quartersBetween(year.start, year.end, month);
        expect(quarters.map(({ name }) => name)).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
        expect(quarters.filter(({ start, end }) => start <= day && day <= end)).toEqual([quarter]);
        expect(quarters.at(-1)?.end).toBe(year.end);
        expect(daysBetween(year.start, year.end)).toBeGreaterThanOrEqual(364);
        const week = weekOfQuarter(day, quarter, firstDay);
        expect(Number.isInteger(week) && week >= 1 && week <= 15).toBe(true);
        expect(weekOfQuarter(plusDays(day, 7), quarter, firstDay)).toBe(week + 1);
        expect(weekOfQuarter(quarter.start, quarter, firstDay)).toBe(1);
      }),
    );
  });
});
