import { failed, ok, type Result } from '@/lib/result';
import type { Plan } from '../plan';
import { funnelProblem, type TargetProblem, timeProblems } from '../targets/problems';
import { funnelOf } from '../targets/selling-weeks';
import { timeLeft } from '../targets/time-left';
import { amount, type PlainDate } from '../words';
import { type WinRate, winRate } from './win-rate';

/** What the CRM and the days' tallies know. Money in the plan's currency. */
export type Standings = {
  /** Won inside the plan's period so far; null: nobody knows. */
  wonAmount: number | null;
  /** Open opportunities that are expected to close inside the period. */
  open: number;
  /** First conversations a working week at present (`paceOf`); null: no pace yet. */
  perWeek: number | null;
  /** Own opportunities closed in the last 12 months (`ratesFromHistory`); null: not asked for. */
  counts: { won: number; lost: number } | null;
};

/** Everything the chance of reaching the goal follows from. */
export type Outlook = {
  goalAmount: number;
  wonAmount: number;
  averageDeal: number;
  winRate: WinRate;
  open: number;
  perWeek: number;
  /** Working weeks left in which a first conversation is not too late to close (`timeLeft`). */
  weeksInTime: number;
  /** Share of first conversations that lead to an opportunity, above 0 and at most 1. */
  leadsTo: number;
};

/** The outlook of a plan today, or the fact that stops it. Every number in it is finite and not negative. */
export function outlookOf(plan: Plan, given: Standings, today: PlainDate): Result<Outlook, TargetProblem> {
  const funnel = funnelOf(plan);
  const broken = funnelProblem(funnel);
  if (funnel === null || broken !== null) return failed(broken ?? { kind: 'noFunnel' });
  const { goalAmount, averageDeal } = funnel;
  const { wonAmount } = given;
  if (wonAmount === null || !amount.safeParse(wonAmount).success) return failed({ kind: 'noWonAmount' });
  if (wonAmount >= goalAmount) return failed({ kind: 'goalReached', wonAmount, goalAmount });
  if (today > plan.end) return failed({ kind: 'periodOver', end: plan.end });

  const { weeksInTime } = timeLeft(plan, funnel.salesCycleDays, today);
  const open = counted(given.open);
  if (open === 0 && weeksInTime === 0) {
    return failed(timeProblems(plan, today).at(-1) ?? { kind: 'noWorkingDaysLeft', end: plan.end });
  }
  if (open === 0 && given.perWeek === null) return failed({ kind: 'noPace' });
  return ok({
    goalAmount,
    wonAmount: Math.max(0, wonAmount),
    averageDeal,
    winRate: winRate(funnel.opportunityToWin, given.counts),
    open,
    perWeek: counted(given.perWeek ?? 0),
    weeksInTime,
    leadsTo: funnel.firstConversationToOpportunity.value,
  });
}

function counted(value: number): number {
  return Number.isFinite(value) ? Math.max(0, value) : 0;
}
