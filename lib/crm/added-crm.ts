/**
 * CRMs that live wherever a company put them, and were added by the rep. They are kept in the extension's local storage,
 * where the script in the page finds them too; so they are checked by hand, zod stays out of the page.
 */
export const addedKinds = ['espocrm', 'twenty', 'salesforce'] as const;
export type AddedKind = (typeof addedKinds)[number];

export type AddedCrm = {
  crm: AddedKind;
  /** Where it begins, with a closing slash: `https://crm.example/`, `http://localhost:8080/crm/`. */
  address: string;
};

/** The key of the list in local storage. */
export const ADDED_KEY = 'addedCrms';

/** The list as it was stored; what makes no sense in it is left out. */
export function readAdded(stored: unknown): AddedCrm[] {
  return Array.isArray(stored) ? stored.filter(isAdded) : [];
}

function isAdded(value: unknown): value is AddedCrm {
  if (typeof value !== 'object' || value === null || !('crm' in value) || !('address' in value)) return false;
  const { crm, address } = value;
  return addedKinds.some(kind => kind === crm) && typeof address === 'string' && URL.canParse(address);
}

/** What an added CRM goes by in ids and on screens: host, port and path, `localhost:8080/crm`. */
export function siteOf(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host}${pathname.replace(/\/+$/, '')}`;
}

/** The added CRM that an address lies in; of two, the one further down the path. */
export function addedAt(address: string, added: readonly AddedCrm[]): AddedCrm | null {
  // Somebody may leave out the closing slash where the CRM begins.
  const isWithin = (base: string): boolean => address.startsWith(base) || address.replace(/([?#].*)?$/s, '/') === base;
  const within = added.filter(each => isWithin(each.address));
  return within.sort((one, other) => other.address.length - one.address.length)[0] ?? null;
}
