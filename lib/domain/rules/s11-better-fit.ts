import { type HintRule, hint } from './hint';

/** S11: what the rep's own links have taught finds another objective clearly more fitting than the one that was tagged. */
export const s11BetterFit: HintRule = {
  name: 'S11',
  notice: ({ isLinked, betterFitId, chosenAt }) =>
    isLinked && betterFitId !== null ? hint('S11', chosenAt, { objectiveId: betterFitId }) : null,
};
