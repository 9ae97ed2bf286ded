import { daysBetween, isLater, plusDays, workingDaysBetween } from '../calendar';
import { type HintRule, hint } from './hint';

/** S5: logged many working days after it happened, by itself: a burst has its own hint. */
export const s5Late: HintRule = {
  name: 'S5',
  notice: ({ activity, burst, loggedOn, now, calendar, thresholds }) => {
    // A logging time in the future is a wrong clock: it says nothing about how late it was.
    if (burst !== null || isLater(activity.loggedAt, now)) return null;
    if (loggedOn <= activity.day || daysBetween(activity.day, loggedOn) <= thresholds.lateWorkingDays) return null;
    const late = workingDaysBetween(plusDays(activity.day, 1), loggedOn, calendar);
    return late <= thresholds.lateWorkingDays ? null : hint('S5', activity.loggedAt, { count: late });
  },
};
