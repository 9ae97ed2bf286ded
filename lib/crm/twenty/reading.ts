import type { z } from 'zod';
import type { Activity } from '@/lib/domain/activity';
import { type RecordId, recordIdIn, recordOf } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import { ok, type Result } from '@/lib/result';
import type { ActivityChanges, Reading } from '../crm';
import type { View } from '../draft-times';
import { type ReadingMark, readingMark } from '../reading-mark';
import { activityOf } from './activities';
import { allRows, type Connection } from './connection';
import type { Value } from './graphql';
import { type ActivityObject, activityKinds, objectOf, recordIn } from './ids';
import { fetchActivities, readActivityRows, readTargets } from './rows';
import { type ActivityRow, idRow, targetRow } from './shapes';

type Page = (changes: ActivityChanges) => Promise<void>;

/**
 * The member's own tasks and notes by the time they were changed; deleted ones show when asked for. To link one to another
 * company changes only the row between, so those are read as well.
 */
export async function readMine(
  connection: Connection,
  member: string,
  reading: Reading,
  view: View,
  onPage: Page,
): Promise<Result<{ readUntil: Instant }>> {
  const mark = readingMark(reading);
  const me = recordIdIn(view.place, member);
  const changed = { updatedAt: { gte: mark.from } };
  const deleted = reading.since === null ? undefined : 'andDeleted';
  const passOn = async (object: ActivityObject, rows: ActivityRow[]): Promise<void> => {
    mark.answered(connection.answeredAt());
    for (const row of rows) mark.saw(row.updatedAt);
    // Who made a note cannot be asked for in every version.
    const changes = changesFrom(object, rows, view, reading, mark);
    await onPage({ ...changes, activities: changes.activities.filter(each => each.ownerId === me) });
  };

  for (const object of activityKinds) {
    const filter: Record<string, Value> = object === 'task' ? { ...changed, assigneeId: { eq: member } } : changed;
    const seen = new Set<string>();
    const take = async (rows: ActivityRow[]): Promise<void> => {
      for (const row of rows) seen.add(row.id);
      await passOn(object, rows);
    };
    const read = await readActivityRows(connection, object, filter, take, deleted);
    if (!read.ok) return read;
    if (reading.since === null) continue;
    const targets = await readTargets(connection, object, () => changed, targetRow, 'andDeleted');
    if (!targets.ok) return targets;
    const ids = targets.value.flatMap(row => row.activity?.id ?? []).filter(id => !seen.has(id));
    const linked = await fetchActivities(connection, object, [...new Set(ids)]);
    if (!linked.ok) return linked;
    await passOn(object, linked.value);
  }
  return ok({ readUntil: mark.after(view.now) });
}

/** Tasks and notes about a company, its people and its opportunities. */
export async function readOfCompany(
  connection: Connection,
  company: string,
  reading: Reading,
  view: View,
): Promise<Result<ActivityChanges>> {
  const mark = readingMark(reading);
  const kept = (await reading.kept?.()) ?? [];
  const all: ActivityChanges = { activities: [], goneIds: [], readUntil: mark.before };
  const ofCompany = { filter: () => ({ companyId: { eq: company } }), selection: () => 'id' };
  const people = await allRows(connection, 'people', ofCompany, idRow);
  if (!people.ok) return people;
  const opportunities = await allRows(connection, 'opportunities', ofCompany, idRow);
  if (!opportunities.ok) return opportunities;
  const idsIn = (rows: { id: string }[]): string[] => rows.map(row => row.id);

  for (const object of activityKinds) {
    const targets = await readTargets(
      connection,
      object,
      schema => ({
        or: [
          { [`${schema.link('company')}Id`]: { eq: company } },
          ...anyOf(`${schema.link('person')}Id`, idsIn(people.value)),
          ...anyOf(`${schema.link('opportunity')}Id`, idsIn(opportunities.value)),
        ],
      }),
      targetRow,
    );
    if (!targets.ok) return targets;
    mark.answered(connection.answeredAt());
    const linked = new Map(targets.value.flatMap(row => (row.activity == null ? [] : [[row.activity.id, row]])));
    const isChanged = ({ updatedAt, activity }: z.infer<typeof targetRow>): boolean =>
      reading.since === null || [updatedAt, activity?.updatedAt ?? ''].some(at => at >= mark.from);
    const changed = [...linked].flatMap(([id, row]) => (isChanged(row) ? [id] : []));
    // What is kept and not listed was deleted, or is about another company now.
    const missing = kept.flatMap(id => {
      const named = objectOf(recordOf(id));
      return named?.object === object && !linked.has(named.id) ? [named.id] : [];
    });
    const rows = await fetchActivities(connection, object, [...new Set([...changed, ...missing])]);
    if (!rows.ok) return rows;
    for (const row of rows.value) mark.saw(row.updatedAt);
    const found = changesFrom(object, rows.value, view, reading, mark);
    const there = new Set(rows.value.map(row => row.id));
    const lost = missing.filter(id => !there.has(id)).map(id => recordIdIn(view.place, recordIn(object, id)));
    all.activities.push(...found.activities);
    all.goneIds.push(...found.goneIds, ...lost);
  }
  return ok({ ...all, readUntil: mark.after(view.now) });
}

function anyOf(name: string, ids: string[]): Value[] {
  return ids.length === 0 ? [] : [{ [name]: { in: ids } }];
}

function changesFrom(
  object: ActivityObject,
  rows: ActivityRow[],
  view: View,
  { from }: Reading,
  mark: ReadingMark,
): ActivityChanges {
  const activities: Activity[] = [];
  const goneIds: RecordId[] = [];
  for (const row of rows) {
    const activity = activityOf(object, row, view);
    if (row.deletedAt !== null) goneIds.push(activity.id);
    else if (activity.day >= from) activities.push(activity);
  }
  return { activities, goneIds, readUntil: mark.before };
}
