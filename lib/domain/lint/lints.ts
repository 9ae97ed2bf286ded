import { accountUncovered } from './kinds/account-uncovered';
import { accountUnknown } from './kinds/account-unknown';
import { accountsUncovered } from './kinds/accounts-uncovered';
import { accountsUnknown } from './kinds/accounts-unknown';
import { answerOpen } from './kinds/answer-open';
import { datesReversed } from './kinds/dates-reversed';
import { duePastPeriod } from './kinds/due-past-period';
import { dust } from './kinds/dust';
import { goalKindMissing } from './kinds/goal-kind-missing';
import { goalRepeatsQuota } from './kinds/goal-repeats-quota';
import { goalWithoutMeasure } from './kinds/goal-without-measure';
import { goalWithoutObjective } from './kinds/goal-without-objective';
import { noNonFinancialGoal } from './kinds/no-non-financial-goal';
import { objectiveWithoutGoal } from './kinds/objective-without-goal';
import { objectiveWithoutTactic } from './kinds/objective-without-tactic';
import { opportunityWithoutFinding } from './kinds/opportunity-without-finding';
import { outsidePlan } from './kinds/outside-plan';
import { quartersOff } from './kinds/quarters-off';
import { riskWithoutContingency } from './kinds/risk-without-contingency';
import { smartAttainable } from './kinds/smart-attainable';
import { smartMeasurable } from './kinds/smart-measurable';
import { smartRealistic } from './kinds/smart-realistic';
import { smartSpecific } from './kinds/smart-specific';
import { smartTimeBound } from './kinds/smart-time-bound';
import { tacticIsStrategy } from './kinds/tactic-is-strategy';
import { tacticWithoutCount } from './kinds/tactic-without-count';
import { tacticWithoutOwner } from './kinds/tactic-without-owner';
import { tacticWithoutWhy } from './kinds/tactic-without-why';
import { weightsOff } from './kinds/weights-off';
import type { Lint } from './lint';

/** Everything a plan may lack, in the order in which it is told. A test fails when a kind's file is not listed here. */
export const lints: readonly Lint[] = [
  dust,
  goalKindMissing,
  noNonFinancialGoal,
  weightsOff,
  goalWithoutMeasure,
  goalRepeatsQuota,
  goalWithoutObjective,
  quartersOff,
  objectiveWithoutGoal,
  smartSpecific,
  smartMeasurable,
  smartAttainable,
  smartRealistic,
  smartTimeBound,
  datesReversed,
  outsidePlan,
  duePastPeriod,
  objectiveWithoutTactic,
  tacticWithoutOwner,
  tacticWithoutCount,
  tacticWithoutWhy,
  tacticIsStrategy,
  answerOpen,
  opportunityWithoutFinding,
  riskWithoutContingency,
  accountUncovered,
  accountsUncovered,
  accountUnknown,
  accountsUnknown,
];
