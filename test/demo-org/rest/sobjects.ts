/** `/sobjects`: one record at a time. */
import { ApiError, notFound } from '../api-error';
import type { Row } from '../database';
import type { Org } from '../org';
import { createRecord, deleteRecord, findByExternalId, findRow, objectOrRefuse, updateRecord } from '../records';
import type { Field } from '../schema/field';
import type { SObject } from '../schema/s-object';
import { fieldNamed } from '../schema/schema';
import { toApiValue } from '../soql/run-query';
import { fullDescription, summary } from './describe';
import { type ApiReply, type ApiRequest, objectBody, ok } from './request';

/** The list of all objects. */
export function listObjects({ org, base }: ApiRequest): ApiReply {
  const sobjects = [...org.schema.values()].map(object => summary(object, base));
  return ok({ encoding: 'UTF-8', maxBatchSize: 200, sobjects });
}

/** A full description; unchanged ones are not sent again. */
export function describeObject(request: ApiRequest, name: string): ApiReply {
  const object = objectOrRefuse(request.org, name);
  if (request.headers['if-modified-since']) return { status: 304 };
  return {
    ...ok(fullDescription(request.org, object, request.base)),
    headers: { 'Last-Modified': 'Mon, 05 Jan 2026 08:00:00 GMT' },
  };
}

export function aboutObject(request: ApiRequest, name: string): ApiReply {
  const object = objectOrRefuse(request.org, name);
  return ok({ objectDescribe: summary(object, request.base), recentItems: [] });
}

export function create(request: ApiRequest, name: string): ApiReply {
  const object = objectOrRefuse(request.org, name);
  const id = createRecord(request.org, object, objectBody(request), request.userId);
  const headers = { Location: `${request.base}/sobjects/${object.name}/${id}` };
  return { status: 201, body: { id, success: true, errors: [] }, headers };
}

export function read(request: ApiRequest, name: string, id: string): ApiReply {
  const object = objectOrRefuse(request.org, name);
  const row = findRow(request.org, object, id);
  if (!row) throw notFound();
  if (row.IsDeleted === 1) throw new ApiError(404, 'ENTITY_IS_DELETED', 'entity is deleted', []);
  const wanted = request.query.get('fields')?.split(',');
  return ok(toRecord(request.org, object, row, request.base, wanted));
}

export function update(request: ApiRequest, name: string, id: string): ApiReply {
  updateRecord(request.org, objectOrRefuse(request.org, name), id, objectBody(request), request.userId);
  return { status: 204 };
}

export function remove(request: ApiRequest, name: string, id: string): ApiReply {
  deleteRecord(request.org, objectOrRefuse(request.org, name), id, request.userId);
  return { status: 204 };
}

/** Reads, makes or changes the record that has a value of our own in an external-id field. */
export function byExternalId(request: ApiRequest, name: string, fieldName: string, value: string): ApiReply {
  const object = objectOrRefuse(request.org, name);
  const field = externalIdField(object, fieldName);
  const ids = field.name === 'Id' ? [value] : findByExternalId(request.org, object, field, value);
  const [id, ...others] = ids;
  if (others.length > 0) {
    return { status: 300, body: ids.map(each => `${request.base}/sobjects/${object.name}/${each}`) };
  }
  if (request.method !== 'PATCH') {
    if (!id) throw notFound();
    return request.method === 'DELETE' ? remove(request, name, id) : read(request, name, id);
  }
  const input = objectBody(request);
  if (Object.keys(input).some(key => key.toLowerCase() === field.name.toLowerCase()))
    throw new ApiError(400, 'INVALID_FIELD', `The ${field.name} field should not be specified in the sobject data.`);
  if (id) {
    updateRecord(request.org, object, id, input, request.userId);
    return ok({ id, success: true, errors: [], created: false });
  }
  const made = createRecord(request.org, object, { ...input, [field.name]: value }, request.userId);
  return { status: 201, body: { id: made, success: true, errors: [], created: true } };
}

/** A record with all its fields, or those that were asked for. */
export function toRecord(
  org: Org,
  object: SObject,
  row: Row,
  base: string,
  wanted: string[] | undefined,
): Record<string, unknown> {
  const url = `${base}/sobjects/${object.name}/${row.Id}`;
  const record: Record<string, unknown> = { attributes: { type: object.name, url } };
  const fields = wanted ? wanted.map(name => knownField(object, name.trim())) : object.fields;
  for (const field of fields)
    record[field.name] = toApiValue(field, field.sql ? workedOut(org, object, field, row) : (row[field.name] ?? null));
  return record;
}

function workedOut(org: Org, object: SObject, field: Field, row: Row) {
  const sql = `SELECT ${field.sql?.('t')} FROM "${object.name}" t WHERE "Id" = ?`;
  return org.db.list(sql, [row.Id ?? null])[0]?.[0] ?? null;
}

function knownField(object: SObject, name: string): Field {
  const field = fieldNamed(object, name);
  if (!field) throw new ApiError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
  return field;
}

/** The field by whose values records may be found. */
export function externalIdField(object: SObject, name: string): Field {
  const field = fieldNamed(object, name);
  if (field && (field.externalId || field.name === 'Id')) return field;
  const message = `Provided external ID field does not exist or is not accessible: ${name}`;
  throw new ApiError(404, 'NOT_FOUND', message);
}
