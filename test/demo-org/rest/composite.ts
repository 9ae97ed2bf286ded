/** `/composite`: up to 25 calls in one, each may use what earlier ones answered. */
import { ApiError, errorBody } from '../api-error';
import { type ApiReply, type ApiRequest, isObject, objectBody, ok } from './request';

interface Part {
  method: string;
  url: string;
  referenceId: string;
  body: unknown;
}

interface PartReply {
  body: unknown;
  httpHeaders: Record<string, string>;
  httpStatusCode: number;
  referenceId: string;
}

/** Runs the parts one after another with the same rules as single calls. */
export function composite(request: ApiRequest, handle: (request: ApiRequest) => ApiReply): ApiReply {
  const { compositeRequest, allOrNone } = objectBody(request);
  if (!Array.isArray(compositeRequest))
    throw new ApiError(400, 'JSON_PARSER_ERROR', 'compositeRequest has to be specified');
  const parts = compositeRequest.map(readPart);
  checkCounts(parts);
  const replies: PartReply[] = [];
  const failed = new Error('all or none');
  try {
    request.org.db.whole(() => {
      for (const part of parts) replies.push(runPart(request, part, replies, handle));
      if (allOrNone === true && replies.some(reply => reply.httpStatusCode >= 400)) throw failed;
    });
  } catch (error) {
    if (error !== failed) throw error;
    return ok({ compositeResponse: replies.map(reply => (reply.httpStatusCode < 400 ? halted(reply) : reply)) });
  }
  return ok({ compositeResponse: replies });
}

function runPart(
  request: ApiRequest,
  part: Part,
  earlier: PartReply[],
  handle: (request: ApiRequest) => ApiReply,
): PartReply {
  const answer = (status: number, body: unknown, httpHeaders: Record<string, string> = {}): PartReply => ({
    body,
    httpHeaders,
    httpStatusCode: status,
    referenceId: part.referenceId,
  });
  try {
    const url = new URL(String(fillIn(part.url, earlier)), request.origin);
    if (!url.pathname.startsWith(`${request.base}/`))
      throw new ApiError(404, 'NOT_FOUND', 'The requested resource does not exist');
    const reply = request.org.db.whole(() =>
      handle({
        ...request,
        method: part.method,
        path: decodeURIComponent(url.pathname.slice(request.base.length)),
        query: url.searchParams,
        body: fillIn(part.body, earlier),
      }),
    );
    return answer(reply.status, reply.body ?? null, reply.headers);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return answer(error.status, errorBody(error));
  }
}

function readPart(value: unknown): Part {
  const part = isObject(value) ? value : {};
  const referenceId = String(part.referenceId ?? '');
  if (!/^[A-Za-z]\w*$/.test(referenceId)) {
    const message = `Provided referenceId '${referenceId}' is invalid: only letters, digits and underscores are allowed`;
    throw new ApiError(400, 'INVALID_INPUT', message);
  }
  return { method: String(part.method ?? 'GET'), url: String(part.url ?? ''), referenceId, body: part.body };
}

function checkCounts(parts: Part[]): void {
  if (parts.length > 25)
    throw new ApiError(400, 'LIMIT_EXCEEDED', 'The composite request cannot have more than 25 subrequests.');
  const heavy = parts.filter(part => /\/(query|queryAll|composite\/sobjects)\b/.test(part.url));
  if (heavy.length > 5)
    throw new ApiError(
      400,
      'LIMIT_EXCEEDED',
      'No more than 5 subrequests can be query or sObject Collections operations.',
    );
  const names = new Set(parts.map(part => part.referenceId));
  if (names.size < parts.length) throw new ApiError(400, 'INVALID_INPUT', 'Each referenceId must be unique.');
}

/** Puts earlier answers in the place of `@{reference.path}`, anywhere in a text, list or object. */
function fillIn(value: unknown, earlier: PartReply[]): unknown {
  if (typeof value === 'string')
    return value.replace(/@\{(\w+)\.?([^}]*)\}/g, (whole, name: string, path: string) => {
      const found = lookUp(earlier.find(reply => reply.referenceId === name)?.body, path);
      if (found !== undefined && !isObject(found)) return String(found);
      throw new ApiError(
        400,
        'PROCESSING_HALTED',
        `Invalid reference specified. No value for ${whole.slice(2, -1)} found in ${name}.`,
      );
    });
  if (Array.isArray(value)) return value.map(item => fillIn(item, earlier));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, earlier)]));
}

function lookUp(body: unknown, path: string): unknown {
  let found = body;
  for (const key of path.split(/[.[\]]+/).filter(part => part)) {
    if (Array.isArray(found)) found = found[Number(key)];
    else found = isObject(found) ? found[key] : undefined;
  }
  return found;
}

/** What parts that went well say when another one took them back. */
function halted(reply: PartReply): PartReply {
  const message = 'The transaction was rolled back since another operation in the same transaction failed.';
  return { ...reply, body: [{ errorCode: 'PROCESSING_HALTED', message }], httpHeaders: {}, httpStatusCode: 400 };
}
