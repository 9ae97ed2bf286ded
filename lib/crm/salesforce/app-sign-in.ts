import { z } from 'zod';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import type { CrmApi, Outside } from '../crm';
import {
  type AppToken,
  appTokenOf,
  fingerprint,
  ownerIn,
  postForm,
  revoke,
  saveAppToken,
  tokenAnswer,
} from './app-token';
import { cookieTokens } from './cookie-tokens';
import { newProof, randomText } from './pkce';
import { sendRequest } from './request';
import { userInfo } from './shapes';

/** What is remembered for good: the key that was used last, and whether the rep wants to be signed in by it. */
const remembered = z.object({ consumerKey: z.string(), isWanted: z.boolean() });

/**
 * Signing in through the company's own External Client App, for orgs with API Access Control: OAuth with PKCE, in the
 * browser's own window. Facts §1.5, and Salesforce's "OAuth 2.0 Web Server Flow"; errors as RFC 6749 names them.
 */
export function appSignIn(pageHost: string, org: string, outside: Outside): NonNullable<CrmApi['byApp']> {
  const { keep, signInWindow } = outside;
  return {
    async state() {
      return {
        redirectAddress: signInWindow?.redirectAddress() ?? '',
        consumerKey: (await read(org, outside))?.consumerKey ?? null,
        isConnected: (await appTokenOf(org, outside)) !== null,
      };
    },
    async connect(consumerKey) {
      // The key need not be typed again; that the rep wants this is known once they have let the app in.
      await keep?.forGood.write(keyOf(org), { consumerKey, isWanted: false });
      const signedIn = await signIn(pageHost, org, consumerKey, outside, false);
      if (!signedIn.ok) return signedIn;
      await keep?.forGood.write(keyOf(org), { consumerKey, isWanted: true });
      return ok(null);
    },
    async disconnect() {
      const token = await appTokenOf(org, outside);
      const ended = token === null ? ok(null) : await revoke(token, outside);
      const stored = await read(org, outside);
      if (ended.ok && stored !== null) await keep?.forGood.write(keyOf(org), { ...stored, isWanted: false });
      return ended;
    },
  };
}

/**
 * Without asking the rep, who has signed in by the app before: after a new day's sign-in to the CRM, or after the browser
 * was closed. Whose token that gives is told by the org, as with every sign-in. Tried once beside each session.
 */
export async function signInAgain(pageHost: string, org: string, outside: Outside): Promise<AppToken | null> {
  const stored = await read(org, outside);
  const [at] = await cookieTokens(pageHost, org, outside);
  if (stored === null || !stored.isWanted || at === undefined) return null;
  const beside = await fingerprint(at.value);
  if ((await outside.keep?.forSession.read(triedOf(org))) === beside) return null;
  await outside.keep?.forSession.write(triedOf(org), beside);
  const signedIn = await signIn(pageHost, org, stored.consumerKey, outside, true);
  return signedIn.ok ? signedIn.value : null;
}

async function signIn(
  pageHost: string,
  org: string,
  consumerKey: string,
  outside: Outside,
  isSilent: boolean,
): Promise<Result<AppToken>> {
  const { keep, signInWindow } = outside;
  if (keep === undefined || signInWindow === undefined) return failed({ kind: 'connectStopped' });
  const [at] = await cookieTokens(pageHost, org, outside);
  if (at === undefined) return failed({ kind: 'signedOut' });

  const app = { host: at.host, client_id: consumerKey, redirect_uri: signInWindow.redirectAddress() };
  const granted = await askForCode(app, address => signInWindow.open(address, isSilent));
  if (!granted.ok) return granted;
  const { code, verifier } = granted.value;
  const form = {
    grant_type: 'authorization_code',
    code,
    client_id: app.client_id,
    redirect_uri: app.redirect_uri,
    code_verifier: verifier,
  };
  const answer = await postForm(outside, app.host, '/services/oauth2/token', form, tokenAnswer);
  if (!answer.ok) return answer.problem.kind === 'signedOut' ? refusedWith(answer.problem.words) : answer;

  // Somebody else may have signed in by that window. The browser's session as it stands now is the one it goes with.
  const owner = ownerIn(answer.value);
  const beside = (await cookieTokens(pageHost, org, outside)).find(token => token.host === app.host);
  const token: AppToken = {
    org,
    userId: owner?.userId ?? '',
    host: app.host,
    access: answer.value.access_token,
    refresh: answer.value.refresh_token ?? null,
    clientId: consumerKey,
    madeBeside: beside === undefined ? '' : await fingerprint(beside.value),
  };
  const isRight = owner?.org === org && beside !== undefined;
  const checked = isRight ? await checkIdentity(token, outside) : failed<Problem>({ kind: 'otherUser' });
  if (checked.ok) {
    await saveAppToken(token, outside);
    return ok(token);
  }
  // Nobody keeps a token that must not be used.
  await revoke(token, outside);
  return checked;
}

async function read(org: string, { keep }: Outside): Promise<z.infer<typeof remembered> | null> {
  return remembered.safeParse(await keep?.forGood.read(keyOf(org))).data ?? null;
}

function keyOf(org: string): string {
  return `appSignIn:${org}`;
}

function triedOf(org: string): string {
  return `appTried:${org}`;
}

type App = { host: string; client_id: string; redirect_uri: string };
type Open = (address: string) => Promise<Result<string>>;

async function askForCode(app: App, open: Open): Promise<Result<{ code: string; verifier: string }>> {
  const { verifier, challenge } = await newProof();
  const state = randomText();
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: app.client_id,
    redirect_uri: app.redirect_uri,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state,
  });
  const ended = await open(`https://${app.host}/services/oauth2/authorize?${asked}`);
  if (!ended.ok) return ended;
  const answer = URL.canParse(ended.value) ? new URL(ended.value) : null;
  const isOurs = answer !== null && `${answer.origin}${answer.pathname}` === app.redirect_uri;
  // Whoever answers must be answering what was asked just now.
  if (!isOurs || answer.searchParams.get('state') !== state) return failed({ kind: 'connectStopped' });
  const error = answer.searchParams.get('error');
  if (error === 'access_denied') return failed({ kind: 'connectStopped' });
  if (error !== null) return refusedWith(answer.searchParams.get('error_description') ?? error);
  const code = answer.searchParams.get('code');
  return code === null ? failed({ kind: 'connectStopped' }) : ok({ code, verifier });
}

/** Does the org itself say that the token is that user's? */
async function checkIdentity(
  { host, access, org, userId }: { host: string; access: string; org: string; userId: string },
  outside: Outside,
): Promise<Result<null>> {
  const path = '/services/oauth2/userinfo';
  const { result } = await sendRequest(outside, { host, token: access, method: 'GET', path, answer: userInfo });
  if (!result.ok) return result;
  const isSame = result.value.organization_id === org && result.value.user_id === userId;
  return isSame ? ok(null) : failed({ kind: 'otherUser' });
}

function refusedWith(words: string | undefined): Result<never> {
  return failed({ kind: 'connectRefused', ...(words === undefined ? {} : { words: words.slice(0, 1_000) }) });
}
