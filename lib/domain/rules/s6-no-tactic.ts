import { type HintRule, hint } from './hint';

/** S6: it serves its objective in a way that none of the objective's tactics names. */
export const s6NoTactic: HintRule = {
  name: 'S6',
  notice: ({ activity, isLinked, objective, chosenAt }) => {
    if (!isLinked || objective === null || objective.tactics.length === 0) return null;
    if (objective.tactics.some(tactic => tactic.kinds.includes(activity.kind))) return null;
    return hint('S6', chosenAt, { objectiveId: objective.id });
  },
};
