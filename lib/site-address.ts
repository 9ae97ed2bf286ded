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
  if (/\.(?:salesforce|force)\.com$/.test(hostname)) return failed({ kind: 'needsNoAdding' });
  if (protocol === 'http:' && !isLoopback(hostname)) return failed({ kind: 'plainHttp' });
  return ok(address);
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
