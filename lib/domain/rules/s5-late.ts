import { daysBetween, plusDays, workingDaysBetween } from '../calendar';
import { type HintRule, hint } from './hint';

/** S5: logged many working days after it happened, by itself: a burst has its own hint. */
export const s5Late: HintRule = {
  name: 'S5',
  notice: ({ activity, burst, loggedOn, today, calendar, thresholds }) => {
    // A day of logging after today is a wrong clock: it says nothing about how late it was.
    if (burst !== null || loggedOn > today) return null;
    if (loggedOn <= activity.day || daysBetween(activity.day, loggedOn) <= thresholds.lateWorkingDays) return null;
    const late = workingDaysBetween(plusDays(activity.day, 1), loggedOn, calendar);
    return late <= thresholds.lateWorkingDays ? null : hint('S5', activity.loggedAt, { count: late });
  },
};
