import { beforeEach, describe, expect, test } from 'vitest';
import { linkActivities } from '@/lib/background/link-activities';
import { readWriteBack } from '@/lib/background/read-write-back';
import { refreshAccount } from '@/lib/background/refresh-account';
import { upToDate } from '@/lib/background/rejudge';
import { savePlan } from '@/lib/background/save-plan';
import { sendOutbox } from '@/lib/background/send-outbox';
import { readWriteTargets, setWriteBack, writeEarlier } from '@/lib/background/write-back';
import type { CrmApi } from '@/lib/crm/crm';
import type { FieldValues } from '@/lib/domain/write-back/values';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import { queuedEntries } from '@/lib/store/outbox';
import { rememberPlace } from '@/lib/store/places';
import { anActivity, ORG } from '../support/builders';
import { NOW, toO1, toO2 } from '../support/database';
import { aWorld, HOST, TAB, type World } from '../support/fake-crm';
import { atRest } from '../support/org-world';
import { twoObjectives } from '../support/write-back';

/** EspoCRM and Twenty do not list their fields: the rep names one, and the same queue writes it. */

const call = anActivity({ subject: 'Morning call' });
let world: World;

beforeEach(async () => {
  world = await aWorld();
  await savePlan(world.deps, { plan: twoObjectives });
  world.crm.activities = [call];
  await refreshed();
});

async function refreshed(): Promise<void> {
  await refreshAccount(world.deps, { tabId: null, isAsked: true }, TAB);
  await atRest(world.deps);
}

async function turnedOn(): Promise<void> {
  const on = await setWriteBack(world.deps, { host: HOST, into: { kind: 'field', field: 'salesPlan' } });
  expect(on.ok).toBe(true);
  await atRest(world.deps);
}

/** What the CRM says to the question what stands in an activity's field. */
function fieldsAnswer(answer: (id: string) => Result<FieldValues> | undefined): void {
  const readFields: CrmApi['readFields'] = async (ids, [field = '']) =>
    ok(new Map(ids.map(id => [id, answer(id) ?? ok({ [field]: null })])));
  world.deps.openCrm = async () => ok({ ...world.crm.api(), readFields });
}

/** What the rep tagged a while ago, activity by activity. */
async function taggedBefore(count: number): Promise<void> {
  world.crm.activities = Array.from({ length: count }, () => anActivity());
  await refreshed();
  const activityIds = world.crm.activities.map(({ id }) => id);
  await linkActivities(world.deps, { activityIds, choice: toO1 });
  await upToDate(world.deps);
  world.clock.now = '2026-11-20T15:01:00Z';
}

test('tags from before go on although the CRM refuses hundreds of them', async () => {
  await taggedBefore(250);
  await turnedOn();
  const writeFields: CrmApi['writeFields'] = async writes =>
    ok(writes.map(() => failed<Problem>({ kind: 'refused', words: 'Please choose an outcome first.' })));
  world.deps.openCrm = async () => ok({ ...world.crm.api(), writeFields });
  await writeEarlier(world.deps, { host: HOST });
  await atRest(world.deps);
  const entries = await queuedEntries(world.deps.db);
  expect(entries.map(({ state }) => state)).toEqual(Array(250).fill('refused'));
});

test('a tag that waits is counted and written after the company renamed its domain', async () => {
  await turnedOn();
  await linkActivities(world.deps, { activityIds: [call.id], choice: toO1 });
  await upToDate(world.deps);
  await rememberPlace(world.deps.db, ORG, 'newhill.lightning.force.com', {}, NOW);
  const view = await readWriteBack(world.deps, { host: 'newhill.lightning.force.com' });
  expect(view).toMatchObject({ value: { on: { queued: 1 } } });
  world.clock.now = '2026-11-20T15:01:00Z';
  await sendOutbox(world.deps, { entryId: null });
  expect(world.crm.fields.get(call.id)?.['salesPlan']).toMatch(/ \[O1 /);
  expect(await world.deps.db.count('outbox')).toBe(0);
});

describe('a CRM that does not list its fields', () => {
  test('takes the name of one, and no package', async () => {
    expect(await readWriteTargets(world.deps, { host: HOST })).toEqual({ ok: true, value: { kind: 'named' } });
    const asked = await setWriteBack(world.deps, { host: HOST, into: { kind: 'package' } });
    expect(asked).toMatchObject({ ok: false, problem: { kind: 'notAllowed' } });
  });

  test('gets the tag in that field, and gives back one that was made elsewhere', async () => {
    await turnedOn();
    await linkActivities(world.deps, { activityIds: [call.id], choice: toO1 });
    await upToDate(world.deps);
    world.clock.now = '2026-11-20T15:01:00Z';
    await sendOutbox(world.deps, { entryId: null });
    expect(world.crm.fields.get(call.id)?.['salesPlan']).toMatch(/ \[O1 2026-11-20T15:00:00Z\]$/);
    expect(await world.deps.db.count('outbox')).toBe(0);
    world.crm.fields.set(call.id, { salesPlan: 'Tagged there [O2 2026-11-20T16:00:00Z]' });
    await refreshed();
    expect((await world.deps.db.get('links', call.id))?.choice).toEqual(toO2);
  });

  test('refuses one record: its tag says so, the others are written and taken in', async () => {
    const other = anActivity({ id: `${call.id}x`, subject: 'Evening call' });
    world.crm.activities = [call, other];
    await refreshed();
    await turnedOn();
    world.crm.hidden.add(call.id);
    await linkActivities(world.deps, { activityIds: [call.id, other.id], choice: toO1 });
    await upToDate(world.deps);
    world.clock.now = '2026-11-20T15:01:00Z';
    await sendOutbox(world.deps, { entryId: null });
    expect(world.crm.fields.get(other.id)?.['salesPlan']).toContain('[O1 ');
    expect(await world.deps.db.getAll('outbox')).toMatchObject([
      { activityId: call.id, state: 'refused', problem: { kind: 'notAllowed' } },
    ]);
    world.crm.fields.set(other.id, { salesPlan: 'Tagged there [O2 2026-11-20T16:00:00Z]' });
    await refreshed();
    expect((await world.deps.db.get('links', other.id))?.choice).toEqual(toO2);
  });

  test.each([
    ['tagged or not', () => undefined],
    [
      'though one activity is closed to the rep',
      (id: string) => (id === call.id ? failed<Problem>({ kind: 'notAllowed' }) : undefined),
    ],
  ])('is shown the named field with what is there, %s', async (_, answer) => {
    world.crm.activities = [call, anActivity()];
    await refreshed();
    fieldsAnswer(answer);
    await turnedOn();
  });

  test('that does not know the field refuses it, though nothing is tagged yet', async () => {
    fieldsAnswer(() => failed<Problem>({ kind: 'notAllowed', field: 'salesPlan' }));
    const on = await setWriteBack(world.deps, { host: HOST, into: { kind: 'field', field: 'salesPlan' } });
    expect(on).toEqual({ ok: false, problem: { kind: 'notAllowed', field: 'salesPlan' } });
  });

  test('that knows it for calls, but not for meetings, refuses it', async () => {
    const meeting = anActivity({ kind: 'meeting', subject: 'Lunch' });
    world.crm.activities = [call, meeting];
    await refreshed();
    const unknown: Problem = { kind: 'notAllowed', field: 'salesPlan' };
    fieldsAnswer(id => (id === meeting.id ? failed(unknown) : undefined));
    const on = await setWriteBack(world.deps, { host: HOST, into: { kind: 'field', field: 'salesPlan' } });
    expect(on).toEqual({ ok: false, problem: unknown });
  });

  test('of which nothing is here yet cannot show it: that is said', async () => {
    await world.deps.db.clear('activities');
    const on = await setWriteBack(world.deps, { host: HOST, into: { kind: 'field', field: 'salesPlan' } });
    expect(on).toEqual({ ok: false, problem: { kind: 'noExample' } });
  });

  test('is asked for no field as long as writing is off', async () => {
    await linkActivities(world.deps, { activityIds: [call.id], choice: toO1 });
    await upToDate(world.deps);
    world.clock.now = NOW;
    await refreshed();
    await sendOutbox(world.deps, { entryId: null });
    expect(world.crm.calls).not.toContain('readFields');
    expect(world.crm.calls).not.toContain('writeFields');
  });
});
