import type { Activity } from '@/lib/domain/activity';
import { dayOf, plusDays } from '@/lib/domain/calendar';
import type { Link } from '@/lib/domain/link';
import { type Around, notice } from '@/lib/domain/notice';
import type { Batch, Hint } from '@/lib/domain/rules/hint';
import { asksWhatIsNext, isFollowUp } from '@/lib/domain/rules/s2-no-next-step';
import { repeatReachDays, repeatsAmong, saidIn } from '@/lib/domain/rules/s3-same-words';
import { burstReachMs, burstsAmong, loggedIn } from '@/lib/domain/rules/s4-burst';
import type { Database, StoredActivity } from './database';
import { bare, type JudgedBy } from './judged';

/** Hints are told about the last weeks: what is longer ago nobody mends, and it would only nag. */
const TOLD_FOR_DAYS = 30;
/** A batch may go on beyond one window; so many windows on each side are looked at to name all of it. */
const WINDOWS = 4;
/** As many neighbours as are looked at: a batch that is larger is told with this many. */
const NEIGHBOURS = 500;

export type Noticed = { row: StoredActivity; link: Link | undefined; betterFitId: string | null };

/**
 * The hints of stored activities, in the order in which they are given. A hint never counts, so none is stored: each
 * turns on the activity, its link and its few neighbours, which indexes find however many activities there are.
 */
export function readHints(db: Database, noticed: readonly Noticed[], by: JudgedBy): Promise<Hint[][]> {
  return Promise.all(
    noticed.map(async ({ row, link, betterFitId }) => {
      if (by.plan === null || row.verdict.standing === null) return [];
      const { timeZone } = by.plan.calendar;
      if (row.day < plusDays(dayOf(by.now, timeZone), -TOLD_FOR_DAYS)) return [];
      const around = await aroundOf(db, row, by, timeZone);
      return notice(bare(row), link, row.verdict, { ...around, betterFitId }, { ...by, plan: by.plan });
    }),
  );
}

async function aroundOf(
  db: Database,
  row: StoredActivity,
  by: JudgedBy,
  timeZone: string,
): Promise<Omit<Around, 'betterFitId'>> {
  const [repeat, burst, open] = await Promise.all([
    repeatOf(db, row, by),
    burstOf(db, row, by, timeZone),
    asksWhatIsNext(row) ? openFor(db, row) : [],
  ]);
  return { repeat, burst, hasFollowUp: open.some(each => isFollowUp(each, row)) };
}

async function repeatOf(
  db: Database,
  { id, said, day }: StoredActivity,
  { thresholds }: JudgedBy,
): Promise<Batch | null> {
  if (said === undefined) return null;
  const reach = repeatReachDays(thresholds) * WINDOWS;
  const range = IDBKeyRange.bound([said, plusDays(day, -reach)], [said, plusDays(day, reach)]);
  const alike = await db.getAllFromIndex('activities', 'bySaid', range, NEIGHBOURS);
  if (alike.length < thresholds.repeatAccounts) return null;
  const compared = alike.flatMap(each => saidIn(bare(each), thresholds) ?? []);
  return repeatsAmong(compared, thresholds).get(id) ?? null;
}

async function burstOf(
  db: Database,
  { id, loggedMs }: StoredActivity,
  { thresholds, now }: JudgedBy,
  timeZone: string,
): Promise<Batch | null> {
  if (loggedMs === undefined) return null;
  const reach = burstReachMs(thresholds) * WINDOWS;
  const range = IDBKeyRange.bound(loggedMs - reach, loggedMs + reach);
  const near = await db.getAllFromIndex('activities', 'byLogged', range, NEIGHBOURS);
  if (near.length < thresholds.burstCount) return null;
  const logged = near.flatMap(
    each => loggedIn(bare(each), { loggedOn: dayOf(each.loggedAt, timeZone), now }, thresholds) ?? [],
  );
  return burstsAmong(logged, thresholds).get(id) ?? null;
}

/** Open to-dos for the same contact, or at the same account. */
async function openFor(db: Database, { contactId, accountId }: Activity): Promise<StoredActivity[]> {
  const places = [contactId, accountId].flatMap(each => each ?? []);
  const found = await Promise.all(
    places.map(place => db.getAllFromIndex('activities', 'byOpenFor', place, NEIGHBOURS)),
  );
  return found.flat();
}
