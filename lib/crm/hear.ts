import type { z } from 'zod';
import { failed, ok, type Result } from '@/lib/result';
import type { Outside } from './crm';

/** What came back from a CRM: the whole answer, whatever its status. */
export type Heard = { status: number; isOk: boolean; headers: Headers; text: string };

const TIMEOUT_MS = 30_000;

/** One request, and its answer to the end. No network, a time-out and a redirect to another site are `offline`. */
export async function hear(outside: Outside, url: string, init: RequestInit): Promise<Result<Heard>> {
  try {
    const response = await outside.fetch(url, {
      // A redirect could take what speaks for the rep to another host.
      redirect: 'error',
      ...init,
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { status, ok: isOk, headers } = response;
    return ok({ status, isOk, headers, text: await response.text() });
  } catch {
    // The platform throws alike for no network, a time-out, a redirect and a connection that broke half-way.
    return failed({ kind: 'offline' });
  }
}

/** A success's body in its shape. */
export function readAnswer<Answer>(text: string, answer: z.ZodType<Answer>): Result<Answer> {
  let body: unknown;
  try {
    // A deletion is answered with nothing at all.
    body = text === '' ? null : JSON.parse(text);
  } catch {
    // A page instead of data is the notice that the CRM is being looked after; anything else is half an answer.
    return failed({ kind: /^\s*<(?:!doctype|html)/i.test(text) ? 'crmDown' : 'unreadable' });
  }
  const read = answer.safeParse(body);
  if (read.success) return ok(read.data);
  const issue = read.error.issues[0];
  return failed({ kind: 'unreadable', words: issue?.message, field: issue?.path.join('.') });
}

/** The CRM's own clock when it answered. */
export function clockOf(headers: Headers): string | null {
  const at = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
