import { failed, ok, type Result } from '@/lib/result';
import type { Outside } from '../crm';
import { isSalesforceId, to18 } from './ids';

/**
 * The rep's own session in an org, found by org id and never by rewriting host names: so sandboxes, renamed domains and
 * set-up pages all work alike. The token is read anew for every request and kept nowhere; it goes only to the host
 * whose cookie it is.
 */
export type Session = {
  /** The org, 18 characters. */
  readonly org: string;
  /** The host of the API: the one whose cookie matched. Never the page's own host, which would redirect. */
  readonly apiHost: string;
  /** The token as it stands now; another one after the rep has signed in anew or as somebody else. */
  readToken(): Promise<Result<string>>;
};

/** Cookie domains of API hosts, most usual first. */
const families = ['salesforce.com', 'cloudforce.com', 'salesforce.mil', 'sfcrmproducts.cn', 'my-salesforce.com'];
const notApiHosts = ['help.salesforce.com'];

export async function findSession(pageHost: string, outside: Outside): Promise<Result<Session>> {
  const pageCookies = await outside.cookies({ name: 'sid', url: `https://${pageHost}/` });
  const org = first(pageCookies, cookie => orgOf(cookie.value));
  if (org === null) return failed({ kind: 'signedOut' });

  for (const domain of families) {
    const cookies = await outside.cookies({ name: 'sid', domain });
    const hosts = cookies
      .filter(cookie => orgOf(cookie.value) === org)
      .map(cookie => hostOf(cookie.domain))
      .filter(isApiHost);
    // An org may have older hosts besides its own domain; its own answers without a redirect.
    const apiHost = hosts.find(host => host.includes('.my.')) ?? hosts[0];
    if (apiHost !== undefined) return ok({ org, apiHost, readToken: () => readToken(apiHost, org, outside) });
  }
  return failed({ kind: 'signedOut' });
}

async function readToken(apiHost: string, org: string, outside: Outside): Promise<Result<string>> {
  const cookies = await outside.cookies({ name: 'sid', url: `https://${apiHost}/` });
  const own = cookies.find(cookie => hostOf(cookie.domain) === apiHost && orgOf(cookie.value) === org);
  return own === undefined ? failed({ kind: 'signedOut' }) : ok(own.value);
}

/** A `sid` is `<org id>!<secret>`; the org id comes with 15 or 18 characters. */
function orgOf(sid: string): string | null {
  const mark = sid.indexOf('!');
  const id = sid.slice(0, mark);
  return mark > 0 && id.startsWith('00D') && isSalesforceId(id) ? to18(id) : null;
}

function hostOf(cookieDomain: string): string {
  return cookieDomain.replace(/^\./, '').toLowerCase();
}

function isApiHost(host: string): boolean {
  if (notApiHosts.includes(host) || !/^[a-z0-9.-]+$/.test(host)) return false;
  return families.some(family => host.endsWith(`.${family}`));
}

function first<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
