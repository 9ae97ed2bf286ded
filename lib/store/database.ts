import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Activity, CallDraft } from '@/lib/domain/activity';
import type { Link } from '@/lib/domain/link';
import type { Plan } from '@/lib/domain/plan';
import type { ChangedThresholds } from '@/lib/domain/rules/thresholds';
import type { Verdict } from '@/lib/domain/standing';
import type { Evidence } from '@/lib/domain/suggest';
import type { TagRule } from '@/lib/domain/tag-rule';
import type { Contribution, Tally } from '@/lib/domain/tally';
import type { DigestSettings } from '@/lib/domain/targets/digest';
import type { PastOpportunity } from '@/lib/domain/targets/rates-from-history';
import type { WeekStart } from '@/lib/domain/targets/week-start';
import type { Instant, PlainDate } from '@/lib/domain/words';
import type { Problem } from '@/lib/result';
import { migrate } from './migrations';

/**
 * An activity with what was worked out about it. The last fields exist only while they apply, so that their indexes
 * hold only the activities one looks for.
 */
export type StoredActivity = Activity & {
  verdict: Verdict;
  /** What it added to its day, so that exactly that is taken back when it changes. */
  contribution: Contribution;
  isFirst: boolean;
  /** An attempt at a contact who had been tried often enough that week. */
  isBeyondCap: boolean;
  /** Whom an attempt was for: index of attempts. */
  attemptedWith?: string;
  /** The account it was a talk with: index of first conversations. */
  talkedWith?: string;
  /** Its day, while it is check-a-box. */
  flaggedOn?: PlainDate;
  /** Milliseconds since 1970 at which it must be judged again. */
  judgeAgainAtMs?: number;
  /** Stands for what it says, names left out: equal for two that say the same. Only where that is compared. */
  said?: string;
  /** Milliseconds since 1970 at which it was logged, while it may be one of a burst. */
  loggedMs?: number;
  /** The contact and the account it is a to-do for, while it is open. */
  openFor?: string[];
};

/**
 * What was told about one thing, and what the rep did not want to hear again. `about` is an activity's id, or what else
 * is spoken of: an account's set-asides, a week's objectives.
 */
export type Told = {
  about: string;
  /** By rule (or reason): the day it was first told, null when another of its batch told it, and the day it was waved off. */
  rules: Record<string, { on: PlainDate | null; dismissedOn: PlainDate | null }>;
  /** The latest day in `rules`. */
  lastOn: PlainDate;
};

export type StoredLink = Link & { objectiveId?: string };

/** What is known of an account beside its activities. */
export type StoredAccount = {
  id: string;
  name: string;
  contacts: { id: string; name: string; title: string | null }[];
  contactsReadAt: Instant | null;
  /** Where the next incremental read goes on. */
  readUntil: Instant | null;
  /** The day from which everything up to `readUntil` was read: a plan that begins earlier needs more. */
  readFrom: PlainDate | null;
  refreshedAt: Instant | null;
};

/** A CRM org (or server) that was seen in this browser. */
export type StoredPlace = {
  place: string;
  host: string;
  userId: string | null;
  userName: string | null;
  timeZone: string | null;
  /** Where the next incremental read of the rep's own activities goes on. */
  readUntil: Instant | null;
  readFrom: PlainDate | null;
  refreshedAt: Instant | null;
  problem: Problem | null;
  apiUsage: { used: number; allowed: number } | null;
  /** When `apiUsage` was told. */
  apiUsageAt?: Instant | null;
  /** Reading stops at this share of the org's API requests, 0 to 1. Left out: at the usual one. */
  apiShare?: number;
  /** When what is kept here was last looked for in the CRM, to notice what was deleted there. */
  comparedAt?: Instant | null;
  /** A reading of the rep's own activities that is under way, or was interrupted. */
  reading?: StoredReading | null;
};

/** How far a reading has come. It goes on there only if the same is asked for. */
export type StoredReading = {
  from: PlainDate;
  since: Instant | null;
  /** In the words of the CRM's own folder. */
  resumeAt: string;
  progress: { done: number; total: number } | null;
  /** When it goes on, should nobody ask sooner. */
  goOnAt: Instant;
};

/** Something on its way to a CRM. It leaves only when the CRM has confirmed it. */
export type OutboxEntry = {
  id: number;
  kind: 'createCall';
  /** One click makes one entry, however often it is sent. */
  clickId: string;
  /** The activity as it is kept here until the CRM has it. */
  activityId: string;
  draft: CallDraft;
  host: string;
  /** Whose it is: it is never written as somebody else. Null: nobody was signed in when it was logged. */
  userId: string | null;
  state: 'queued' | 'refused';
  attempts: number;
  /** When it was first sent: from then on the CRM may have it although the answer was lost. */
  attemptedAt: Instant | null;
  /** Records in the CRM that said the same before the first try: none of them is this entry's. */
  alikeBefore: string[];
  nextTryAt: Instant;
  problem: Problem | null;
};

export type Settings = {
  /** Activities dated before this day are not judged, unless the rep asks for it. */
  installedAt: Instant;
  isBackfillOn: boolean;
  isBadgeOn: boolean;
  /** The rep ended the learning week early. */
  isLearningOver: boolean;
  /** The day weeks start on, as chosen, and as that is where the rep is: 1 Monday, 6 Saturday, 7 Sunday. */
  weekStart: WeekStart;
  firstDay: number;
  digest: DigestSettings;
  /** When a digest was last shown. */
  lastDigestAt: Instant | null;
  /** Thresholds that the rep changed, and those that the company's policy sets; the latter win. */
  thresholds: ChangedThresholds;
  companyThresholds: ChangedThresholds;
  /** "Always tag like this", in the order in which they are tried. */
  tagRules: TagRule[];
  /** Those the rep dropped last, newest first: until then one can be taken back. Left out: none was. */
  droppedTagRules?: TagRule[];
  /** While activities are being judged anew: the last id that was. Survives a stop in the middle. Null: all are. */
  rejudgeAfter: string | null;
  /** Objectives whose linked activities are still to be judged anew. */
  rejudgeLinkedTo: string[];
};

export interface Schema extends DBSchema {
  plans: { key: string; value: Plan; indexes: { byStatus: string; byForce: [string, string, string, number] } };
  activities: {
    key: string;
    value: StoredActivity;
    indexes: {
      byAccount: [string, PlainDate];
      byDay: PlainDate;
      byTalk: [string, PlainDate];
      byFlagged: PlainDate;
      byJudgeAgain: number;
      byAttempt: [string, PlainDate];
      bySaid: [string, PlainDate];
      byLogged: number;
      byOpenFor: string;
    };
  };
  links: { key: string; value: StoredLink; indexes: { byAction: string; byObjective: string } };
  /** Activities whose link changed and whose standing, tally and evidence have still to follow. */
  unsettled: { key: string; value: { activityId: string } };
  /** The rep's opportunities of each CRM, for the funnel's rates and the chance of reaching the goal. */
  opportunities: { key: string; value: { place: string; userId: string; readAt: Instant; list: PastOpportunity[] } };
  told: { key: string; value: Told; indexes: { byLastOn: PlainDate } };
  tallies: { key: PlainDate; value: Tally };
  /** The latest links of each account, for suggesting. */
  evidence: { key: string; value: { accountId: string; links: Evidence[] } };
  accounts: { key: string; value: StoredAccount };
  /** Which account a contact, opportunity, task or event belongs to; and what an id that went away is called now. */
  records: { key: string; value: { id: string; accountId: string | null; movedTo?: string } };
  places: { key: string; value: StoredPlace; indexes: { byHost: string } };
  outbox: { key: number; value: OutboxEntry; indexes: { byClick: string; byActivity: string } };
  settings: { key: 'settings'; value: Settings };
}

export type Database = IDBPDatabase<Schema>;
export type StoreName =
  | 'plans'
  | 'activities'
  | 'links'
  | 'unsettled'
  | 'told'
  | 'opportunities'
  | 'tallies'
  | 'evidence'
  | 'accounts'
  | 'records'
  | 'places'
  | 'outbox'
  | 'settings';
export type WriteTransaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

export const DATABASE_NAME = 'throughline';

/** Opens the database and brings its shape up to date. Only the background calls this. */
export function openDatabase(name: string = DATABASE_NAME): Promise<Database> {
  return openDB<Schema>(name, migrate.length, {
    upgrade(db, from, _to, tx) {
      // Steps are untyped: each knows the shape of its own time, not today's.
      for (const step of migrate.slice(from)) step(db as unknown as IDBPDatabase, tx as never);
    },
  });
}
