import type { HolidayBook } from '@/lib/domain/holidays';
import { language } from '@/lib/messages/text';

/** The world's public holidays. */
export type OpenBook = {
  days: HolidayBook;
  countries: { code: string; name: string }[];
  /** States of a country that has holidays of their own; none where it has no such. */
  regionsOf: (country: string) => { code: string; name: string }[];
};

/** Opens the book, which is larger than the whole page: only when the rep picks a country. */
export async function openHolidayBook(): Promise<OpenBook> {
  const { default: Holidays } = await import('date-holidays');
  const all = new Holidays();
  const tongue = language().slice(0, 2);
  const listed = (names: Record<string, string>): { code: string; name: string }[] =>
    Object.entries(names)
      .map(([code, name]) => ({ code, name }))
      .sort((one, other) => one.name.localeCompare(other.name));
  return {
    days: ({ country, region }, year) =>
      (region === null ? new Holidays(country) : new Holidays(country, region)).getHolidays(year),
    countries: listed(all.getCountries(tongue)),
    // The types leave out that a country without states gives nothing.
    regionsOf: country => listed(all.getStates(country, tongue) ?? {}),
  };
}
