import { z } from 'zod';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import type { Connection } from './connection';
import { problemOfRecord } from './problems';
import { salesforceId } from './shapes';

/** As many records as one request may write. */
const WRITE_AT_ONCE = 200;

const outcomes = z.array(
  z.object({
    id: salesforceId.nullish().catch(null),
    success: z.boolean(),
    errors: z
      .array(
        z.object({
          statusCode: z.string(),
          message: z.string().catch(''),
          fields: z.array(z.string()).nullish().catch(null),
        }),
      )
      .catch([]),
  }),
);

/**
 * Write records of one object, 200 in a request, none of them held up by another: for each its id, or why not. When a
 * request as a whole fails, that is what each of its records hears, and those after it are not sent.
 */
export async function inCollections(
  connection: Connection,
  method: 'POST' | 'PATCH',
  path: string,
  records: readonly Record<string, unknown>[],
): Promise<Result<string>[]> {
  const done: Result<string>[] = [];
  let stoppedBy: Problem | null = null;
  for (let from = 0; from < records.length; from += WRITE_AT_ONCE) {
    const some = records.slice(from, from + WRITE_AT_ONCE);
    const sent: Result<z.infer<typeof outcomes>> =
      stoppedBy === null
        ? await connection.send({ method, path, body: { allOrNone: false, records: some }, answer: outcomes })
        : failed(stoppedBy);
    if (!sent.ok) stoppedBy = sent.problem;
    for (const index of some.keys()) done.push(sent.ok ? outcomeOf(sent.value[index]) : sent);
  }
  return done;
}

function outcomeOf(outcome: z.infer<typeof outcomes>[number] | undefined): Result<string> {
  if (outcome === undefined) return failed({ kind: 'unreadable', words: 'an answer for fewer records than were sent' });
  const [error] = outcome.errors;
  if (!outcome.success) return failed(error === undefined ? { kind: 'refused' } : problemOfRecord(error));
  return ok(outcome.id ?? '');
}
