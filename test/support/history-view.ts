import type { HistoryView } from '@/lib/messages/views';

/** A rep's last 12 months: 9 of 32 won, 3 of 7 first conversations led on, which is little to go by. */
export function aHistory(changes: Partial<HistoryView> = {}): HistoryView {
  return {
    isRead: true,
    won: 9,
    lost: 23,
    opportunityToWin: { value: 9 / 32, n: 32, origin: 'ownHistory' },
    firstConversationToOpportunity: { value: 3 / 7, n: 7, origin: 'ownHistory' },
    averageDeal: { value: 68_200, n: 9 },
    salesCycleDays: { value: 96, n: 9 },
    problems: [],
    ...changes,
  };
}
