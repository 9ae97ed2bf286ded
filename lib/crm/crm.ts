import type { Activity, CallDraft } from '@/lib/domain/activity';
import type { CrmPlan } from '@/lib/domain/crm-plan/crm-plan';
import type { Goal } from '@/lib/domain/goal';
import type { Objective } from '@/lib/domain/objective';
import type { RecordId } from '@/lib/domain/record-id';
import type { PastOpportunity } from '@/lib/domain/targets/rates-from-history';
import type { Instant, PlainDate } from '@/lib/domain/words';
import type { FieldValues } from '@/lib/domain/write-back/values';
import type { PackageFields } from '@/lib/domain/write-back/write-back';
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
  /** What people call the CRM: "Salesforce". */
  readonly name: string;
  /** An org of it may want its users to sign in through an app of its own. Left out: it knows no such thing. */
  readonly canSignInByApp?: boolean;
  /** The record an address shows, or null for lists, home, setup. */
  recordShown(address: URL): RecordShown | null;
  /** Call back when the page says that something was saved (a toast), until the signal ends. Says nothing of what. */
  watchSaves(document: Document, onSave: () => void, signal: AbortSignal): void;
  /** Where the CRM's own fixed header ends, in px from the top of the window; null when this page has none. */
  headerBottom(document: Document): number | null;
  /**
   * What the CRM replaces when its page follows the address, for CRMs whose address may run ahead of the page: as long
   * as it is the same, the page still shows what it showed. Left out: the address alone counts.
   */
  contents?(document: Document): Element | null;
  /** Has the CRM opened a panel of its own at the window's right edge, where the sidebar stands? Left out: it never does. */
  hasOwnPanel?(document: Document): boolean;
};

export type CrmUser = { id: RecordId; name: string; timeZone: string | null };
export type CrmAccount = { id: RecordId; name: string };
export type CrmContact = { id: RecordId; name: string; title: string | null };

/** Which activities are asked for. */
export type Reading = {
  from: PlainDate;
  /** Null: all from `from` on; else only what changed since then. */
  since: Instant | null;
  /**
   * What is kept here of them. Only a CRM that tells nothing of deletions asks for it, to look which of them are still
   * there. Left out: not to be looked at this time.
   */
  kept?: () => Promise<RecordId[]>;
  /** What the last page of an interrupted reading said: go on after it. Null or left out: begin. */
  resumeAt?: string | null;
  /** Asked before each further page: false ends the reading with `shareReached`. Left out: it always may. */
  mayGoOn?: () => boolean;
};

/**
 * What changed: activities that are new or were changed, ids that are gone, and where to read on next time. Seeing an
 * activity twice changes nothing, so answers may overlap.
 */
export type ActivityChanges = {
  activities: Activity[];
  goneIds: RecordId[];
  readUntil: Instant;
  /** Records that are known under another id now. What is kept under the old one moves, links and all. */
  renamed?: { from: RecordId; to: RecordId }[];
  /** Where an interrupted reading goes on: meant for the CRM's own folder alone. Left out: it begins again. */
  resumeAt?: string;
  /** How far a first reading has come, where the CRM says how much there is. */
  progress?: Progress;
};

/** Records read, and how many there are in all. */
export type Progress = { done: number; total: number };

/** `redirectAddress`: what the admin enters as the app's callback. `consumerKey`: the one that was used last. */
export type AppSignIn = { redirectAddress: string; consumerKey: string | null; isConnected: boolean };

/** API requests used today and allowed, as the CRM counts them; null when it does not say. */
export type ApiUsage = { used: number; allowed: number } | null;

/** Text fields of one activity and what they shall hold; null: nothing. */
export type FieldWrite = { id: RecordId; values: FieldValues };

/** Where tags can be written in a CRM. */
export type WriteTargets = {
  /** The package's fields, when it is installed and the rep may write them; else why not. */
  package:
    | { state: 'ready'; fields: PackageFields; length: number }
    | { state: 'missing' }
    /** Installed, but the rep may not write these. */
    | { state: 'notAllowed'; fields: string[] };
  /** Text fields that all activities have and that the rep may write. `length`: as many characters fit in. */
  fields: { name: string; label: string; length: number }[];
};

/** A goal or an objective as a record. `key` is the same each time; `goalRecord` the record of an objective's goal. */
export type PlanWrite = { key: string; planTitle: string } & (
  | { kind: 'goal'; goal: Goal }
  | { kind: 'objective'; objective: Objective; goalRecord: string | null }
);

/** The rep's session in one org. Every call may fail with a `Problem`; none throws for what can ordinarily go wrong. */
export type CrmApi = {
  /** Which org or server: part of every id. Safe to store. */
  readonly place: string;
  /** Who is signed in. Asked before every write. */
  currentUser(): Promise<Result<CrmUser>>;
  /** The account a shown record belongs to; null for records of no account. */
  resolveAccount(record: RecordShown): Promise<Result<CrmAccount | null>>;
  contactsOf(accountId: RecordId): Promise<Result<CrmContact[]>>;
  /** Activities of all people on one account. */
  accountActivities(accountId: RecordId, reading: Reading): Promise<Result<ActivityChanges>>;
  /** The rep's own activities on all accounts; pages of it as they arrive, so that a long first read shows progress. */
  myActivities(
    userId: RecordId,
    reading: Reading,
    onPage: (changes: ActivityChanges) => Promise<void>,
  ): Promise<Result<{ readUntil: Instant }>>;
  /** The user's own opportunities: open ones, and those won or lost from that day on. Left out: the CRM has none. */
  opportunities?(userId: RecordId, from: PlainDate): Promise<Result<PastOpportunity[]>>;
  /**
   * Create a completed call or a held meeting. `key` is the same for every try of one click: a CRM that lets us name a
   * new record is given that name, so that a second try finds the first one's.
   */
  createCall(draft: CallDraft, owner: RecordId, key: string): Promise<Result<Activity>>;
  /** The owner's records that say the same as the draft and were made since then, or a little before, earliest first. */
  callsLike(draft: CallDraft, owner: RecordId, since: Instant): Promise<Result<Activity[]>>;
  /** Delete a record that was made twice for one click. One that is gone already counts as deleted. */
  deleteCall(id: RecordId): Promise<Result<null>>;
  /**
   * What stands in these text fields of activities now, or why that one cannot be read. One that is not there (any more)
   * is left out.
   */
  readFields(ids: readonly RecordId[], fields: readonly string[]): Promise<Result<Map<RecordId, Result<FieldValues>>>>;
  /**
   * Write text fields of activities: for each, in their order, that it is done or why not. Done only when the CRM keeps
   * the text: a CRM may answer "done" and drop a field it does not know. Writing the same again changes nothing.
   */
  writeFields(writes: readonly FieldWrite[]): Promise<Result<Result<null>[]>>;
  /** Where tags can be written. Left out: the CRM does not tell, and the rep names a field. */
  writeTargets?(): Promise<Result<WriteTargets>>;
  /**
   * Make or change the records of goals and objectives, found by their keys, goals before what serves them: for each, in
   * their order, its record or why not. Left out: the CRM keeps none.
   */
  writePlan?(records: readonly PlanWrite[]): Promise<Result<Result<{ record: string }>[]>>;
  /** The plans that the CRM itself keeps for an account, latest first. Left out: it has no such thing. */
  accountPlans?(accountId: RecordId): Promise<Result<CrmPlan[]>>;
  /**
   * Signing in through an app that the company's admin made, for where no browser session may use the API. Left out:
   * the CRM knows no such thing.
   */
  byApp?: {
    state(): Promise<AppSignIn>;
    connect(consumerKey: string): Promise<Result<null>>;
    /** Ends it here and in the CRM. */
    disconnect(): Promise<Result<null>>;
  };
  usage(): ApiUsage;
  /** The CRM's own clock at its last answer; null, or left out: it does not tell. A device's clock may be hours off. */
  answeredAt?(): Instant | null;
};

/** What an adapter may use of the outside world. Passed in, so that tests need no browser. */
export type Outside = {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** All cookies of that name under a domain, HttpOnly ones too. */
  cookies: (query: { name: string; domain?: string; url?: string }) => Promise<{ domain: string; value: string }[]>;
  now: () => Instant;
  /** Room for what a CRM's folder must remember: until the browser ends, in its memory alone; or for good. */
  keep?: { forSession: Keep; forGood: Keep };
  /**
   * The browser's own window for signing in. `open`: where it ended; an address at the redirect address, if all went
   * well. `isSilent`: without showing anything to the rep, who is asked nothing.
   */
  signInWindow?: { redirectAddress(): string; open(address: string, isSilent: boolean): Promise<Result<string>> };
};

/** Values by name; null takes one away. What comes out is unchecked. */
export type Keep = { read(name: string): Promise<unknown>; write(name: string, value: unknown): Promise<void> };

/** Opens the session of a site: a page's own host, or where an added CRM begins, `localhost:8080/crm`. */
export type OpenCrm = (site: string, outside: Outside) => Promise<Result<CrmApi>>;
