import { z } from 'zod';

/** The day weeks start on: by the rep's choice, or as people do where their language is spoken. */
export const weekStart = z.enum(['monday', 'sunday', 'locale']);
export type WeekStart = z.infer<typeof weekStart>;

/**
 * The first day of the week as an ISO day: 1 Monday, 6 Saturday, 7 Sunday. `locale` is a BCP 47 tag. A region that no
 * tag names is the one where most speakers live; where that is not known either, weeks start on Monday.
 */
export function firstDayOfWeek(choice: WeekStart, locale: string): number {
  if (choice !== 'locale') return choice === 'sunday' ? 7 : 1;
  const region = regionOf(locale);
  if (region === undefined) return 1;
  return sunday.has(region) ? 7 : saturday.has(region) ? 6 : 1;
}

function regionOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).maximize().region;
  } catch {
    // RangeError is the platform's way to say "no such tag".
    return undefined;
  }
}

// CLDR 48, supplemental/weekData. `Intl.Locale.getWeekInfo` would say the same, but not every browser has it.
const sunday = new Set(
  (
    'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE ' +
    'PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'
  ).split(' '),
);
const saturday = new Set('AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '));
