import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Activity, CallDraft } from '@/lib/domain/activity';
import type { Choice, Link } from '@/lib/domain/link';
import type { Plan } from '@/lib/domain/plan';
import type { ChangedThresholds } from '@/lib/domain/rules/thresholds';
import type { Verdict } from '@/lib/domain/standing';
import type { Lesson } from '@/lib/domain/suggest/lesson';
import type { PackedTrail } from '@/lib/domain/suggest/trail';
import type { TagRule } from '@/lib/domain/tag-rule';
import type { Contribution, Tally } from '@/lib/domain/tally';
import type { DigestSettings } from '@/lib/domain/targets/digest';
import type { PastOpportunity } from '@/lib/domain/targets/rates-from-history';
import type { WeekStart } from '@/lib/domain/targets/week-start';
import type { Instant, PlainDate } from '@/lib/domain/words';
import type { WriteBack } from '@/lib/domain/write-back/write-back';
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
  /** Milliseconds since 1970 at which it was logged: index of the neighbours of the rep's own work. */
  loggedMs?: number;
  /** The contact and the account it is a to-do for, while it is open. */
  openFor?: string[];
  /** What its link taught, and in which book that is written: exactly that is taken back when the link changes. */
  taught?: { objectiveId: string | null; book: number };
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

export type FirstTalk = { id: string; accountId: string; day: PlainDate };

export type StoredLesson = Lesson & { key: string };

/** What was offered for an activity, best first, before the rep answered. */
export type Guessed = { activityId: string; on: PlainDate; offered: string[] };

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
  /** Where the rep's tags are written there. Null or left out: nowhere. */
  writeBack?: WriteBack | null;
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

/** What everything on its way to a CRM has. It leaves only when the CRM has confirmed it. */
type Waiting = {
  id: number;
  /** One click makes one entry, however often it is sent. */
  clickId: string;
  /** The activity as it is kept here until the CRM has it. */
  activityId: string;
  host: string;
  /** Whose it is: it is never written as somebody else. Null: nobody was signed in when it was logged. */
  userId: string | null;
  state: 'queued' | 'refused';
  attempts: number;
  nextTryAt: Instant;
  problem: Problem | null;
};

/** A call or a meeting that was logged here. */
export type WaitingCall = Waiting & {
  kind: 'createCall';
  draft: CallDraft;
  /** When it was first sent: from then on the CRM may have it although the answer was lost. */
  attemptedAt: Instant | null;
  /** Records in the CRM that said the same before the first try: none of them is this entry's. */
  alikeBefore: string[];
};

/**
 * An activity whose tag the CRM does not have yet, one entry an activity. Which tag that is stands in `links`: the newest
 * is written, whatever it was when the entry was made.
 */
export type WaitingLink = Waiting & {
  kind: 'writeLink';
  /** When the tag came into force. */
  at: Instant;
};

export type OutboxEntry = WaitingCall | WaitingLink;

/** What the CRM held of an activity's tag when it was last written or read. */
export type Written = {
  activityId: string;
  /** The field as it stood, and the tag it said. */
  text: string;
  choice: Choice | null;
  /** The tag was changed here and elsewhere: which choice gave way, and whose it was. Until the rep has seen it. */
  beaten?: { choice: Choice | null; was: 'here' | 'there' };
  /** When that was: index of conflicts. */
  beatenAt?: Instant;
};

/** A goal or an objective that is a record in the CRM, as it was last written there. */
export type PlanRecord = { id: string; record: string; written: string };

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
  /** What was learned is written in this book: forgetting, and learning again, begin a new one. */
  lessonBook: number;
  /** Links from before this moment teach nothing: the rep said "forget". Null: all do. */
  forgottenAt: Instant | null;
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
  /** Activities whose link changed and whose standing, tally and lessons have still to follow. */
  unsettled: { key: string; value: { activityId: string } };
  /** The rep's opportunities of each CRM, for the funnel's rates and the chance of reaching the goal. */
  opportunities: { key: string; value: { place: string; userId: string; readAt: Instant; list: PastOpportunity[] } };
  told: { key: string; value: Told; indexes: { byLastOn: PlainDate } };
  tallies: { key: PlainDate; value: Tally };
  /** Talks that were an account's first, as little of each as the funnel's rates need. */
  firstTalks: { key: string; value: FirstTalk; indexes: { byDay: PlainDate } };
  /** The latest answers at each account, and what the links to each objective say: what suggesting learned. */
  trails: { key: string; value: PackedTrail & { accountId: string } };
  lessons: { key: string; value: StoredLesson };
  guesses: { key: string; value: Guessed; indexes: { byOn: PlainDate } };
  accounts: { key: string; value: StoredAccount };
  /** Which account a contact, opportunity, task or event belongs to; and what an id that went away is called now. */
  records: { key: string; value: { id: string; accountId: string | null; movedTo?: string } };
  places: { key: string; value: StoredPlace; indexes: { byHost: string } };
  outbox: { key: number; value: OutboxEntry; indexes: { byClick: string; byActivity: string } };
  written: { key: string; value: Written; indexes: { byBeaten: Instant } };
  planRecords: { key: string; value: PlanRecord };
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
  | 'firstTalks'
  | 'trails'
  | 'lessons'
  | 'guesses'
  | 'accounts'
  | 'records'
  | 'places'
  | 'outbox'
  | 'written'
  | 'planRecords'
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
