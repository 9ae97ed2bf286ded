import { meansConnected } from '../conversation';
import { type HintRule, hint } from './hint';

/** S9: a call that "connected" for a few seconds. What the rep typed as its length is no measurement. */
export const s9TooShort: HintRule = {
  name: 'S9',
  notice: ({ activity, thresholds }) => {
    const { kind, disposition, durationSeconds, durationSource, loggedAt } = activity;
    if (kind !== 'call' || durationSeconds === null || durationSource === 'typed') return null;
    if (!meansConnected(disposition) || durationSeconds >= thresholds.shortCallSeconds) return null;
    return hint('S9', loggedAt, { count: durationSeconds });
  },
};
