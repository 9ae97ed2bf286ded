import { type HintRule, hint } from './hint';

/** S1: a call or meeting that does not say what came of it: next to no notes, and no disposition. */
export const s1NoOutcome: HintRule = {
  name: 'S1',
  notice: ({ activity, thresholds }) => {
    if (activity.kind !== 'call' && activity.kind !== 'meeting') return null;
    if ((activity.disposition ?? '').trim() !== '') return null;
    const words = activity.notes.split(/\s+/u).filter(word => word !== '');
    return words.length >= thresholds.outcomeWords ? null : hint('S1', activity.loggedAt);
  },
};
