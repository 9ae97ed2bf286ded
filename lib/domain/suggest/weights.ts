import type { NothingFeatures, ObjectiveFeatures } from './features';

/**
 * How much each feature speaks, as a natural logarithm of odds. Fitted, not chosen: `test/scripts/fit-suggestions.ts`
 * makes these figures from labelled worlds, and says how well it does on each world that it was not fitted on.
 */
export const objectiveWeights: Readonly<Record<keyof ObjectiveFeatures, number>> = {
  scope: 1.568,
  contact: 1.725,
  opportunity: 1.845,
  withoutAccount: 0.784,
  sameSubject: 0.705,
  sameThread: 1.142,
  nearby: 1.655,
  learnedWords: 0.844,
  learnedWord: 1.584,
  wordOdds: 0.615,
  names: 1.038,
  statementWords: 1.109,
  tacticWords: 1.075,
  newOpportunityWords: 1.167,
  titleWords: 0.786,
  tacticKind: 1.117,
  date: 2.976,
  elsewhere: -2.354,
  veryEarly: -2.726,
  overdue: -1.245,
  successor: 0.648,
};

export const nothingWeights: Readonly<Record<keyof NothingFeatures, number>> = {
  always: 0.496,
  nothingWithContact: 0.636,
  nothingWords: 1.462,
  nothingWord: 0.758,
  nothingSameSubject: 0.695,
  taskWithoutAccount: 3.305,
  email: 0.92,
  greeting: 2.669,
  brochure: 1.693,
  checkingIn: 1.413,
  admin: 3.698,
  service: 3.382,
  twin: 8.346,
  sameText: 1.053,
  exclaimed: 3.021,
  newOpportunity: 1.049,
  uncovered: 2.278,
};
