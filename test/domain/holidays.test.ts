import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import type { Calendar, HolidayPlace } from '@/lib/domain/calendar';
import { type HolidayBook, publicHolidays, withHolidaysOf } from '@/lib/domain/holidays';

const book: HolidayBook = ({ country, region }, year) =>
  (region === null ? new Holidays(country) : new Holidays(country, region)).getHolidays(year);

const bavaria: HolidayPlace = { country: 'DE', region: 'BY' };
const illinois: HolidayPlace = { country: 'US', region: 'IL' };
const year = { start: '2026-01-01', end: '2026-12-31' };
const empty: Calendar = { timeZone: 'Europe/Berlin', workWeek: [1, 2, 3, 4, 5], holidays: [], daysOff: ['2026-08-03'] };

describe('public holidays', () => {
  test.each<[string, HolidayPlace, string, boolean]>([
    ['Corpus Christi is one in Bavaria', bavaria, '2026-06-04', true],
    ['and none in Berlin', { country: 'DE', region: 'BE' }, '2026-06-04', false],
    ['Thanksgiving in Illinois', illinois, '2026-11-26', true],
    ['the Friday after the Fourth that falls on a Saturday', illinois, '2026-07-03', true],
    ['not the days that only some observe', illinois, '2026-12-24', false],
    ['the last day of a feast of several days', { country: 'TR', region: null }, '2026-03-22', true],
    ['not the afternoon before it', { country: 'TR', region: null }, '2026-03-19', false],
    ['not half a day', { country: 'CN', region: null }, '2026-03-08', false],
  ])('%s', (_, place, day, isOne) => {
    expect(publicHolidays(book, place, year.start, year.end).includes(day)).toBe(isOne);
  });

  test('a fiscal year takes from both calendar years, and nothing outside it', () => {
    const days = publicHolidays(book, bavaria, '2026-07-01', '2027-06-30');
    expect(days).toContain('2026-12-25');
    expect(days).toContain('2027-01-01');
    expect(days.filter(day => day < '2026-07-01' || day > '2027-06-30')).toEqual([]);
  });

  test('a country nobody knows has none', () => {
    expect(publicHolidays(book, { country: 'XX', region: null }, year.start, year.end)).toEqual([]);
  });
});

describe('the calendar takes over the holidays of a place', () => {
  const own = { ...empty, holidays: ['2026-12-23'] };

  test('beside the days the rep added', () => {
    const filled = withHolidaysOf(own, bavaria, year, book);
    expect(filled.holidays).toEqual(expect.arrayContaining(['2026-01-06', '2026-12-23', '2026-12-25']));
    expect(filled.holidaysOf).toEqual(bavaria);
    expect(filled.daysOff).toEqual(empty.daysOff);
  });

  test('another place replaces the first and keeps the own days', () => {
    const moved = withHolidaysOf(withHolidaysOf(own, bavaria, year, book), illinois, year, book);
    expect(moved.holidays).toEqual(expect.arrayContaining(['2026-11-26', '2026-12-23']));
    expect(moved.holidays).not.toContain('2026-01-06');
  });

  test('no place takes them out again', () => {
    expect(withHolidaysOf(withHolidaysOf(own, bavaria, year, book), null, year, book)).toEqual(own);
  });

  test('filled twice is filled once', () => {
    const once = withHolidaysOf(own, bavaria, year, book);
    expect(withHolidaysOf(once, bavaria, year, book)).toEqual(once);
  });
});
