import type { HardRule } from './rule';

/** H4: the rep said so: "I only did this to tick a box". */
export const h4HonestBox: HardRule = {
  name: 'H4',
  judge: ({ choice, chosenAt }) => {
    if (choice?.kind !== 'setAside' || choice.reason !== 'checkABox') return null;
    return { rule: 'H4', sentence: 'rule_H4', objectiveId: null, day: null, count: null, since: chosenAt };
  },
};
