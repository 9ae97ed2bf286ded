import type { Activity, CallDraft } from '@/lib/domain/activity';
import type { RecordId } from '@/lib/domain/record-id';
import type { Instant, PlainDate } from '@/lib/domain/words';
import type { Result } from '@/lib/result';

/**
 * The two halves of a CRM. Everything that is known about one CRM stands in its folder behind these types; a second CRM
 * is a second folder. `CrmPage` runs in the CRM's page and stays tiny; `CrmApi` runs in the background.
 */

/** A record the way an address names it: without place, not yet resolved to its account. */
export type RecordShown = {
  kind: 'account' | 'contact' | 'opportunity' | 'task' | 'event' | 'other';
  record: string;
  parentAccount: string | null;
};

export type CrmPage = {
  /** The record an address shows, or null for lists, home, setup. */
  recordShown(address: URL): RecordShown | null;
  /** Call back when the page says that something was saved (a toast), until the signal ends. Says nothing of what. */
  watchSaves(document: Document, onSave: () => void, signal: AbortSignal): void;
  /** Where the CRM's own fixed header ends, in px from the top of the window; null when this page has none. */
  headerBottom(document: Document): number | null;
};

export type CrmUser = { id: RecordId; name: string; timeZone: string | null };
export type CrmAccount = { id: RecordId; name: string };
export type CrmContact = { id: RecordId; name: string; title: string | null };

/**
 * What changed: activities that are new or were changed, ids that are gone, and where to read on next time. Seeing an
 * activity twice changes nothing, so answers may overlap.
 */
export type ActivityChanges = { activities: Activity[]; goneIds: RecordId[]; readUntil: Instant };

/** API requests used today and allowed, as the CRM counts them; null when it does not say. */
export type ApiUsage = { used: number; allowed: number } | null;

/** The rep's session in one org. Every call may fail with a `Problem`; none throws for what can ordinarily go wrong. */
export type CrmApi = {
  /** Which org: part of every id. Safe to store. */
  readonly place: string;
  /** Who is signed in. Asked before every write. */
  currentUser(): Promise<Result<CrmUser>>;
  /** The account a shown record belongs to; null for records of no account. */
  resolveAccount(record: RecordShown): Promise<Result<CrmAccount | null>>;
  contactsOf(accountId: RecordId): Promise<Result<CrmContact[]>>;
  /** Activities of all people on one account. `since` null: from `from` on; else only what changed since then. */
  accountActivities(
    accountId: RecordId,
    reading: { from: PlainDate; since: Instant | null },
  ): Promise<Result<ActivityChanges>>;
  /** The rep's own activities on all accounts; pages of it as they arrive, so that a long first read shows progress. */
  myActivities(
    userId: RecordId,
    reading: { from: PlainDate; since: Instant | null },
    onPage: (changes: ActivityChanges) => Promise<void>,
  ): Promise<Result<{ readUntil: Instant }>>;
  /** Create a completed call or a held meeting. */
  createCall(draft: CallDraft, owner: RecordId): Promise<Result<Activity>>;
  /** The owner's records that say the same as the draft and were made since then, earliest first. */
  callsLike(draft: CallDraft, owner: RecordId, since: Instant): Promise<Result<Activity[]>>;
  /** Delete a record that was made twice for one click. One that is gone already counts as deleted. */
  deleteCall(id: RecordId): Promise<Result<null>>;
  usage(): ApiUsage;
};

/** What an adapter may use of the outside world. Passed in, so that tests need no browser. */
export type Outside = {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** All cookies of that name under a domain, HttpOnly ones too. */
  cookies: (query: { name: string; domain?: string; url?: string }) => Promise<{ domain: string; value: string }[]>;
  now: () => Instant;
};

/** Opens the session that a page of the CRM runs in. `host` is the page's own, as the browser reports it. */
export type OpenCrm = (host: string, outside: Outside) => Promise<Result<CrmApi>>;
