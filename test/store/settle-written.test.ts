import { beforeEach, describe, expect, test } from 'vitest';
import { meetTag } from '@/lib/background/meet-links';
import { keepActivities } from '@/lib/store/activities';
import type { Database, StoredPlace } from '@/lib/store/database';
import { savePlanRecords } from '@/lib/store/plan-records';
import { type Outcome, settleWritten } from '@/lib/store/settle-written';
import { saveWriteBack } from '@/lib/store/write-back-setting';
import { anActivity, ORG, REP } from '../support/builders';
import { aDatabase, clicked, NOW, toO1, toO2, undone } from '../support/database';
import { twoObjectives } from '../support/write-back';

/** What a sending or a reading brings back, after something happened here while it was under way. */

const LATER = '2026-11-20T15:05:00Z';
const fieldA = { kind: 'field', field: 'A__c', label: 'A', length: 200 } as const;
const fieldB = { kind: 'field', field: 'B__c', label: 'B', length: 200 } as const;
const on = { into: fieldA, turnedOnAt: NOW, userId: REP, earlier: null, plan: null };
const call = anActivity();

let db: Database;
let begun: StoredPlace;
beforeEach(async () => {
  db = await aDatabase(twoObjectives);
  await keepActivities(db, { activities: [call], goneIds: [] }, NOW);
  await saveWriteBack(db, ORG, on);
  const stored = await db.get('places', ORG);
  if (stored === undefined) throw new Error('no place');
  begun = stored;
});

function tag(choice: typeof toO1, actionId: string): Promise<unknown> {
  return clicked(db, [call.id], { choice, at: NOW, actionId, madeBy: 'rep' }, NOW);
}

const written: Extract<Outcome, { kind: 'stands' }> = {
  activityId: call.id,
  kind: 'stands',
  text: 'Pilot [O1]',
  choice: toO1,
  over: 'a',
};

describe('while tags were on their way, the rep', () => {
  test.each([
    ['turned writing off', null],
    ['picked another field', { ...on, into: fieldB, turnedOnAt: LATER }],
  ])('%s: what the old field holds is not remembered', async (_, next) => {
    await tag(toO1, 'a');
    await saveWriteBack(db, ORG, null);
    await saveWriteBack(db, ORG, next);
    await settleWritten(db, begun, [written], LATER);
    await savePlanRecords(db, begun, [{ id: `${ORG}/goal`, record: 'a01', written: '{}' }], null);
    expect(await db.count('written')).toBe(0);
    expect(await db.count('planRecords')).toBe(0);
    expect((await db.get('links', call.id))?.choice).toEqual(toO1);
  });

  test('changed nothing: what the field holds is remembered, and nothing waits', async () => {
    await tag(toO1, 'a');
    await settleWritten(db, begun, [written], LATER);
    expect(await db.getAll('written')).toMatchObject([{ text: 'Pilot [O1]' }]);
    expect(await db.count('outbox')).toBe(0);
  });
});

test('a tag that was taken back while it was on its way is taken back in the CRM, too', async () => {
  await tag(toO1, 'a');
  await undone(db, 'a', LATER);
  expect(await db.count('outbox')).toBe(0);
  await settleWritten(db, begun, [written], LATER);
  expect(await db.getAll('outbox')).toMatchObject([{ activityId: call.id, at: LATER }]);
});

test('words of somebody’s that were read stay there, and the tag here waits for nothing', async () => {
  await saveWriteBack(db, ORG, null);
  await tag(toO1, 'a');
  await saveWriteBack(db, ORG, on);
  const words: Outcome = { ...written, text: 'Tom wants two lines', choice: null };
  await settleWritten(db, begun, [words], LATER);
  expect(await db.count('outbox')).toBe(0);
});

describe('a newer tag from elsewhere', () => {
  const there = { A__c: 'Duluth [O2 2026-11-20T16:00:00Z]' };

  /** As the reading and the sending do it, from what is here at this moment. */
  async function compared(): Promise<Outcome> {
    const [link, known] = await Promise.all([db.get('links', call.id), db.get('written', call.id)]);
    const waiting = (await db.getAll('outbox')).find(entry => entry.activityId === call.id);
    const entry = waiting?.kind === 'writeLink' ? waiting : undefined;
    const saying = { plan: twoObjectives, setAside: () => '', recordOf: () => null };
    const met = meetTag({ activityId: call.id, link, written: known, entry }, there, fieldA, saying, 'taken');
    if (met.kind !== 'outcome') throw new Error('nothing to write');
    return met.outcome;
  }

  test('comes in over the tag that it was compared with', async () => {
    await tag(toO1, 'a');
    await settleWritten(db, begun, [await compared()], LATER);
    expect(await db.get('links', call.id)).toMatchObject({ choice: toO2, earlier: [{ choice: toO1, madeBy: 'rep' }] });
    expect(await db.count('outbox')).toBe(0);
  });

  test('does not undo a click that was made meanwhile: that waits to be written', async () => {
    await tag(toO1, 'a');
    const outcome = await compared();
    const customer = { kind: 'setAside', reason: 'customerService' } as const;
    await clicked(db, [call.id], { choice: customer, at: LATER, actionId: 'b', madeBy: 'rep' }, LATER);
    await settleWritten(db, begun, [outcome], LATER);
    expect(await db.get('links', call.id)).toMatchObject({ choice: customer, actionId: 'b' });
    expect(await db.getAll('outbox')).toMatchObject([{ activityId: call.id, state: 'queued', at: LATER }]);
    // What was found there is news still, for the next comparison.
    expect(await db.count('written')).toBe(0);
  });

  test('does not undo one that says what the CRM had before either', async () => {
    await tag(toO1, 'a');
    await settleWritten(db, begun, [written], LATER);
    await tag(toO2, 'b');
    const outcome: Outcome = {
      ...written,
      kind: 'stands',
      text: 'Set aside',
      choice: { kind: 'setAside', reason: 'checkABox' },
      over: 'b',
      take: { at: LATER, actionId: 'taken', madeBy: 'rep' },
    };
    await tag(toO1, 'c');
    expect(await db.count('outbox')).toBe(0);
    await settleWritten(db, begun, [outcome], LATER);
    expect((await db.get('links', call.id))?.choice).toEqual(toO1);
    expect(await db.count('outbox')).toBe(1);
  });
});
