/** Reads the values written in a query as values to bind, and refuses those of the wrong kind. */
import { ApiError } from '../api-error';
import { startOfDay } from '../calendar';
import type { Value } from '../database';
import { isId, to18 } from '../ids';
import { today } from '../org';
import type { Field } from '../schema/field';
import { literalRange } from './date-literals';
import { malformed, wrongValue } from './query-errors';
import type { Scope } from './scope';

/** One value, or a stretch of time that a date literal stands for: from `start`, before `end`. */
export type Literal = { kind: 'value'; value: Value } | { kind: 'range'; start: string; end: string };

/** The meaning of one written value when compared with a field. */
export function readLiteral(scope: Scope, field: Field, written: string, type: string): Literal {
  if (type === 'NULL') return { kind: 'value', value: null };
  switch (field.type) {
    case 'date':
    case 'datetime':
      return readMoment(scope, field, written, type);
    case 'boolean':
      if (type !== 'BOOLEAN') throw wrongValue(scope.soql, field.name, 'boolean', false);
      return { kind: 'value', value: written.toUpperCase() === 'TRUE' ? 1 : 0 };
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      if (type !== 'INTEGER' && type !== 'DECIMAL') throw wrongValue(scope.soql, field.name, field.type, false);
      return { kind: 'value', value: Number(written) };
    case 'id':
    case 'reference':
      return { kind: 'value', value: readId(scope, field, written, type) };
    default:
      if (type !== 'STRING') throw wrongValue(scope.soql, field.name, 'string', true);
      return { kind: 'value', value: unquote(written) || null };
  }
}

/** The text inside quotes, its escapes undone. In a LIKE, `\_` and `\%` stay for the comparison to see. */
export function unquote(written: string, isLike = false): string {
  return written.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (whole, escaped: string) => {
    if (escaped.length === 5) return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    if (isLike && (escaped === '_' || escaped === '%')) return whole;
    const plain = escapes[escaped];
    if (plain === undefined)
      throw malformed(`Invalid string literal '${written}'. Illegal character sequence '${whole}'`);
    // A backslash is the escape sign of the comparison, too.
    return isLike && plain === '\\' ? '\\\\' : plain;
  });
}

const escapes: Record<string, string> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  n: '\n',
  N: '\n',
  r: '\r',
  R: '\r',
  t: '\t',
  T: '\t',
  b: '\b',
  B: '\b',
  f: '\f',
  F: '\f',
};

function readId(scope: Scope, field: Field, written: string, type: string): Value {
  if (type !== 'STRING') throw wrongValue(scope.soql, field.name, 'string', true);
  const id = unquote(written);
  if (id === '') return null;
  if (!isId(id)) throw new ApiError(400, 'INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${id}`);
  return to18(id);
}

function readMoment(scope: Scope, field: Field, written: string, type: string): Literal {
  const expected = field.type === 'date' ? 'date' : 'dateTime';
  if (type === 'DATE_LITERAL' || type === 'DATE_N_LITERAL') {
    const { org } = scope;
    const range = literalRange(written, today(org), org.fiscalYearStartMonth);
    if (!range) throw malformed(`unexpected token: '${written}'`);
    if (field.type === 'date') return { kind: 'range', start: range.start.toString(), end: range.end.toString() };
    const moment = (day: typeof range.start) => startOfDay(day, org.timeZone).toISOString();
    return { kind: 'range', start: moment(range.start), end: moment(range.end) };
  }
  if (field.type === 'date' && type === 'DATE') return { kind: 'value', value: written };
  if (field.type === 'datetime' && type === 'DATETIME') {
    const moment = new Date(written.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    if (!Number.isNaN(moment.getTime())) return { kind: 'value', value: moment.toISOString() };
  }
  throw wrongValue(scope.soql, field.name, expected, false);
}
