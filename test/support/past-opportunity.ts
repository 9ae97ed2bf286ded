import type { PastOpportunity } from '@/lib/domain/targets/rates-from-history';

let made = 0;

/** An opportunity of 50 thousand, won in June 2026 after three months. */
export function anOpportunity(changes: Partial<PastOpportunity> = {}): PastOpportunity {
  made += 1;
  return {
    id: `006-${made}`,
    accountId: 'A1',
    outcome: 'won',
    createdOn: '2026-03-01',
    closesOn: '2026-06-01',
    amount: 50_000,
    currency: null,
    ...changes,
  };
}
