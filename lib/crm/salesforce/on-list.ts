import type { AddedCrm } from '../added-crm';

/** Whether an address lies in a Salesforce of the list of added CRMs, as that is stored; the script stays small by it. */
export function isOnList(stored: unknown, address: string): boolean {
  const list: unknown[] = Array.isArray(stored) ? stored : [];
  return list.some(each => {
    const { crm, address: base } = (each ?? {}) as Partial<AddedCrm>;
    return crm === 'salesforce' && base !== undefined && address.startsWith(base);
  });
}
