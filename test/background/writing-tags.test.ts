import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { linkActivities, undoLinks } from '@/lib/background/link-activities';
import { upToDate } from '@/lib/background/rejudge';
import { dropOutboxEntry, sendOutbox } from '@/lib/background/send-outbox';
import { setWriteBack, writeEarlier } from '@/lib/background/write-back';
import { queuedEntries } from '@/lib/store/outbox';
import type { DemoOrg } from '../demo-org/demo-org';
import { setAside, toO1, toO2 } from '../support/database';
import { atRest, type OrgWorld } from '../support/org-world';
import { begun, halfAMinuteLater, idOf, inCrm, orgWithFields, TEXT, tagged, turnedOn } from '../support/write-back';

let demo: DemoOrg;
let world: OrgWorld;
beforeAll(async () => {
  demo = await orgWithFields();
});
afterAll(() => demo.stop());

const calls = ['Morning call', 'Noon call', 'Late call'];
// The org's clock goes on by itself: the click may be a few seconds later.
const O1_TEXT = expect.stringMatching(
  /^Agree a 2-line paid pilot with ABCD by 15 Dec 2026 › Close \$1\.80M new ACV \[O1 2026-11-20T15:00:\d\dZ\]$/,
);

/** Requests that change something in the CRM. */
function writes(): string[] {
  return demo.requests
    .filter(({ method, path }) => method === 'PATCH' && path.includes('/composite/'))
    .map(({ path }) => path);
}

beforeEach(async () => {
  world = await begun(demo, calls);
  demo.requests.length = 0;
});

describe('tags of activities in the CRM', () => {
  it('are written nowhere until the rep turns that on', async () => {
    await tagged(world, ['Morning call']);
    await halfAMinuteLater(world);
    expect(writes()).toEqual([]);
    expect(await world.deps.db.count('outbox')).toBe(0);
  });

  it('are written with their words and a mark, half a minute later, several in one request', async () => {
    await turnedOn(world, TEXT);
    await tagged(world, ['Morning call', 'Noon call']);
    expect(writes()).toEqual([]);
    // Other things wake the background too, in whichever order.
    await expect.poll(() => world.wakes).toContainEqual(expect.stringMatching(/^outbox 2026-11-20T15:00:1/));
    await halfAMinuteLater(world);
    expect(inCrm(world, 'Morning call')).toEqual(O1_TEXT);
    expect(inCrm(world, 'Noon call')).toEqual(O1_TEXT);
    expect(writes()).toHaveLength(1);
    expect(await world.deps.db.count('outbox')).toBe(0);
  });

  it('say why they were set aside', async () => {
    await turnedOn(world, TEXT);
    await tagged(world, ['Morning call'], setAside);
    await halfAMinuteLater(world);
    expect(inCrm(world, 'Morning call')).toMatch(
      /Required admin.* \[set-aside:requiredAdmin 2026-11-20T15:00:\d\dZ\]$/,
    );
  });

  it('that are taken back at once never reach the CRM', async () => {
    await turnedOn(world, TEXT);
    const actionId = await tagged(world, ['Morning call']);
    await undoLinks(world.deps, { actionId });
    await tagged(world, ['Noon call']);
    await halfAMinuteLater(world);
    expect(inCrm(world, 'Morning call')).toBeNull();
    expect(inCrm(world, 'Noon call')).toEqual(O1_TEXT);
  });

  it('that are taken back later leave the field as empty as it was', async () => {
    await turnedOn(world, TEXT);
    const actionId = await tagged(world, ['Morning call']);
    await halfAMinuteLater(world);
    await undoLinks(world.deps, { actionId });
    await tagged(world, ['Noon call']);
    await halfAMinuteLater(world);
    expect(inCrm(world, 'Morning call')).toBeNull();
  });

  it('changed again and again wait as one, and the newest is written', async () => {
    await turnedOn(world, TEXT);
    for (const choice of [toO1, toO2, toO1, toO2]) await tagged(world, ['Morning call'], choice);
    expect(await world.deps.db.count('outbox')).toBe(1);
    await halfAMinuteLater(world);
    expect(inCrm(world, 'Morning call')).toMatch(/^Win the Duluth line.*\[O2 /);
    expect(writes()).toHaveLength(1);
  });

  it('changed while they are on their way are written once more', async () => {
    await turnedOn(world, TEXT);
    await tagged(world, ['Morning call'], toO1);
    const id = await idOf(world, 'Morning call');
    const { fetch } = world.browser;
    world.browser.fetch = async (url, init) => {
      const answer = await fetch(url, init);
      if (init.method === 'PATCH') {
        world.browser.fetch = fetch;
        await linkActivities(world.deps, { activityIds: [id], choice: toO2 });
        await upToDate(world.deps);
      }
      return answer;
    };
    demo.clock.advance(30_000);
    await sendOutbox(world.deps, { entryId: null });
    expect(inCrm(world, 'Morning call')).toMatch(/\[O1 /);
    expect(await world.deps.db.count('outbox')).toBe(1);
    await halfAMinuteLater(world);
    expect(inCrm(world, 'Morning call')).toMatch(/\[O2 /);
    expect(await world.deps.db.count('outbox')).toBe(0);
  });

  it('ask no host but the org’s own', async () => {
    const hosts = new Set<string>();
    const { fetch } = world.browser;
    world.browser.fetch = (url, init) => {
      hosts.add(new URL(url).host);
      return fetch(url, init);
    };
    await turnedOn(world, TEXT);
    await tagged(world, calls);
    await halfAMinuteLater(world);
    expect([...hosts]).toEqual([demo.org.apiHost]);
  });

  it('never touch what an activity is related to', async () => {
    const [before] = demo.query("SELECT WhatId, WhoId, AccountId FROM Task WHERE Subject = 'Morning call'");
    await turnedOn(world, TEXT);
    await tagged(world, ['Morning call']);
    await halfAMinuteLater(world);
    expect(demo.query("SELECT WhatId, WhoId, AccountId FROM Task WHERE Subject = 'Morning call'")).toEqual([before]);
  });
});

describe('what the CRM says to a tag', () => {
  const refusedBy = (statusCode: string, message: string) => ({
    kind: 'custom' as const,
    status: 200,
    body: [{ success: false, errors: [{ statusCode, message, fields: [] }] }],
    match: { method: 'PATCH', path: /composite/ },
    times: 1,
  });

  test('refused: in its own words, kept, and tried again when the rep asks', async () => {
    await turnedOn(world, TEXT);
    await tagged(world, ['Morning call']);
    demo.faults.add(refusedBy('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Please choose an outcome first.'));
    await halfAMinuteLater(world);
    const [entry] = await queuedEntries(world.deps.db);
    expect(entry).toMatchObject({
      state: 'refused',
      problem: { kind: 'refused', words: 'Please choose an outcome first.' },
    });
    await halfAMinuteLater(world);
    expect(inCrm(world, 'Morning call')).toBeNull();
    await sendOutbox(world.deps, { entryId: entry?.id ?? null });
    expect(inCrm(world, 'Morning call')).toEqual(O1_TEXT);
  });

  test('refused, and the rep keeps it here: the tag stays, nothing waits', async () => {
    await turnedOn(world, TEXT);
    await tagged(world, ['Morning call']);
    demo.faults.add(refusedBy('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'No.'));
    await halfAMinuteLater(world);
    const [entry] = await queuedEntries(world.deps.db);
    await dropOutboxEntry(world.deps, { entryId: entry?.id ?? 0 });
    await halfAMinuteLater(world);
    expect(inCrm(world, 'Morning call')).toBeNull();
    expect((await world.deps.db.get('links', await idOf(world, 'Morning call')))?.choice).toEqual(toO1);
  });

  test('locked by somebody: it waits, and goes by itself, while the others have gone', async () => {
    await turnedOn(world, TEXT);
    demo.locked.add(String(demo.query("SELECT Id FROM Task WHERE Subject = 'Noon call'")[0]?.['Id']));
    await tagged(world, calls);
    await halfAMinuteLater(world);
    expect(calls.map(subject => inCrm(world, subject))).toEqual([O1_TEXT, null, O1_TEXT]);
    expect(await queuedEntries(world.deps.db)).toMatchObject([
      { state: 'queued', problem: { kind: 'busy' }, attempts: 1 },
    ]);
    demo.locked.clear();
    demo.clock.advance(60_000);
    await halfAMinuteLater(world);
    expect(inCrm(world, 'Noon call')).toEqual(O1_TEXT);
  });

  test('words of somebody’s in the field are left as they are, and the rep hears of it', async () => {
    const id = String(demo.query("SELECT Id FROM Task WHERE Subject = 'Morning call'")[0]?.['Id']);
    demo.change('Task', id, { Rep_Plan__c: 'Tom wants two lines' });
    await turnedOn(world, TEXT);
    await tagged(world, ['Morning call']);
    await halfAMinuteLater(world);
    expect(inCrm(world, 'Morning call')).toBe('Tom wants two lines');
    expect(await queuedEntries(world.deps.db)).toMatchObject([
      { state: 'refused', problem: { words: expect.stringContaining('Tom wants two lines') } },
    ]);
  });

  test('deleted there: nothing waits for what is no more', async () => {
    await turnedOn(world, TEXT);
    await tagged(world, ['Morning call', 'Noon call']);
    const id = String(demo.query("SELECT Id FROM Task WHERE Subject = 'Morning call'")[0]?.['Id']);
    demo.remove('Task', id);
    await halfAMinuteLater(world);
    expect(await world.deps.db.count('outbox')).toBe(0);
    expect(inCrm(world, 'Noon call')).toEqual(O1_TEXT);
  });
});

describe('turning it on and off', () => {
  test('a field that the rep may not write or see, that is too short or unknown is refused', async () => {
    for (const field of ['Locked__c', 'Hidden__c', 'Short__c', 'Description', 'Nowhere__c']) {
      const on = await setWriteBack(world.deps, { host: demo.org.pageHost, into: { kind: 'field', field } });
      expect(on).toMatchObject({ ok: false, problem: { kind: 'notAllowed', field } });
    }
  });

  test('turned off, nothing waits and nothing in the CRM is taken away', async () => {
    await turnedOn(world, TEXT);
    await tagged(world, ['Morning call']);
    await halfAMinuteLater(world);
    await tagged(world, ['Noon call']);
    await setWriteBack(world.deps, { host: demo.org.pageHost, into: null });
    await tagged(world, ['Late call']);
    await halfAMinuteLater(world);
    expect(await world.deps.db.count('outbox')).toBe(0);
    expect(calls.map(subject => inCrm(world, subject))).toEqual([O1_TEXT, null, null]);
  });

  test('what was tagged before is written when the rep asks, not before', async () => {
    await tagged(world, calls);
    await turnedOn(world, TEXT);
    await halfAMinuteLater(world);
    expect(writes()).toEqual([]);
    await writeEarlier(world.deps, { host: demo.org.pageHost });
    await atRest(world.deps);
    expect(calls.map(subject => inCrm(world, subject))).toEqual([O1_TEXT, O1_TEXT, O1_TEXT]);
    expect((await world.deps.db.get('places', demo.org.id))?.writeBack?.earlier).toBeNull();
  });
});

test('450 tags from before go in three requests of at most 200', async () => {
  const many = Array.from({ length: 450 }, (_, index) => `Call ${index}`);
  world = await begun(demo, many);
  for (let from = 0; from < many.length; from += 150) await tagged(world, many.slice(from, from + 150));
  demo.clock.advance(60_000);
  await turnedOn(world, TEXT);
  demo.requests.length = 0;
  await writeEarlier(world.deps, { host: demo.org.pageHost });
  await atRest(world.deps);
  expect(demo.records('Task').filter(row => String(row['Rep_Plan__c']).includes('[O1 '))).toHaveLength(450);
  expect(writes()).toHaveLength(3);
  expect(await world.deps.db.count('outbox')).toBe(0);
}, 60_000);
