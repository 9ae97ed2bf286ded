import { z } from 'zod';
import type { Problem, ProblemKind } from '@/lib/result';

/**
 * What Salesforce's refusals mean. The error code decides; the HTTP status differs between releases and is asked only
 * when there is no code.
 */
const refusals = z
  .array(
    z.object({
      errorCode: z.string(),
      message: z.string().catch(''),
      fields: z.array(z.string()).nullish().catch(null),
    }),
  )
  .min(1);
const oauthRefusal = z.object({ error: z.string(), error_description: z.string().optional() });

const kinds: Record<string, ProblemKind> = {
  REQUEST_LIMIT_EXCEEDED: 'limitReached',
  API_DISABLED_FOR_ORG: 'apiRefused',
  API_CURRENTLY_DISABLED: 'apiRefused',
  INVALID_FIELD: 'notAllowed',
  INVALID_TYPE: 'notAllowed',
  INSUFFICIENT_ACCESS: 'notAllowed',
  INSUFFICIENT_ACCESS_OR_READONLY: 'notAllowed',
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'notAllowed',
  MALFORMED_QUERY: 'bug',
  MALFORMED_ID: 'bug',
  QUERY_TOO_COMPLICATED: 'bug',
  NOT_FOUND: 'gone',
  ENTITY_IS_DELETED: 'gone',
  INVALID_CROSS_REFERENCE_KEY: 'gone',
  UNABLE_TO_LOCK_ROW: 'busy',
  // The result of a long query is kept for two days at most; the reading goes on without it.
  INVALID_QUERY_LOCATOR: 'crmDown',
  SERVER_UNAVAILABLE: 'crmDown',
  INVALID_FIELD_FOR_INSERT_UPDATE: 'refused',
  DUPLICATE_VALUE: 'refused',
  DUPLICATES_DETECTED: 'refused',
  FIELD_CUSTOM_VALIDATION_EXCEPTION: 'refused',
  REQUIRED_FIELD_MISSING: 'refused',
  FIELD_INTEGRITY_EXCEPTION: 'refused',
  OPERATION_TOO_LARGE: 'refused',
};

/** What one record of many was refused for. A record's own refusals have no HTTP status: all that is not known is one. */
export function problemOfRecord(error: { statusCode: string; message: string; fields?: string[] | null | undefined }) {
  return withWords(kinds[error.statusCode] ?? 'refused', error.message, error.fields?.[0]);
}

/** Sessions that will never be let in, however often the rep signs in. */
const neverLetIn = ['not valid for use with the REST API', 'Connected app is not attached to Agent'];

/** The problem behind an answer that is not a success. `text` is the body as it came. */
export function problemFrom(status: number, text: string): Problem {
  const body = parse(text);
  const refusal = refusals.safeParse(body).data?.[0];
  if (refusal !== undefined) {
    const kind =
      refusal.errorCode === 'INVALID_SESSION_ID'
        ? sessionProblem(refusal.message)
        : (kinds[refusal.errorCode] ?? kindByStatus(status));
    return withWords(kind, refusal.message, refusal.fields?.[0]);
  }
  const oauth = oauthRefusal.safeParse(body).data;
  if (oauth !== undefined && (status === 400 || status === 401 || status === 403)) {
    return withWords(
      /BLOCKED|unauthorized_client|invalid_scope/i.test(oauth.error) ? 'apiRefused' : 'signedOut',
      oauth.error_description ?? oauth.error,
    );
  }
  // The identity service answers a stale session with bare words.
  if (status === 403 && /^"?(?:Bad|Missing)_OAuth_Token/.test(text.trim())) return { kind: 'signedOut' };
  return { kind: status === 400 ? 'unreadable' : kindByStatus(status) };
}

function sessionProblem(message: string): ProblemKind {
  return neverLetIn.some(words => message.includes(words)) ? 'apiRefused' : 'signedOut';
}

function kindByStatus(status: number): ProblemKind {
  if (status === 401) return 'signedOut';
  if (status === 403) return 'notAllowed';
  if (status === 404) return 'gone';
  // 410: this API version was retired; 414 and 431: our request was too long.
  if (status === 410 || status === 414 || status === 431) return 'bug';
  if (status === 420 || status === 429 || status >= 500) return 'crmDown';
  return status >= 400 ? 'refused' : 'unreadable';
}

function withWords(kind: ProblemKind, words: string, field?: string): Problem {
  const plain = words.trim().slice(0, 1_000);
  return { kind, ...(plain === '' ? {} : { words: plain }), ...(field === undefined ? {} : { field }) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A maintenance page or half an answer; the status then decides.
    return undefined;
  }
}
