/** Functions in queries: sums and counts, and parts of dates. */
import type { FieldType as Selected } from '@jetstreamapp/soql-parser-js';
import { type Field, field } from '../schema/field';
import { malformed } from './query-errors';
import { resolve, type Scope } from './scope';

/** A function as the parser gives it. */
export interface Called {
  functionName?: string;
  parameters?: (string | Called)[];
}

export interface CompiledFunction {
  sql: string;
  field: Field;
  /** Functions that only format keep the field's name; the others get `expr0` and so on. */
  plainName?: string;
}

const wholeNumber = field('expr', 'int');
const number = field('expr', 'double');
const day = field('expr', 'date');

const aggregates: Record<string, (column: string, of: Field) => CompiledFunction> = {
  COUNT: column => ({ sql: `COUNT(${column})`, field: wholeNumber }),
  COUNT_DISTINCT: column => ({ sql: `COUNT(DISTINCT ${column})`, field: wholeNumber }),
  SUM: column => ({ sql: `SUM(${column})`, field: number }),
  AVG: column => ({ sql: `AVG(${column})`, field: number }),
  MIN: (column, of) => ({ sql: `MIN(${column})`, field: of }),
  MAX: (column, of) => ({ sql: `MAX(${column})`, field: of }),
};

/** Parts of dates; of date-times in UTC, as SOQL does without convertTimezone(). */
const dateParts: Record<string, (column: string) => CompiledFunction> = {
  CALENDAR_YEAR: column => part(`substr(${column}, 1, 4)`),
  CALENDAR_MONTH: column => part(`substr(${column}, 6, 2)`),
  CALENDAR_QUARTER: column => ({ sql: `((CAST(substr(${column}, 6, 2) AS INTEGER) + 2) / 3)`, field: wholeNumber }),
  DAY_IN_MONTH: column => part(`substr(${column}, 9, 2)`),
  DAY_IN_WEEK: column => ({ sql: `(CAST(strftime('%w', ${column}) AS INTEGER) + 1)`, field: wholeNumber }),
  HOUR_IN_DAY: column => part(`substr(${column}, 12, 2)`),
  DAY_ONLY: column => ({ sql: `substr(${column}, 1, 10)`, field: day }),
};

/** The SQL of a function. */
export function compileFunction(scope: Scope, called: Called): CompiledFunction {
  const name = (called.functionName ?? '').toUpperCase();
  const parameter = called.parameters?.[0];
  if (name === 'COUNT' && parameter === undefined) return { sql: 'COUNT(*)', field: wholeNumber };
  if (typeof parameter !== 'string') throw malformed(`unexpected token: '${called.functionName}'`);
  const of = resolve(scope, parameter);
  const aggregate = aggregates[name];
  if (aggregate) return aggregate(of.sql, of.field);
  const datePart = dateParts[name];
  if (datePart) return datePart(of.sql);
  if (name === 'TOLABEL' || name === 'FORMAT') return { sql: of.sql, field: of.field, plainName: of.field.name };
  throw malformed(`unexpected token: '${called.functionName}'`);
}

export function isAggregate(selected: Selected): boolean {
  return selected.type === 'FieldFunctionExpression' && selected.functionName.toUpperCase() in aggregates;
}

/** `COUNT()`, which answers with a number and no records. */
export function isCountOfRows(selected: Selected): boolean {
  return isAggregate(selected) && 'parameters' in selected && selected.parameters.length === 0;
}

function part(sql: string): CompiledFunction {
  return { sql: `CAST(${sql} AS INTEGER)`, field: wholeNumber };
}
