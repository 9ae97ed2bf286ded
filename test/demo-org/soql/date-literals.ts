/** What TODAY, THIS_WEEK, LAST_N_DAYS:30 and their like mean on a given day. */
import { Temporal } from 'temporal-polyfill';

/** From the first day up to, but not including, the end. */
export interface DayRange {
  start: Temporal.PlainDate;
  end: Temporal.PlainDate;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'FISCAL_QUARTER' | 'FISCAL_YEAR';

const units = 'DAY|WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR';
const single = new RegExp(`^(THIS|LAST|NEXT)_(${units})$`);
const several = new RegExp(`^(LAST|NEXT)_N_(${units})S:(\\d+)$`);
const ago = new RegExp(`^N_(${units})S_AGO:(\\d+)$`);

/** The days a literal covers, or undefined when there is no such literal. */
export function literalRange(literal: string, today: Temporal.PlainDate, fiscalStart: number): DayRange | undefined {
  const words = literal.toUpperCase().replaceAll(' ', '');
  const span = (unit: Unit, from: number, to: number): DayRange => {
    const here = startOf(unit, today, fiscalStart);
    return { start: add(unit, here, from), end: add(unit, here, to) };
  };
  if (words === 'YESTERDAY') return span('DAY', -1, 0);
  if (words === 'TODAY') return span('DAY', 0, 1);
  if (words === 'TOMORROW') return span('DAY', 1, 2);
  if (words === 'LAST_90_DAYS') return span('DAY', -90, 1);
  if (words === 'NEXT_90_DAYS') return span('DAY', 1, 91);
  const one = single.exec(words);
  if (one) {
    const place = one[1] === 'THIS' ? 0 : one[1] === 'LAST' ? -1 : 1;
    return span(one[2] as Unit, place, place + 1); // the pattern lets only units through
  }
  const many = several.exec(words);
  if (many) {
    const unit = many[2] as Unit;
    const count = Number(many[3]);
    // LAST_N_DAYS alone includes the present one.
    return many[1] === 'LAST' ? span(unit, -count, unit === 'DAY' ? 1 : 0) : span(unit, 1, count + 1);
  }
  const past = ago.exec(words);
  if (past) return span(past[1] as Unit, -Number(past[2]), 1 - Number(past[2]));
  return undefined;
}

/** The first day of the unit a day is in. Weeks begin on Sunday, as the locale en_US has it. */
function startOf(unit: Unit, day: Temporal.PlainDate, fiscalStart: number): Temporal.PlainDate {
  switch (unit) {
    case 'DAY':
      return day;
    case 'WEEK':
      return day.subtract({ days: day.dayOfWeek % 7 });
    case 'MONTH':
      return day.with({ day: 1 });
    case 'QUARTER':
      return startOfMonths(day, 3, 1);
    case 'YEAR':
      return startOfMonths(day, 12, 1);
    case 'FISCAL_QUARTER':
      return startOfMonths(day, 3, fiscalStart);
    case 'FISCAL_YEAR':
      return startOfMonths(day, 12, fiscalStart);
  }
}

function startOfMonths(day: Temporal.PlainDate, length: number, firstMonth: number): Temporal.PlainDate {
  const into = (day.month - firstMonth + 12) % length;
  return day.with({ day: 1 }).subtract({ months: into });
}

const lengths: Record<Unit, Temporal.DurationLike> = {
  DAY: { days: 1 },
  WEEK: { days: 7 },
  MONTH: { months: 1 },
  QUARTER: { months: 3 },
  YEAR: { months: 12 },
  FISCAL_QUARTER: { months: 3 },
  FISCAL_YEAR: { months: 12 },
};

function add(unit: Unit, day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  const length = Temporal.Duration.from(lengths[unit]);
  return day.add({ days: length.days * count, months: length.months * count });
}
