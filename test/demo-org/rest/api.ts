/** The door of the REST API: checks session, allowance and version, then asks the resources. */
import {
  ApiError,
  errorBody,
  notFound,
  requestLimitExceeded,
  sessionExpired,
  sessionNotValidForRest,
} from '../api-error';
import type { Org } from '../org';
import type { Session } from '../sessions';
import { json, type WebReply, type WebRequest } from '../web';
import { identity, userInfo } from './identity';
import { answerOAuth } from './oauth';
import { handleResource } from './resources';
import { versionState, versions } from './versions';

export interface ApiAnswer {
  reply: WebReply;
  /** Whether it was counted against the daily allowance. */
  counted: boolean;
}

/** Answers any request to the API's host below `/services` or `/id`. */
export function answerApi(org: Org, request: WebRequest): ApiAnswer {
  if (/^\/services\/data\/?$/.test(request.path)) return { reply: json(200, versions()), counted: false };
  const oauth = answerOAuth(org, request);
  if (oauth) return { reply: oauth, counted: false };
  let counted = false;
  try {
    const session = openDoor(org, request);
    if (org.apiCalls >= org.apiLimit) throw requestLimitExceeded();
    org.apiCalls += 1;
    counted = true;
    const reply = dispatch(org, session, request);
    return { reply: { ...reply, headers: { ...reply.headers, ...limitInfo(org) } }, counted };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const headers = counted || error.errorCode === 'REQUEST_LIMIT_EXCEEDED' ? limitInfo(org) : {};
    return { reply: json(error.status, errorBody(error), headers), counted };
  }
}

function dispatch(org: Org, session: Session, request: WebRequest): WebReply {
  const origin = `${request.scheme}://${request.host}`;
  if (request.path === '/services/oauth2/userinfo') return json(200, userInfo(org, session.userId, origin));
  if (request.path.startsWith('/id/')) return json(200, identity(org, session.userId, origin));
  const match = /^(\/services\/data\/v(\d+\.\d))(\/.*)?$/.exec(request.path);
  const [, base = '', version = '', path = '/'] = match ?? [];
  const state = versionState(version);
  if (!match || state === 'unknown') throw notFound();
  if (state === 'retired') throw new ApiError(410, 'UNSUPPORTED_API_VERSION', `The API version v${version} is retired`);
  const reply = handleResource({
    org,
    userId: session.userId,
    method: request.method,
    origin,
    base,
    path: decodeURIComponent(path),
    query: request.query,
    headers: request.headers,
    body: readJson(request.body),
  });
  return json(reply.status, reply.body, reply.headers);
}

/** The session of a request, if it may use the API. */
function openDoor(org: Org, request: WebRequest): Session {
  const token = /^(?:Bearer|OAuth)\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const session = token ? org.sessions.find(token) : undefined;
  if (!session || session.expired) throw sessionExpired();
  if (session.kind === 'page') throw sessionNotValidForRest();
  if (org.apiAccess === 'restricted' && !session.oauth) throw sessionNotValidForRest();
  return session;
}

function readJson(body: string): unknown {
  if (body.trim() === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw new ApiError(400, 'JSON_PARSER_ERROR', 'The HTTP entity body is required, but this one is not JSON');
  }
}

function limitInfo(org: Org): Record<string, string> {
  return { 'Sforce-Limit-Info': `api-usage=${org.apiCalls}/${org.apiLimit}` };
}
