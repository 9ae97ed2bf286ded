import type { Instant, PlainDate } from '@/lib/domain/words';
import { isSalesforceId } from './ids';

/** The values that stand in a query. Each kind has its own way in; nothing is pasted in as it came. */

/** A text in quotes. */
export function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  return `'${escaped}'`;
}

/** An id in quotes. Throws when it is none: an id that is not one is our mistake, not the rep's. */
export function quotedId(id: string): string {
  if (!isSalesforceId(id)) throw new Error('not a Salesforce id');
  return `'${id}'`;
}

/** `2026-11-21T09:00:00Z`: dateTimes stand without quotes and without fractions. */
export function dateTime(at: Instant | number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** `2026-11-21`, without quotes. */
export function date(day: PlainDate): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error('not a date');
  return day;
}

export type Query = {
  select: readonly string[];
  from: string;
  where: readonly string[];
  order?: string;
  limit?: number;
};

/** All conditions must hold. */
export function soql({ select, from, where, order, limit }: Query): string {
  return [
    `SELECT ${select.join(', ')} FROM ${from}`,
    ...(where.length > 0 ? [`WHERE ${where.join(' AND ')}`] : []),
    ...(order === undefined ? [] : [`ORDER BY ${order}`]),
    ...(limit === undefined ? [] : [`LIMIT ${limit}`]),
  ].join(' ');
}
