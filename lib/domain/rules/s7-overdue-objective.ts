import { plusDays } from '../calendar';
import { type HintRule, hint } from './hint';

/** S7: its objective was due a few days before and nobody has closed or extended it. */
export const s7OverdueObjective: HintRule = {
  name: 'S7',
  notice: ({ activity, objective, chosenAt, thresholds }) => {
    if (objective === null || objective.status !== 'open' || objective.due === null) return null;
    if (activity.day <= objective.due || activity.day > plusDays(objective.due, thresholds.tailDays)) return null;
    return hint('S7', chosenAt, { objectiveId: objective.id, day: objective.due });
  },
};
