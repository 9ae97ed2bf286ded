import { describe, expect, test, vi } from 'vitest';
import { recordOf } from '@/lib/domain/record-id';
import { activitiesBetween, activitiesOf, keepActivities } from '@/lib/store/activities';
import type { Database } from '@/lib/store/database';
import { importLinks } from '@/lib/store/import-links';
import { keepLogged } from '@/lib/store/keep-logged';
import { judgeDue } from '@/lib/store/rejudging';
import { settleSent } from '@/lib/store/settle-sent';
import { ABCD, anActivity, KESTREL, ORG } from '../support/builders';
import { aDatabase, anEntry, clicked, NOW, setAside, taughtAt, toO1, toO2, undone } from '../support/database';
import { storedTallies, sumOfContributions, workedOutAnew } from '../support/recount';

const keep = (db: Database, ...activities: ReturnType<typeof anActivity>[]) =>
  keepActivities(db, { activities, goneIds: [] }, NOW);
const click = (db: Database, ids: string[], choice: typeof toO1 | null, actionId = 'click', at = NOW) =>
  clicked(db, ids, { choice, at, actionId, madeBy: 'rep' }, NOW);

describe('a link from a file', () => {
  const fromFile = (activityId: string, choice = toO1) => [{ activityId, choice, at: NOW }];

  test.each([
    ['under its full id', (id: string) => id],
    ["under the record's id alone", recordOf],
  ])('is taken in %s, whether the activity is seen before or after', async (_, named) => {
    const [seen, later] = [anActivity(), anActivity()];
    const db = await aDatabase();
    await keep(db, seen);
    await importLinks(db, [...fromFile(named(seen.id)), ...fromFile(named(later.id))], 'file', NOW);
    await keep(db, later);
    for (const { id } of [seen, later]) {
      expect((await db.get('activities', id))?.verdict.standing).toBe('linked');
      expect((await db.get('links', id))?.choice).toEqual(toO1);
    }
    expect(await db.count('links')).toBe(2);
    expect(await storedTallies(db)).toEqual((await workedOutAnew(db, NOW)).tallies);
    expect((await taughtAt(db, ABCD)).sort()).toEqual([seen.id, later.id].sort());
  });

  test('does not replace what the rep chose here', async () => {
    const db = await aDatabase();
    const activity = anActivity();
    await keep(db, activity);
    await click(db, [activity.id], setAside);
    await importLinks(db, fromFile(recordOf(activity.id)), 'file', NOW);
    expect((await db.get('links', activity.id))?.choice).toEqual(setAside);
  });

  test('named twice, with and without its org, counts once', async () => {
    const db = await aDatabase();
    const activity = anActivity();
    await keep(db, activity);
    await importLinks(db, [...fromFile(activity.id), ...fromFile(recordOf(activity.id), toO2)], 'file', NOW);
    expect((await db.get('links', activity.id))?.choice).toEqual(toO1);
    expect(await storedTallies(db)).toEqual(await sumOfContributions(db));
  });

  test('taken in again changes nothing', async () => {
    const db = await aDatabase();
    await importLinks(db, fromFile('00TnotSeen'), 'file', NOW);
    await importLinks(db, fromFile('00TnotSeen', toO2), 'again', NOW);
    expect(await db.getAll('links')).toMatchObject([{ activityId: '00TnotSeen', choice: toO1, actionId: 'file' }]);
  });

  test('a thousand links are taken in, over several transactions', async () => {
    const db = await aDatabase();
    await importLinks(
      db,
      Array.from({ length: 1_001 }, (_, index) => ({ activityId: `00T${index}`, choice: toO1, at: NOW })),
      'file',
      NOW,
    );
    expect(await db.count('links')).toBe(1_001);
  });
});

describe('links', () => {
  test('survive that the activity goes and comes back', async () => {
    const db = await aDatabase();
    const activity = anActivity();
    await keep(db, activity);
    await click(db, [activity.id], toO1);
    await keepActivities(db, { activities: [], goneIds: [activity.id] }, NOW);
    expect(await storedTallies(db)).toEqual({});
    await keep(db, activity);
    expect((await db.get('activities', activity.id))?.verdict.standing).toBe('linked');
  });

  test('an activity named twice in one click is linked once', async () => {
    const db = await aDatabase();
    const activity = anActivity();
    await keep(db, activity);
    await click(db, [activity.id, activity.id], toO1);
    expect((await db.get('links', activity.id))?.earlier).toEqual([]);
    expect(await storedTallies(db)).toEqual(await sumOfContributions(db));
  });

  test('undo works click by click, back to the very first', async () => {
    const db = await aDatabase();
    const { id } = anActivity();
    await keep(db, anActivity({ id }));
    await click(db, [id], toO1, 'first');
    await click(db, [id], setAside, 'second');
    expect(await undone(db, 'first', NOW)).toBe(0);
    expect(await undone(db, 'second', NOW)).toBe(1);
    expect((await db.get('links', id))?.choice).toEqual(toO1);
    expect(await undone(db, 'first', NOW)).toBe(1);
    expect(await db.get('links', id)).toBeUndefined();
    expect(await taughtAt(db, ABCD)).toEqual([]);
  });

  test('what was learned moves with the activity to another account', async () => {
    const db = await aDatabase();
    const activity = anActivity();
    await keep(db, activity);
    await click(db, [activity.id], toO1);
    await keep(db, { ...activity, accountId: KESTREL, changedAt: NOW });
    expect(await taughtAt(db, ABCD)).toEqual([]);
    expect(await taughtAt(db, KESTREL)).toEqual([activity.id]);
  });

  test('two clicks at once on one activity: both are in its history', async () => {
    const db = await aDatabase();
    const activity = anActivity();
    await keep(db, activity);
    await Promise.all([click(db, [activity.id], toO1, 'one'), click(db, [activity.id], setAside, 'other')]);
    expect(await db.get('links', activity.id)).toMatchObject({ actionId: 'other', earlier: [{ actionId: 'one' }] });
    expect(await storedTallies(db)).toEqual(await sumOfContributions(db));
  });
});

describe('first conversations', () => {
  const talk = { disposition: 'Connected' };
  const firsts = async (db: Database) =>
    (await db.getAll('activities'))
      .filter(row => row.isFirst)
      .map(row => row.day)
      .sort();

  test('a call that turns out to be no talk is no first one any more', async () => {
    const db = await aDatabase();
    const call = anActivity({ ...talk, day: '2026-11-16' });
    await keep(db, call, anActivity({ ...talk, day: '2026-11-18' }));
    expect(await firsts(db)).toEqual(['2026-11-16']);
    await keep(db, { ...call, disposition: 'No answer' });
    expect(await firsts(db)).toEqual(['2026-11-18']);
    expect(await storedTallies(db)).toEqual((await workedOutAnew(db, NOW)).tallies);
  });

  test('talks that come together are each stored once, whichever is the first', async () => {
    const db = await aDatabase();
    const days = ['2026-11-17', '2026-11-16', '2026-11-18'];
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await keep(db, ...days.map(day => anActivity({ ...talk, day })));
    expect(
      put.mock.contexts.filter(store => store instanceof IDBObjectStore && store.name === 'activities'),
    ).toHaveLength(days.length);
    put.mockRestore();
    expect(await firsts(db)).toEqual(['2026-11-16']);
  });

  test("the rep's own word alone moves them", async () => {
    const db = await aDatabase();
    const [one, other] = [anActivity({ ...talk, day: '2026-11-16' }), anActivity({ ...talk, day: '2026-11-18' })];
    await keep(db, one, other);
    await keep(db, { ...one, isFirstConversation: false });
    expect(await firsts(db)).toEqual([]);
    await keep(db, { ...other, isFirstConversation: true });
    expect(await firsts(db)).toEqual(['2026-11-18']);
  });

  test('of two on one day, a new time of logging decides', async () => {
    const db = await aDatabase();
    const [one, other] = [
      anActivity({ ...talk, loggedAt: '2026-11-17T10:00:00Z' }),
      anActivity({ ...talk, loggedAt: '2026-11-17T11:00:00Z' }),
    ];
    await keep(db, one, other);
    await keep(db, { ...one, loggedAt: '2026-11-17T12:00:00Z' });
    expect((await db.get('activities', other.id))?.isFirst).toBe(true);
    expect((await db.get('activities', one.id))?.isFirst).toBe(false);
  });

  test('a meeting that ends while nobody asks the CRM is one from then on', async () => {
    const db = await aDatabase();
    await keep(
      db,
      anActivity({
        kind: 'meeting',
        isCompleted: false,
        day: '2026-11-20',
        startsAt: '2026-11-20T16:00:00Z',
        endsAt: '2026-11-20T17:00:00Z',
      }),
    );
    expect(await firsts(db)).toEqual([]);
    await judgeDue(db, '2026-11-20T17:00:01Z');
    expect(await firsts(db)).toEqual(['2026-11-20']);
    expect((await storedTallies(db))['2026-11-20']).toMatchObject({ logged: 1, meetings: 1, firstConversations: 1 });
  });

  test('other accounts have their own', async () => {
    const db = await aDatabase();
    await keep(
      db,
      anActivity({ ...talk, day: '2026-11-16' }),
      anActivity({ ...talk, day: '2026-11-17', accountId: KESTREL }),
    );
    expect(await firsts(db)).toEqual(['2026-11-16', '2026-11-17']);
  });
});

describe('a logged call that the CRM has', () => {
  async function logged(choice: typeof toO1 | null = toO1) {
    const db = await aDatabase();
    const here = anActivity({ id: 'here/1', source: 'hand', ownerId: null, disposition: 'Connected' });
    await keepLogged(db, here, choice, anEntry(here, 'click-1'), NOW);
    const [entry] = await db.getAll('outbox');
    if (entry === undefined) throw new Error('it is queued');
    return { db, entry, record: anActivity({ id: `${ORG}/00Tnew`, disposition: 'Connected' }) };
  }

  test("becomes the CRM's record with its link, and the entry leaves", async () => {
    const { db, entry, record } = await logged();
    await settleSent(db, entry, record, NOW);
    expect((await db.getAll('activities')).map(row => [row.id, row.verdict.standing, row.isFirst])).toEqual([
      [record.id, 'linked', true],
    ]);
    expect((await db.getAll('links')).map(link => link.activityId)).toEqual([record.id]);
    expect(await db.count('outbox')).toBe(0);
    expect(await storedTallies(db)).toEqual((await workedOutAnew(db, NOW)).tallies);
    expect(await taughtAt(db, ABCD)).toEqual([record.id]);
  });

  test('is there once, also when the record was read before its creation was confirmed', async () => {
    const { db, entry, record } = await logged();
    await keep(db, record);
    await settleSent(db, entry, record, NOW);
    expect(await db.getAllKeys('activities')).toEqual([record.id]);
    expect((await db.get('activities', record.id))?.verdict.standing).toBe('linked');
    expect(await storedTallies(db)).toEqual((await workedOutAnew(db, NOW)).tallies);
  });

  test('keeps what the CRM said later, and the newer of two links', async () => {
    const { db, entry, record } = await logged();
    await keep(db, { ...record, notes: 'edited since', changedAt: '2026-11-20T15:05:00Z' });
    await click(db, [record.id], setAside, 'later', '2026-11-20T15:04:00Z');
    await settleSent(db, entry, record, NOW);
    expect(await db.get('activities', record.id)).toMatchObject({
      notes: 'edited since',
      verdict: { standing: 'exempt' },
    });
    expect((await db.get('links', record.id))?.choice).toEqual(setAside);
  });

  test('takes its own link along when that is the newer one', async () => {
    const { db, entry, record } = await logged();
    await keep(db, record);
    await click(db, [record.id], setAside, 'early', '2026-11-20T14:00:00Z');
    await settleSent(db, entry, record, NOW);
    expect((await db.get('links', record.id))?.choice).toEqual(toO1);
  });

  test('settled twice, or given up meanwhile, is there once all the same', async () => {
    const { db, entry, record } = await logged();
    await db.delete('outbox', entry.id);
    await settleSent(db, entry, record, NOW);
    await settleSent(db, entry, record, NOW);
    expect(await db.getAllKeys('activities')).toEqual([record.id]);
    expect((await db.get('links', record.id))?.choice).toEqual(toO1);
    expect(await storedTallies(db)).toEqual((await workedOutAnew(db, NOW)).tallies);
  });

  test('a click on its way still finds it, and can be undone', async () => {
    const { db, entry, record } = await logged(null);
    await settleSent(db, entry, record, NOW);
    expect(await click(db, ['here/1', record.id], toO1, 'late')).toMatchObject({ ok: true });
    expect((await db.get('links', record.id))?.earlier).toEqual([]);
    expect(await undone(db, 'late', NOW)).toBe(1);
    expect(await db.count('links')).toBe(0);
  });
});

describe('reading', () => {
  test("an account's newest activities come first, others' not at all", async () => {
    const db = await aDatabase();
    await keep(
      db,
      anActivity({ day: '2026-11-16' }),
      anActivity({ day: '2026-11-18' }),
      anActivity({ day: '2026-11-17' }),
      anActivity({ accountId: KESTREL }),
      anActivity({ accountId: null }),
    );
    expect((await activitiesOf(db, ABCD, 2)).map(row => row.day)).toEqual(['2026-11-18', '2026-11-17']);
  });

  test('days that run backwards hold nothing', async () => {
    expect(await activitiesBetween(await aDatabase(), '2026-11-18', '2026-11-17')).toEqual([]);
  });
});
