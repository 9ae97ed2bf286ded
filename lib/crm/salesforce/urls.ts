import type { RecordShown } from '../crm';
import { isOf, isSalesforceId, to18 } from './ids';

/**
 * What Salesforce's addresses say. Everything about a record comes from its id, never from the object's name beside it:
 * `/lightning/r/{id}/view` has none.
 */

const lightningHost = /\.(?:lightning\.(?:force\.com|crmforce\.mil|sfcrmapps\.cn)|my-lightning\.com)$/;
const partitionedLightningHost = /\.lightning\.[a-z0-9-]+\.force\.com$/;
const classicHost =
  /\.(?:my\.(?:salesforce\.(?:com|mil)|sfcrmproducts\.cn|[a-z0-9-]+\.salesforce\.com)|my-salesforce\.com)$/;
/** The hosts in the manifest. All others a rep adds, by the address of any page there. */
const knownHost = /\.(?:lightning\.force|my\.salesforce)\.com$/;

const lightningRecord =
  /^\/lightning\/r\/(?:[A-Za-z]\w*\/)?([A-Za-z0-9]{15,18})(?:\/(?:related\/[^/]+\/view|[^/]+))?\/?$/;
const oneAppRecord = /^#\/sObject\/([A-Za-z0-9]{15,18})(?:\/|$)/;
const classicRecord = /^\/([A-Za-z0-9]{15,18})(?:\/[ep])?\/?$/;
const lightningNew = /^\/lightning\/o\/\w+\/new\/?$/;

export function isLightningHost(host: string): boolean {
  return lightningHost.test(host) || partitionedLightningHost.test(host);
}

export function isClassicHost(host: string): boolean {
  return classicHost.test(host);
}

export function isSalesforceHost(host: string): boolean {
  return isLightningHost(host) || isClassicHost(host);
}

/** May the extension be there without being asked? */
export function needsNoAdding(host: string): boolean {
  return knownHost.test(host);
}

/** The record an address shows; null for lists, home, setup, and for addresses of other sites. */
export function recordShown(address: URL): RecordShown | null {
  const record = recordIn(address);
  if (record === null) return null;
  const kind = kindOf(record);
  return { kind, record, parentAccount: kind === 'account' ? null : parentAccount(address) };
}

function recordIn(address: URL): string | null {
  if (isClassicHost(address.hostname)) return idFrom(classicRecord.exec(address.pathname));
  if (!isLightningHost(address.hostname)) return null;
  if (address.pathname === '/one/one.app') return idFrom(oneAppRecord.exec(address.hash));
  // "New task" opens over a record, which stays what the page is about.
  if (lightningNew.test(address.pathname)) return recordAtPath(address.searchParams.get('backgroundContext'));
  return recordAtPath(address.pathname);
}

function recordAtPath(path: string | null): string | null {
  if (path === null) return null;
  return idFrom(lightningRecord.exec(path.replace(/[?#].*$/s, '')));
}

function idFrom(match: RegExpExecArray | null): string | null {
  const id = match?.[1];
  return id !== undefined && isSalesforceId(id) ? to18(id) : null;
}

export function kindOf(record: string): RecordShown['kind'] {
  for (const kind of ['account', 'contact', 'opportunity', 'task', 'event'] as const)
    if (isOf(kind, record)) return kind;
  return 'other';
}

/** A record opened inside an account's workspace tab, or from an account's related list, names that account. */
function parentAccount(address: URL): string | null {
  const workspace = recordAtPath(address.searchParams.get('ws'));
  if (workspace !== null && isOf('account', workspace)) return workspace;
  const context = recordInContext(address.searchParams.get('inContextOfRef'));
  return context !== null && isOf('account', context) ? context : null;
}

/** `inContextOfRef` is `1.` and a page reference in base64. Anything else is no context. */
function recordInContext(reference: string | null): string | null {
  if (reference === null || !reference.startsWith('1.')) return null;
  try {
    // A `+` of base64 that was not encoded arrives as a space.
    // What is none of these is undefined, and checked below.
    const page: { attributes?: { recordId?: unknown } } | null = JSON.parse(
      atob(reference.slice(2).replaceAll(' ', '+')),
    );
    const id = page?.attributes?.recordId;
    return typeof id === 'string' && isSalesforceId(id) ? to18(id) : null;
  } catch {
    // Not base64 or not JSON: an address somebody shortened. The record itself is still known.
    return null;
  }
}
