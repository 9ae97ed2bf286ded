import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { linkActivities } from '@/lib/background/link-activities';
import { addPlan, readPlans, setPlanStatus } from '@/lib/background/plans';
import { exportPlan, readPlan } from '@/lib/background/read-plan';
import { savePlan } from '@/lib/background/save-plan';
import { importPlan } from '@/lib/background/start-plan';
import type { Choice } from '@/lib/domain/link';
import { keepActivities } from '@/lib/store/activities';
import { ABCD, aGoal, anActivity, aPlan, ORG } from '../support/builders';
import { examplePlan } from '../support/example-plan';
import { aWorld } from '../support/fake-crm';

const timeZone = 'America/Chicago';

async function given<Value>(
  answer: Promise<{ ok: true; value: Value } | { ok: false; problem: unknown }>,
): Promise<Value> {
  const answered = await answer;
  if (!answered.ok) throw new Error(JSON.stringify(answered.problem));
  return answered.value;
}

describe('plans side by side', () => {
  test('a copy for next year is a draft, edited by its id, and judges nothing until it is put in force', async () => {
    const { deps } = await aWorld();
    await savePlan(deps, { plan: aPlan() });
    const { planId } = await given(addPlan(deps, { copyOf: 'P1', type: 'territory', account: null, timeZone }));
    const { plan } = await given(readPlan(deps, { planId }));
    expect(plan).toMatchObject({ status: 'draft', start: '2027-01-01' });
    if (plan === null) throw new Error('no plan');
    await given(savePlan(deps, { plan: { ...plan, title: 'Next year' } }));
    expect((await given(readPlan(deps, {}))).plan?.id).toBe('P1');
    await given(setPlanStatus(deps, { planId, status: 'active' }));
    expect((await given(readPlan(deps, {}))).plan?.title).toBe('Next year');
    expect((await given(readPlans(deps))).map(({ title, status, isInForce }) => [title, status, isInForce])).toEqual([
      ['Next year', 'active', true],
      ['Upper Midwest 2026', 'archived', false],
    ]);
  });

  test('an account plan names its account, and stands beside the territory plan', async () => {
    const { deps } = await aWorld();
    await savePlan(deps, { plan: aPlan() });
    const account = { id: ABCD, name: 'ABCD Inc.' };
    const { planId } = await given(addPlan(deps, { copyOf: null, type: 'account', account, timeZone }));
    await given(setPlanStatus(deps, { planId, status: 'active' }));
    expect(await given(readPlans(deps))).toMatchObject([
      { type: 'territory', isInForce: true, status: 'active' },
      { type: 'account', accountName: 'ABCD Inc.', isInForce: false, status: 'active' },
    ]);
  });

  test('a plan that is not there cannot be copied, nor put in force', async () => {
    const { deps } = await aWorld();
    expect(await addPlan(deps, { copyOf: 'gone', type: 'territory', account: null, timeZone })).toMatchObject({
      ok: false,
    });
    expect(await setPlanStatus(deps, { planId: 'gone', status: 'active' })).toMatchObject({ ok: false });
  });
});

describe('a plan as a file', () => {
  test('is the same after it was exported, everything was wiped, and it was taken in again', async () => {
    const first = await aWorld();
    const plan = { ...examplePlan(), reviewedOn: '2026-11-20' };
    await given(savePlan(first.deps, { plan }));
    const [one, other] = [
      anActivity({ id: `${ORG}/00TKx0000000008MAA` }),
      anActivity({ id: `${ORG}/00TKx0000000009MAA` }),
    ];
    await keepActivities(first.deps.db, { activities: [one, other], goneIds: [] }, first.clock.now);
    const serves: Choice = { kind: 'objective', objectiveId: plan.objectives[0]?.id ?? '' };
    const aside: Choice = { kind: 'setAside', reason: 'customerService' };
    await given(linkActivities(first.deps, { activityIds: [one.id], choice: serves }));
    await given(linkActivities(first.deps, { activityIds: [other.id], choice: aside }));
    const before = await given(exportPlan(first.deps, { withPrivate: true }));
    const second = await aWorld();
    const taken = await given(importPlan(second.deps, { text: before.text, replace: false }));
    expect(taken).toMatchObject({ objectives: plan.objectives.length, links: 2 });
    const after = await given(exportPlan(second.deps, { withPrivate: true }));
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    expect(hash(after.text)).toBe(hash(before.text));
    expect(await second.deps.db.getAll('plans')).toEqual(await first.deps.db.getAll('plans'));
  });

  test('with one bad objective among good ones takes in nothing, and the rest when asked', async () => {
    const { deps } = await aWorld();
    await savePlan(deps, { plan: examplePlan() });
    const file = JSON.parse((await given(exportPlan(deps, {}))).text);
    file.plan.objectives[2].measure.target = 'a lot';
    const [text, empty] = [JSON.stringify(file), await aWorld()];
    const refused = await importPlan(empty.deps, { text, replace: false });
    expect(refused).toMatchObject({
      ok: false,
      problem: { kind: 'badObjectives', bad: [{ field: 'measure.target' }] },
    });
    expect((await given(readPlans(empty.deps))).length).toBe(0);
    const taken = await given(importPlan(empty.deps, { text, replace: false, withoutBad: true }));
    expect(taken.objectives).toBe(examplePlan().objectives.length - 1);
  });

  test.each([false, true])(
    'carries personal figures only when they are ticked, though a file said %s',
    async inExports => {
      const { deps } = await aWorld();
      const personal = { label: 'commission at 6 %', target: 108_000, inExports };
      await savePlan(deps, { plan: aPlan({ goals: [aGoal({ personal })] }) });
      expect((await given(exportPlan(deps, {}))).text).not.toContain('108000');
      expect((await given(exportPlan(deps, { withPrivate: true }))).text).toContain('108000');
    },
  );
});
