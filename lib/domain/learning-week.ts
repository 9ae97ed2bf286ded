import { dayOf, plusDays } from './calendar';
import type { Instant, PlainDate } from './words';

/** Days of learning mode, the day of installation included (design §5). */
const LEARNING_DAYS = 7;

/** The last day of the learning week where the rep is; null when it is over, or the rep ended it. */
export function learningUntil(
  installedAt: Instant,
  isLearningOver: boolean,
  today: PlainDate,
  timeZone: string,
): PlainDate | null {
  const last = plusDays(dayOf(installedAt, timeZone), LEARNING_DAYS - 1);
  return isLearningOver || today > last ? null : last;
}
