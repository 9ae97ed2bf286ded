/** Turns a parsed query into SQL, and says how its rows become records. */
import type { Query, FieldType as Selected, Subquery } from '@jetstreamapp/soql-parser-js';
import type { Value } from '../database';
import type { Org } from '../org';
import { childRelationships } from '../schema/child-relationships';
import type { SObject } from '../schema/s-object';
import { type ConditionReader, compileWhere, type Sql } from './compile-where';
import { type Called, compileFunction, isAggregate, isCountOfRows } from './functions';
import { malformed, mustBeGrouped, noSuchRelationship, notGroupable } from './query-errors';
import { columnSql, createScope, fromClause, type Resolved, resolve, type Scope } from './scope';

export interface CompiledQuery {
  kind: 'records' | 'count' | 'aggregate';
  object: SObject;
  sql: string;
  params: Value[];
  /** How the values of a row, after the id and the keys, are named and written. */
  columns: Resolved[];
  /** SQL of the ids that lead to related records, in the order they follow the row's own id. */
  keys: string[];
  children: ChildQuery[];
}

/** A query below each record; its first parameter is the record's id. */
export interface ChildQuery {
  name: string;
  query: CompiledQuery;
}

export interface CompileOptions {
  /** Also deleted and archived rows. */
  all: boolean;
}

/** Compiles a whole query. */
export function compileQuery(org: Org, soql: string, query: Query, options: CompileOptions): CompiledQuery {
  const scope = createScope(org, soql, query.sObject ?? '', 't', query.sObjectAlias);
  return compile(scope, query, options, undefined);
}

function compile(
  scope: Scope,
  query: Query | Subquery,
  options: CompileOptions,
  parentField: string | undefined,
): CompiledQuery {
  const selected = (query.fields ?? []).flatMap(field => expand(scope, field, query.limit));
  const kind = kindOf(query, selected);
  const columns: Resolved[] = [];
  const children: ChildQuery[] = [];
  let unnamed = 0;
  for (const field of selected) {
    if (field.type === 'FieldSubquery') children.push(compileChild(scope, field.subquery, options));
    else if (field.type === 'FieldFunctionExpression') {
      if (kind === 'count') continue;
      const fn = compileFunction(scope, field as Called);
      const name = field.alias ?? (fn.plainName || `expr${unnamed++}`);
      columns.push({ sql: fn.sql, field: fn.field, path: [name], steps: [] });
    } else if (field.type === 'FieldTypeof') throw malformed("unexpected token: 'TYPEOF'");
    else {
      const resolved = resolve(scope, writtenName(field));
      const alias = 'alias' in field ? field.alias : undefined;
      const grouped = kind === 'aggregate';
      columns.push(grouped ? { ...resolved, path: [alias ?? resolved.path.at(-1) ?? ''], steps: [] } : resolved);
    }
  }

  const reader = conditionReader(scope, options);
  const where = whereClause(scope, query, options, parentField, reader);
  const groups = groupBy(scope, query);
  if (kind === 'aggregate')
    for (const column of columns)
      if (!groups.includes(column.sql) && !/^(COUNT|SUM|AVG|MIN|MAX)\(/.test(column.sql))
        throw mustBeGrouped(scope.soql, column.field.name);
  const having = query.having ? compileWhere(scope, query.having, reader) : undefined;
  const order = orderBy(scope, query, kind);
  const keys = kind === 'records' ? [...new Set(columns.flatMap(column => column.steps.map(step => step.key)))] : [];
  const values = columns.map(column => column.sql);
  const wanted = kind === 'aggregate' ? values : kind === 'count' ? ['1'] : [`${scope.row}."Id"`, ...keys, ...values];
  const parts = [
    `SELECT ${wanted.join(', ')}`,
    fromClause(scope),
    `WHERE ${where.text}`,
    groups.length > 0 ? `GROUP BY ${groups.join(', ')}` : '',
    having ? `HAVING ${having.text}` : '',
    order,
    limits(query),
  ];
  const sql = parts.filter(part => part).join(' ');
  return {
    kind,
    object: scope.object,
    sql: kind === 'count' ? `SELECT COUNT(*) FROM (${sql})` : sql,
    params: [...where.params, ...(having?.params ?? [])],
    columns,
    keys,
    children,
  };
}

function kindOf(query: Query | Subquery, selected: Selected[]): CompiledQuery['kind'] {
  if (selected.some(isCountOfRows)) return 'count';
  return query.groupBy || selected.some(isAggregate) ? 'aggregate' : 'records';
}

/** FIELDS(ALL) and its like become the fields they stand for. */
function expand(scope: Scope, selected: Selected, limit: number | undefined): Selected[] {
  if (selected.type !== 'FieldFunctionExpression' || selected.functionName.toUpperCase() !== 'FIELDS')
    return [selected];
  const which = String(selected.parameters[0]).toUpperCase();
  if (which !== 'STANDARD' && (limit ?? 201) > 200)
    throw malformed('The SOQL FIELDS function must have a LIMIT of at most 200');
  const fits = scope.object.fields.filter(
    field => which === 'ALL' || (which === 'CUSTOM' ? field.custom : !field.custom),
  );
  return fits.map(field => ({ type: 'Field', field: field.name }));
}

function writtenName(field: Exclude<Selected, { type: 'FieldSubquery' | 'FieldFunctionExpression' | 'FieldTypeof' }>) {
  return 'relationships' in field ? [...field.relationships, field.field].join('.') : field.field;
}

/** A subquery names a relationship of the object, such as `Contacts`. */
function compileChild(scope: Scope, subquery: Subquery, options: CompileOptions): ChildQuery {
  const wanted = subquery.relationshipName.toLowerCase();
  const relationship = childRelationships(scope.org.schema, scope.object).find(
    each => each.relationshipName?.toLowerCase() === wanted,
  );
  if (!relationship) throw noSuchRelationship(scope.soql, subquery.relationshipName);
  const inner = createScope(scope.org, scope.soql, relationship.childSObject, 'c', subquery.sObjectAlias);
  const query = compile(inner, subquery, options, relationship.field);
  return { name: relationship.relationshipName ?? subquery.relationshipName, query };
}

function conditionReader(scope: Scope, options: CompileOptions): ConditionReader {
  return {
    subquery: query => semiJoin(scope, query, options),
    fn: fn => compileFunction(scope, fn as Called), // the parser's two types of functions say the same
  };
}

/** The ids a condition such as `AccountId IN (SELECT …)` is compared with. Empty ones never match. */
function semiJoin(outer: Scope, query: Query, options: CompileOptions): Sql {
  const row = `${outer.row}s`;
  const scope = createScope(outer.org, outer.soql, query.sObject ?? '', row, query.sObjectAlias);
  const field = query.fields?.[0];
  if (query.fields?.length !== 1 || !field || !('field' in field) || field.type === 'FieldTypeof')
    throw malformed('Semi join sub-selects must select exactly one field');
  const column = resolve(scope, writtenName(field));
  const where = whereClause(scope, query, options, undefined, conditionReader(scope, options));
  const text = `SELECT ${column.sql} ${fromClause(scope)} WHERE ${where.text} AND ${column.sql} IS NOT NULL`;
  return { text, params: where.params };
}

function whereClause(
  scope: Scope,
  query: Query | Subquery,
  options: CompileOptions,
  parentField: string | undefined,
  reader: ConditionReader,
): Sql {
  const parts: Sql[] = [];
  if (parentField) parts.push({ text: `${scope.row}."${parentField}" = ?`, params: [null] });
  if (!options.all) parts.push({ text: `${scope.row}."IsDeleted" = 0`, params: [] });
  const archived = scope.object.fields.find(field => field.name === 'IsArchived');
  if (!options.all && archived) parts.push({ text: `NOT ${columnSql(scope.row, archived)}`, params: [] });
  if (query.where) {
    const written = compileWhere(scope, query.where, reader);
    parts.push({ text: `(${written.text})`, params: written.params });
  }
  if (parts.length === 0) return { text: '1', params: [] };
  return { text: parts.map(part => part.text).join(' AND '), params: parts.flatMap(part => part.params) };
}

function groupBy(scope: Scope, query: Query | Subquery): string[] {
  const clauses = [query.groupBy ?? []].flat();
  return clauses.map(clause => {
    if ('fn' in clause) return compileFunction(scope, clause.fn as Called).sql;
    const { sql, field } = resolve(scope, clause.field);
    if (!field.groupable) throw notGroupable(scope.soql, field.name);
    return sql;
  });
}

/** Empty values come first unless the query says otherwise; equal ones keep one order on all pages. */
function orderBy(scope: Scope, query: Query | Subquery, kind: CompiledQuery['kind']): string {
  if (kind === 'count') return '';
  const terms = [query.orderBy ?? []].flat().map(clause => {
    const sql = 'fn' in clause ? compileFunction(scope, clause.fn as Called).sql : resolve(scope, clause.field).sql;
    return `${sql} ${clause.order ?? 'ASC'} NULLS ${clause.nulls ?? 'FIRST'}`;
  });
  if (kind === 'records') terms.push(`${scope.row}."Id"`);
  return terms.length > 0 ? `ORDER BY ${terms.join(', ')}` : '';
}

function limits(query: Query | Subquery): string {
  if (query.limit === undefined && query.offset === undefined) return '';
  if ((query.offset ?? 0) > 2000) throw malformed('Maximum SOQL offset allowed is 2000');
  return `LIMIT ${Number(query.limit ?? -1)} OFFSET ${Number(query.offset ?? 0)}`;
}
