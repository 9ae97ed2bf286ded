import { plusDays } from './calendar';

/**
 * A text with all its dates moved by some days, so that a sample stays in the present: `2026-11-20` (also inside an
 * instant) and, in sentences, "20 Nov 2026" and "20 Nov". Moving by whole weeks keeps weekdays.
 */
export function moveDates(text: string, days: number): string {
  if (days === 0) return text;
  return text
    .replace(/\b\d{4}-\d{2}-\d{2}/g, day => plusDays(day, days))
    .replace(/\b(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b( \d{4})?/g, (_, day, month, year) => {
      const number = months.indexOf(month) + 1;
      const written = `${year?.trim() ?? ASSUMED_YEAR}-${two(number)}-${two(Number(day))}`;
      const [movedYear, movedMonth, movedDay] = plusDays(written, days).split('-');
      return `${Number(movedDay)} ${months[Number(movedMonth) - 1]}${year === undefined ? '' : ` ${movedYear}`}`;
    });
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The year of dates that name none: no leap year, so that every written date exists but 29 February. */
const ASSUMED_YEAR = '2026';

function two(number: number): string {
  return String(number).padStart(2, '0');
}
