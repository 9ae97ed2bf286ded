import type { Activity, CallDraft } from '@/lib/domain/activity';
import { type RecordId, recordOf } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import { ok, type Result } from '@/lib/result';
import { madeFrom, type View } from '../draft-times';
import { isSameTalk } from '../fact-line';
import { activityOfEvent, activityOfTask } from './activities';
import { allRows, type Connection } from './connection';
import { checkRoomFor, descriptionOf } from './description';
import { type ActivityObject, activityFields, isDescribed } from './fields';
import { isOf } from './ids';
import { eventFrom, taskFrom } from './new-call';
import { oneOf } from './reading-queries';
import { created, type DescribedObject, eventRow, nothing, taskRow } from './shapes';
import { dateTime, quoted, quotedId, soql } from './soql';

/** Puts a call or a held meeting into Salesforce, and finds one that an earlier try already put there. */

export async function createCall(
  connection: Connection,
  draft: CallDraft,
  owner: RecordId,
  view: View,
): Promise<Result<Activity>> {
  const object = objectOf(draft);
  const described = await connection.describe(object);
  if (!described.ok) return described;
  const room = checkRoomFor(described.value, draft);
  if (!room.ok) return room;
  const body =
    object === 'Task'
      ? await taskFrom(connection, described.value, draft, owner)
      : ok(eventFrom(described.value, draft, owner, view));
  if (!body.ok) return body;
  const made = await connection.send({
    method: 'POST',
    path: `/sobjects/${object}`,
    body: body.value,
    answer: created,
  });
  if (!made.ok) return made;

  const read = await readBack(connection, object, described.value, [`Id = ${quotedId(made.value.id)}`], view);
  const found = read.ok ? read.value[0]?.activity : undefined;
  // The record exists. Failing now would make the caller think of a second try, so what was sent is answered instead;
  // the next reading brings what the org added.
  return ok(found ?? activityAsSent(object, made.value.id, body.value, draft, view));
}

export async function callsLike(
  connection: Connection,
  draft: CallDraft,
  owner: RecordId,
  since: Instant,
  view: View,
): Promise<Result<Activity[]>> {
  const object = objectOf(draft);
  const described = await connection.describe(object);
  if (!described.ok) return described;
  const where = [
    `OwnerId = ${quotedId(recordOf(owner))}`,
    aboutSame(described.value, draft),
    `CreatedDate >= ${dateTime(Date.parse(madeFrom(since)))}`,
    `Subject = ${quoted(draft.subject)}`,
    ...(object === 'Event' && isDescribed(described.value, 'IsChild') ? ['IsChild = false'] : []),
  ];
  const read = await readBack(connection, object, described.value, where, view);
  if (!read.ok) return read;
  // Comments cannot be asked for in a query, and a query does not tell capitals apart.
  const description = descriptionOf(described.value, draft);
  const same = read.value.filter(
    row => row.activity.subject === draft.subject && isSameTalk(row.description ?? '', description),
  );
  return ok(same.map(row => row.activity));
}

export async function deleteCall(connection: Connection, record: string): Promise<Result<null>> {
  const object = isOf('event', record) ? 'Event' : 'Task';
  const gone = await connection.send({ method: 'DELETE', path: `/sobjects/${object}/${record}`, answer: nothing });
  return gone.ok || gone.problem.kind === 'gone' ? ok(null) : gone;
}

/** A record about a lead names no account. */
function aboutSame(described: DescribedObject, { contactId, accountId }: CallDraft): string {
  if (contactId !== null && isOf('lead', recordOf(contactId))) return `WhoId = ${quotedId(recordOf(contactId))}`;
  const id = recordOf(accountId);
  return oneOf(described, [
    { field: 'AccountId', id },
    { field: 'WhatId', id },
  ]);
}

function objectOf(draft: CallDraft): ActivityObject {
  return draft.kind === 'call' ? 'Task' : 'Event';
}

type Read = { activity: Activity; description: string | null };

async function readBack(
  connection: Connection,
  object: ActivityObject,
  described: DescribedObject,
  where: string[],
  view: View,
): Promise<Result<Read[]>> {
  const query = soql({
    select: activityFields(object, described),
    from: object,
    where,
    order: 'CreatedDate',
    limit: 200,
  });
  if (object === 'Task') {
    const rows = await allRows(connection, query, taskRow);
    return rows.ok
      ? ok(rows.value.map(row => ({ activity: activityOfTask(row, view), description: row.Description })))
      : rows;
  }
  const rows = await allRows(connection, query, eventRow);
  return rows.ok
    ? ok(rows.value.map(row => ({ activity: activityOfEvent(row, view), description: row.Description })))
    : rows;
}

function activityAsSent(
  object: ActivityObject,
  id: string,
  body: Record<string, unknown>,
  draft: CallDraft,
  view: View,
): Activity {
  const row = {
    ...body,
    Id: id,
    CreatedDate: view.now,
    LastModifiedDate: view.now,
    AccountId: recordOf(draft.accountId),
    Who: { Name: draft.contactName },
  };
  return object === 'Task'
    ? activityOfTask(taskRow.parse({ ...row, IsClosed: true }), view)
    : activityOfEvent(eventRow.parse(row), view);
}
