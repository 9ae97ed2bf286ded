import { type Calendar, type HolidayPlace, plusDays } from './calendar';
import type { PlainDate } from './words';

/**
 * Public holidays of a country or state in the rep's calendar. The days themselves come from a book that is handed in:
 * it is large, and only the screen that asks for it opens it.
 */

/** Public holidays as `date-holidays` gives them, each from a local time for some hours. */
export type FoundHoliday = { date: string; start: Date; end: Date; type: string };
export type HolidayBook = (place: HolidayPlace, year: number) => readonly FoundHoliday[];

const DAY_MS = 86_400_000;
/** A day on which clocks change is an hour shorter and still a day; half a holiday is not. */
const CLOCK_CHANGE_MS = 7_200_000;

/** The whole days that are public holidays there from one day to another, both included, in order. */
export function publicHolidays(book: HolidayBook, place: HolidayPlace, from: PlainDate, to: PlainDate): PlainDate[] {
  const days = new Set<PlainDate>();
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const { date, start, end, type } of book(place, year)) {
      if (type !== 'public') continue;
      const whole = Math.floor((end.getTime() - start.getTime() + CLOCK_CHANGE_MS) / DAY_MS);
      for (let day = 0; day < whole; day += 1) days.add(plusDays(date.slice(0, 10), day));
    }
  }
  return [...days].filter(day => from <= day && day <= to).sort();
}

/**
 * The calendar with the public holidays of a place for the time of a plan, or with none of any place. Days the rep
 * added stay; those of the place before are taken out.
 */
export function withHolidaysOf(
  calendar: Calendar,
  place: HolidayPlace | null,
  { start, end }: { start: PlainDate; end: PlainDate },
  book: HolidayBook,
): Calendar {
  const { holidaysOf: before, ...rest } = calendar;
  const old = new Set(before === undefined ? [] : yearsOf(calendar.holidays, book, before));
  const own = calendar.holidays.filter(day => !old.has(day));
  const added = place === null ? [] : publicHolidays(book, place, start, end);
  const holidays = [...new Set([...own, ...added])].sort();
  return place === null ? { ...rest, holidays } : { ...rest, holidays, holidaysOf: place };
}

/** The place's holidays in all the years that the days speak of: the plan may have had another period then. */
function yearsOf(days: readonly PlainDate[], book: HolidayBook, place: HolidayPlace): PlainDate[] {
  const years = [...new Set(days.map(day => day.slice(0, 4)))];
  return years.flatMap(year => publicHolidays(book, place, `${year}-01-01`, `${year}-12-31`));
}
