import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readPlan } from '@/lib/background/read-plan';
import { readWriteBack } from '@/lib/background/read-write-back';
import { savePlan } from '@/lib/background/save-plan';
import { sendOutbox } from '@/lib/background/send-outbox';
import { setWriteBack } from '@/lib/background/write-back';
import { planKey } from '@/lib/background/write-plan';
import type { Plan } from '@/lib/domain/plan';
import { queuedEntries } from '@/lib/store/outbox';
import type { DemoOrg } from '../demo-org/demo-org';
import { ABCD, aGoal, anObjective, aPlan } from '../support/builders';
import { setAside, toO1 } from '../support/database';
import { atRest, type OrgWorld } from '../support/org-world';
import { begun, halfAMinuteLater, inCrm, orgWithFields, PACKAGE, tagged, turnedOn } from '../support/write-back';

let demo: DemoOrg;
let world: OrgWorld;
beforeAll(async () => {
  demo = await orgWithFields();
});
afterAll(() => demo.stop());

const plan = aPlan({
  goals: [
    aGoal({ personal: { label: 'My commission', target: 90_000, inExports: true }, weight: 60 }),
    aGoal({ id: 'G2', statement: 'Grow Kestrel', weight: 40 }),
  ],
  objectives: [
    anObjective({ measure: { unit: 'pilots', baseline: 0, target: 2, current: 1, accrues: 'cumulative' } }),
    anObjective({ id: 'O2', goalId: 'G2', statement: 'x'.repeat(300), scope: { kind: 'territory' } }),
  ],
});

beforeEach(async () => {
  world = await begun(demo, ['Morning call'], plan);
  await turnedOn(world, PACKAGE);
  demo.requests.length = 0;
});

async function changed(change: (stored: Plan) => Plan): Promise<void> {
  const stored = await readPlan(world.deps, {});
  if (!stored.ok || stored.value.plan === null) throw new Error('no plan');
  const saved = await savePlan(world.deps, { plan: change(stored.value.plan) });
  if (!saved.ok) throw new Error(saved.problem.kind);
  await sendOutbox(world.deps, { entryId: null });
  await atRest(world.deps);
}

describe('goals and objectives where the package is installed', () => {
  it('are records as soon as it is turned on, each objective below its goal', () => {
    const goals = demo.records('Plan_Goal__c');
    expect(goals).toMatchObject([
      { Name: 'Close $1.80M new ACV', Kind__c: 'revenue', Weight__c: 60, Plan__c: 'Upper Midwest 2026' },
      { Name: 'Grow Kestrel', Weight__c: 40 },
    ]);
    const [first, second] = demo.records('Plan_Objective__c');
    expect(first).toMatchObject({
      Goal__c: goals[0]?.['Id'],
      Account__c: ABCD.split('/')[1],
      Status__c: 'open',
      Target_Date__c: '2026-12-15',
      Unit__c: 'pilots',
      Target__c: 2,
      Current__c: 1,
    });
    expect(second).toMatchObject({ Goal__c: goals[1]?.['Id'], Account__c: null });
    expect(String(second?.['Name'])).toHaveLength(80);
  });

  it('never tell the figure the rep keeps for himself', () => {
    expect(JSON.stringify([...demo.records('Plan_Goal__c'), ...demo.records('Plan_Objective__c')])).not.toMatch(
      /commission|90000/,
    );
  });

  it('are what activities point to', async () => {
    await tagged(world, ['Morning call'], toO1);
    await halfAMinuteLater(world);
    const [objective] = demo.records('Plan_Objective__c');
    expect(inCrm(world, 'Morning call', 'Plan_Objective__c')).toBe(objective?.['Id']);
    await tagged(world, ['Morning call'], setAside);
    await halfAMinuteLater(world);
    expect(inCrm(world, 'Morning call', 'Plan_Objective__c')).toBeNull();
    expect(inCrm(world, 'Morning call', 'Plan_Set_Aside__c')).toContain('Required admin');
    await tagged(world, ['Morning call'], null);
    await halfAMinuteLater(world);
    expect(inCrm(world, 'Morning call', 'Plan_Set_Aside__c')).toBeNull();
    expect(inCrm(world, 'Morning call', 'Plan_Link_Key__c')).toMatch(/^none /);
  });

  it('follow the plan: only what changed is sent, and nothing is made twice', async () => {
    await changed(stored => ({
      ...stored,
      objectives: stored.objectives.map(each =>
        each.id === 'O1' ? { ...each, statement: 'Two pilots signed' } : each,
      ),
    }));
    const records = demo.records('Plan_Objective__c');
    expect(records.map(each => each['Name'])).toEqual(['Two pilots signed', expect.stringMatching(/^x+…$/)]);
    expect(demo.requests.filter(({ method }) => method === 'PATCH').map(({ path }) => path)).toEqual([
      expect.stringContaining('Plan_Objective__c'),
    ]);
  });

  it('that an admin deleted are made again, and the tag that points to one is not lost', async () => {
    const [first] = demo.records('Plan_Objective__c');
    demo.remove('Plan_Objective__c', String(first?.['Id']));
    await tagged(world, ['Morning call'], toO1);
    await halfAMinuteLater(world);
    const [entry] = await queuedEntries(world.deps.db);
    expect(entry).toMatchObject({ state: 'refused', problem: { kind: 'gone' } });
    await sendOutbox(world.deps, { entryId: entry?.id ?? null });
    const again = demo.records('Plan_Objective__c').find(({ Name }) => Name === first?.['Name']);
    expect(again?.['Id']).not.toBe(first?.['Id']);
    expect(inCrm(world, 'Morning call', 'Plan_Objective__c')).toBe(again?.['Id']);
    expect(await world.deps.db.count('outbox')).toBe(0);
  });

  it('are counted of this plan alone', async () => {
    const { db } = world.deps;
    const place = demo.org.id;
    await db.delete('planRecords', planKey(place, plan.id, 'objective', 'O2'));
    await db.put('planRecords', { id: planKey(place, 'last-year', 'goal', 'G1'), record: 'a01', written: '{}' });
    const view = await readWriteBack(world.deps, { host: demo.org.pageHost });
    expect(view).toMatchObject({ value: { on: { plan: { written: 3, of: 4 } } } });
  });

  it('of which one is refused: the others are there, and the CRM’s words are shown', async () => {
    const words = 'Only managers may change weights.';
    const refusal = [{ success: false, errors: [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: words }] }];
    demo.faults.add({
      kind: 'custom',
      status: 200,
      body: refusal,
      match: { method: 'PATCH', path: /Plan_Goal__c/ },
      times: 1,
    });
    await changed(stored => ({
      ...stored,
      goals: stored.goals.map(each => (each.id === 'G1' ? { ...each, statement: 'Close $2M' } : each)),
    }));
    const view = await readWriteBack(world.deps, { host: demo.org.pageHost });
    expect(view).toMatchObject({ value: { on: { plan: { written: 4, of: 4, refused: words } } } });
  });

  it('whose answer got lost are found, not made again', async () => {
    demo.faults.add({ kind: 'dropAfterActing', match: { method: 'PATCH', path: /Plan_Objective__c/ }, times: 1 });
    await changed(stored => ({
      ...stored,
      objectives: [...stored.objectives, anObjective({ id: 'O3', statement: 'Third' })],
    }));
    expect(demo.records('Plan_Objective__c')).toHaveLength(3);
    await halfAMinuteLater(world);
    expect(demo.records('Plan_Objective__c')).toHaveLength(3);
    const view = await readWriteBack(world.deps, { host: demo.org.pageHost });
    expect(view).toMatchObject({ value: { on: { plan: { written: 5, of: 5 } } } });
  });
});

it('the package of which the rep may not write all is refused, by name', async () => {
  const other = await orgWithFields(['Task.Plan_Link_Key__c']);
  const theirs = await begun(other, []);
  const on = await setWriteBack(theirs.deps, { host: other.org.pageHost, into: PACKAGE });
  expect(on).toMatchObject({ ok: false, problem: { kind: 'notAllowed', field: 'Plan_Link_Key__c' } });
  await other.stop();
});
