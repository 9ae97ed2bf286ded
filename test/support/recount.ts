import { startOfWeek } from '@/lib/domain/calendar';
import { firstConversations, isConversation } from '@/lib/domain/conversation';
import type { Plan } from '@/lib/domain/plan';
import { isDone, isMine, judge } from '@/lib/domain/standing';
import { addTo, contributionOf, emptyTally, isOutreach, type Tally } from '@/lib/domain/tally';
import { attemptCapOf, attemptedWith, withinCap } from '@/lib/domain/targets/attempt-cap';
import type { Database, StoredActivity } from '@/lib/store/database';
import { bare } from '@/lib/store/judged';
import { readJudging } from '@/lib/store/judging';

/** The stored days that count anything, by day. */
export async function storedTallies(db: Database): Promise<Record<string, Tally>> {
  return byDay(await db.getAll('tallies'));
}

/** What the days must add up to if every activity adds what is stored as its contribution. */
export async function sumOfContributions(db: Database): Promise<Record<string, Tally>> {
  const days = new Map<string, Tally>();
  for (const row of await db.getAll('activities')) addTo(dayIn(days, row.day), row.contribution, 1);
  return byDay([...days.values()]);
}

/** Everything worked out anew from activities, links, plan and settings, without any of the stored results. */
export async function workedOutAnew(db: Database, now: string) {
  const by = await readJudging(db, now);
  const { plan } = by;
  if (plan === null) throw new Error('there is a plan');
  const rows = await db.getAll('activities');
  const links = new Map((await db.getAll('links')).map(link => [link.activityId, link]));
  const isTalk = (row: StoredActivity): boolean =>
    row.accountId !== null && isMine(row, by.myIds) && isConversation(row) && isDone(row, now, plan.calendar.timeZone);
  const firsts = new Set<string>();
  for (const accountId of new Set(rows.map(row => row.accountId))) {
    const talks = rows.filter(row => row.accountId === accountId && isTalk(row));
    const found = firstConversations(
      talks.map(({ id, day, loggedAt, isFirstConversation }) => ({ id, day, loggedAt, isFirst: isFirstConversation })),
    );
    for (const id of found) firsts.add(id);
  }
  const counting = attemptsThatCount(
    rows,
    row => judge(bare(row), links.get(row.id), { ...by, plan }).standing !== null,
    plan,
  );
  const days = new Map<string, Tally>();
  const standings: Record<string, unknown> = {};
  for (const row of rows) {
    const link = links.get(row.id);
    const verdict = judge(bare(row), link, { ...by, plan });
    const isNotJudged =
      verdict.standing === null &&
      by.judgeFrom !== null &&
      isMine(row, by.myIds) &&
      isDone(row, now, plan.calendar.timeZone) &&
      row.day >= plan.start &&
      row.day <= plan.end &&
      row.day < by.judgeFrom;
    const judged = {
      standing: verdict.standing,
      isFirst: firsts.has(row.id),
      isBeyondCap: isOutreach(row, plan) && !counting.has(row.id),
      choice: link?.choice ?? null,
      isNotJudged,
    };
    addTo(dayIn(days, row.day), contributionOf(row, judged, plan), 1);
    standings[row.id] = { verdict, isFirst: firsts.has(row.id) };
  }
  return { tallies: byDay([...days.values()]), standings };
}

/** Of all attempts, those within the cap of their contact and week. */
function attemptsThatCount(
  rows: readonly StoredActivity[],
  hasStanding: (row: StoredActivity) => boolean,
  plan: Plan,
): Set<string> {
  const weeks = new Map<string, StoredActivity[]>();
  for (const row of rows) {
    if (!hasStanding(row) || !isOutreach(row, plan)) continue;
    const week = `${startOfWeek(row.day)} ${attemptedWith(row)}`;
    weeks.set(week, [...(weeks.get(week) ?? []), row]);
  }
  return new Set([...weeks.values()].flatMap(attempts => [...withinCap(attempts, attemptCapOf(plan))]));
}

/** What is stored about each activity, in the same form. */
export async function storedStandings(db: Database): Promise<Record<string, unknown>> {
  const rows = await db.getAll('activities');
  return Object.fromEntries(rows.map(({ id, verdict, isFirst }) => [id, { verdict, isFirst }]));
}

function dayIn(days: Map<string, Tally>, day: string): Tally {
  const tally = days.get(day) ?? emptyTally(day);
  days.set(day, tally);
  return tally;
}

/** Days on which nothing counts (any more) are the same as days that never were. */
function byDay(tallies: readonly Tally[]): Record<string, Tally> {
  const counting = tallies.filter(
    ({ day, ...tally }) => JSON.stringify({ day: '', ...tally }) !== JSON.stringify(emptyTally('')),
  );
  return Object.fromEntries(counting.map(tally => [tally.day, tally]));
}
