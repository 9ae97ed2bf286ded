/** Faults on demand: what can go wrong between a program and Salesforce, made to happen. */
import { html, json, type WebReply, type WebRequest } from './web';

type SimpleKind =
  | 'sessionExpired'
  | 'sessionNotValidForRest'
  | 'requestLimitExceeded'
  | 'serverUnavailable'
  | 'dropBeforeActing'
  | 'dropAfterActing'
  | 'halfJson'
  | 'htmlInsteadOfJson'
  | 'lockRow'
  | 'insufficientAccess'
  | 'validationException'
  | 'wrongShape'
  | 'duplicateValue';

export type Failure =
  | { kind: SimpleKind }
  | { kind: 'slow'; ms: number }
  | { kind: 'custom'; status: number; body: unknown };

export type Fault = Failure & {
  /** Which requests; without a path, all of the API. The path includes the query, decoded. */
  match?: { method?: string; path?: RegExp; host?: string };
  /** How often; without it, until it is removed. */
  times?: number;
};

export interface Faults {
  /** Adds a fault and gives back how to remove it. */
  add(fault: Fault): () => void;
  clear(): void;
  /** The fault this request runs into, counted as having happened. */
  next(request: WebRequest): Failure | undefined;
}

export function createFaults(): Faults {
  let waiting: { fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter(each => each !== entry);
      };
    },
    clear() {
      waiting = [];
    },
    next(request) {
      const entry = waiting.find(each => matches(each.fault, request));
      if (!entry) return undefined;
      entry.left -= 1;
      if (entry.left <= 0) waiting = waiting.filter(each => each !== entry);
      return entry.fault;
    },
  };
}

function matches({ match = {} }: Fault, request: WebRequest): boolean {
  if (match.method && match.method.toUpperCase() !== request.method) return false;
  if (match.host && match.host !== request.host) return false;
  const path = decodeURIComponent(request.path) + (request.query.size > 0 ? `?${decode(request.query)}` : '');
  return (match.path ?? /^\/services\//).test(path);
}

function decode(query: URLSearchParams): string {
  return [...query].map(([key, value]) => `${key}=${value}`).join('&');
}

/** What a failure does instead of, before or after the real answer. `drop` closes the connection. */
export type Effect =
  | { kind: 'answer'; reply: WebReply }
  | { kind: 'drop'; acts: boolean }
  | { kind: 'change'; change: (reply: WebReply) => WebReply }
  | { kind: 'wait'; ms: number };

export function effectOf(failure: Failure): Effect {
  switch (failure.kind) {
    case 'sessionExpired':
      return refuse(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    case 'sessionNotValidForRest':
      return refuse(401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API');
    case 'requestLimitExceeded':
      return refuse(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    case 'serverUnavailable':
      return {
        kind: 'answer',
        reply: html(503, '<html><body><h1>Server Unavailable - Maintenance</h1></body></html>'),
      };
    case 'lockRow':
      return refuse(
        400,
        'UNABLE_TO_LOCK_ROW',
        'unable to obtain exclusive access to this record or 1 records: 001Kx0000000100IAA',
        [],
      );
    case 'insufficientAccess':
      return refuse(400, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);
    case 'validationException':
      return refuse(400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Please choose an outcome before you close a call.', []);
    case 'duplicateValue':
      return refuse(
        400,
        'DUPLICATE_VALUE',
        'duplicate value found: Plan_Link_Key__c duplicates value on record with id: 00TKx0000000501MAA',
        [],
      );
    case 'dropBeforeActing':
      return { kind: 'drop', acts: false };
    case 'dropAfterActing':
      return { kind: 'drop', acts: true };
    case 'halfJson':
      return { kind: 'change', change: reply => ({ ...reply, body: reply.body.slice(0, reply.body.length / 2) }) };
    case 'wrongShape':
      return { kind: 'change', change: reply => ({ ...reply, body: '{"unexpected":{"shape":true}}' }) };
    case 'htmlInsteadOfJson':
      return { kind: 'answer', reply: html(200, '<html><body>Please sign in to the company network.</body></html>') };
    case 'slow':
      return { kind: 'wait', ms: failure.ms };
    case 'custom':
      return { kind: 'answer', reply: json(failure.status, failure.body) };
  }
}

function refuse(status: number, errorCode: string, message: string, fields?: string[]): Effect {
  return { kind: 'answer', reply: json(status, [{ message, errorCode, ...(fields ? { fields } : {}) }]) };
}
