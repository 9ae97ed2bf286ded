/** Signing in through an External Client App: OAuth with PKCE, without a client secret. */
import { createHash, randomBytes } from 'node:crypto';
import type { Org } from '../org';
import { readCookie } from '../sessions';
import { json, redirect, type WebReply, type WebRequest } from '../web';

interface Grant {
  challenge: string;
  redirectUri: string;
  clientId: string;
  userId: string;
}

/** Codes handed out and not yet changed into tokens. */
const grants = new Map<string, Grant>();

/** Answers the OAuth addresses, or gives undefined for any other. */
export function answerOAuth(org: Org, request: WebRequest): WebReply | undefined {
  switch (request.path) {
    case '/services/oauth2/pkce/generator':
      return generate();
    case '/services/oauth2/authorize':
      return authorize(org, request);
    case '/services/oauth2/token':
      return exchange(org, request);
    default:
      return undefined;
  }
}

function generate(): WebReply {
  const verifier = randomBytes(48).toString('base64url');
  return json(200, { code_verifier: verifier, code_challenge: challengeOf(verifier) });
}

/** Whoever is signed in is taken to agree. */
function authorize(org: Org, request: WebRequest): WebReply {
  const { query } = request;
  const redirectUri = query.get('redirect_uri') ?? '';
  const state = query.get('state') ?? '';
  const session = org.sessions.find(readCookie(request.headers.cookie, 'sid') ?? '');
  if (!session || session.expired) {
    const back = `${request.path}?${query}`;
    return redirect(`/?startURL=${encodeURIComponent(back)}`);
  }
  const code = randomBytes(24).toString('base64url');
  const challenge = query.get('code_challenge') ?? '';
  grants.set(code, { challenge, redirectUri, clientId: query.get('client_id') ?? '', userId: session.userId });
  return redirect(`${redirectUri}?${new URLSearchParams({ code, state })}`);
}

function exchange(org: Org, request: WebRequest): WebReply {
  const form = new URLSearchParams(request.body);
  const grant = grants.get(form.get('code') ?? '');
  grants.delete(form.get('code') ?? '');
  const matches =
    grant &&
    grant.redirectUri === form.get('redirect_uri') &&
    grant.clientId === form.get('client_id') &&
    grant.challenge === challengeOf(form.get('code_verifier') ?? '');
  if (!matches) return json(400, { error: 'invalid_grant', error_description: 'invalid authorization code' });
  const session = org.sessions.start(org.id, 'api', grant.userId, true);
  const origin = `${request.scheme}://${request.host}`;
  return json(200, {
    access_token: session.id,
    instance_url: origin,
    id: `${origin}/id/${org.id}/${grant.userId}`,
    token_type: 'Bearer',
    scope: 'api web',
    issued_at: String(org.clock.now().getTime()),
  });
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
