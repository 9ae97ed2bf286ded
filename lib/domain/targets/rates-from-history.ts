import { Temporal } from 'temporal-polyfill';
import { daysBetween, plusDays } from '../calendar';
import type { Rate } from '../targets';
import type { PlainDate } from '../words';
import type { TargetProblem } from './problems';

/** An opportunity as the CRM knows it. */
export type PastOpportunity = {
  id: string;
  accountId: string | null;
  outcome: 'open' | 'won' | 'lost';
  createdOn: PlainDate;
  /** The day it was won or lost; of an open one the day it is expected to close. */
  closesOn: PlainDate;
  amount: number | null;
  /** ISO 4217; null: the org has one currency only. */
  currency: string | null;
};

export type PastConversation = { accountId: string; day: PlainDate };

/** A figure with the number of cases it was worked out from. */
export type Counted = { value: number; n: number };

/** What the last 12 months say about the funnel; null where there was no case. */
export type History = {
  won: number;
  lost: number;
  opportunityToWin: Rate | null;
  firstConversationToOpportunity: Rate | null;
  /** Mean of the won amounts. */
  averageDeal: Counted | null;
  /** Median days from creation to signature of the won ones. */
  salesCycleDays: Counted | null;
  problems: TargetProblem[];
};

/**
 * A first conversation led to an opportunity when one was created at its account on its day or within so many days. Later
 * ones are not counted as its fruit, and a conversation younger than that is not counted at all: it may still lead to one.
 */
export const LEADS_WITHIN_DAYS = 90;

/**
 * The funnel's rates from the rep's own last 12 months (design §6):
 * - opportunity-to-win = won ÷ (won + lost), of those closed in these months;
 * - first-conversation-to-opportunity = those that led to one ÷ first conversations, of the 12 months that ended
 *   `LEADS_WITHIN_DAYS` ago, so that each had the same time.
 * A record that is given twice counts once. Amounts of several currencies, or of another than the plan's, have no average:
 * the currencies are named instead.
 */
export function ratesFromHistory(
  opportunities: readonly PastOpportunity[],
  firstConversations: readonly PastConversation[],
  today: PlainDate,
  planCurrency: string | null = null,
): History {
  const known = [...new Map(opportunities.map(each => [each.id, each])).values()];
  const isInYear = withinYearTo(today);
  const closed = known.filter(({ outcome, closesOn }) => outcome !== 'open' && isInYear(closesOn));
  const won = closed.filter(({ outcome }) => outcome === 'won');
  const opportunityToWin = rateOf(won.length, closed.length);
  const firstConversationToOpportunity = conversationRate(firstConversations, known, today);
  const currencies = [...new Set([planCurrency, ...won.map(({ currency }) => currency)])]
    .filter(each => each !== null)
    .sort();
  const problems: TargetProblem[] = [
    ...(opportunityToWin === null ? [{ kind: 'noHistory', rate: 'opportunityToWin' } as const] : []),
    ...(firstConversationToOpportunity === null
      ? [{ kind: 'noHistory', rate: 'firstConversationToOpportunity' } as const]
      : []),
    ...(currencies.length > 1 ? [{ kind: 'mixedCurrencies', currencies } as const] : []),
  ];
  return {
    won: won.length,
    lost: closed.length - won.length,
    opportunityToWin,
    firstConversationToOpportunity,
    averageDeal: currencies.length > 1 ? null : meanOf(won.flatMap(({ amount }) => usable(amount))),
    salesCycleDays: medianOf(won.flatMap(({ createdOn, closesOn }) => usable(daysBetween(createdOn, closesOn)))),
    problems,
  };
}

function conversationRate(
  conversations: readonly PastConversation[],
  opportunities: readonly PastOpportunity[],
  today: PlainDate,
): Rate | null {
  const isOldEnough = withinYearTo(plusDays(today, -LEADS_WITHIN_DAYS));
  const counted = conversations.filter(({ day }) => isOldEnough(day));
  const createdAt = new Map<string, PlainDate[]>();
  for (const { accountId, createdOn } of opportunities) {
    if (accountId === null) continue;
    const there = createdAt.get(accountId) ?? [];
    there.push(createdOn);
    createdAt.set(accountId, there);
  }
  const led = counted.filter(({ accountId, day }) =>
    (createdAt.get(accountId) ?? []).some(createdOn => {
      const days = daysBetween(day, createdOn);
      return days >= 0 && days <= LEADS_WITHIN_DAYS;
    }),
  );
  return rateOf(led.length, counted.length);
}

/** In the 12 months that end with a day, it included; the same day a year before is not in them. */
function withinYearTo(last: PlainDate): (day: PlainDate) => boolean {
  const yearBefore = Temporal.PlainDate.from(last).subtract({ years: 1 }).toString();
  return day => day > yearBefore && day <= last;
}

function rateOf(part: number, n: number): Rate | null {
  return n === 0 ? null : { value: part / n, n, origin: 'ownHistory' };
}

/** A record without amount, or with a sign that cannot be, says nothing about the others. */
function usable(value: number | null): number[] {
  return value !== null && Number.isFinite(value) && value >= 0 ? [value] : [];
}

function meanOf(values: readonly number[]): Counted | null {
  if (values.length === 0) return null;
  return { value: values.reduce((sum, value) => sum + value, 0) / values.length, n: values.length };
}

function medianOf(values: readonly number[]): Counted | null {
  const inOrder = [...values].sort((one, other) => one - other);
  const [lower, upper] = [inOrder[(inOrder.length - 1) >> 1], inOrder[inOrder.length >> 1]];
  if (lower === undefined || upper === undefined) return null;
  return { value: Math.round((lower + upper) / 2), n: inOrder.length };
}
