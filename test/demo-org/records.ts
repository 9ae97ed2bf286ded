/** Creating, changing and deleting records as the API does: checks, derived fields, stamps. */
import { ApiError, notFound } from './api-error';
import { quote, type Row, type Value } from './database';
import { dropTask, remakeTask } from './enhanced-email';
import { isId, to18 } from './ids';
import { type Org, requireObject, toStored } from './org';
import { checkReferences, checkUnique, readField } from './record-checks';
import { derive } from './record-rules';
import type { Field } from './schema/field';
import type { SObject } from './schema/s-object';
import { fieldNamed, objectNamed } from './schema/schema';

export type Input = Record<string, unknown>;

/** The object a request names. */
export function objectOrRefuse(org: Org, name: string): SObject {
  const object = objectNamed(org.schema, name);
  if (!object) throw notFound();
  return object;
}

/** The stored row of a record, deleted or not. */
export function findRow(org: Org, object: SObject, id: string): Row | undefined {
  if (!isId(id)) return undefined;
  return org.db.rows(`SELECT * FROM ${quote(object.name)} WHERE "Id" = ?`, [to18(id)])[0];
}

/** Makes a record and gives its id. */
export function createRecord(org: Org, object: SObject, input: Input, userId: string): string {
  refuseUnlessWritable(object);
  const sent = readInput(org, object, input, 'createable');
  const row: Row = {};
  for (const field of object.fields) if (!field.sql) row[field.name] = toStored(field.startsAs);
  const now = org.clock.now().toISOString();
  Object.assign(row, sent, {
    Id: org.nextId(object),
    IsDeleted: 0,
    CreatedDate: now,
    CreatedById: userId,
    LastModifiedDate: now,
    LastModifiedById: userId,
    SystemModstamp: now,
  });
  if (fieldNamed(object, 'OwnerId')) row.OwnerId ??= userId;
  refuseUnlessComplete(object, row);
  org.db.insert(object.name, { ...row, ...derive(org, object, row, undefined) });
  return String(row.Id);
}

/** Changes fields of a record. */
export function updateRecord(org: Org, object: SObject, id: string, input: Input, userId: string): void {
  refuseUnlessWritable(object);
  const before = existing(org, object, id);
  refuseIfLocked(org, String(before.Id));
  const sent = readInput(org, object, input, 'updateable', String(before.Id));
  const after: Row = { ...before, ...sent };
  refuseUnlessComplete(object, after);
  const now = org.clock.now().toISOString();
  const stamps = { LastModifiedDate: now, LastModifiedById: userId, SystemModstamp: now };
  const changes: Row = { ...sent, ...derive(org, object, after, before), ...stamps };
  if (object.name === 'EmailMessage') changes.ActivityId = remakeTask(org, before);
  change(org, object, String(before.Id), changes);
}

/** Puts a record into the recycle bin. */
export function deleteRecord(org: Org, object: SObject, id: string, userId: string): void {
  refuseUnlessWritable(object);
  const before = existing(org, object, id);
  if (object.name === 'EmailMessage') dropTask(org, before);
  const now = org.clock.now().toISOString();
  change(org, object, String(before.Id), {
    IsDeleted: 1,
    LastModifiedDate: now,
    LastModifiedById: userId,
    SystemModstamp: now,
  });
}

/** The ids of live records with this value in an external-id field. */
export function findByExternalId(org: Org, object: SObject, field: Field, value: string): string[] {
  const sql = `SELECT "Id" FROM ${quote(object.name)} WHERE ${quote(field.name)} = ? AND "IsDeleted" = 0`;
  return org.db.list(sql, [value]).map(row => String(row[0]));
}

/** A record that is there and not deleted. */
function existing(org: Org, object: SObject, id: string): Row {
  const row = findRow(org, object, id);
  if (!row) throw new ApiError(404, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
  if (row.IsDeleted === 1) throw new ApiError(404, 'ENTITY_IS_DELETED', 'entity is deleted', []);
  return row;
}

function change(org: Org, object: SObject, id: string, changes: Row): void {
  const sets = Object.keys(changes).map(name => `${quote(name)} = ?`);
  const sql = `UPDATE ${quote(object.name)} SET ${sets.join(', ')} WHERE "Id" = ?`;
  org.db.run(sql, [...Object.values(changes), id]);
}

/** The values a request sent, checked field by field and ready to store. */
function readInput(org: Org, object: SObject, input: Input, right: 'createable' | 'updateable', ownId?: string): Row {
  const row: Row = {};
  const forbidden: string[] = [];
  for (const [name, value] of Object.entries(input)) {
    if (name === 'attributes') continue;
    const field = fieldNamed(object, name);
    if (!field) throw new ApiError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
    if (!field[right]) forbidden.push(field.name);
    else row[field.name] = readField(field, value);
  }
  if (forbidden.length > 0) {
    const advice =
      'Please check the security settings of this field and verify that it is read/write for your profile or permission set.';
    const message = `Unable to create/update fields: ${forbidden.join(', ')}. ${advice}`;
    throw new ApiError(400, 'INVALID_FIELD_FOR_INSERT_UPDATE', message, forbidden);
  }
  checkReferences(org, object, row);
  checkUnique(org, object, row, ownId);
  return row;
}

function refuseIfLocked(org: Org, id: string): void {
  if (!org.locked.has(id)) return;
  const message = `unable to obtain exclusive access to this record or 1 records: ${id}`;
  throw new ApiError(400, 'UNABLE_TO_LOCK_ROW', message, []);
}

function refuseUnlessWritable(object: SObject): void {
  if (object.writable) return;
  const message = `entity type cannot be inserted: ${object.label}`;
  throw new ApiError(400, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message);
}

function refuseUnlessComplete(object: SObject, row: Record<string, Value>): void {
  const missing = object.fields.filter(field => field.required && (row[field.name] ?? null) === null);
  const names = missing.map(field => field.name);
  if (object.name === 'Event' && row.IsAllDayEvent !== 1) {
    const starts = row.StartDateTime ?? row.ActivityDateTime ?? null;
    if (starts === null) names.push('StartDateTime');
    if ((row.EndDateTime ?? row.DurationInMinutes ?? null) === null) names.push('DurationInMinutes');
  }
  if (names.length === 0) return;
  throw new ApiError(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names);
}

/** The name a record goes by. */
export function nameOf(org: Org, objectName: string, id: string | null): string {
  if (!id) return '';
  const object = requireObject(org, objectName);
  const field = object.fields.find(each => each.nameField)?.name ?? 'Id';
  return String(findRow(org, object, id)?.[field] ?? '');
}
