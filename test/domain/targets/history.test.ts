import { describe, expect, test } from 'vitest';
import { LEADS_WITHIN_DAYS, type PastOpportunity, ratesFromHistory } from '@/lib/domain/targets/rates-from-history';
import { isThinData } from '@/lib/domain/targets/thin-data';
import { anOpportunity } from '../../support/past-opportunity';

const today = '2026-11-20';
const lost = { outcome: 'lost' } as const;

describe("the rep's own last 12 months", () => {
  test('won ÷ (won + lost), of those that closed in them', () => {
    const history = ratesFromHistory(
      [
        anOpportunity({ closesOn: today }),
        anOpportunity({ closesOn: '2025-11-21' }),
        anOpportunity(lost),
        // The day a year ago is one day too many; tomorrow has not come; open is neither won nor lost.
        anOpportunity({ closesOn: '2025-11-20' }),
        anOpportunity({ closesOn: '2026-11-21' }),
        anOpportunity({ outcome: 'open' }),
      ],
      [],
      today,
    );
    expect(history).toMatchObject({ won: 2, lost: 1 });
    expect(history.opportunityToWin).toEqual({ value: 2 / 3, n: 3, origin: 'ownHistory' });
    expect(isThinData({ n: 3 })).toBe(true);
  });

  test('an opportunity that came twice counts once, as it came last', () => {
    const one = anOpportunity();
    expect(ratesFromHistory([one, { ...one, outcome: 'lost' }], [], today)).toMatchObject({ won: 0, lost: 1 });
  });

  test('the average deal is that of the won ones, whatever was lost; one without amount is left out', () => {
    const history = ratesFromHistory(
      [
        anOpportunity({ amount: 40_000 }),
        anOpportunity({ amount: 80_000 }),
        anOpportunity({ amount: null }),
        anOpportunity({ ...lost, amount: 9e9 }),
      ],
      [],
      today,
    );
    expect(history.averageDeal).toEqual({ value: 60_000, n: 2 });
  });

  test('the sales cycle is the median of the won ones, so that one slow deal does not stretch it', () => {
    const took = (days: number) =>
      anOpportunity({
        createdOn: '2026-01-01',
        closesOn: new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10),
      });
    expect(ratesFromHistory([took(20), took(30), took(300)], [], today).salesCycleDays).toEqual({ value: 30, n: 3 });
    expect(ratesFromHistory([took(20), took(31)], [], today).salesCycleDays).toEqual({ value: 26, n: 2 });
  });

  test('amounts of several currencies have no average, and are named', () => {
    const history = ratesFromHistory(
      [anOpportunity({ currency: 'USD' }), anOpportunity({ currency: 'EUR' })],
      [],
      today,
    );
    expect(history.averageDeal).toBeNull();
    expect(history.problems).toContainEqual({ kind: 'mixedCurrencies', currencies: ['EUR', 'USD'] });
    expect(history.opportunityToWin?.n).toBe(2);
    expect(
      ratesFromHistory([anOpportunity({ currency: 'EUR' }), anOpportunity({ currency: 'EUR' })], [], today).averageDeal
        ?.n,
    ).toBe(2);
  });

  test('nor have amounts of another currency than the plan has', () => {
    const inEuro = [anOpportunity({ currency: 'EUR' })];
    expect(ratesFromHistory(inEuro, [], today, 'USD').problems).toContainEqual({
      kind: 'mixedCurrencies',
      currencies: ['EUR', 'USD'],
    });
    expect(ratesFromHistory(inEuro, [], today, 'EUR').averageDeal?.n).toBe(1);
    expect(ratesFromHistory([anOpportunity()], [], today, 'USD').averageDeal?.n).toBe(1);
  });

  test('nothing closed and nobody talked to: no rate, and the fact is named', () => {
    expect(ratesFromHistory([], [], today)).toEqual({
      won: 0,
      lost: 0,
      opportunityToWin: null,
      firstConversationToOpportunity: null,
      averageDeal: null,
      salesCycleDays: null,
      problems: [
        { kind: 'noHistory', rate: 'opportunityToWin' },
        { kind: 'noHistory', rate: 'firstConversationToOpportunity' },
      ],
    });
  });
});

describe('first conversations that led to an opportunity', () => {
  const rate = (opportunities: Partial<PastOpportunity>[], conversations: [string, string][]) =>
    ratesFromHistory(
      opportunities.map(changes => anOpportunity(changes)),
      conversations.map(([accountId, day]) => ({ accountId, day })),
      today,
    ).firstConversationToOpportunity;

  test.each([
    ['created the same day', '2026-03-02', 1],
    [`created ${LEADS_WITHIN_DAYS} days later`, '2026-05-31', 1],
    [`created ${LEADS_WITHIN_DAYS + 1} days later: not its fruit`, '2026-06-01', 0],
    ['created before they talked', '2026-03-01', 0],
  ])('%s', (_, createdOn, value) => {
    expect(rate([{ createdOn, outcome: 'open', closesOn: '2027-01-31' }], [['A1', '2026-03-02']])).toEqual({
      value,
      n: 1,
      origin: 'ownHistory',
    });
  });

  test('at another account it is the fruit of another conversation; without one, of none', () => {
    expect(
      rate(
        [{ accountId: 'A2' }, { accountId: null }],
        [
          ['A1', '2026-02-25'],
          ['A2', '2026-02-25'],
        ],
      )?.value,
    ).toBe(0.5);
  });

  test('those too young to tell are not counted, even if they led on already; nor are those of the year before', () => {
    // 90 days before 20 November is 22 August.
    const led = [{ createdOn: '2026-09-01' }];
    expect(rate(led, [['A1', '2026-08-23']])).toBeNull();
    expect(rate(led, [['A1', '2026-08-22']])).toMatchObject({ value: 1, n: 1 });
    expect(rate([], [['A1', '2025-08-22']])).toBeNull();
    expect(rate([], [['A1', '2025-08-23']])).toMatchObject({ value: 0, n: 1 });
  });
});
