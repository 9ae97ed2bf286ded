import { failed, ok, type Result } from './result';

/**
 * The address of a CRM as a rep types or pastes it: any page of it, with or without `https://`. Plain http is taken only
 * on the rep's own computer, for anywhere else somebody could read the session on its way.
 */
export function readSiteAddress(typed: string): Result<URL> {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${isLoopbackText(text) ? 'http' : 'https'}://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(whole)) return failed({ kind: 'badAddress' });
  const address = new URL(whole);
  const { protocol, hostname, username } = address;
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '') return failed({ kind: 'badAddress' });
  if (!isLoopback(hostname) && !hostname.includes('.')) return failed({ kind: 'badAddress' });
  if (/\.(?:salesforce|force)\.com$/.test(hostname) && pairOf(hostname) === null)
    return failed({ kind: 'needsNoAdding' });
  if (protocol === 'http:' && !isLoopback(hostname)) return failed({ kind: 'plainHttp' });
  return ok(address);
}

/** Salesforce keeps a company's pages and its API under two hosts. These are not in the manifest: few need them. */
const pairs: readonly { pages: RegExp; api: RegExp; toPages: string; toApi: string }[] = [
  pair('.lightning.crmforce.mil', '.my.salesforce.mil'),
  pair('.lightning.sfcrmapps.cn', '.my.sfcrmproducts.cn'),
  pair('.my-lightning.com', '.my-salesforce.com'),
  {
    pages: /^([a-z0-9.-]+)\.lightning\.([a-z0-9-]+)\.force\.com$/,
    api: /^([a-z0-9.-]+)\.my\.([a-z0-9-]+)\.salesforce\.com$/,
    toPages: '$1.lightning.$2.force.com',
    toApi: '$1.my.$2.salesforce.com',
  },
];

function pair(pages: string, api: string): (typeof pairs)[number] {
  const ending = (text: string): RegExp => new RegExp(`^([a-z0-9.-]+)${text.replaceAll('.', '\\.')}$`);
  return { pages: ending(pages), api: ending(api), toPages: `$1${pages}`, toApi: `$1${api}` };
}

/** The two hosts of a company whose pages and API live apart, from either of them; null for every other host. */
export function pairOf(hostname: string): { pages: string; api: string } | null {
  for (const { pages, api, toPages, toApi } of pairs) {
    if (pages.test(hostname)) return { pages: hostname, api: hostname.replace(pages, toApi) };
    if (api.test(hostname)) return { pages: hostname.replace(api, toPages), api: hostname };
  }
  return null;
}

/** All that the browser has to allow before a site can be used: its pages first, and its API where that lives apart. */
export function patternsFor(address: URL): [string, ...string[]] {
  const apart = pairOf(address.hostname);
  return apart === null ? [patternFor(address)] : [`https://${apart.pages}/*`, `https://${apart.api}/*`];
}

/**
 * The browser's words for the pages of one site. Without the port: Firefox knows none here, and cookies, which belong to
 * a host and not to a port, are only shown to whoever may use the whole host.
 */
export function patternFor({ protocol, hostname }: URL): string {
  return `${protocol}//${hostname}/*`;
}

/** What the manifest lists as such: `localhost`, names below it, and the address it stands for. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1';
}

function isLoopbackText(text: string): boolean {
  return /^(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1)(?=[:/?#]|$)/i.test(text);
}
