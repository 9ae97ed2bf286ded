import type { RecordShown } from '../crm';
import { isUuid, recordIn } from './ids';

/**
 * What Twenty's addresses say: `/object/company/<id>`. Lists, and the panel that a list opens for a record while its own
 * address stays, name none.
 */
const recordPath = /^object\/(company|person|opportunity|task|note)\/([^/]+)\/?$/;

const kinds: Record<string, RecordShown['kind']> = {
  company: 'account',
  person: 'contact',
  opportunity: 'opportunity',
};

/** The record an address shows; null for lists, settings, and for addresses of other sites. */
export function recordShown(base: string, address: URL): RecordShown | null {
  const at = `${address.origin}${address.pathname}`;
  if (!at.startsWith(base)) return null;
  const [, object, text] = recordPath.exec(at.slice(base.length)) ?? [];
  const id = text?.toLowerCase();
  if (object === undefined || id === undefined || !isUuid(id)) return null;
  const isActivity = object === 'task' || object === 'note';
  return { kind: kinds[object] ?? 'task', record: isActivity ? recordIn(object, id) : id, parentAccount: null };
}
