import type { CrmApi } from '@/lib/crm/crm';
import { recordIdIn } from '@/lib/domain/record-id';
import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import { keptOnAccount } from '@/lib/store/kept';
import { rememberAccount, rememberPlace } from '@/lib/store/places';
import { afterOthers, type Deps, type Sender } from './deps';
import { type OpenPage, openPage, openSession } from './open-page';
import { readFrom, readSince, refreshName } from './reading';
import { showBadge } from './show-badge';
import { idsOf, keepPage, noteUser, roomToRead, syncAfterOthers } from './sync-activities';
import { takeInLinks } from './take-in-links';

/** Copies younger than this are not asked for again, unless the rep (or a noticed save) asks. */
const FRESH_FOR_MS = 3 * 60_000;
/** Contacts change rarely. */
const CONTACTS_FRESH_FOR_MS = 12 * 3_600_000;

/** Ask the CRM what changed on the tab's account, and then in the rep's own work. One run at a time for each org. */
export async function refreshAccount(
  deps: Deps,
  { tabId, isAsked }: Inputs['refreshAccount'],
  sender: Sender,
): Promise<Result<null>> {
  const page = await openPage(deps, sender, tabId);
  if (page === null) return ok(null);
  return afterOthers(deps, refreshName(page.host), `${page.record.record} ${isAsked}`, async () => {
    await deps.announceChange();
    const result = await refresh(deps, page, isAsked);
    deps.underWay.delete(refreshName(page.host));
    await deps.announceChange();
    return result;
  });
}

async function refresh(deps: Deps, page: OpenPage, isAsked: boolean): Promise<Result<null>> {
  const session = await openSession(deps, page.host);
  if (!session.ok) return remembered(deps, page.host, null, session.problem);
  const { api } = session.value;

  const mayAsk = roomToRead(deps, session.value.stored);
  const user = mayAsk.ok ? await noteUser(deps, api, page.host) : mayAsk;
  if (!user.ok) return remembered(deps, page.host, api, user.problem);

  const account = await api.resolveAccount(page.record);
  if (!account.ok) return remembered(deps, page.host, api, account.problem);
  await deps.db.put('records', {
    id: recordIdIn(api.place, page.record.record),
    accountId: account.value?.id ?? null,
  });
  if (account.value !== null) {
    const read = await readFromCrm(deps, api, account.value, isAsked);
    if (!read.ok) return remembered(deps, page.host, api, read.problem);
    await showBadge(deps);
  }
  // What is on the page is answered for; the rest of the rep's work may take minutes the first time.
  void syncAfterOthers(deps, api, page.host, user.value.id);
  return ok(null);
}

async function readFromCrm(
  deps: Deps,
  api: CrmApi,
  account: { id: string; name: string },
  isAsked: boolean,
): Promise<Result<null>> {
  const now = deps.now();
  const stored = await rememberAccount(deps.db, account.id, { name: account.name });
  const age = stored.refreshedAt === null ? Infinity : Date.parse(now) - Date.parse(stored.refreshedAt);
  if (!isAsked && age < FRESH_FOR_MS) return ok(null);

  const from = await readFrom(deps);
  const changes = await api.accountActivities(account.id, {
    from,
    since: readSince(stored, from),
    kept: () => keptOnAccount(deps.db, account.id, from),
  });
  if (!changes.ok) return changes;
  await keepPage(deps, changes.value);
  const taken = await takeInLinks(deps, api, idsOf(changes.value));
  if (!taken.ok) return taken;
  const { readUntil } = changes.value;
  await rememberAccount(deps.db, account.id, { readUntil, readFrom: from, refreshedAt: now });

  const contactsAge = stored.contactsReadAt === null ? Infinity : Date.parse(now) - Date.parse(stored.contactsReadAt);
  if (contactsAge > CONTACTS_FRESH_FOR_MS) {
    const contacts = await api.contactsOf(account.id);
    // Without contacts a call can still be logged: the account is not refused for them.
    if (contacts.ok) await rememberAccount(deps.db, account.id, { contacts: contacts.value, contactsReadAt: now });
  }
  return ok(null);
}

/** Keep what went wrong, so that every screen can say it, and pass it on. */
async function remembered(deps: Deps, host: string, api: CrmApi | null, problem: Problem): Promise<Result<null>> {
  const place = api?.place ?? (await deps.db.getFromIndex('places', 'byHost', host))?.place ?? host;
  await rememberPlace(
    deps.db,
    place,
    host,
    { problem, ...(api === null ? {} : { apiUsage: api.usage() }) },
    deps.now(),
  );
  await showBadge(deps);
  return failed(problem);
}
