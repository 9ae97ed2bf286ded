import type { CrmApi, RecordShown } from '@/lib/crm/crm';
import { placeOf, type RecordId, recordIdIn } from '@/lib/domain/record-id';
import { failed, ok, type Result } from '@/lib/result';
import type { StoredPlace } from '@/lib/store/database';
import { placeOfHost } from '@/lib/store/places';
import type { Deps, Sender } from './deps';

/** The record a tab shows, without asking the CRM anything. */
export type OpenPage = { host: string; record: RecordShown };

/** Which CRM record the asking (or the named) tab shows; null when it shows none. */
export async function openPage(deps: Deps, sender: Sender, tabId: number | null): Promise<OpenPage | null> {
  const tab = tabId ?? sender.tabId;
  if (tab === null) return null;
  const page = await deps.tabs.shown(tab);
  const crm = page === null ? null : deps.pageOf(page.host);
  if (page === null || crm === null || !URL.canParse(page.address)) return null;
  const record = crm.recordShown(new URL(page.address));
  return record === null ? null : { host: page.host, record };
}

/**
 * The id under which the page's account is kept, as far as it can be told without asking the CRM: the account itself,
 * the parent named in the address, or what an earlier answer said. Before the first sign-in the host stands for the org.
 */
export async function accountIdOf(deps: Deps, { host, record }: OpenPage): Promise<string | null> {
  const place = await placeName(deps, host);
  const account = record.kind === 'account' ? record.record : record.parentAccount;
  if (account !== null) return recordIdIn(place, account);
  return (await deps.db.get('records', recordIdIn(place, record.record)))?.accountId ?? null;
}

async function placeName(deps: Deps, host: string): Promise<string> {
  return (await placeOfHost(deps.db, host))?.place ?? host;
}

/** Where the org that a record's id names was seen last: a company may have renamed its domain since. */
export async function hostOfRecord(deps: Deps, id: RecordId): Promise<string | null> {
  const named = placeOf(id);
  return named === null ? null : ((await deps.db.get('places', named))?.host ?? null);
}

/** The session of a host, and what is stored about its org. */
export async function openSession(
  deps: Deps,
  host: string,
): Promise<Result<{ api: CrmApi; stored: StoredPlace | undefined }>> {
  const opened = await deps.openCrm(host);
  if (!opened.ok) return failed(opened.problem);
  return ok({ api: opened.value, stored: await deps.db.get('places', opened.value.place) });
}
