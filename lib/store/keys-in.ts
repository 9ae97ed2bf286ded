import { placeOf } from '@/lib/domain/record-id';

/** Names of records begin with their place, whichever store they are in. */

export type Keys = { getAllKeys(range: IDBKeyRange): Promise<string[]> };

/** What begins with a place's name, after one of its records if named: more than the place's own, see `keysIn`. */
export function rangeOf(place: string, after = `${place}/`): IDBKeyRange {
  return IDBKeyRange.bound(after, `${place}/\uffff`, true);
}

/** Another place may lie further down the path, `localhost/crm` below `localhost`: its records are not among them. */
export async function keysIn(store: Keys, place: string): Promise<string[]> {
  return (await store.getAllKeys(rangeOf(place))).filter(key => placeOf(key) === place);
}
