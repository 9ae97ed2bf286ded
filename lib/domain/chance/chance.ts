import { failed, ok, type Result } from '@/lib/result';
import type { TargetProblem } from '../targets/problems';
import type { Outlook } from './outlook';
import { chanceOfAtLeast, MOST_OPPORTUNITIES, winsAmong, winsAtMost } from './wins';

/** Four times in five the year's end is inside the range that is shown. */
export const LIKELY = { low: 0.1, high: 0.9 };

/** The chance of reaching the goal. Always shown with its n: it is history, not a promise. */
export type Chance = {
  /** 0 to 1. */
  probability: number;
  /** The rep's own closed opportunities that the win rate rests on. */
  n: number;
  winsNeeded: number;
  /** Opportunities that may still be won: open ones, and those expected from the pace. */
  opportunities: number;
  /** What the period's end is likely to bring, in money: with 80 % from low to high. */
  low: number;
  expected: number;
  high: number;
};

/** As much as a week's target may be. */
const MOST_PER_WEEK = 10_000;

/** What a week has to bring to make a chance. */
export type Pace = { perWeek: number; opportunities: number };

/** Deals of the average size that are wanting; one that is a whole number but for rounding stays that number. */
export function winsNeeded({ goalAmount, wonAmount, averageDeal }: Outlook): number {
  return Math.max(0, Math.ceil((goalAmount - wonAmount) / averageDeal - 1e-9));
}

/**
 * The chance of reaching the goal at a pace (design §6). Wins are beta-binomial among
 *
 *   open opportunities + pace × weeks in which a conversation is not too late × first-conversation-to-opportunity
 *
 * with the win rate's distribution after the rep's own counts (`win-rate.ts`), and the goal is reached with
 * ⌈(goal − won) ÷ average deal⌉ wins or more. What it leaves out makes the range a little too narrow: deals are taken as
 * average, and as many opportunities as expected.
 */
export function chance(outlook: Outlook): Chance {
  const { wonAmount, averageDeal, winRate } = outlook;
  const opportunities = opportunitiesAhead(outlook);
  const chances = winsAmong(opportunities, winRate);
  const needed = winsNeeded(outlook);
  const worth = (wins: number): number => wonAmount + wins * averageDeal;
  return {
    probability: chanceOfAtLeast(needed, chances),
    n: winRate.n,
    winsNeeded: needed,
    opportunities,
    low: worth(winsAtMost(LIKELY.low, chances)),
    expected: worth((opportunities * winRate.won) / (winRate.won + winRate.lost)),
    high: worth(winsAtMost(LIKELY.high, chances)),
  };
}

/**
 * The least pace, in first conversations a working week, that makes a chance (0.8: 80 %). 0 when the open opportunities
 * alone do. A problem when no conversation is in time any more, or no pace that a target may have makes it.
 */
export function paceFor(share: number, outlook: Outlook): Result<Pace, TargetProblem> {
  const opportunities = opportunitiesFor(share, outlook);
  if (opportunities === null) return failed({ kind: 'outOfReach', chance: share });
  const wanting = Math.max(0, opportunities - outlook.open);
  if (wanting === 0) return ok({ perWeek: 0, opportunities });
  const perWeek = wanting / (outlook.weeksInTime * outlook.leadsTo);
  return perWeek <= MOST_PER_WEEK ? ok({ perWeek, opportunities }) : failed({ kind: 'outOfReach', chance: share });
}

function opportunitiesAhead({ open, perWeek, weeksInTime, leadsTo }: Outlook): number {
  return Math.min(MOST_OPPORTUNITIES, open + perWeek * weeksInTime * leadsTo);
}

/** The least number of opportunities with that chance. More opportunities never make the chance smaller, so it is halved in on. */
function opportunitiesFor(share: number, outlook: Outlook): number | null {
  const needed = winsNeeded(outlook);
  const chanceAmong = (opportunities: number): number =>
    chanceOfAtLeast(needed, winsAmong(opportunities, outlook.winRate));
  let enough = Math.max(1, needed);
  while (chanceAmong(enough) < share) {
    if (enough >= MOST_OPPORTUNITIES) return null;
    enough = Math.min(MOST_OPPORTUNITIES, enough * 2);
  }
  let tooFew = 0;
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (chanceAmong(middle) < share) tooFew = middle;
    else enough = middle;
  }
  // Between two whole numbers the chance is a straight line (`winsAmong`).
  const [below, above] = [chanceAmong(tooFew), chanceAmong(enough)];
  return below >= share ? tooFew : tooFew + (share - below) / (above - below);
}
