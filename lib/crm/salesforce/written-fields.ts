import { z } from 'zod';
import { type RecordId, recordOf } from '@/lib/domain/record-id';
import type { FieldValues } from '@/lib/domain/write-back/values';
import { failed, ok, type Result } from '@/lib/result';
import type { FieldWrite } from '../crm';
import { valuesIn } from '../one-by-one';
import { inCollections } from './collections';
import type { Connection } from './connection';
import { tasksOfMessages } from './emails';
import type { ActivityObject } from './fields';
import { isOf } from './ids';

/** Single fields of tasks and events, many records in one request. */

/** As many records as one request may read. */
const READ_AT_ONCE = 2_000;

const rows = z.array(z.record(z.string(), z.unknown()).nullable());

type Place = { id: RecordId; object: ActivityObject; record: string };

export async function readFields(
  connection: Connection,
  ids: readonly RecordId[],
  fields: readonly string[],
): Promise<Result<Map<RecordId, Result<FieldValues>>>> {
  const placed = await placesOf(connection, ids);
  if (!placed.ok) return placed;
  const found = new Map<RecordId, Result<FieldValues>>();
  for (const object of ['Task', 'Event'] as const) {
    const ofObject = placed.value.filter(place => place.object === object);
    const known = ofObject.length === 0 ? ok(null) : await allDescribed(connection, object, fields, 'readable');
    if (!known.ok) return known;
    for (let from = 0; from < ofObject.length; from += READ_AT_ONCE) {
      const some = ofObject.slice(from, from + READ_AT_ONCE);
      const body = { ids: some.map(({ record }) => record), fields: ['Id', ...fields] };
      const read = await connection.send({ method: 'POST', path: `/composite/sobjects/${object}`, body, answer: rows });
      if (!read.ok) return read;
      if (read.value.length !== some.length)
        return failed({ kind: 'unreadable', words: 'other records than asked for' });
      for (const [index, row] of read.value.entries()) {
        const place = some[index];
        if (row === null || place === undefined) continue;
        found.set(place.id, valuesIn(row, fields));
      }
    }
  }
  return ok(found);
}

/** Each is told apart: one that is locked or refused does not hold up the others. */
export async function writeFields(
  connection: Connection,
  writes: readonly FieldWrite[],
): Promise<Result<Result<null>[]>> {
  const placed = await placesOf(
    connection,
    writes.map(({ id }) => id),
  );
  if (!placed.ok) return placed;
  const places = new Map(placed.value.map(place => [place.id, place]));
  const outcomes = new Map<FieldWrite, Result<null>>();
  for (const object of ['Task', 'Event'] as const) {
    const ofObject = writes.filter(({ id }) => places.get(id)?.object === object);
    const fields = [...new Set(ofObject.flatMap(({ values }) => Object.keys(values)))];
    const known = ofObject.length === 0 ? ok(null) : await allDescribed(connection, object, fields, 'writable');
    if (!known.ok) {
      for (const write of ofObject) outcomes.set(write, known);
      continue;
    }
    const records = ofObject.map(({ id, values }) => ({
      attributes: { type: object },
      id: places.get(id)?.record,
      ...values,
    }));
    const sent = await inCollections(connection, 'PATCH', '/composite/sobjects', records);
    for (const [index, write] of ofObject.entries()) {
      const outcome = sent[index] ?? failed({ kind: 'unreadable' as const });
      outcomes.set(write, outcome.ok ? ok(null) : outcome);
    }
  }
  return ok(writes.map(write => outcomes.get(write) ?? failed({ kind: 'gone' })));
}

/** Where each activity's fields are. An e-mail is known by its message; its fields are those of the task beside it. */
async function placesOf(connection: Connection, ids: readonly RecordId[]): Promise<Result<Place[]>> {
  const messages = ids.map(recordOf).filter(record => isOf('emailMessage', record));
  const tasks = messages.length === 0 ? ok(new Map<string, string>()) : await tasksOfMessages(connection, messages);
  if (!tasks.ok) return tasks;
  return ok(
    ids.flatMap((id): Place[] => {
      const record = recordOf(id);
      if (isOf('event', record)) return [{ id, object: 'Event', record }];
      const task = isOf('task', record) ? record : tasks.value.get(record);
      return task === undefined ? [] : [{ id, object: 'Task', record: task }];
    }),
  );
}

/** A field that the rep may not see is not described; one that may not be written would be refused for each record. */
async function allDescribed(
  connection: Connection,
  object: ActivityObject,
  fields: readonly string[],
  use: 'readable' | 'writable',
): Promise<Result<null>> {
  const described = await connection.describe(object);
  if (!described.ok) return described;
  const may = described.value.fields.filter(field => use === 'readable' || field.updateable);
  const missing = fields.find(field => !may.some(({ name }) => name === field));
  return missing === undefined ? ok(null) : failed({ kind: 'notAllowed', field: missing });
}
