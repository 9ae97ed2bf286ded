import { coversAccount } from '../objective';
import { type HardRule, versionsFor } from './rule';

/** H3: the objective has accounts and this is none of them. Not for activities without an account. */
export const h3OutsideScope: HardRule = {
  name: 'H3',
  judge: ({ activity, objective, chosenAt }) => {
    if (objective === null) return null;
    const covers = versionsFor(objective, activity.day).some(version =>
      coversAccount(version.scope, activity.accountId),
    );
    if (covers) return null;
    return { rule: 'H3', sentence: 'rule_H3', objectiveId: objective.id, day: null, count: null, since: chosenAt };
  },
};
