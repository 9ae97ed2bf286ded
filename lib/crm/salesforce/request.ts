import type { z } from 'zod';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import type { ApiUsage, Outside } from '../crm';
import { problemFrom } from './problems';

/** One request to Salesforce's REST interface. It never throws for what can ordinarily go wrong. */
export type RestRequest<Answer> = {
  host: string;
  token: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** From the root, `/services/…`. */
  path: string;
  body?: Record<string, unknown> | undefined;
  /** What a success must look like. */
  answer: z.ZodType<Answer>;
};

export type RestOutcome<Answer> = { result: Result<Answer>; usage: ApiUsage; answeredAt: string | null };

const TIMEOUT_MS = 30_000;

export async function sendRequest<Answer>(
  outside: Outside,
  request: RestRequest<Answer>,
): Promise<RestOutcome<Answer>> {
  let response: Response;
  let text: string;
  try {
    response = await outside.fetch(`https://${request.host}${request.path}`, optionsOf(request));
    text = await response.text();
  } catch {
    // The platform throws alike for no network, a time-out, a redirect and a connection that broke half-way.
    return { result: failed({ kind: 'offline' }), usage: null, answeredAt: null };
  }
  const result = response.ok ? readAnswer(text, request.answer) : failed<Problem>(problemFrom(response.status, text));
  return { result, usage: usageIn(response.headers), answeredAt: dateIn(response.headers) };
}

function optionsOf(request: RestRequest<unknown>): RequestInit {
  const { token, method, body } = request;
  return {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json; charset=UTF-8',
      'Sforce-Call-Options': 'client=Throughline',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json; charset=UTF-8' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    // Only the token speaks for the rep, and it must not follow a redirect to another host.
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
}

function readAnswer<Answer>(text: string, answer: z.ZodType<Answer>): Result<Answer> {
  let body: unknown;
  try {
    // A deletion is answered with nothing at all.
    body = text === '' ? null : JSON.parse(text);
  } catch {
    // A page instead of data is the notice that Salesforce is being looked after; anything else is half an answer.
    return failed({ kind: /^\s*<(?:!doctype|html)/i.test(text) ? 'crmDown' : 'unreadable' });
  }
  const read = answer.safeParse(body);
  if (read.success) return ok(read.data);
  const issue = read.error.issues[0];
  return failed({ kind: 'unreadable', words: issue?.message, field: issue?.path.join('.') });
}

/** `Sforce-Limit-Info: api-usage=10018/100000` */
function usageIn(headers: Headers): ApiUsage {
  const match = /api-usage=(\d+)\/(\d+)/.exec(headers.get('Sforce-Limit-Info') ?? '');
  return match === null ? null : { used: Number(match[1]), allowed: Number(match[2]) };
}

/** The CRM's own clock when it answered. */
function dateIn(headers: Headers): string | null {
  const at = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
