import { describe, expect, test } from 'vitest';
import { readHistory } from '@/lib/background/read-history';
import { savePlan } from '@/lib/background/save-plan';
import type { Activity } from '@/lib/domain/activity';
import type { PastOpportunity } from '@/lib/domain/targets/rates-from-history';
import type { HistoryView } from '@/lib/messages/views';
import { keepActivities } from '@/lib/store/activities';
import { keepOpportunities } from '@/lib/store/opportunities';
import { rememberPlace } from '@/lib/store/places';
import { ABCD, anActivity, aPlan, ORG, REP } from '../support/builders';
import { aWorld, HOST } from '../support/fake-crm';

const OTHER = `${ORG}/001Kx0000000900IAA`;
const talk = { kind: 'meeting', isCompleted: true } as const;

function won(id: string, changes: Partial<PastOpportunity> = {}): PastOpportunity {
  return {
    id,
    accountId: ABCD,
    outcome: 'won',
    createdOn: '2026-06-15',
    closesOn: '2026-09-01',
    amount: 60_000,
    currency: null,
    ...changes,
  };
}

async function history(activities: Activity[], opportunities: PastOpportunity[]): Promise<HistoryView> {
  const world = await aWorld();
  await savePlan(world.deps, { plan: aPlan() });
  await rememberPlace(world.deps.db, ORG, HOST, { userId: REP }, world.clock.now);
  await keepActivities(world.deps.db, { activities, goneIds: [] }, world.clock.now);
  if (opportunities.length > 0) await keepOpportunities(world.deps.db, ORG, REP, opportunities, world.clock.now);
  const answer = await readHistory(world.deps, { currency: 'USD' });
  // What is stored is enough: it is the same with the network off.
  expect(world.crm.calls).toEqual([]);
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
}

/** Two first talks old enough to tell, one that led to an opportunity; a second talk at the one is no first. */
const talks = [
  anActivity({ ...talk, accountId: ABCD, day: '2026-06-01' }),
  anActivity({ ...talk, accountId: ABCD, day: '2026-06-20' }),
  anActivity({ ...talk, accountId: OTHER, day: '2026-05-04' }),
];

describe("the rep's own history, as the plan page shows it", () => {
  test('won and lost opportunities and first conversations become rates with their n', async () => {
    const view = await history(talks, [won('a'), won('b', { outcome: 'lost' })]);
    expect(view).toMatchObject({
      isRead: true,
      opportunityToWin: { value: 0.5, n: 2, origin: 'ownHistory' },
      firstConversationToOpportunity: { value: 0.5, n: 2, origin: 'ownHistory' },
      averageDeal: { value: 60_000, n: 1 },
      salesCycleDays: { value: 78, n: 1 },
      problems: [],
    });
  });

  test('talks from before the installation count too: they are history, not work to judge', async () => {
    const earlier = [anActivity({ ...talk, accountId: ABCD, day: '2026-01-12' })];
    const view = await history(earlier, [won('a', { createdOn: '2026-02-01' })]);
    expect(view.firstConversationToOpportunity).toMatchObject({ value: 1, n: 1 });
  });

  test('where no opportunity was read, no talk is said to have led to nothing', async () => {
    const view = await history(talks, []);
    expect(view).toMatchObject({ isRead: false, opportunityToWin: null, firstConversationToOpportunity: null });
    expect(view.problems).toHaveLength(2);
  });

  test('wins in another currency than the plan’s have no average, and the currencies are named', async () => {
    const view = await history([], [won('a', { currency: 'EUR' })]);
    expect(view.averageDeal).toBeNull();
    expect(view.problems).toContainEqual({ kind: 'mixedCurrencies', currencies: ['EUR', 'USD'] });
  });
});
