import { afterAll, beforeAll, expect, it } from 'vitest';
import { ratesFromHistory } from '@/lib/domain/targets/rates-from-history';
import { type DemoOrg, startDemoOrg } from '../../demo-org/demo-org';
import { browserOf, must, openDemo } from '../contract/demo-session';

let demo: DemoOrg;
beforeAll(async () => {
  demo = await startDemoOrg({ protocol: 'http' });
});
afterAll(() => demo.stop());

const today = (): string => demo.clock.now().toISOString().slice(0, 10);

it("the rep's own opportunities: open ones, and those closed since a day, with their money and dates", async () => {
  const crm = await openDemo(demo, browserOf(demo));
  const me = must(await crm.currentUser()).id;
  const read = must((await crm.opportunities?.(me, '2025-11-20')) ?? { ok: true, value: [] });
  const rows = demo.query(
    `SELECT Id, IsClosed, IsWon, Amount FROM Opportunity WHERE OwnerId = '${demo.org.userId}' AND (IsClosed = false OR CloseDate >= 2025-11-20)`,
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(read).toHaveLength(rows.length);
  const known = new Map(rows.map(row => [String(row.Id), row]));
  for (const each of read) {
    const row = known.get(each.id.split('/').at(-1) ?? '');
    expect(each.amount).toBe(row?.Amount ?? null);
    expect(each.outcome).toBe(row?.IsClosed ? (row.IsWon ? 'won' : 'lost') : 'open');
    expect(each.closesOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
  expect(new Set(read.map(each => each.outcome))).toEqual(new Set(['open', 'won', 'lost']));
});

it('what was won and lost in the last twelve months gives the win rate with its n', async () => {
  const crm = await openDemo(demo, browserOf(demo));
  const me = must(await crm.currentUser()).id;
  const read = must((await crm.opportunities?.(me, '2025-11-20')) ?? { ok: true, value: [] });
  const { won, lost, opportunityToWin } = ratesFromHistory(read, [], today(), 'USD');
  expect(opportunityToWin).toMatchObject({ n: won + lost, origin: 'ownHistory', value: won / (won + lost) });
});
