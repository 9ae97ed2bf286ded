import { z } from 'zod';
import type { Activity, ActivityKind } from '@/lib/domain/activity';
import { activityKind, callDraft } from '@/lib/domain/activity';
import { isTimeZone } from '@/lib/domain/calendar';
import type { GoalKind } from '@/lib/domain/goal';
import { type Choice, choice } from '@/lib/domain/link';
import type { ObjectiveStatus } from '@/lib/domain/objective';
import { type Plan, type PlanAccount, plan } from '@/lib/domain/plan';
import { recordId } from '@/lib/domain/record-id';
import type { Flag } from '@/lib/domain/rules/rule';
import type { Standing } from '@/lib/domain/standing';
import type { Suggestion } from '@/lib/domain/suggest';
import type { Metric, Rate } from '@/lib/domain/targets';
import { type Instant, id, type PlainDate, plainDate } from '@/lib/domain/words';
import type { Problem } from '@/lib/result';

/**
 * All that the parts of the extension say to one another. Verbs change something, `read…` asks. The receiver checks
 * every input against its schema here; the sender is not trusted. An answer is always a `Result`.
 *
 * Pages (content script, sidebar, popup) import types from here, never values: zod stays out of them.
 */

/** An address of a CRM page: long enough for the longest, short enough to be no attack. */
const address = z.string().max(8_000);
/** A file the rep picked. The store's own limit is said in `importPlan`. */
const fileText = z.string().max(60_000_000);

export const inputs = {
  /** The CRM tab shows this address now. Sent by the content script when it starts and after each navigation. */
  pageShows: z.object({ address }),
  /** Something was saved in the CRM tab: a reason to ask the CRM again, never data. */
  pageSaved: z.object({ address }),
  /** The rep opened, closed, moved or widened the sidebar on a CRM host. */
  setPanel: z.object({
    host: z.string().max(300),
    isOpen: z.boolean().optional(),
    widthPx: z.number().min(0).max(10_000).optional(),
    topPx: z.number().min(0).max(100_000).optional(),
  }),

  /** What the sidebar draws for the account of a tab. Without a tab id: the tab that asks. */
  readAccount: z.object({ tabId: z.number().int().nullable() }),
  /** Ask the CRM for what changed on the tab's account and in the rep's own activities. `isAsked`: the rep pressed refresh. */
  refreshAccount: z.object({ tabId: z.number().int().nullable(), isAsked: z.boolean() }),
  /** Ask the CRM for the rep's own activities in every org that is signed in. */
  syncActivities: z.object({}),

  /** The rep said what activities serve. All of one click undo as one. */
  linkActivities: z.object({ activityIds: z.array(recordId).min(1).max(500), choice: choice.nullable() }),
  /** Take one click back: every activity of it returns to what it was linked to before. */
  undoLinks: z.object({ actionId: id }),
  /** The rep logged a call or a meeting from the sidebar: stored, linked, and on its way to the CRM. */
  logCall: z.object({ draft: callDraft, choice: choice.nullable(), clickId: id }),
  /** Try what waits for the CRM once more; with an id, that one even if the CRM refused it. */
  sendOutbox: z.object({ entryId: z.number().int().nullable() }),
  /** Give up sending what the CRM refused. The activity stays here, logged by hand. */
  dropOutboxEntry: z.object({ entryId: z.number().int() }),

  /** What the popup draws. */
  readWeek: z.object({}),
  /** The activities behind one number of the week. */
  readRecords: z.object({
    what: z.union([
      z.enum(['firstConversations', 'outreach', 'meetings', 'logged', 'linked', 'checkABox', 'grace', 'exempt']),
      z.object({ objectiveId: id, kinds: z.array(activityKind) }),
    ]),
    from: plainDate,
    to: plainDate,
  }),

  /** What the first run and the options need to know. */
  readSetup: z.object({}),
  /** Begin: with the sample plan, or with an empty one. */
  startPlan: z.object({
    from: z.enum(['sample', 'empty']),
    timeZone: z.string().max(100).refine(isTimeZone, { message: 'unknown time zone' }),
  }),
  /** Take in a plan from a file: ours or a worked example. Replaces the present plan only when `replace` says so. */
  importPlan: z.object({ text: fileText, replace: z.boolean() }),
  /** The plan as it is stored. */
  readPlan: z.object({}),
  /** Store an edited plan. Refused when another tab has saved since `plan.revision` was read. */
  savePlan: z.object({ plan }),
  /** The plan with its links as a file. */
  exportPlan: z.object({}),
  /** Judge activities from before the installation too, or stop doing so. */
  setBackfill: z.object({ isOn: z.boolean() }),
  /** Show flagged activities as a number on the toolbar button, or not. */
  setBadge: z.object({ isOn: z.boolean() }),
} as const;

export type Inputs = { [Name in keyof typeof inputs]: z.input<(typeof inputs)[Name]> };
export type MessageName = keyof typeof inputs;

/** An objective as far as screens need it: to show a trace and to offer it. */
export type ObjectiveBrief = {
  id: string;
  statement: string;
  goalId: string;
  goalStatement: string;
  goalKind: GoalKind;
  status: ObjectiveStatus;
  due: PlainDate | null;
  /** Open and begun. */
  isLive: boolean;
  progress: { done: number; target: number; unit: string; share: number } | null;
};

export type { Suggestion };

/** On its way to the CRM: stored here, or refused in the CRM's words. */
export type Waiting = { entryId: number; state: 'queued' | 'refused'; problem: Problem | null };

export type ActivityLine = Pick<
  Activity,
  | 'id'
  | 'kind'
  | 'subject'
  | 'day'
  | 'startsAt'
  | 'contactName'
  | 'contactTitle'
  | 'accountId'
  | 'accountName'
  | 'opportunityName'
  | 'isCompleted'
> & {
  notes: string;
  isMine: boolean;
  ownerName: string | null;
  standing: Standing | null;
  flags: Flag[];
  graceEndsAt: Instant | null;
  choice: Choice | null;
  /** Best first, at most three; only for what is not linked. */
  suggestions: Suggestion[];
  /** The suggestion that Enter takes; null when nothing fits well enough. */
  preselected: string | null;
  waiting: Waiting | null;
};

/** How things stand between this device and one CRM. */
export type Connection = {
  /** "Fernhill Instruments", or the host when the name is not known. */
  place: string;
  crm: 'salesforce';
  problem: Problem | null;
  refreshedAt: Instant | null;
  isRefreshing: boolean;
};

export type Answers = {
  pageShows: { hasAccount: boolean };
  pageSaved: null;
  setPanel: null;
  readAccount: AccountView;
  refreshAccount: null;
  syncActivities: null;
  linkActivities: { actionId: string };
  undoLinks: { undone: number };
  logCall: { activityId: string };
  sendOutbox: null;
  dropOutboxEntry: null;
  readWeek: WeekView;
  readRecords: ActivityLine[];
  readSetup: SetupView;
  startPlan: null;
  importPlan: { title: string; objectives: number; links: number };
  readPlan: PlanView;
  savePlan: { revision: number };
  exportPlan: { fileName: string; text: string };
  setBackfill: null;
  setBadge: null;
};

export type AccountView =
  | { kind: 'noAccount'; hasPlan: boolean }
  | {
      kind: 'account';
      account: {
        id: string;
        name: string;
        relationship: PlanAccount['relationship'] | null;
        milestone: string | null;
        known: number | null;
      };
      connection: Connection;
      /** Null: no plan yet. The sidebar then shows activities and the way to a plan. */
      plan: { title: string; vision: string } | null;
      today: PlainDate;
      timeZone: string;
      /** Live objectives that cover this account, soonest due first. */
      here: string[];
      /** All live objectives, for "another objective"; those that cover the account first. */
      live: string[];
      /** Every objective that appears anywhere in this view, by id. */
      objectives: Record<string, ObjectiveBrief>;
      /** Newest first. */
      activities: ActivityLine[];
      contacts: { id: string; name: string; title: string | null }[];
      /** The rep's activities on this account from before the installation, which are not judged. */
      notJudged: number;
      waiting: { queued: number; refused: number };
    };

export type TargetLine = {
  id: string;
  metric: Metric | 'tactic';
  /** For tactics: the tactic's words. */
  label: string | null;
  objectiveId: string | null;
  /** For tactics: the kinds of activity that count. */
  kinds: ActivityKind[];
  origin: 'funnel' | 'tactic' | 'hand';
  done: number;
  target: number;
};

export type RateCount = { linked: number; flagged: number; grace: number; exempt: number };

export type WeekView = {
  today: PlainDate;
  week: { start: PlainDate; end: PlainDate };
  quarter: { name: string; start: PlainDate; end: PlainDate; week: number };
  plan: { title: string } | null;
  /** Share of the week's working days that have passed, 0 to 1, today included. */
  gone: number;
  workingDaysLeft: number;
  targets: TargetLine[];
  funnel: {
    goalAmount: number;
    averageDeal: number;
    currency: string;
    deals: number;
    opportunityToWin: Rate;
    opportunities: number;
    firstConversationToOpportunity: Rate;
    firstConversations: number;
    sellingWeeks: number;
    perWeek: number;
    attemptsPerFirstConversation: number;
    attempts: number;
  } | null;
  /** Newest first, at most three; `count` is all of them. */
  flagged: { count: number; items: ActivityLine[] };
  rate: { week: RateCount; quarter: RateCount };
  objectives: Record<string, ObjectiveBrief>;
  connections: Connection[];
  waiting: { queued: number; refused: number };
  notJudged: number;
};

export type PlanView = { plan: Plan | null; today: PlainDate; accounts: { id: string; name: string }[] };

export type SetupView = {
  plan: { title: string; objectives: number } | null;
  connections: Connection[];
  judgesFrom: PlainDate | null;
  isBackfillOn: boolean;
  isBadgeOn: boolean;
};
