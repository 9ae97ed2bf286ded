/** Signing in through an External Client App: OAuth with PKCE, without a client secret. */
import { createHash, randomBytes } from 'node:crypto';
import type { ExternalClientApp, Org } from '../org';
import { readCookie, type Session } from '../sessions';
import { escapeHtml, html, json, redirect, type WebReply, type WebRequest } from '../web';

interface Grant {
  challenge: string;
  redirectUri: string;
  clientId: string;
  userId: string;
}

/** Codes handed out and not yet changed into tokens; refresh tokens, with whose they are. */
const grants = new Map<string, Grant>();
const refreshes = new Map<string, { clientId: string; userId: string; sessions: Session[] }>();

/** Answers the OAuth addresses, or gives undefined for any other. */
export function answerOAuth(org: Org, request: WebRequest): WebReply | undefined {
  switch (request.path) {
    case '/services/oauth2/pkce/generator':
      return generate();
    case '/services/oauth2/authorize':
      return authorize(org, request);
    case '/services/oauth2/token':
      return giveToken(org, request);
    case '/services/oauth2/revoke':
      return revoke(org, request);
    default:
      return undefined;
  }
}

function generate(): WebReply {
  const verifier = randomBytes(48).toString('base64url');
  return json(200, { code_verifier: verifier, code_challenge: challengeOf(verifier) });
}

/** Who signs in for the first time is asked; what is wrong with the app is said on a page, or told to the app. */
function authorize(org: Org, request: WebRequest): WebReply {
  const { query } = request;
  const redirectUri = query.get('redirect_uri') ?? '';
  const app = org.apps.find(each => each.consumerKey === query.get('client_id'));
  if (!app) return problemPage('invalid_client_id', 'client identifier invalid');
  if (!app.callbacks.includes(redirectUri))
    return problemPage('redirect_uri_mismatch', 'redirect_uri must match configuration');
  const back = (answer: Record<string, string>) =>
    redirect(`${redirectUri}?${new URLSearchParams({ ...answer, state: query.get('state') ?? '' })}`);

  const session = org.sessions.find(readCookie(request.headers.cookie, 'sid') ?? '');
  const here = `${request.path}?${query}`;
  if (!session || session.expired) return redirect(`/?startURL=${encodeURIComponent(here)}`);
  if (app.isBlocked) return back({ error: 'OAUTH_APP_BLOCKED', error_description: 'this app is blocked by admin' });
  const challenge = query.get('code_challenge') ?? '';
  if (challenge === '') return back({ error: 'invalid_request', error_description: 'missing required code challenge' });
  if (query.get('approved') === 'no')
    return back({ error: 'access_denied', error_description: 'end-user denied authorization' });
  if (query.get('approved') === 'yes') app.approvedBy.add(session.userId);
  if (!app.approvedBy.has(session.userId)) return approvalPage(here);
  const code = randomBytes(24).toString('base64url');
  grants.set(code, { challenge, redirectUri, clientId: app.consumerKey, userId: session.userId });
  return back({ code });
}

function approvalPage(here: string): WebReply {
  const answer = (word: string) => escapeHtml(`${here}&approved=${word}`);
  return html(
    200,
    `<!doctype html><html lang="en"><title>Allow Access?</title><h1>Allow Access?</h1>
<p><a id="oaapprove" href="${answer('yes')}">Allow</a> <a id="oadeny" href="${answer('no')}">Deny</a></p></html>`,
  );
}

function problemPage(error: string, description: string): WebReply {
  return html(
    400,
    `<!doctype html><html lang="en"><title>OAuth Error</title><p>error=${error}</p><p>${description}</p>`,
  );
}

function giveToken(org: Org, request: WebRequest): WebReply {
  const form = new URLSearchParams(request.body);
  const app = org.apps.find(each => each.consumerKey === form.get('client_id'));
  if (!app) return refused('invalid_client_id', 'client identifier invalid');
  return form.get('grant_type') === 'refresh_token' ? refresh(org, form, request) : exchange(org, app, form, request);
}

function exchange(org: Org, app: ExternalClientApp, form: URLSearchParams, request: WebRequest): WebReply {
  const grant = grants.get(form.get('code') ?? '');
  grants.delete(form.get('code') ?? '');
  const matches =
    grant &&
    grant.redirectUri === form.get('redirect_uri') &&
    grant.clientId === app.consumerKey &&
    grant.challenge === challengeOf(form.get('code_verifier') ?? '');
  if (!matches) return refused('invalid_grant', 'invalid authorization code');
  const session = org.sessions.start(org.id, 'api', grant.userId, true);
  if (!app.givesRefreshTokens) return json(200, tokenBody(org, session, request));
  const refreshToken = randomBytes(32).toString('base64url');
  refreshes.set(refreshToken, { clientId: app.consumerKey, userId: grant.userId, sessions: [session] });
  return json(200, { ...tokenBody(org, session, request), refresh_token: refreshToken });
}

function refresh(org: Org, form: URLSearchParams, request: WebRequest): WebReply {
  const known = refreshes.get(form.get('refresh_token') ?? '');
  if (!known || known.clientId !== form.get('client_id'))
    return refused('invalid_grant', 'expired access/refresh token');
  const session = org.sessions.start(org.id, 'api', known.userId, true);
  known.sessions.push(session);
  return json(200, tokenBody(org, session, request));
}

/** Either token ends the whole sign-in. */
function revoke(org: Org, request: WebRequest): WebReply {
  const token = new URLSearchParams(request.body).get('token') ?? '';
  const access = org.sessions.find(token);
  const entry = [...refreshes].find(([key, { sessions }]) => key === token || (access && sessions.includes(access)));
  if (entry) refreshes.delete(entry[0]);
  const ended = entry?.[1].sessions ?? (access?.oauth ? [access] : []);
  if (ended.length === 0) return refused('unsupported_token_type', 'this token type is not supported');
  for (const session of ended) session.expired = true;
  return json(200, undefined);
}

function tokenBody(org: Org, session: Session, request: WebRequest): Record<string, string> {
  const origin = `${request.scheme}://${request.host}`;
  return {
    access_token: session.id,
    instance_url: origin,
    id: `https://login.salesforce.com/id/${org.id}/${session.userId}`,
    token_type: 'Bearer',
    scope: 'api web',
    issued_at: String(org.clock.now().getTime()),
  };
}

function refused(error: string, description: string): WebReply {
  return json(400, { error, error_description: description });
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
