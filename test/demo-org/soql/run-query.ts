/** Runs a query and gives its answer page by page, as the API writes it. */
import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
import { toApiMoment } from '../calendar';
import type { Value } from '../database';
import type { Org } from '../org';
import type { Field } from '../schema/field';
import { objectOfId } from '../schema/schema';
import { type CompiledQuery, type CompileOptions, compileQuery } from './compile-query';
import type { Cursor } from './cursors';
import { malformed, pointAt } from './query-errors';

export interface QueryAnswer {
  totalSize: number;
  done: boolean;
  nextRecordsUrl?: string;
  records: Record<string, unknown>[];
}

export interface QueryOptions extends CompileOptions {
  /** Where the API's resources begin: `/services/data/v67.0`. */
  base: string;
  pageSize: number;
}

/** The first page of a query's answer. */
export function runQuery(org: Org, soql: string, options: QueryOptions): QueryAnswer {
  const query = compileQuery(org, soql, parse(soql), options);
  const rows = org.db.list(query.sql, query.params);
  if (query.kind === 'count') return { totalSize: Number(rows[0]?.[0] ?? 0), done: true, records: [] };
  if (query.kind === 'aggregate') {
    const records = rows.map(row => toAggregate(query, row));
    return { totalSize: records.length, done: true, records };
  }
  if (rows.length <= options.pageSize)
    return { totalSize: rows.length, done: true, records: rows.map(row => toRecord(org, query, row, options.base)) };
  return readPage(org, org.cursors.open(query, rows, options.pageSize), 0, options.base);
}

/** The page of a result that starts at an offset. */
export function readPage(org: Org, cursor: Cursor, offset: number, base: string): QueryAnswer {
  const { query, rows, pageSize } = cursor;
  const next = offset + pageSize;
  const records = rows.slice(offset, next).map(row => toRecord(org, query, row, base));
  if (next >= rows.length) return { totalSize: rows.length, done: true, records };
  return { totalSize: rows.length, done: false, nextRecordsUrl: `${base}/query/${cursor.id}-${next}`, records };
}

/** A stored value as JSON shows it. */
export function toApiValue(field: Field, value: Value): unknown {
  if (value === null || value === undefined) return null;
  if (field.type === 'boolean') return value === 1;
  if (field.type === 'datetime') return toApiMoment(String(value));
  return value;
}

function parse(soql: string): Query {
  if (soql.length > 100_000) throw malformed('SOQL statements cannot be longer than 100000 characters.');
  try {
    // Without options: with any, the library builds a new parser for each query, which takes a fifth of a second.
    return parseQuery(soql);
  } catch (error) {
    const token = error instanceof Error ? (/found:? (?:--> )?'(.*?)'/s.exec(error.message)?.[1] ?? '') : '';
    if (!token) throw malformed("unexpected token: '<EOF>'");
    throw malformed(pointAt(soql, token, `unexpected token: '${token}'`));
  }
}

function toAggregate(query: CompiledQuery, row: Value[]): Record<string, unknown> {
  const record: Record<string, unknown> = { attributes: { type: 'AggregateResult' } };
  for (const [place, column] of query.columns.entries())
    record[column.path[0] ?? ''] = toApiValue(column.field, row[place] ?? null);
  return record;
}

function toRecord(org: Org, query: CompiledQuery, row: Value[], base: string): Record<string, unknown> {
  const id = String(row[0]);
  const record: Record<string, unknown> = { attributes: attributes(query.object.name, query.object.name, id, base) };
  for (const [place, column] of query.columns.entries()) {
    const value = toApiValue(column.field, row[1 + query.keys.length + place] ?? null);
    let holder: Record<string, unknown> | null = record;
    for (const step of column.steps) {
      const key: Value = row[1 + query.keys.indexOf(step.key)] ?? null;
      holder[step.name] ??= key === null ? null : { attributes: related(org, step.type, String(key), base) };
      holder = holder[step.name] as Record<string, unknown> | null; // set in the line above
      if (!holder) break;
    }
    if (holder) holder[column.path.at(-1) ?? ''] = value;
  }
  for (const child of query.children) record[child.name] = childAnswer(org, child.query, id, base);
  return record;
}

function childAnswer(org: Org, query: CompiledQuery, parentId: string, base: string): QueryAnswer | null {
  const rows = org.db.list(query.sql, [parentId, ...query.params.slice(1)]);
  if (rows.length === 0) return null;
  return { totalSize: rows.length, done: true, records: rows.map(row => toRecord(org, query, row, base)) };
}

function related(org: Org, type: string, id: string, base: string): unknown {
  return attributes(type, objectOfId(org.schema, id)?.name ?? type, id, base);
}

function attributes(type: string, object: string, id: string, base: string): unknown {
  return { type, url: `${base}/sobjects/${object}/${id}` };
}
