import { z } from 'zod';
import type { Activity, CallDraft } from '@/lib/domain/activity';
import { type RecordId, recordOf } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import { failed, ok, type Result } from '@/lib/result';
import type { View } from '../draft-times';
import { isSameDescription, joinDescription } from '../next-step';
import { activityOfEvent, activityOfTask } from './activities';
import { allRows, type Connection } from './connection';
import { type ActivityObject, activityFields, isDescribed } from './fields';
import { isOf } from './ids';
import { eventFrom, taskFrom } from './new-call';
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

/** An earlier try's answer may get lost while the record is made, and two clocks never agree. */
const CLOCKS_DIFFER_MS = 2 * 60_000;

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
    aboutSame(draft),
    `CreatedDate >= ${dateTime(Date.parse(since) - CLOCKS_DIFFER_MS)}`,
    `Subject = ${quoted(draft.subject)}`,
    ...(object === 'Event' && isDescribed(described.value, 'IsChild') ? ['IsChild = false'] : []),
  ];
  const read = await readBack(connection, object, described.value, where, view);
  if (!read.ok) return read;
  // Comments cannot be asked for in a query, and a query does not tell capitals apart.
  const description = joinDescription(draft.notes, draft.nextStep);
  const same = read.value.filter(
    row => row.activity.subject === draft.subject && isSameDescription(row.description, description),
  );
  return ok(same.map(row => row.activity));
}

export async function deleteCall(connection: Connection, record: string): Promise<Result<null>> {
  const object = isOf('event', record) ? 'Event' : 'Task';
  const gone = await connection.send({ method: 'DELETE', path: `/sobjects/${object}/${record}`, answer: nothing });
  return gone.ok || gone.problem.kind === 'gone' ? ok(null) : gone;
}

/** Done only when the field shows the text afterwards. */
export async function writeField(
  connection: Connection,
  record: string,
  field: string,
  text: string,
): Promise<Result<null>> {
  const object = isOf('event', record) ? 'Event' : 'Task';
  const described = await connection.describe(object);
  if (!described.ok) return described;
  if (!isDescribed(described.value, field)) return failed({ kind: 'notAllowed', field });
  const written = await connection.send({
    method: 'PATCH',
    path: `/sobjects/${object}/${record}`,
    body: { [field]: text },
    answer: nothing,
  });
  if (!written.ok) return written;
  const query = soql({ select: [field], from: object, where: [`Id = ${quotedId(record)}`] });
  const rows = await allRows(connection, query, z.record(z.string(), z.unknown()));
  if (!rows.ok) return rows;
  return rows.value[0]?.[field] === text ? ok(null) : failed({ kind: 'notAllowed', field });
}

/** A record about a lead names no account. */
function aboutSame({ contactId, accountId }: CallDraft): string {
  if (contactId !== null && isOf('lead', recordOf(contactId))) return `WhoId = ${quotedId(recordOf(contactId))}`;
  const account = quotedId(recordOf(accountId));
  return `(AccountId = ${account} OR WhatId = ${account})`;
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
