import type { NothingFeatures, ObjectiveFeatures } from './features';

/**
 * How much each feature speaks, as a natural logarithm of odds. Fitted, not chosen: `npm run fit-suggestions` makes this
 * file from labelled worlds and says how well it does on each world that it was not fitted on.
 */
export const objectiveWeights: Readonly<Record<keyof ObjectiveFeatures, number>> = {
  scope: 1.573,
  contact: 1.734,
  opportunity: 1.847,
  withoutAccount: 0.781,
  sameSubject: 0.678,
  sameThread: 1.144,
  nearby: 1.66,
  learnedWords: 0.872,
  learnedWord: 1.525,
  wordOdds: 0.617,
  names: 1.023,
  statementWords: 1.108,
  tacticWords: 1.071,
  newOpportunityWords: 1.175,
  titleWords: 0.79,
  tacticKind: 1.124,
  date: 3,
  elsewhere: -2.361,
  veryEarly: -2.716,
  overdue: -1.253,
  successor: 0.645,
};

export const nothingWeights: Readonly<Record<keyof NothingFeatures, number>> = {
  always: 0.545,
  nothingWithContact: 0.608,
  nothingWords: 1.551,
  taskWithoutAccount: 3.283,
  email: 0.951,
  greeting: 2.674,
  brochure: 1.728,
  checkingIn: 1.4,
  admin: 3.701,
  service: 3.371,
  twin: 8.363,
  sameText: 1.079,
  exclaimed: 2.986,
  newOpportunity: 1.031,
  uncovered: 2.284,
};
