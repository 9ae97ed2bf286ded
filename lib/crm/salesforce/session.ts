import { failed, ok, type Result } from '@/lib/result';
import type { Outside } from '../crm';
import { signInAgain } from './app-sign-in';
import { type AppToken, appTokenOf, fingerprint, renewed } from './app-token';
import { cookieTokens, orgOfPage, type Token } from './cookie-tokens';

/**
 * The rep's own session in an org, found by org id and never by rewriting host names: so sandboxes, renamed domains and
 * set-up pages all work alike. Tokens are read anew for every request; each goes only to the host whose it is.
 */
export type Session = {
  /** The org, 18 characters. */
  readonly org: string;
  /**
   * What may speak for the rep now, the likeliest first; never an empty list. Others after the rep has signed in anew
   * or as somebody else. A renamed domain leaves sessions behind that are of no use any more, so there may be several.
   */
  readTokens(): Promise<Result<Token[]>>;
  /** The app's token in place of one that was refused for good or has had its time; null: there is none. */
  renew(refused: Token): Promise<Token | null>;
};

export async function findSession(pageHost: string, outside: Outside): Promise<Result<Session>> {
  const org = await orgOfPage(pageHost, outside);
  if (org === null) return failed({ kind: 'signedOut' });
  const cookies = await cookieTokens(pageHost, org, outside);
  if (cookies.length === 0) return failed({ kind: 'signedOut' });

  let signingIn: Promise<AppToken | null> | null = null;
  /** Those who ask meanwhile wait for the same. */
  const again = (): Promise<AppToken | null> => {
    signingIn ??= signInAgain(pageHost, org, outside).finally(() => {
      signingIn = null;
    });
    return signingIn;
  };

  return ok({
    org,
    async readTokens() {
      const cookies = await cookieTokens(pageHost, org, outside);
      // Whoever signed out of the CRM's pages is signed out here, too.
      if (cookies.length === 0) return failed({ kind: 'signedOut' });
      const app = await appTokenOf(org, outside);
      if (app === null) return ok(cookies);
      // An app's token outlives a change of user: it counts only beside the very sign-in it was made in.
      const beside = await Promise.all(cookies.map(cookie => fingerprint(cookie.value)));
      const token = beside.includes(app.madeBeside) ? app : await again();
      return token === null ? failed({ kind: 'connectAgain' }) : ok([tokenOf(token)]);
    },
    async renew({ app }) {
      const fresh = (app === undefined ? null : await renewed(app, outside)) ?? (await again());
      return fresh === null ? null : tokenOf(fresh);
    },
  });
}

function tokenOf(app: AppToken): Token {
  return { host: app.host, value: app.access, app };
}
