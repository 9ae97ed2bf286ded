import type { Activity } from '@/lib/domain/activity';
import { plusDays } from '@/lib/domain/calendar';
import type { Instant, PlainDate } from '@/lib/domain/words';
import { ok, type Result } from '@/lib/result';
import type { ActivityChanges } from '../crm';
import { activityOfEvent, activityOfTask, type View } from './activities';
import type { Connection } from './connection';
import { type ActivityObject, activityFields, isDescribed } from './fields';
import { type DescribedObject, eventRow, taskRow } from './shapes';
import { date, dateTime, soql } from './soql';

/**
 * Reads tasks and events, the first time from a day on and later by modification time. Always through `queryAll`:
 * plain queries hide what is older than a year, and what was deleted.
 */
export type Reading = {
  /** Whose: conditions that hold for tasks and events alike. */
  whose: readonly string[];
  from: PlainDate;
  since: Instant | null;
};

/** A change may become visible a little after the time it bears. Seeing an activity twice changes nothing. */
const OVERLAP_MS = 5 * 60_000;

export async function readActivities(
  connection: Connection,
  reading: Reading,
  view: View,
  onPage: (changes: ActivityChanges) => Promise<void>,
): Promise<Result<{ readUntil: Instant }>> {
  // Pages that arrived do not move the mark: an interrupted reading begins again where it began.
  const readUntil = reading.since ?? `${reading.from}T00:00:00Z`;
  // Where to read on is told by the CRM's clock, never the device's: by the newest change seen. But not beyond the moment
  // the reading began, for tasks may have changed while events were still being read.
  let newest = reading.since;
  let beganAt: Instant | null = null;

  for (const object of ['Task', 'Event'] as const) {
    const described = await connection.describe(object);
    if (!described.ok) return described;
    const query = queryFor(object, described.value, reading);
    const take = async (rows: { activity: Activity; isGone: boolean }[]): Promise<void> => {
      beganAt ??= connection.answeredAt();
      for (const { activity } of rows) newest = laterOf(newest, activity.changedAt);
      const kept = rows.filter(row => !row.isGone).map(row => row.activity);
      await onPage({
        activities: reading.since === null ? kept.filter(activity => activity.day >= reading.from) : kept,
        goneIds: rows.filter(row => row.isGone).map(row => row.activity.id),
        readUntil,
      });
    };
    const read =
      object === 'Task'
        ? await connection.readRows(
            query,
            taskRow,
            rows => take(rows.map(row => ({ activity: activityOfTask(row, view), isGone: row.IsDeleted }))),
            'andHidden',
          )
        : await connection.readRows(
            query,
            eventRow,
            rows => take(rows.map(row => ({ activity: activityOfEvent(row, view), isGone: row.IsDeleted }))),
            'andHidden',
          );
    if (!read.ok) return read;
  }
  return ok({ readUntil: newest === null ? readUntil : earlierOf(newest, beganAt ?? view.now) });
}

function laterOf(one: Instant | null, other: Instant): Instant {
  return one !== null && Date.parse(one) >= Date.parse(other) ? one : other;
}

function earlierOf(one: Instant, other: Instant): Instant {
  return Date.parse(one) <= Date.parse(other) ? one : other;
}

function queryFor(object: ActivityObject, described: DescribedObject, reading: Reading): string {
  return soql({
    select: activityFields(object, described),
    from: object,
    where: [
      ...reading.whose,
      ...whenFor(object, described, reading),
      ...(object === 'Event' ? onceEach(described) : []),
    ],
    order: 'LastModifiedDate DESC',
  });
}

function whenFor(object: ActivityObject, described: DescribedObject, { from, since }: Reading): string[] {
  if (since !== null) return [`LastModifiedDate >= ${dateTime(Date.parse(since) - OVERLAP_MS)}`];
  // A day early, for the rep's midnight is not that of UTC; what is too early is left out once its day is known.
  const midnight = dateTime(`${plusDays(from, -1)}T00:00:00Z`);
  if (object === 'Event') return ['IsDeleted = false', `StartDateTime >= ${midnight}`];
  const made = [
    `CreatedDate >= ${midnight}`,
    ...(isDescribed(described, 'CompletedDateTime') ? [`CompletedDateTime >= ${midnight}`] : []),
  ];
  return ['IsDeleted = false', `(ActivityDate >= ${date(from)} OR (ActivityDate = null AND (${made.join(' OR ')})))`];
}

/** Copies for invitees and the pattern of a series would count one meeting several times. */
function onceEach(described: DescribedObject): string[] {
  return [
    ...(isDescribed(described, 'IsChild') ? ['IsChild = false'] : []),
    ...(isDescribed(described, 'GroupEventType') ? ["GroupEventType != '3'"] : []),
  ];
}
