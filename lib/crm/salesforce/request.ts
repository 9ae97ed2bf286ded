import type { z } from 'zod';
import { failed, type Problem, type Result } from '@/lib/result';
import type { ApiUsage, Outside } from '../crm';
import { clockOf, hear, readAnswer } from '../hear';
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

export async function sendRequest<Answer>(
  outside: Outside,
  request: RestRequest<Answer>,
): Promise<RestOutcome<Answer>> {
  const heard = await hear(outside, `https://${request.host}${request.path}`, optionsOf(request));
  if (!heard.ok) return { result: heard, usage: null, answeredAt: null };
  const { isOk, status, text, headers } = heard.value;
  const result = isOk ? readAnswer(text, request.answer) : failed<Problem>(problemFrom(status, text));
  return { result, usage: usageIn(headers), answeredAt: clockOf(headers) };
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
    // Only the token speaks for the rep.
    credentials: 'omit',
  };
}

/** `Sforce-Limit-Info: api-usage=10018/100000` */
function usageIn(headers: Headers): ApiUsage {
  const match = /api-usage=(\d+)\/(\d+)/.exec(headers.get('Sforce-Limit-Info') ?? '');
  return match === null ? null : { used: Number(match[1]), allowed: Number(match[2]) };
}
