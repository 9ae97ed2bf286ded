import { isLater } from '../calendar';
import type { HardRule } from './rule';

/** H1: completed, tied to no objective, no reason given, and its grace is over. */
export const h1Unlinked: HardRule = {
  name: 'H1',
  judge: ({ choice, objective, graceEndsAt, now }) => {
    const isSettled = objective !== null || (choice?.kind === 'setAside' && choice.reason !== 'servesSomethingMissing');
    if (isSettled || !isLater(now, graceEndsAt)) return null;
    return { rule: 'H1', sentence: 'rule_H1', objectiveId: null, day: null, count: null, since: graceEndsAt };
  },
};
