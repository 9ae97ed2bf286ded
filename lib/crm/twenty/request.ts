import { z } from 'zod';
import { failed, ok, type Result } from '@/lib/result';
import type { Outside } from '../crm';
import { clockOf, hear, readAnswer } from '../hear';
import { problemByStatus, problemIn } from './problems';

export type Answered<Data> = { value: Data; answeredAt: string | null };

/** One question to Twenty's GraphQL interface. Its errors stand in the body, whatever the status says. */
export async function sendQuestion<Data>(
  outside: Outside,
  base: string,
  token: string | null,
  query: string,
  /** What must stand under `data`. */
  data: z.ZodType<Data>,
): Promise<Result<Answered<Data>>> {
  const heard = await hear(outside, `${base}graphql`, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
    // Only the token speaks for the rep.
    credentials: 'omit',
  });
  if (!heard.ok) return heard;
  const { status, isOk, text, headers } = heard.value;
  const problem = problemIn(text, query.startsWith('mutation')) ?? (isOk ? null : problemByStatus(status));
  if (problem !== null) return failed(problem);
  const read = readAnswer(text, z.object({ data }));
  return read.ok ? ok({ value: read.value.data as Data, answeredAt: clockOf(headers) }) : read;
}
