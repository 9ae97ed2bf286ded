import type { RecordShown } from '../crm';
import { recordIn } from './ids';

/**
 * What EspoCRM's addresses say. It is one document: where it begins is the server's own, everything else is in the hash,
 * `#Account/view/<id>`. A query may stand before the hash.
 */
const hashRecord =
  /^#(Account|Contact|Opportunity|Call|Meeting|Email|Task|Case|Lead)\/(?:view|edit|related)\/([A-Za-z0-9][\w-]{0,99})(?:[/?&]|$)/;

const kinds: Record<string, RecordShown['kind']> = {
  Account: 'account',
  Contact: 'contact',
  Opportunity: 'opportunity',
  Call: 'task',
  Email: 'task',
  Task: 'task',
  Meeting: 'event',
};

/** The record an address shows; null for lists, new records, dashboards, and for addresses of other sites. */
export function recordShown(base: string, address: URL): RecordShown | null {
  const [, entity, id] = hashRecord.exec(address.hash) ?? [];
  if (entity === undefined || id === undefined || !isDocument(base, address)) return null;
  const kind = kinds[entity] ?? 'other';
  const isKnownByPlace = kind === 'account' || kind === 'contact' || kind === 'opportunity';
  return { kind, record: isKnownByPlace ? id : recordIn(entity, id), parentAccount: null };
}

/** Its one document, with or without the closing slash. */
function isDocument(base: string, { origin, pathname }: URL): boolean {
  return `${origin}${pathname.replace(/\/?$/, '/')}` === base;
}
