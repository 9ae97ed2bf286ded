import type { z } from 'zod';
import type { Activity } from '@/lib/domain/activity';
import { recordIdIn } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import { log } from '@/lib/log';
import { failed, ok, type Result } from '@/lib/result';
import type { ActivityChanges, Reading as Asked } from '../crm';
import type { View } from '../draft-times';
import { type ReadingMark, readingMark } from '../reading-mark';
import { activityOfEvent, activityOfTask } from './activities';
import { type Connection, countRows } from './connection';
import { messagesOf } from './emails';
import type { ActivityObject } from './fields';
import { fromResumeAt, type ReadingPlace, toResumeAt } from './reading-place';
import { activitiesQuery, type Reading, type Window } from './reading-queries';
import { type EventRow, eventRow, type TaskRow, taskRow } from './shapes';
import { soql } from './soql';

type OnPage = (changes: ActivityChanges) => Promise<void>;

/** One row as it concerns the rep. `wasId`: the id it would have, were it not an e-mail. */
type Seen = { activity: Activity; isGone: boolean; wasId: string | null };

/**
 * Reads tasks and events, the first time from a day on and later by modification time. Always through `queryAll`:
 * plain queries hide what is older than a year, and what was deleted. Stopped at any page, it goes on after it. A
 * long reading is counted first.
 */
export async function readActivities(
  connection: Connection,
  reading: Reading & Pick<Asked, 'resumeAt' | 'mayGoOn'> & { isLong?: boolean },
  view: View,
  onPage: OnPage,
): Promise<Result<{ readUntil: Instant }>> {
  const begun = fromResumeAt(reading.resumeAt);
  const mark = readingMark(reading);
  if (begun !== null) {
    mark.saw(begun.readUntil);
    mark.answered(begun.readUntil);
  }
  const isCounted = begun === null && reading.since === null && reading.isLong === true;
  // The first page does not wait until all are counted. What fields there are both need: that is asked once.
  const described = await connection.describe('Task');
  if (!described.ok) return described;
  const counting = isCounted ? countAll(connection, reading) : Promise.resolve(ok(begun?.total ?? null));
  let done = begun?.done ?? 0;

  for (const object of ['Task', 'Event'] as const) {
    if (begun?.object === 'Event' && object === 'Task') continue;
    const changedUntil = begun?.object === object ? begun.changedUntil : null;
    const window = { changedFrom: mark.from, changedUntil };
    const read = await readObject(connection, object, reading, window, view, async (seen, isLast) => {
      const total = await counting;
      if (!total.ok) return total;
      noteIn(mark, connection, seen);
      done += seen.length;
      // After the last row of the tasks come the events; each page's last row is the one that was changed first.
      const isThrough = isLast && object === 'Task';
      const changedUntil = isThrough ? null : (seen.at(-1)?.activity.changedAt ?? window.changedUntil);
      const at = { object: isThrough ? ('Event' as const) : object, changedUntil, readUntil: mark.after(view.now) };
      await onPage(changesOf(seen, reading, mark.before, { ...at, done, total: total.value }));
      return reading.mayGoOn?.() === false ? failed({ kind: 'shareReached' }) : ok(null);
    });
    if (!read.ok) return read;
  }
  return ok({ readUntil: mark.after(view.now) });
}

function noteIn(mark: ReadingMark, connection: Connection, seen: readonly Seen[]): void {
  mark.answered(connection.answeredAt());
  for (const { activity } of seen) mark.saw(activity.changedAt);
}

function changesOf(
  seen: readonly Seen[],
  { since, from }: Reading,
  readUntil: Instant,
  place: ReadingPlace,
): ActivityChanges {
  const kept = seen.filter(row => !row.isGone);
  const activities = kept.map(row => row.activity);
  return {
    activities: since === null ? activities.filter(activity => activity.day >= from) : activities,
    goneIds: seen.filter(row => row.isGone).map(row => row.activity.id),
    renamed: kept.flatMap(({ wasId, activity }) => (wasId === null ? [] : [{ from: wasId, to: activity.id }])),
    readUntil,
    resumeAt: toResumeAt(place),
    ...(place.total === null ? {} : { progress: { done: Math.min(place.done, place.total), total: place.total } }),
  };
}

/** Read one object's rows, page by page. */
async function readObject(
  connection: Connection,
  object: ActivityObject,
  reading: Reading,
  window: Window,
  view: View,
  onSeen: (seen: Seen[], isLast: boolean) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const described = await connection.describe(object);
  if (!described.ok) return described;
  const query = soql(activitiesQuery(object, described.value, reading, window));
  if (object === 'Event') {
    const ofEvent = (row: EventRow): Seen => {
      return { activity: activityOfEvent(row, view), isGone: row.IsDeleted, wasId: null };
    };
    return readEach(connection, query, eventRow, async rows => ok(rows.map(ofEvent)), onSeen);
  }
  const ofTasks = async (rows: TaskRow[]): Promise<Result<Seen[]>> => {
    const messages = await messagesOf(connection, rows);
    if (!messages.ok) return messages;
    return ok(rows.map(row => seenTask(row, messages.value.get(row.Id), view)));
  };
  return readEach(connection, query, taskRow, ofTasks, onSeen);
}

function seenTask(row: TaskRow, message: string | undefined, view: View): Seen {
  const activity = activityOfTask(row, view);
  if (message === undefined) return { activity, isGone: row.IsDeleted, wasId: null };
  return { activity: { ...activity, id: recordIdIn(view.place, message) }, isGone: row.IsDeleted, wasId: activity.id };
}

/**
 * Each row in its shape. One that is not is left out, or a single odd record would keep a rep from all the others; a
 * page of which nothing can be understood is no list of activities.
 */
function readEach<Row>(
  connection: Connection,
  query: string,
  row: z.ZodType<Row>,
  seenIn: (rows: Row[]) => Promise<Result<Seen[]>>,
  onSeen: (seen: Seen[], isLast: boolean) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const tolerant = row.nullable().catch(null);
  const makeReady = async (rows: (Row | null)[]): Promise<Result<Seen[]>> => {
    const good = rows.filter(each => each !== null);
    if (good.length < rows.length) log.error('rows could not be read', { rows: rows.length - good.length });
    if (good.length === 0 && rows.length > 0) return failed({ kind: 'unreadable', words: 'no row is an activity' });
    return seenIn(good);
  };
  return connection.readRows<Row | null, Seen[]>(query, tolerant, makeReady, onSeen, 'andHidden');
}

/** How many activities a first reading will bring. */
async function countAll(connection: Connection, reading: Reading): Promise<Result<number>> {
  let total = 0;
  for (const object of ['Task', 'Event'] as const) {
    const described = await connection.describe(object);
    if (!described.ok) return described;
    const window = { changedFrom: `${reading.from}T00:00:00Z`, changedUntil: null };
    const { from, where } = activitiesQuery(object, described.value, reading, window);
    const counted = await countRows(connection, soql({ select: ['COUNT()'], from, where }));
    if (!counted.ok) return counted;
    total += counted.value;
  }
  return ok(total);
}
