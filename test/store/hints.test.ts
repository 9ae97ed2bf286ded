import { describe, expect, test } from 'vitest';
import type { Activity } from '@/lib/domain/activity';
import { judgeAll } from '@/lib/domain/judge-all';
import { keepActivities } from '@/lib/store/activities';
import type { Database } from '@/lib/store/database';
import { readHints } from '@/lib/store/hints';
import { bare } from '@/lib/store/judged';
import { readJudging } from '@/lib/store/judging';
import { dismiss, isDismissed, noteTold, readTold, toldSince } from '@/lib/store/told';
import { ABCD, anActivity, KESTREL, ORG } from '../support/builders';
import { aDatabase, NOW } from '../support/database';
import { random } from '../support/random';

const THIRD = `${ORG}/001Kx0000000300IAA`;

async function stored(...activities: Activity[]): Promise<Database> {
  const db = await aDatabase();
  await keepActivities(db, { activities, goneIds: [] }, NOW);
  return db;
}

/** The hints of every stored activity, as screens get them, by id. */
async function hintsIn(db: Database): Promise<Record<string, string[]>> {
  const by = await readJudging(db, NOW);
  const rows = await db.getAll('activities');
  const links = await Promise.all(rows.map(row => db.get('links', row.id)));
  const hints = await readHints(
    db,
    rows.map((row, index) => ({ row, link: links[index], betterFitId: null })),
    by,
  );
  return Object.fromEntries(rows.map((row, index) => [row.id, (hints[index] ?? []).map(hint => hint.rule)]));
}

/** The same worked out from all activities at once. */
async function hintsAmongAll(db: Database): Promise<Record<string, string[]>> {
  const by = await readJudging(db, NOW);
  if (by.plan === null) throw new Error('there is a plan');
  const rows = await db.getAll('activities');
  const known = await Promise.all(
    rows.map(async row => ({ activity: bare(row), link: await db.get('links', row.id) })),
  );
  const judged = judgeAll(known, { ...by, plan: by.plan });
  return Object.fromEntries(judged.map(({ activity, hints }) => [activity.id, hints.map(hint => hint.rule)]));
}

const done = { disposition: 'Connected', notes: 'Agreed the scope of the pilot.', nextStep: 'Send the offer' };

describe('hints of stored activities', () => {
  test('the same note at three accounts is found by what it says, names left out', async () => {
    const say = (accountId: string, name: string, day: string): Activity =>
      anActivity({ ...done, accountId, accountName: name, contactName: null, day, subject: `Intro for ${name}` });
    const two = [say(ABCD, 'ABCD', '2026-11-12'), say(KESTREL, 'Kestrel', '2026-11-16')];
    const before = await stored(...two);
    expect(Object.values(await hintsIn(before)).flat()).not.toContain('S3');
    const after = await stored(...two, say(THIRD, 'Third', '2026-11-18'));
    expect(Object.values(await hintsIn(after)).every(rules => rules.includes('S3'))).toBe(true);
  });

  test('a meeting asks what happens next until a task for the contact is open, and again when that is done', async () => {
    const contactId = `${ORG}/003Kx0000000001IAA`;
    const meeting = anActivity({ kind: 'meeting', contactId, notes: 'Went through the offer.', nextStep: null });
    const task = anActivity({ kind: 'task', contactId, isCompleted: false, day: '2026-11-24' });
    const db = await stored(meeting);
    expect((await hintsIn(db))[meeting.id]).toEqual(['S2']);
    await keepActivities(db, { activities: [task], goneIds: [] }, NOW);
    expect((await hintsIn(db))[meeting.id]).toEqual([]);
    await keepActivities(db, { activities: [{ ...task, isCompleted: true, day: '2026-11-19' }], goneIds: [] }, NOW);
    expect((await hintsIn(db))[meeting.id]).toEqual(['S2']);
  });

  test('what lies more than 30 days back is left in peace', async () => {
    const old = anActivity({
      ...done,
      notes: '',
      disposition: '',
      day: '2026-10-20',
      loggedAt: '2026-10-20T15:00:00Z',
    });
    const recent = anActivity({ ...old, id: `${ORG}/00TKx0000000777IAA`, day: '2026-10-21' });
    const hints = await hintsIn(await stored(old, recent));
    expect([hints[old.id], hints[recent.id]]).toEqual([[], ['S1']]);
  });

  test('found by index they are the same as among all activities, whatever order they came in', async () => {
    const { below, pick } = random(11);
    const activities = Array.from({ length: 120 }, () =>
      anActivity({
        kind: pick(['call', 'meeting', 'email', 'task'] as const),
        isCompleted: below(100) < 85,
        subject: pick(['Intro mail sent', 'Sent the deck', 'Call']),
        notes: pick(['', 'Sent the deck as agreed.', 'No news yet']),
        disposition: pick([null, 'Connected', 'No answer']),
        nextStep: pick([null, 'Send offer']),
        accountId: pick([ABCD, KESTREL, THIRD, null]),
        contactId: pick([null, `${ORG}/003Kx0000000001IAA`, `${ORG}/003Kx0000000002IAA`]),
        day: `2026-11-${String(1 + below(19)).padStart(2, '0')}`,
        loggedAt: new Date(Date.parse('2026-11-17T15:00:00Z') + below(300) * 120_000).toISOString(),
      }),
    );
    const db = await aDatabase();
    for (const activity of activities) await keepActivities(db, { activities: [activity], goneIds: [] }, NOW);
    const found = await hintsIn(db);
    expect(found).toEqual(await hintsAmongAll(db));
    expect(await hintsIn(await stored(...[...activities].reverse()))).toEqual(found);
    // Something of each kind is among them, or the comparison would say little.
    const rules = Object.values(found);
    for (const rule of ['S1', 'S2', 'S3', 'S4', 'S5']) {
      expect(
        rules.some(each => each.includes(rule)),
        rule,
      ).toBe(true);
      expect(
        rules.some(each => !each.includes(rule)),
        rule,
      ).toBe(true);
    }
  });
});

describe('what was told', () => {
  test('the first day counts, however often it is told; what was waved off stays so until it is taken back', async () => {
    const db = await aDatabase();
    await noteTold(db, [{ about: 'a', rules: ['S1'] }], '2026-11-18');
    await noteTold(db, [{ about: 'a', rules: ['S1', 'S2'] }], '2026-11-20');
    expect((await readTold(db, ['a']))[0]?.rules).toEqual({
      S1: { on: '2026-11-18', dismissedOn: null },
      S2: { on: '2026-11-20', dismissedOn: null },
    });
    await dismiss(db, ['a', 'b'], 'S1', true, '2026-11-20');
    const [one, other] = await readTold(db, ['a', 'b']);
    expect([isDismissed(one, 'S1'), isDismissed(other, 'S1'), isDismissed(one, 'S2')]).toEqual([true, true, false]);
    expect(other?.rules.S1?.on).toBeNull();
    await dismiss(db, ['a', 'b'], 'S1', false, '2026-11-20');
    expect(isDismissed((await readTold(db, ['a']))[0], 'S1')).toBe(false);
  });

  test('what is older than 60 days is forgotten when something new is told', async () => {
    const db = await aDatabase();
    await noteTold(db, [{ about: 'old', rules: ['S1'] }], '2026-09-20');
    await noteTold(db, [{ about: 'new', rules: ['S1'] }], '2026-11-20');
    expect((await toldSince(db, '2026-01-01')).map(told => told.about)).toEqual(['new']);
  });
});
