import { afterEach, describe, expect, it } from 'vitest';
import type { CrmPlan } from '@/lib/domain/crm-plan/crm-plan';
import { recordIdIn } from '@/lib/domain/record-id';
import { failed, type Result } from '@/lib/result';
import { bare } from '../../demo-org/connect';
import { type DemoOrg, type DemoOrgOptions, startDemoOrg } from '../../demo-org/demo-org';
import { accountPlanId } from '../../demo-org/seed-features';
import { must, openDemo } from '../contract/demo-session';

let demo: DemoOrg;
afterEach(() => demo.stop());

const ABCD = '001Kx0000000100IAA';
const TESSELLATE = '001Kx0000000102IAA';

async function plansIn(options: DemoOrgOptions, account = ABCD): Promise<Result<CrmPlan[]>> {
  demo = await startDemoOrg({ protocol: 'http', story: 'accounts', ...options });
  return asked(account);
}

async function asked(account = ABCD): Promise<Result<CrmPlan[]>> {
  const crm = await openDemo(demo);
  return (await crm.accountPlans?.(recordIdIn(crm.place, account))) ?? failed({ kind: 'bug' });
}

describe('account plans of Salesforce', () => {
  it('come with their objectives, what these are measured by, and what was written about the account', async () => {
    const [plan, ...others] = must(await plansIn({ accountPlans: 'on' }));
    expect(others).toEqual([]);
    const days = demo.query(`SELECT StartDate, EndDate FROM AccountPlan`)[0];
    expect(plan).toMatchObject({
      id: `${demo.org.id}/${accountPlanId}`,
      name: 'ABCD growth plan',
      start: days?.['StartDate'],
      end: days?.['EndDate'],
      vision: 'Every ABCD plant sees its machines before they stop',
      texts: { priorities: 'Fewer unplanned stops', competitors: 'Corvid Sensing' },
    });
    expect(plan?.texts).not.toHaveProperty('notes');
    expect(plan?.objectives.map(({ name, isClosed, owner }) => [name, isClosed, owner])).toEqual([
      ['Win the second plant', false, 'Dana Okafor'],
      ['Know the people who decide', false, 'Dana Okafor'],
      ['Have a reference case', true, 'Dana Okafor'],
    ]);
    expect(plan?.objectives.map(({ measures }) => measures)).toEqual([
      [{ name: 'New revenue', kind: 'currency', target: 180_000, current: 45_000, currency: null }],
      [
        { name: 'Sponsors met', kind: 'number', target: 4, current: 1, currency: null },
        { name: 'Meetings at board level', kind: 'percent', target: 50, current: 12.5, currency: null },
      ],
      [{ name: 'Reference cases', kind: 'number', target: 1, current: 1, currency: null }],
    ]);
  });

  it('an account without one has none, and that is no trouble', async () => {
    expect(await plansIn({ accountPlans: 'on' }, TESSELLATE)).toEqual({ ok: true, value: [] });
  });

  it('where they are switched off, or the rep has no permission, that is said', async () => {
    expect(await plansIn({})).toEqual({ ok: false, problem: { kind: 'noAccountPlans' } });
  });

  it('fields that an org hides are left out, and the rest is read', async () => {
    const fieldAccess = {
      'AccountPlan.AccountVision': 'hidden',
      'AccountPlanObjective.ObjectiveOwnerId': 'hidden',
      'AccountPlanObjective.Description': 'hidden',
      'AccountPlanObjectiveMeasure.CurrentValue': 'hidden',
    } as const;
    const [plan] = must(await plansIn({ accountPlans: 'on', fieldAccess }));
    expect(plan).toMatchObject({ name: 'ABCD growth plan', vision: '' });
    expect(plan?.objectives[0]).toMatchObject({ owner: '', description: '' });
    expect(plan?.objectives[0]?.measures).toMatchObject([{ target: 180_000, current: null }]);
  });

  it('amounts in several currencies come with theirs; a value that is no number is left out', async () => {
    await plansIn({ accountPlans: 'on', currencies: ['USD', 'EUR'] });
    const [money, people] = demo.query('SELECT Id FROM AccountPlanObjectiveMeasure ORDER BY Id');
    const change = (row: typeof money, body: unknown) =>
      bare(demo, 'PATCH', `/sobjects/AccountPlanObjectiveMeasure/${row?.['Id']}`, body);
    await change(money, { CurrencyIsoCode: 'EUR' });
    await change(people, { TargetValue: '1,200', CurrentValue: '1,5' });
    const [plan] = must(await asked());
    expect(plan?.objectives[0]?.measures[0]).toMatchObject({ currency: 'EUR', target: 180_000 });
    expect(plan?.objectives[1]?.measures[0]).toMatchObject({ target: 1_200, current: null });
  });
});
