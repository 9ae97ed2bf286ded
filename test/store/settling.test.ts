import { describe, expect, test } from 'vitest';
import { keepActivities } from '@/lib/store/activities';
import type { Database } from '@/lib/store/database';
import { saveLinks } from '@/lib/store/links';
import { bringUpToDate } from '@/lib/store/rejudging';
import { ABCD, anActivity } from '../support/builders';
import { aDatabase, NOW, taughtAt, toO1 } from '../support/database';
import { storedTallies, workedOutAnew } from '../support/recount';

const keep = (db: Database, ...activities: ReturnType<typeof anActivity>[]) =>
  keepActivities(db, { activities, goneIds: [] }, NOW);

describe('a click is stored before what follows from it', () => {
  test('a stop right after the click loses nothing: the next look makes it good', async () => {
    const db = await aDatabase();
    const activity = anActivity();
    await keep(db, activity);
    await saveLinks(db, [activity.id], { choice: toO1, at: NOW, actionId: 'c', madeBy: 'rep' });
    expect((await db.get('links', activity.id))?.choice).toEqual(toO1);
    expect((await db.get('activities', activity.id))?.verdict.standing).not.toBe('linked');
    // The background was stopped here, and wakes again.
    await bringUpToDate(db, NOW);
    expect((await db.get('activities', activity.id))?.verdict.standing).toBe('linked');
    expect(await taughtAt(db, ABCD)).toEqual([activity.id]);
    expect(await storedTallies(db)).toEqual((await workedOutAnew(db, NOW)).tallies);
    expect(await db.count('unsettled')).toBe(0);
  });

  test('more clicks than one transaction settles are all settled', async () => {
    const db = await aDatabase();
    const activities = Array.from({ length: 1_100 }, () => anActivity());
    await keep(db, ...activities);
    const ids = activities.map(({ id }) => id);
    await saveLinks(db, ids, { choice: toO1, at: NOW, actionId: 'c', madeBy: 'rep' });
    await bringUpToDate(db, NOW);
    expect((await db.getAll('activities')).every(row => row.verdict.standing === 'linked')).toBe(true);
  });
});
