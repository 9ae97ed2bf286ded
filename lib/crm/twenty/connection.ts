import { z } from 'zod';
import { failed, ok, type Result } from '@/lib/result';
import { siteOf } from '../added-crm';
import type { Outside } from '../crm';
import { parameters, type Value } from './graphql';
import { type Answered, sendQuestion } from './request';
import { learningSchema, type Schema } from './schema';
import { readToken } from './session';

/** One server, as the rep whose page keeps the access token. */
export type Connection = {
  /** The server's host, port and path: part of every id. */
  readonly place: string;
  /** Ask one question. Asked again in other words when this version's schema lacks a field one can do without. */
  ask<Data>(question: (schema: Schema) => string, data: z.ZodType<Data>): Promise<Result<Data>>;
  /** The CRM's clock at its last answer. */
  answeredAt(): string | null;
  /** The present token: another one, and what is known of the user is old. */
  session(): Promise<Result<string>>;
};

/** More wordings than there are fields to do without. */
const MOST_WORDINGS = 10;

export function connect(base: string, outside: Outside): Connection {
  const schema = learningSchema();
  let answeredAt: string | null = null;

  async function askOnce<Data>(query: string, data: z.ZodType<Data>): Promise<Result<Answered<Data>>> {
    const token = await readToken(base, outside);
    if (!token.ok) return token;
    const first = await sendQuestion(outside, base, token.value, query, data);
    if (first.ok || first.problem.kind !== 'signedOut') return first;
    // The page may have renewed the token just now. The same one would only be refused again.
    const again = await readToken(base, outside);
    return again.ok && again.value !== token.value ? sendQuestion(outside, base, again.value, query, data) : first;
  }

  return {
    place: siteOf(base),
    answeredAt: () => answeredAt,
    session: () => readToken(base, outside),
    async ask(question, data) {
      for (let wordings = 1; ; wordings += 1) {
        const answer = await askOnce(question(schema), data);
        if (answer.ok) {
          answeredAt = answer.value.answeredAt ?? answeredAt;
          return ok(answer.value.value);
        }
        const { kind, words } = answer.problem;
        if (kind !== 'otherVersion' || wordings >= MOST_WORDINGS || !schema.learn(words ?? '')) return answer;
      }
    },
  };
}

export type List = { filter: Value; orderBy?: Value; selection: (schema: Schema) => string };

/** As many at a time as Twenty gives. */
export const PAGE = 60;

/** The rows of a list (`tasks`, `people`), page by page. `filter` may depend on the schema's version. */
export async function readRows<Row>(
  connection: Connection,
  name: string,
  list: Omit<List, 'filter'> & { filter: (schema: Schema) => Value },
  row: z.ZodType<Row>,
  onRows: (rows: Row[]) => Promise<void>,
): Promise<Result<null>> {
  const answer = z.object({
    rows: z.object({
      edges: z.array(z.object({ node: row })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
    }),
  });
  let after: string | undefined;
  for (;;) {
    const question = (schema: Schema): string => {
      const asked = parameters({ filter: list.filter(schema), orderBy: list.orderBy, first: PAGE, after });
      return `query { rows: ${name}${asked} { edges { node { ${list.selection(schema)} } } pageInfo { hasNextPage endCursor } } }`;
    };
    const page: Result<z.infer<typeof answer>> = await connection.ask(question, answer);
    if (!page.ok) return page;
    await onRows(page.value.rows.edges.map(edge => edge.node as Row));
    const { hasNextPage, endCursor } = page.value.rows.pageInfo;
    if (!hasNextPage) return ok(null);
    // Half a list must never pass for the whole of it.
    if (!endCursor || endCursor === after)
      return failed({ kind: 'unreadable', words: 'more rows, but no way to them' });
    after = endCursor;
  }
}

/** All rows of a short list at once. */
export async function allRows<Row>(
  connection: Connection,
  name: string,
  list: Parameters<typeof readRows<Row>>[2],
  row: z.ZodType<Row>,
): Promise<Result<Row[]>> {
  const rows: Row[] = [];
  const read = await readRows(connection, name, list, row, async page => void rows.push(...page));
  return read.ok ? ok(rows) : read;
}
