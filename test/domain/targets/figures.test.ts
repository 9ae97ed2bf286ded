import { describe, expect, test } from 'vitest';
import { funnel } from '@/lib/domain/targets';
import { type Figures, hasFigures, teamFigures, withFigures } from '@/lib/domain/targets/figures';
import { metricMeant } from '@/lib/domain/targets/metric-meant';
import { aFunnel } from '../../support/funnel';

const none: Figures = {
  opportunityToWin: null,
  firstConversationToOpportunity: null,
  averageDeal: null,
  salesCycleDays: null,
};

describe('figures from records', () => {
  test('take the place of the typed ones, and what no record tells stays as it was typed', () => {
    const won = { value: 9 / 32, n: 32, origin: 'ownHistory' as const };
    const after = withFigures(aFunnel(), { ...none, opportunityToWin: won, averageDeal: { value: 68_213.3333, n: 9 } });
    expect(after).toEqual({ ...aFunnel(), opportunityToWin: won, averageDeal: 68_213.33 });
    expect(withFigures(aFunnel(), none)).toEqual(aFunnel());
    expect([hasFigures(none), hasFigures({ ...none, opportunityToWin: won })]).toEqual([false, true]);
  });

  test('a sales cycle of many years still fits into a plan', () => {
    const after = withFigures(aFunnel(), { ...none, salesCycleDays: { value: 9_000.4, n: 1 } });
    expect(funnel.parse(after).salesCycleDays).toBe(3_660);
  });

  test("a colleague's rates come as the team's, with the n they had there", () => {
    const theirs = aFunnel({ opportunityToWin: { value: 0.28, n: 57, origin: 'ownHistory' }, salesCycleDays: 90 });
    expect(teamFigures({ funnel: theirs, currency: 'USD' }, 'USD')).toEqual({
      opportunityToWin: { value: 0.28, n: 57, origin: 'team' },
      firstConversationToOpportunity: { value: 0.5, n: null, origin: 'team' },
      averageDeal: { value: 75_000, n: null },
      salesCycleDays: { value: 90, n: null },
    });
  });

  test('their average deal is left out in another currency, and where there is none', () => {
    expect(teamFigures({ funnel: aFunnel(), currency: 'EUR' }, 'USD').averageDeal).toBeNull();
    expect(teamFigures({ funnel: aFunnel({ averageDeal: 0 }), currency: 'USD' }, 'USD').averageDeal).toBeNull();
  });
});

describe("what the rep's own words are counted as", () => {
  test.each([
    ['Dials', 'outreach'],
    ['Cold calls', 'outreach'],
    ['Call plans', 'plannedCalls'],
    ['Gespräche', 'firstConversations'],
    ['Besuche vor Ort', 'meetings'],
    ['Demos', 'meetings'],
    ['Dossiers', null],
  ])('"%s": %s', (words, metric) => {
    expect(metricMeant(words)).toBe(metric);
  });
});
