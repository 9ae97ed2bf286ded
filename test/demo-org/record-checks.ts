/** Whether values may stand in their fields. */
import { ApiError } from './api-error';
import { quote, type Row, type Value } from './database';
import { isId, to18 } from './ids';
import type { Org } from './org';
import type { Field } from './schema/field';
import type { SObject } from './schema/s-object';
import { fieldNamed, objectNamed } from './schema/schema';

/** One value of a request as the tables keep it. */
export function readField(field: Field, value: unknown): Value {
  if (value === null || value === undefined || value === '') return field.type === 'boolean' ? 0 : null;
  switch (field.type) {
    case 'boolean':
      if (typeof value !== 'boolean') throw notOfType(field, value);
      return Number(value);
    case 'int':
    case 'double':
    case 'currency':
    case 'percent': {
      const number = Number(value);
      if (Number.isNaN(number) || typeof value === 'boolean') throw notOfType(field, value);
      return field.type === 'int' ? Math.trunc(number) : number;
    }
    case 'date': {
      const day = /^(\d{4}-\d\d-\d\d)(T.*)?$/.exec(String(value))?.[1];
      if (!day || Number.isNaN(Date.parse(day))) throw notOfType(field, value);
      return day;
    }
    case 'datetime': {
      const moment = new Date(String(value).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
      if (Number.isNaN(moment.getTime())) throw notOfType(field, value);
      return moment.toISOString();
    }
    case 'reference':
      return readReference(field, value);
    default:
      return readText(field, value);
  }
}

/** Pointers must lead to records that are there. */
export function checkReferences(org: Org, object: SObject, row: Row): void {
  for (const [name, value] of Object.entries(row)) {
    const field = fieldNamed(object, name);
    if (field?.type !== 'reference' || value === null || value === undefined) continue;
    const id = String(value);
    const targets = field.referenceTo.flatMap(target => objectNamed(org.schema, target) ?? []);
    const target = targets.find(each => id.startsWith(each.keyPrefix));
    if (!target) {
      const message = `${field.label.replace(/ ID$/, '')}: id value of incorrect type: ${id}`;
      throw new ApiError(400, 'MALFORMED_ID', message, [field.name]);
    }
    const found = org.db.list(`SELECT "IsDeleted" FROM ${quote(target.name)} WHERE "Id" = ?`, [id])[0];
    if (!found) throw new ApiError(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
    if (found[0] === 1) throw new ApiError(400, 'ENTITY_IS_DELETED', 'entity is deleted', [field.name]);
  }
}

/** Unique fields must not repeat a value. */
export function checkUnique(org: Org, object: SObject, row: Row, ownId: string | undefined): void {
  for (const field of object.fields) {
    const value = row[field.name] ?? null;
    if (!field.unique || value === null) continue;
    const sql = `SELECT "Id" FROM ${quote(object.name)} WHERE ${quote(field.name)} = ? AND "Id" IS NOT ? AND "IsDeleted" = 0`;
    const other = org.db.list(sql, [value, ownId ?? null])[0]?.[0];
    if (!other) continue;
    const message = `duplicate value found: ${field.name} duplicates value on record with id: ${other}`;
    throw new ApiError(400, 'DUPLICATE_VALUE', message, []);
  }
}

function readReference(field: Field, value: unknown): Value {
  const id = String(value);
  if (isId(id)) return to18(id);
  const message = `${field.label.replace(/ ID$/, '')}: id value of incorrect type: ${id}`;
  throw new ApiError(400, 'MALFORMED_ID', message, [field.name]);
}

function readText(field: Field, value: unknown): Value {
  if (typeof value === 'object') throw notOfType(field, value);
  const text = String(value);
  if (field.length > 0 && text.length > field.length) {
    const message = `${field.label}: data value too large: ${text.slice(0, 80)} (max length=${field.length})`;
    throw new ApiError(400, 'STRING_TOO_LONG', message, [field.name]);
  }
  if (field.restricted && !field.picklist.includes(text)) {
    const message = `${field.label}: bad value for restricted picklist field: ${text}`;
    throw new ApiError(400, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, [field.name]);
  }
  return text;
}

function notOfType(field: Field, value: unknown): ApiError {
  const kind =
    typeof value === 'boolean' ? 'VALUE_BOOLEAN' : typeof value === 'number' ? 'VALUE_NUMBER' : 'VALUE_STRING';
  const message = `Cannot deserialize instance of ${field.type} from ${kind} value ${String(value)} or request may be missing a required field at [line:1, column:1]`;
  return new ApiError(400, 'JSON_PARSER_ERROR', message);
}
