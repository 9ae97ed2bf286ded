import type { Instant } from '@/lib/domain/words';
import type { Database, StoredAccount, StoredPlace } from './database';
import { askForRejudging } from './settings';
import { write } from './transaction';

/** CRM orgs that were seen here, and the accounts in them. */

export function placeOfHost(db: Database, host: string): Promise<StoredPlace | undefined> {
  return db.getFromIndex('places', 'byHost', host);
}

/** One that nobody had signed in to may stand beside the org, until the next sign-in. */
export function placesOfHost(db: Database, host: string): Promise<StoredPlace[]> {
  return db.getAllFromIndex('places', 'byHost', host);
}

export function allPlaces(db: Database): Promise<StoredPlace[]> {
  return db.getAll('places');
}

/** Change what is known of a place; what was not named stays. Another user there: whose activities are the rep's changes. */
export function rememberPlace(
  db: Database,
  place: string,
  host: string,
  changes: Partial<Omit<StoredPlace, 'place' | 'host'>>,
  now: Instant,
): Promise<StoredPlace> {
  return write(db, ['places', 'settings'], async tx => {
    const before = await tx.objectStore('places').get(place);
    // A session that has asked nothing yet knows no numbers; those of before stand.
    const apiUsage = changes.apiUsage ?? before?.apiUsage ?? null;
    const told = changes.apiUsage === undefined || changes.apiUsage === null ? {} : { apiUsageAt: now };
    const after: StoredPlace = { ...(before ?? newPlace(place, host)), host, ...changes, apiUsage, ...told };
    await tx.objectStore('places').put(after);
    if (after.userId !== (before?.userId ?? null)) await askForRejudging(tx, now, 'all');
    return after;
  });
}

function newPlace(place: string, host: string): StoredPlace {
  return {
    place,
    host,
    userId: null,
    userName: null,
    timeZone: null,
    readUntil: null,
    readFrom: null,
    refreshedAt: null,
    problem: null,
    apiUsage: null,
  };
}

/** Change what is known of an account; what was not named stays. */
export function rememberAccount(
  db: Database,
  id: string,
  changes: Partial<Omit<StoredAccount, 'id'>>,
): Promise<StoredAccount> {
  return write(db, ['accounts'], async tx => {
    const before = await tx.objectStore('accounts').get(id);
    const after: StoredAccount = {
      ...(before ?? {
        id,
        name: '',
        contacts: [],
        contactsReadAt: null,
        readUntil: null,
        readFrom: null,
        refreshedAt: null,
      }),
      ...changes,
    };
    await tx.objectStore('accounts').put(after);
    return after;
  });
}
