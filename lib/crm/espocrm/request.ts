import type { z } from 'zod';
import { failed, ok, type Result } from '@/lib/result';
import type { Outside } from '../crm';
import { clockOf, hear, readAnswer } from '../hear';
import { problemFrom } from './problems';

/** One request to EspoCRM's REST interface. The session's cookies ride along; we never see them. */
export type RestRequest<Answer> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `api/v1/`. */
  path: string;
  body?: Record<string, unknown> | undefined;
  /** What a success must look like. */
  answer: z.ZodType<Answer>;
};

export async function sendRequest<Answer>(
  outside: Outside,
  base: string,
  { method, path, body, answer }: RestRequest<Answer>,
): Promise<Result<{ value: Answer; answeredAt: string | null }>> {
  const heard = await hear(outside, `${base}api/v1/${path}`, {
    method,
    headers: {
      Accept: 'application/json',
      // Without it a server behind a signed-out session asks the browser for a password.
      'X-Requested-With': 'XMLHttpRequest',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    credentials: 'include',
  });
  if (!heard.ok) return heard;
  if (!heard.value.isOk) return failed(problemFrom(heard.value));
  const read = readAnswer(heard.value.text, answer);
  return read.ok ? ok({ value: read.value, answeredAt: clockOf(heard.value.headers) }) : read;
}
