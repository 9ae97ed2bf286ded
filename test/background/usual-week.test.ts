import { describe, expect, test } from 'vitest';
import { readUsualWeek } from '@/lib/background/read-usual-week';
import { savePlan } from '@/lib/background/save-plan';
import { plusDays } from '@/lib/domain/calendar';
import type { PaceHistory } from '@/lib/domain/lint/lint';
import type { PastOpportunity } from '@/lib/domain/targets/rates-from-history';
import { keepActivities } from '@/lib/store/activities';
import { keepOpportunities } from '@/lib/store/opportunities';
import { rememberPlace } from '@/lib/store/places';
import { saveSettings } from '@/lib/store/settings';
import { ABCD, anActivity, aPlan, ORG, REP } from '../support/builders';
import { aWorld, HOST } from '../support/fake-crm';

/** The day of the fake world's clock. */
const TODAY = '2026-11-20';

/** Meetings that were held so many days ago. */
async function usualWeek(daysAgo: readonly number[], won: Partial<PastOpportunity>[] = []): Promise<PaceHistory> {
  const { deps, clock } = await aWorld();
  await savePlan(deps, { plan: aPlan({ start: '2025-01-01', end: '2026-12-31' }) });
  await saveSettings(deps.db, clock.now, { isBackfillOn: true });
  await rememberPlace(deps.db, ORG, HOST, { userId: REP }, clock.now);
  const activities = daysAgo.map((days, index) =>
    anActivity({
      id: `${ORG}/00UKx00000${String(index).padStart(5, '0')}MAA`,
      kind: 'meeting',
      isCompleted: true,
      accountId: ABCD,
      day: plusDays(TODAY, -days),
    }),
  );
  await keepActivities(deps.db, { activities, goneIds: [] }, clock.now);
  const opportunities = won.map((changes, index) => ({
    id: `won-${index}`,
    accountId: ABCD,
    outcome: 'won' as const,
    createdOn: '2026-06-15',
    closesOn: '2026-09-01',
    amount: 60_000,
    currency: null,
    ...changes,
  }));
  if (opportunities.length > 0) await keepOpportunities(deps.db, ORG, REP, opportunities, clock.now);
  const answer = await readUsualWeek(deps, { currency: 'USD' });
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
}

describe("what a week of the rep's own usually holds", () => {
  test('is told of the last twelve weeks: what is older, and what is of today, is not in it', async () => {
    const twice = Array.from({ length: 12 }, (_, week) => [week * 7 + 1, week * 7 + 7]).flat();
    expect((await usualWeek([...twice, 85, 90, 100, 0])).perWeek).toMatchObject({ meetings: 2, firstConversations: 0 });
  });

  test('is told since the first activity when that is not so long ago', async () => {
    expect((await usualWeek([28, 20, 10, 1])).perWeek.meetings).toBe(1);
  });

  test('is not told of less than four weeks', async () => {
    expect((await usualWeek([27, 20, 10, 1])).perWeek).toEqual({});
    expect((await usualWeek([])).perWeek).toEqual({});
  });

  test('money is what was won in twelve months, by the week; no win and other money is no pace', async () => {
    expect((await usualWeek([], [{}, {}])).wonPerWeek).toBeCloseTo(120_000 / 52.18, 0);
    expect((await usualWeek([], [{ outcome: 'lost' }])).wonPerWeek).toBeNull();
    expect((await usualWeek([], [{ closesOn: '2025-09-01' }])).wonPerWeek).toBeNull();
    expect((await usualWeek([], [{ currency: 'EUR' }])).wonPerWeek).toBeNull();
  });
});
