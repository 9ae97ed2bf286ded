import type { IDBPObjectStore } from 'idb';
import { dayOf, plusDays } from '@/lib/domain/calendar';
import type { Link } from '@/lib/domain/link';
import { notice } from '@/lib/domain/notice';
import type { Batch, Hint } from '@/lib/domain/rules/hint';
import { asksWhatIsNext, isFollowUp } from '@/lib/domain/rules/s2-no-next-step';
import { repeatReachDays, repeatsAmong, saidIn } from '@/lib/domain/rules/s3-same-words';
import { burstReachMs, burstsAmong, loggedIn } from '@/lib/domain/rules/s4-burst';
import type { Instant, PlainDate } from '@/lib/domain/words';
import type { Database, Schema, StoredActivity } from './database';
import { bare, type JudgedBy } from './judged';

/** Hints are told about the last weeks: what is longer ago nobody mends, and it would only nag. */
const TOLD_FOR_DAYS = 30;
/** A batch may go on beyond one window; so many windows on each side are looked at to name all of it. */
const WINDOWS = 4;
/** As many neighbours as are looked at in one place: a batch that is larger is told with this many. */
const NEIGHBOURS = 2_000;

export type Noticed = { row: StoredActivity; link: Link | undefined; betterFitId: string | null };
type Activities = IDBPObjectStore<Schema, ['activities'], 'activities', 'readonly'>;

/**
 * The hints of stored activities, in the order in which they are given. A hint never counts, so none is stored: each
 * turns on the activity, its link and its few neighbours, which indexes find however many activities there are. What
 * several of them have around them is read once.
 */
export async function readHints(db: Database, noticed: readonly Noticed[], by: JudgedBy): Promise<Hint[][]> {
  const { plan } = by;
  if (plan === null) return noticed.map(() => []);
  const { timeZone } = plan.calendar;
  const since = hintsSince(by.now, timeZone);
  const isLookedAt = ({ verdict, day }: StoredActivity): boolean => verdict.standing !== null && day >= since;
  const rows = noticed.map(({ row }) => row).filter(isLookedAt);
  if (rows.length === 0) return noticed.map(() => []);
  const activities = db.transaction('activities').store;
  const [repeats, bursts, open] = await Promise.all([
    repeatsAround(activities, rows, by),
    burstsAround(activities, rows, by, timeZone),
    openAround(activities, rows),
  ]);
  return noticed.map(({ row, link, betterFitId }) => {
    if (!isLookedAt(row)) return [];
    const around = {
      repeat: repeats.get(row.id) ?? null,
      burst: bursts.get(row.id) ?? null,
      hasFollowUp: asksWhatIsNext(row) && open.some(each => isFollowUp(each, row)),
      betterFitId,
    };
    return notice(bare(row), link, row.verdict, around, { ...by, plan });
  });
}

/** The first day about whose activities anything is remarked. */
export function hintsSince(now: Instant, timeZone: string): PlainDate {
  return plusDays(dayOf(now, timeZone), -TOLD_FOR_DAYS);
}

async function repeatsAround(
  activities: Activities,
  rows: readonly StoredActivity[],
  { thresholds }: JudgedBy,
): Promise<Map<string, Batch>> {
  const reach = repeatReachDays(thresholds) * WINDOWS;
  const daysOf = new Map<string, PlainDate[]>();
  for (const { said, day } of rows) if (said !== undefined) daysOf.set(said, [...(daysOf.get(said) ?? []), day]);
  const found = await Promise.all(
    [...daysOf].map(([said, days]) => {
      const inOrder = days.sort();
      const from = plusDays(inOrder[0] ?? '', -reach);
      const to = plusDays(inOrder.at(-1) ?? '', reach);
      return activities.index('bySaid').getAll(IDBKeyRange.bound([said, from], [said, to]), NEIGHBOURS);
    }),
  );
  const compared = found
    .filter(alike => alike.length >= thresholds.repeatAccounts)
    .flatMap(alike => alike.flatMap(each => saidIn(bare(each), thresholds) ?? []));
  return repeatsAmong(compared, thresholds);
}

async function burstsAround(
  activities: Activities,
  rows: readonly StoredActivity[],
  { thresholds, now }: JudgedBy,
  timeZone: string,
): Promise<Map<string, Batch>> {
  const reach = burstReachMs(thresholds) * WINDOWS;
  const today = dayOf(now, timeZone);
  const times = rows.flatMap(({ loggedMs }) => loggedMs ?? []).sort((one, other) => one - other);
  const spans: { from: number; to: number }[] = [];
  for (const at of times) {
    const last = spans.at(-1);
    if (last !== undefined && at - reach <= last.to) last.to = at + reach;
    else spans.push({ from: at - reach, to: at + reach });
  }
  const found = await Promise.all(
    spans.map(({ from, to }) => activities.index('byLogged').getAll(IDBKeyRange.bound(from, to), NEIGHBOURS)),
  );
  const logged = found
    .filter(near => near.length >= thresholds.burstCount)
    .flatMap(near =>
      near.flatMap(each => loggedIn(bare(each), { loggedOn: dayOf(each.loggedAt, timeZone), today }, thresholds) ?? []),
    );
  return burstsAmong(logged, thresholds);
}

/** Open to-dos for the same contacts, or at the same accounts. */
async function openAround(activities: Activities, rows: readonly StoredActivity[]): Promise<StoredActivity[]> {
  const places = new Set(
    rows.filter(asksWhatIsNext).flatMap(({ contactId, accountId }) => [contactId ?? [], accountId ?? []].flat()),
  );
  const found = await Promise.all([...places].map(place => activities.index('byOpenFor').getAll(place, NEIGHBOURS)));
  return found.flat();
}
