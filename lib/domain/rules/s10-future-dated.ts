import { type HintRule, hint } from './hint';

/** S10: done, but dated after today, where the rep is. */
export const s10FutureDated: HintRule = {
  name: 'S10',
  notice: ({ activity, today }) =>
    activity.day > today ? hint('S10', activity.loggedAt, { day: activity.day }) : null,
};
