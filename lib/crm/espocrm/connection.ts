import type { z } from 'zod';
import { failed, ok, type Result } from '@/lib/result';
import { siteOf } from '../added-crm';
import type { Outside } from '../crm';
import { type RestRequest, sendRequest } from './request';
import { pageOf } from './shapes';

/** One server, as the rep whose cookies the browser has. */
export type Connection = {
  /** The server's host, port and path: part of every id. */
  readonly place: string;
  send<Answer>(request: RestRequest<Answer>): Promise<Result<Answer>>;
  /** One page of a list, at most `PAGE` rows. */
  list<Row>(entity: string, list: List, row: z.ZodType<Row>): Promise<Result<Row[]>>;
  /** The CRM's clock at its last answer. */
  answeredAt(): string | null;
  /** Whose session it is, as far as the browser can tell without asking; another one after another sign-in. */
  session(): Promise<string>;
};

export type Condition = { type: 'equals' | 'greaterThanOrEquals'; attribute: string; value: string };
export type List = {
  select: readonly string[];
  where: readonly Condition[];
  orderBy: string;
  offset: number;
};

/** More than 200 at a time is refused. */
export const PAGE = 200;

export function connect(base: string, outside: Outside): Connection {
  let answeredAt: string | null = null;

  async function send<Answer>(request: RestRequest<Answer>): Promise<Result<Answer>> {
    const sent = await sendRequest(outside, base, request);
    if (!sent.ok) return sent;
    answeredAt = sent.value.answeredAt ?? answeredAt;
    return ok(sent.value.value);
  }

  return {
    place: siteOf(base),
    send,
    answeredAt: () => answeredAt,
    async list(entity, list, row) {
      const page = await send({ method: 'GET', path: `${entity}?${queryOf(list)}`, answer: pageOf(row) });
      return page.ok ? ok(page.value.list) : page;
    },
    async session() {
      const [cookie] = await outside.cookies({ name: 'auth-token', url: base });
      return cookie?.value ?? '';
    },
  };
}

/** All rows of a list, page by page. */
export async function allRows<Row extends { id: string }>(
  connection: Connection,
  entity: string,
  list: Omit<List, 'offset'>,
  row: z.ZodType<Row>,
): Promise<Result<Row[]>> {
  const rows: Row[] = [];
  let first: string | undefined;
  for (;;) {
    const page = await connection.list(entity, { ...list, offset: rows.length }, row);
    if (!page.ok) return page;
    if (page.value.length > 0 && page.value[0]?.id === first) return sameAgain;
    first = page.value[0]?.id;
    rows.push(...page.value);
    if (page.value.length < PAGE) return ok(rows);
  }
}

/** A server that does not turn the page would be asked for ever. */
export const sameAgain = failed({ kind: 'unreadable' as const, words: 'the same page twice' });

function queryOf({ select, where, orderBy, offset }: List): string {
  const query = new URLSearchParams({
    maxSize: String(PAGE),
    offset: String(offset),
    orderBy,
    order: 'asc',
    select: select.join(','),
  });
  where.forEach((condition, place) => {
    for (const [name, value] of Object.entries(condition)) query.set(`where[${place}][${name}]`, value);
  });
  return query.toString();
}
