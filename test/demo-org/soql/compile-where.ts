/** Turns the conditions of a query into SQL. Every condition is true or false, never unknown, so that NOT works as in SOQL. */
import type {
  Condition,
  ConditionWithValueQuery,
  HavingClause,
  Query,
  WhereClause,
} from '@jetstreamapp/soql-parser-js';
import type { Value } from '../database';
import type { Field } from '../schema/field';
import { type Literal, readLiteral, unquote } from './literals';
import { malformed, notFilterable } from './query-errors';
import { type Resolved, resolve, type Scope } from './scope';

export interface Sql {
  text: string;
  params: Value[];
}

/** How the parts of a condition are read; semi-joins and functions are compiled by the caller's rules. */
export interface ConditionReader {
  subquery(query: Query): Sql;
  fn(fn: { functionName?: string; parameters?: unknown[] }): { sql: string; field: Field };
}

/** The SQL of a whole WHERE or HAVING. */
export function compileWhere(scope: Scope, where: WhereClause | HavingClause, reader: ConditionReader): Sql {
  const params: Value[] = [];
  const depths: Set<string>[] = [new Set()];
  let text = '';
  const open = (count = 0) => {
    for (let opened = 0; opened < count; opened++) depths.push(new Set());
    text += '('.repeat(count);
  };
  let clause: WhereClause | HavingClause | undefined = where;
  while (clause) {
    const left: ConditionWithValueQuery | Condition | null = clause.left;
    const operator: string | undefined = 'operator' in clause ? clause.operator : undefined;
    open(left?.openParen);
    if (left && 'operator' in left) {
      const condition = compileCondition(scope, left, reader);
      text += condition.text;
      params.push(...condition.params);
      text += ')'.repeat(left.closeParen ?? 0);
      depths.splice(depths.length - (left.closeParen ?? 0));
    }
    if (operator) {
      text += ` ${operator} `;
      if (operator !== 'NOT') rememberOperator(depths.at(-1), operator);
    }
    clause = 'right' in clause ? clause.right : undefined;
  }
  return { text, params };
}

/** SOQL refuses AND beside OR without parentheses. */
function rememberOperator(used: Set<string> | undefined, operator: string): void {
  used?.add(operator);
  if ((used?.size ?? 0) > 1) throw malformed(`unexpected token: '${operator}'`);
}

type Comparison = Exclude<ConditionWithValueQuery, { openParen: number } & { operator?: never }>;

function compileCondition(scope: Scope, condition: ConditionWithValueQuery, reader: ConditionReader): Sql {
  if (!('operator' in condition)) throw malformed('unexpected token');
  const { operator } = condition;
  const left = 'fn' in condition ? reader.fn(condition.fn) : filterable(scope, condition.field);
  if ('valueQuery' in condition) {
    const inner = reader.subquery(condition.valueQuery);
    const isIn = known(left.sql, `${left.sql} IN (${inner.text})`);
    return { text: operator === 'NOT IN' ? `(NOT ${isIn})` : isIn, params: inner.params };
  }
  const written = Array.isArray(condition.value) ? condition.value : [condition.value];
  const types = written.map((_, place) => {
    const type = condition.literalType;
    return String(Array.isArray(type) ? type[place] : type);
  });
  if (operator === 'LIKE') {
    const pattern = unquote(written[0] ?? "''", true);
    return { text: known(left.sql, `${left.sql} LIKE ? ESCAPE '\\'`), params: [pattern] };
  }
  const literals = written.map((each, place) => readLiteral(scope, left.field, each, types[place] ?? 'STRING'));
  return compare(left.sql, operator, literals);
}

function filterable(scope: Scope, name: string): Pick<Resolved, 'sql' | 'field'> {
  const resolved = resolve(scope, name);
  if (!resolved.field.filterable) throw notFilterable(scope.soql, resolved.field.name);
  return resolved;
}

function compare(left: string, operator: Comparison['operator'], literals: Literal[]): Sql {
  if (operator === 'IN' || operator === 'INCLUDES') return isOneOf(left, literals);
  if (operator === 'NOT IN' || operator === 'EXCLUDES') return not(compare(left, 'IN', literals));
  const literal = literals[0];
  if (!literal) throw malformed(`unexpected token: '${operator}'`);
  if (operator === '=') return equals(left, literal);
  if (operator === '!=') return not(equals(left, literal));
  if (literal.kind === 'value') return { text: known(left, `${left} ${operator} ?`), params: [literal.value] };
  // Before or after a stretch of time: `<` and `>=` look at its start, `<=` and `>` at its end.
  const edge = operator === '<' || operator === '>=' ? literal.start : literal.end;
  const way = operator === '<' || operator === '<=' ? '<' : '>=';
  return { text: known(left, `${left} ${way} ?`), params: [edge] };
}

function equals(left: string, literal: Literal): Sql {
  if (literal.kind === 'value') return { text: `(${left} IS ?)`, params: [literal.value] };
  return { text: known(left, `${left} >= ? AND ${left} < ?`), params: [literal.start, literal.end] };
}

/** Plain values go into one list: a query may name hundreds of ids. */
function isOneOf(left: string, literals: Literal[]): Sql {
  const values = literals.flatMap(literal =>
    literal.kind === 'value' && literal.value !== null ? [literal.value] : [],
  );
  const others = literals.filter(literal => literal.kind === 'range' || literal.value === null);
  const list: Sql = { text: known(left, `${left} IN (${values.map(() => '?').join(', ')})`), params: values };
  const parts = [list, ...others.map(literal => equals(left, literal))];
  return { text: `(${parts.map(part => part.text).join(' OR ')})`, params: parts.flatMap(part => part.params) };
}

/** False, not unknown, for an empty field; written so that SQLite can still use its indexes. */
function known(left: string, condition: string): string {
  return `(${condition} AND ${left} IS NOT NULL)`;
}

function not(part: Sql): Sql {
  return { text: `(NOT ${part.text})`, params: part.params };
}
