import type { Plan } from '../plan';
import type { Funnel, Rate } from '../targets';
import { amount, type PlainDate } from '../words';
import { funnelOf } from './selling-weeks';
import { timeLeft } from './time-left';

export const rateNames = ['opportunityToWin', 'firstConversationToOpportunity'] as const;
export type RateName = (typeof rateNames)[number];

/**
 * Why a target or a chance cannot be worked out, or what to know beside it: facts, told in one line by the text
 * `targets_problem_<kind>`, or `targets_problem_<kind>_<rate>` where a rate is named. In the text, `$1`, `$2` are the
 * facts in the order they have here.
 */
export type TargetProblem =
  | { kind: 'noFunnel' }
  | { kind: 'noGoal' }
  | { kind: 'noAverageDeal' }
  | { kind: 'noSellingWeeks' }
  | { kind: 'zeroRate'; rate: RateName }
  | { kind: 'impossibleRate'; rate: RateName }
  | { kind: 'noHistory'; rate: RateName }
  | { kind: 'noPace' }
  | { kind: 'noWonAmount' }
  | { kind: 'mixedCurrencies'; currencies: string[] }
  | { kind: 'goalReached'; wonAmount: number; goalAmount: number }
  | { kind: 'notBegun'; start: PlainDate }
  | { kind: 'periodOver'; end: PlainDate }
  | { kind: 'noWorkingDaysLeft'; end: PlainDate }
  /** From that day on a first conversation is too late to close by the end. */
  | { kind: 'tooLateToClose'; from: PlainDate; end: PlainDate }
  /** Even the highest pace that is looked at does not make that chance (0 to 1). */
  | { kind: 'outOfReach'; chance: number };

/** The first number of a funnel without which nothing follows from it; null: every line can be worked out. */
export function funnelProblem(funnel: Funnel | null): TargetProblem | null {
  if (funnel === null) return { kind: 'noFunnel' };
  if (!isAmount(funnel.goalAmount)) return { kind: 'noGoal' };
  if (!isAmount(funnel.averageDeal)) return { kind: 'noAverageDeal' };
  for (const rate of rateNames) {
    const problem = rateProblem(rate, funnel[rate]);
    if (problem !== null) return problem;
  }
  return funnel.sellingWeeks > 0 ? null : { kind: 'noSellingWeeks' };
}

/** A cent at least: what is less is a slip, and would ask for endless deals. */
function isAmount(value: number): boolean {
  return value >= 0.01 && amount.safeParse(value).success;
}

function rateProblem(rate: RateName, { value }: Pick<Rate, 'value'>): TargetProblem | null {
  if (value > 1 || value < 0) return { kind: 'impossibleRate', rate };
  return value > 0 ? null : { kind: 'zeroRate', rate };
}

/** How the plan's time stands: what is over, or too late. What stops everything comes alone. */
export function timeProblems(plan: Plan, today: PlainDate): TargetProblem[] {
  const { start, end } = plan;
  if (today > end) return [{ kind: 'periodOver', end }];
  const { workingDays, tooLateFrom } = timeLeft(plan, plan.funnel?.salesCycleDays, today);
  if (workingDays === 0) return [{ kind: 'noWorkingDaysLeft', end }];
  return [
    ...(today < start ? [{ kind: 'notBegun', start } as const] : []),
    ...(tooLateFrom === null || tooLateFrom > end ? [] : [{ kind: 'tooLateToClose', from: tooLateFrom, end } as const]),
  ];
}

/** Everything to tell about the plan's targets today. `wonAmount`: in the plan's currency; null: nobody knows. */
export function targetProblems(plan: Plan, wonAmount: number | null, today: PlainDate): TargetProblem[] {
  const funnel = funnelOf(plan);
  const broken = funnelProblem(funnel);
  if (funnel === null || broken !== null) return broken === null ? [] : [broken];
  const { goalAmount } = funnel;
  if (wonAmount !== null && wonAmount >= goalAmount) return [{ kind: 'goalReached', wonAmount, goalAmount }];
  return timeProblems(plan, today);
}
