import type { Outside } from '../crm';
import type { AppToken } from './app-token';
import { isSalesforceId, to18 } from './ids';

/** `app`: it came from the company's own app, else it is the browser's cookie. */
export type Token = { readonly host: string; readonly value: string; readonly app?: AppToken };

/** Cookie domains of API hosts, most usual first. */
const families = ['salesforce.com', 'cloudforce.com', 'salesforce.mil', 'sfcrmproducts.cn', 'my-salesforce.com'];
const notApiHosts = ['help.salesforce.com'];

/** The org of the page's own session; null: nobody is signed in there. */
export async function orgOfPage(pageHost: string, outside: Outside): Promise<string | null> {
  const pageCookies = await outside.cookies({ name: 'sid', url: `https://${pageHost}/` });
  return pageCookies.flatMap(({ value }) => orgOf(value) ?? [])[0] ?? null;
}

/** The browser's sessions in an org, one a host. */
export async function cookieTokens(pageHost: string, org: string, outside: Outside): Promise<Token[]> {
  const [company = pageHost] = pageHost.split(/\.(?:lightning\.|my-lightning\.)/);
  const rank = (host: string): number => (host.startsWith(`${company}.my`) ? 0 : host.includes('.my.') ? 1 : 2);
  for (const domain of families) {
    const cookies = await outside.cookies({ name: 'sid', domain });
    const tokens = cookies
      .filter(cookie => orgOf(cookie.value) === org)
      .map(cookie => ({ host: hostOf(cookie.domain), value: cookie.value }))
      .filter(({ host }) => isApiHost(host));
    // An org may have older hosts besides its own domain; its own answers without a redirect.
    if (tokens.length > 0) return tokens.sort((one, other) => rank(one.host) - rank(other.host));
  }
  return [];
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
