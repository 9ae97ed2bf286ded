import type { RecordShown } from '../crm';
import { isEspoId, recordIn } from './ids';

/**
 * What EspoCRM's addresses say. It is one document: where it begins is the server's own, everything else is in the hash,
 * `#Account/view/<id>`. A query may stand before the hash.
 */
const hashRecord =
  /^#(Account|Contact|Opportunity|Call|Meeting|Email|Task|Case|Lead)\/(?:view|edit|related)\/([^/?&]+)/;

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
  if (entity === undefined || id === undefined || !isEspoId(id) || !isDocument(base, address)) return null;
  const kind = kinds[entity] ?? 'other';
  const isKnownByPlace = kind === 'account' || kind === 'contact' || kind === 'opportunity';
  return { kind, record: isKnownByPlace ? id : recordIn(entity, id), parentAccount: null };
}

/** The one document below `base`, by any of its names. */
function isDocument(base: string, { origin, pathname }: URL): boolean {
  const at = `${origin}${pathname}`;
  return at === base || `${at}/` === base || at === `${base}index.php` || at === `${base}index.html`;
}
