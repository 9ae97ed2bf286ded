import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importCrmPlan, readCrmPlans } from '@/lib/background/crm-plans';
import type { Deps } from '@/lib/background/deps';
import { setPlanStatus } from '@/lib/background/plans';
import { savePlan } from '@/lib/background/save-plan';
import { syncActivities } from '@/lib/background/sync-activities';
import { planIdOf } from '@/lib/domain/crm-plan/plan-from-crm';
import type { Plan } from '@/lib/domain/plan';
import { recordIdIn } from '@/lib/domain/record-id';
import { must } from '../crm/contract/demo-session';
import { bare } from '../demo-org/connect';
import { type DemoOrg, startDemoOrg } from '../demo-org/demo-org';
import { accountPlanId } from '../demo-org/seed-features';
import { keptInMemory } from '../support/kept';
import { anOrgWorld, atRest } from '../support/org-world';

let demo: DemoOrg;
let deps: Deps;
let account: { id: string; name: string };
let crmPlanId: string;

beforeAll(async () => {
  demo = await startDemoOrg({ protocol: 'http', story: 'accounts', accountPlans: 'on' });
});
afterAll(() => demo.stop());
beforeEach(async () => {
  await demo.reset();
  const world = await anOrgWorld(demo);
  deps = { ...world.deps, keep: keptInMemory().keep.forGood };
  await syncActivities(deps);
  await atRest(deps);
  account = { id: recordIdIn(demo.org.id, '001Kx0000000100IAA'), name: 'ABCD Inc.' };
  crmPlanId = recordIdIn(demo.org.id, accountPlanId);
});

const take = async () => must(await importCrmPlan(deps, { account, crmPlanId, timeZone: 'America/Chicago' }));
const stored = async (): Promise<Plan> => {
  const plan = await deps.db.get('plans', planIdOf(crmPlanId));
  if (plan === undefined) throw new Error('no plan');
  return plan;
};
const inCrm = async (name: string, values: Record<string, unknown>, object = 'AccountPlanObjective') => {
  const [row] = demo.query(`SELECT Id FROM ${object} WHERE Name = '${name}'`);
  await bare(demo, 'PATCH', `/sobjects/${object}/${row?.['Id']}`, values);
};

describe("an account's plan in Salesforce", () => {
  it('is found when asked for, and taken in as a draft that nothing is judged by yet', async () => {
    expect(must(await readCrmPlans(deps, { accountId: account.id }))).toMatchObject([
      { id: crmPlanId, name: 'ABCD growth plan', objectives: 3, planId: null },
    ]);
    const taken = await take();
    expect(taken).toEqual({ planId: planIdOf(crmPlanId), isNew: true, taken: 0, kept: [], gone: 0 });
    const plan = await stored();
    expect(plan).toMatchObject({ status: 'draft', type: 'account', title: 'ABCD growth plan' });
    expect(plan.objectives.map(({ status }) => status)).toEqual(['open', 'open', 'achieved']);
    expect(must(await readCrmPlans(deps, { accountId: account.id }))?.[0]?.planId).toBe(taken.planId);
  });

  it('taken in again it is there once, and unchanged', async () => {
    await take();
    const before = await stored();
    expect(await take()).toMatchObject({ isNew: false, taken: 0, kept: [], gone: 0 });
    expect(await stored()).toEqual(before);
    expect(await deps.db.count('plans')).toBe(1);
  });

  it('what changed there comes in, and what the rep wrote stands, also in a plan that is in force', async () => {
    await take();
    const mine = await stored();
    const [first, ...others] = mine.objectives;
    if (first === undefined) throw new Error('no objective');
    const edited = { ...first, statement: 'Win plant 2', cadenceDays: 14 };
    must(await savePlan(deps, { plan: { ...mine, objectives: [edited, ...others] } }));
    must(await setPlanStatus(deps, { planId: mine.id, status: 'active' }));
    await inCrm('New revenue', { CurrentValue: '90000' }, 'AccountPlanObjectiveMeasure');
    await inCrm('Win the second plant', { Name: 'Win the plant in Ohio', EndDate: '2027-01-29' });

    const taken = await take();
    expect(taken).toMatchObject({ isNew: false, kept: ['Win plant 2'], gone: 0 });
    expect(taken.taken).toBeGreaterThan(0);
    const plan = await stored();
    expect(plan.status).toBe('active');
    expect(plan.objectives[0]).toMatchObject({
      statement: 'Win plant 2',
      cadenceDays: 14,
      due: '2027-01-29',
      measure: { baseline: 45_000, current: 90_000 },
      history: [{ due: first.due }],
    });
    // Asked once more there is nothing left to bring in, and the difference is not told for ever.
    expect(await take()).toMatchObject({ taken: 0, kept: [] });
  });

  it('stopped after the plan was saved, the same is done once more and changes nothing', async () => {
    await take();
    await inCrm('Win the second plant', { EndDate: '2027-01-29' });
    const { keep } = deps;
    deps = { ...deps, keep: { read: async name => keep?.read(name), write: () => Promise.reject(new Error('ended')) } };
    await expect(take()).rejects.toThrow('ended');
    const saved = await stored();
    expect(saved.objectives[0]?.due).toBe('2027-01-29');
    deps = { ...deps, ...(keep === undefined ? {} : { keep }) };
    expect(await take()).toMatchObject({ taken: 0, kept: [] });
    expect(await stored()).toEqual(saved);
  });

  it('an objective that is gone there stays here, with what is tied to it', async () => {
    await take();
    const [row] = demo.query("SELECT Id FROM AccountPlanObjective WHERE Name = 'Win the second plant'");
    await bare(demo, 'DELETE', `/sobjects/AccountPlanObjective/${row?.['Id']}`);
    expect(await take()).toMatchObject({ gone: 1 });
    expect((await stored()).objectives).toHaveLength(3);
  });

  it('an account nobody knows, and a plan that is gone, are told', async () => {
    const nowhere = { ...account, id: recordIdIn('00DKx0000000009MAA', '001Kx0000000100IAA') };
    expect(await readCrmPlans(deps, { accountId: nowhere.id })).toMatchObject({ problem: { kind: 'missing' } });
    const other = recordIdIn(demo.org.id, '1VpKx0000000099AAA');
    const asked = { account, crmPlanId: other, timeZone: 'America/Chicago' };
    expect(await importCrmPlan(deps, asked)).toMatchObject({ problem: { kind: 'gone' } });
    expect(await deps.db.count('plans')).toBe(0);
  });
});
