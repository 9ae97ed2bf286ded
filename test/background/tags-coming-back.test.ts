import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAccount } from '@/lib/background/read-account';
import { readWriteBack } from '@/lib/background/read-write-back';
import { syncActivities } from '@/lib/background/sync-activities';
import { seeConflicts } from '@/lib/background/write-back';
import type { Choice } from '@/lib/domain/link';
import { markOf } from '@/lib/domain/write-back/mark';
import type { DemoOrg } from '../demo-org/demo-org';
import { toO1, toO2 } from '../support/database';
import { TAB } from '../support/fake-crm';
import type { OrgWorld } from '../support/org-world';
import {
  begun,
  halfAMinuteLater,
  hoursLater,
  idOf,
  inCrm,
  makeCall,
  orgWithFields,
  PACKAGE,
  refreshed,
  TEXT,
  tagged,
  turnedOn,
} from '../support/write-back';

let demo: DemoOrg;
let world: OrgWorld;
beforeAll(async () => {
  demo = await orgWithFields();
});
afterAll(() => demo.stop());
beforeEach(async () => {
  world = await begun(demo, ['Morning call', 'Noon call']);
});

/** Another device of the rep's, or a colleague's, tags a call. */
function elsewhere(subject: string, choice: Choice | null, at: string, field = 'Rep_Plan__c'): void {
  demo.clock.advance(5_000);
  const id = String(demo.query(`SELECT Id FROM Task WHERE Subject = '${subject}'`)[0]?.['Id']);
  const mark = markOf({ choice, at, madeBy: 'rep' });
  demo.change('Task', id, { [field]: field === 'Rep_Plan__c' ? `Tagged there [${mark}]` : mark });
}

async function here(subject: string): Promise<Choice | null | undefined> {
  return (await world.deps.db.get('links', await idOf(world, subject)))?.choice;
}

async function conflicts() {
  const view = await readWriteBack(world.deps, { host: demo.org.pageHost });
  return view.ok ? (view.value.on?.conflicts ?? []) : [];
}

describe.each([
  ['a text field', TEXT, 'Rep_Plan__c'],
  ['the package', PACKAGE, 'Plan_Link_Key__c'],
] as const)('a tag in %s', (_, into, field) => {
  beforeEach(() => turnedOn(world, into));

  it('made on another device comes in, standing and all, and is not written back', async () => {
    elsewhere('Morning call', toO2, '2026-11-20T15:00:01Z', field);
    await refreshed(world);
    expect(await here('Morning call')).toEqual(toO2);
    const row = await world.deps.db.get('activities', await idOf(world, 'Morning call'));
    expect(row?.verdict.standing).toBe('linked');
    expect(await world.deps.db.count('outbox')).toBe(0);
    expect(await conflicts()).toEqual([]);
  });

  it('of a colleague on the account comes in, and counts as the colleague’s', async () => {
    const [colleague] = demo.query(`SELECT Id FROM User WHERE Id != '${demo.org.userId}'`);
    makeCall(demo, 'Her call', { OwnerId: colleague?.['Id'] });
    elsewhere('Her call', toO2, '2026-11-20T15:00:01Z', field);
    await refreshed(world);
    expect(await here('Her call')).toEqual(toO2);
    const row = await world.deps.db.get('activities', await idOf(world, 'Her call'));
    expect(row?.verdict.standing).toBeNull();
    expect(await world.deps.db.count('outbox')).toBe(0);
  });

  it('changed elsewhere after it was written here comes in; undone there, it is undone here', async () => {
    await tagged(world, ['Morning call'], toO1);
    await halfAMinuteLater(world);
    elsewhere('Morning call', toO2, '2026-11-20T15:10:00Z', field);
    await refreshed(world);
    expect(await here('Morning call')).toEqual(toO2);
    elsewhere('Morning call', null, '2026-11-20T15:20:00Z', field);
    await refreshed(world);
    expect(await here('Morning call')).toBeNull();
    expect(await world.deps.db.count('outbox')).toBe(0);
  });

  it('changed here and elsewhere: the newer choice stays on both sides, and the rep sees which gave way', async () => {
    await tagged(world, ['Morning call'], toO1);
    await tagged(world, ['Noon call'], toO1);
    elsewhere('Morning call', toO2, '2026-11-20T15:10:00Z', field);
    elsewhere('Noon call', toO2, '2026-11-20T14:00:00Z', field);
    await halfAMinuteLater(world);
    expect(await here('Morning call')).toEqual(toO2);
    expect(inCrm(world, 'Morning call', field)).toMatch(/O2 2026-11-20T15:10:00Z/);
    expect(await here('Noon call')).toEqual(toO1);
    expect(inCrm(world, 'Noon call', field)).toMatch(/O1 2026-11-20T15:00/);
    const [first, second] = (await conflicts()).sort((one, other) => one.subject.localeCompare(other.subject));
    const pilot = { statement: expect.stringContaining('paid pilot') };
    expect(first).toMatchObject({ subject: 'Morning call', wasHere: true, gaveWay: pilot });
    expect(second).toMatchObject({ subject: 'Noon call', wasHere: false, stays: pilot });
    // At the activities themselves it stands too, until the rep has seen it.
    const ids = await Promise.all(['Morning call', 'Noon call'].map(subject => idOf(world, subject)));
    const lines = async () => {
      const view = await readAccount(world.deps, { tabId: null }, TAB);
      const all = view.ok && view.value.kind === 'account' ? view.value.activities : [];
      return ids.map(id => all.find(line => line.id === id)?.conflict);
    };
    expect(await lines()).toEqual([
      { gaveWay: toO1, was: 'here' },
      { gaveWay: toO2, was: 'there' },
    ]);
    await seeConflicts(world.deps, { activityIds: ids.slice(0, 1) });
    expect((await conflicts()).map(({ subject }) => subject)).toEqual(['Noon call']);
    await seeConflicts(world.deps, { activityIds: ids });
    expect(await conflicts()).toEqual([]);
    expect(await lines()).toEqual([null, null]);
  });

  it('of an objective that this plan does not know is left alone', async () => {
    elsewhere('Morning call', { kind: 'objective', objectiveId: 'X99' }, '2026-11-20T15:00:01Z', field);
    await refreshed(world);
    expect(await here('Morning call')).toBeUndefined();
    expect(inCrm(world, 'Morning call', field)).toMatch(/X99/);
  });
});

it('two devices that take turns come to rest', async () => {
  await turnedOn(world, TEXT);
  await tagged(world, ['Morning call'], toO1);
  await halfAMinuteLater(world);
  elsewhere('Morning call', toO2, '2026-11-20T15:10:00Z');
  await hoursLater(world);
  demo.requests.length = 0;
  for (let times = 0; times < 3; times += 1) await hoursLater(world);
  expect(demo.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
  expect(inCrm(world, 'Morning call')).toMatch(/O2 2026-11-20T15:10:00Z/);
});

it('an answer lost while looking is asked for again: no tag is missed', async () => {
  await turnedOn(world, TEXT);
  elsewhere('Morning call', toO2, '2026-11-20T15:00:01Z');
  demo.faults.add({ kind: 'halfJson', match: { method: 'POST', path: /composite\/sobjects\/Task/ }, times: 1 });
  await refreshed(world);
  expect(await here('Morning call')).toBeUndefined();
  await refreshed(world);
  expect(await here('Morning call')).toEqual(toO2);
});

it('an answer lost while the rep’s own work is read is asked for again, too', async () => {
  await turnedOn(world, TEXT);
  elsewhere('Morning call', toO2, '2026-11-20T15:00:01Z');
  demo.clock.advance(2 * 3_600_000);
  elsewhere('Noon call', toO2, '2026-11-20T17:00:01Z');
  demo.faults.add({ kind: 'halfJson', match: { method: 'POST', path: /composite\/sobjects\/Task/ }, times: 1 });
  await syncActivities(world.deps);
  expect(await here('Morning call')).toBeUndefined();
  demo.clock.advance(24 * 3_600_000);
  await syncActivities(world.deps);
  expect(await here('Morning call')).toEqual(toO2);
});
