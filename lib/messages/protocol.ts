import { z } from 'zod';
import { activityKind, callDraft } from '@/lib/domain/activity';
import { isTimeZone } from '@/lib/domain/calendar';
import { callPlanWords } from '@/lib/domain/call-plan';
import { choice } from '@/lib/domain/link';
import type { PaceHistory } from '@/lib/domain/lint/lint';
import { plan } from '@/lib/domain/plan';
import { recordId } from '@/lib/domain/record-id';
import { changedThresholds } from '@/lib/domain/rules/thresholds';
import { likeness, MAX_TAG_RULES } from '@/lib/domain/tag-rule';
import { digestSettings } from '@/lib/domain/targets/digest';
import { weekStart } from '@/lib/domain/targets/week-start';
import { id, plainDate } from '@/lib/domain/words';
import { pickedField } from '@/lib/domain/write-back/write-back';
import type {
  LearnedView,
  RulesView,
  SetupView,
  TagRuleLine,
  TagRulePreview,
  WriteBackPreview,
  WriteBackView,
  WriteTargetsView,
} from './settings-views';
import type {
  AccountView,
  ActivityLine,
  AppSignInView,
  CrmPlanBrief,
  CrmPlanTaken,
  DayView,
  FlaggedView,
  HistoryView,
  PlanBrief,
  PlanView,
  WeekView,
} from './views';

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
  /** What "always tag like this" would tag: made from that activity, alike in `by`, over the last 14 days. */
  previewTagRule: z.object({ activityId: recordId, choice, by: z.array(likeness).max(5) }),
  /** Always tag like this, from now on; tried after the rules that are there. */
  addTagRule: z.object({ activityId: recordId, choice, by: z.array(likeness).min(1).max(5) }),
  /** The rules in the order in which they are tried. */
  readTagRules: z.object({}),
  /** Reorder or drop rules, or take a drop back: those named stay, in that order. What they tagged stays tagged. */
  keepTagRules: z.object({ ruleIds: z.array(id).max(MAX_TAG_RULES) }),
  /** What suggesting has learned, and how often its first guess was right. */
  readLearned: z.object({}),
  /** Begin anew; the links stay. */
  forgetLearned: z.object({}),
  /** Learn from all links again. */
  learnAgain: z.object({}),
  /** Take one click back: every activity of it returns to what it was linked to before. */
  undoLinks: z.object({ actionId: id }),
  /** The rep logged a call or a meeting from the sidebar: stored, linked, and on its way to the CRM. */
  logCall: z.object({
    draft: callDraft,
    choice: choice.nullable(),
    clickId: id,
    /** Sent only once the seconds are over in which it can be taken back. */
    isHeld: z.boolean().optional(),
  }),
  /** Take back what a click logged, as long as it has not left for the CRM. */
  takeBackCall: z.object({ clickId: id }),
  /** Try what waits for the CRM once more; with an id, that one even if the CRM refused it. */
  sendOutbox: z.object({ entryId: z.number().int().nullable() }),
  /** Give up sending what the CRM refused. The activity stays here, logged by hand. */
  dropOutboxEntry: z.object({ entryId: z.number().int() }),

  /** What the popup draws first. */
  readWeek: z.object({}),
  /** What is not tied to the plan, to be tied from the popup. */
  readFlagged: z.object({}),
  /** What today asks, and where the year leads at the present pace. */
  readDay: z.object({}),
  /** What the last 12 months say about the funnel's rates. `currency`: the plan's; amounts in others have no average. */
  readHistory: z.object({ currency: z.string().max(3) }),
  /** What a usual week of the rep's own records holds; money in `currency`, the plan's. */
  readUsualWeek: z.object({ currency: z.string().max(3) }),
  /** The rep's own word on whether that was a first conversation; null: derive it again. */
  correctFirst: z.object({ activityId: recordId, isFirst: z.boolean().nullable() }),
  /** What the rep wants of a talk that is to come; all empty: no plan. */
  planCall: z.object({ activityId: recordId, words: callPlanWords }),
  /** The day weeks start on, and whether and when a digest is shown. */
  saveWeek: z.object({ weekStart: weekStart.optional(), digest: digestSettings.optional() }),
  /** The activities behind one number of the week. */
  readRecords: z.object({
    what: z.union([
      z.enum([
        'firstConversations',
        'outreach',
        'meetings',
        'deservesPlan',
        'plannedCalls',
        'logged',
        'linked',
        'checkABox',
        'grace',
        'exempt',
      ]),
      z.object({ objectiveId: id, kinds: z.array(activityKind) }),
    ]),
    from: plainDate,
    to: plainDate,
  }),

  /** Add a CRM by the address of any page of it. The browser's permission for its site was asked for before. */
  addCrm: z.object({ address }),
  /** Remove an added CRM, and with `forget` all that was read there. */
  removeCrm: z.object({ site: z.string().max(8_000), forget: z.boolean() }),
  /** How signing in through the company's own app stands with a CRM; null: it knows no such thing. */
  readAppSignIn: z.object({ site: z.string().min(1).max(300) }),
  /** Sign in through the company's app. The browser's permission for its window was asked for before. */
  connectByApp: z.object({
    site: z.string().min(1).max(300),
    consumerKey: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9._-]{10,300}$/),
  }),
  /** End that, here and in the CRM. */
  disconnectApp: z.object({ site: z.string().min(1).max(300) }),
  /** What the first run and the options need to know. */
  readSetup: z.object({}),
  /** Begin: with the sample plan, or with an empty one. */
  startPlan: z.object({
    from: z.enum(['sample', 'empty']),
    timeZone: z.string().max(100).refine(isTimeZone, { message: 'unknown time zone' }),
  }),
  /**
   * Take in a plan from a file: ours or a worked example. Replaces the present plan only when `replace` says so; leaves out
   * the objectives that do not fit only when `withoutBad` does.
   */
  importPlan: z.object({ text: fileText, replace: z.boolean(), withoutBad: z.boolean().optional() }),
  /** A plan as it is stored: that one, or without an id the one in force. */
  readPlan: z.object({ planId: id.optional() }),
  /** All plans of this device, past ones too. */
  readPlans: z.object({}),
  /** A further plan, as a draft: empty, or a copy of another one for the year after it. */
  addPlan: z.object({
    copyOf: id.nullable(),
    type: z.enum(['territory', 'account']),
    account: z.object({ id: recordId, name: z.string().min(1).max(300) }).nullable(),
    timeZone: z.string().max(100).refine(isTimeZone, { message: 'unknown time zone' }),
  }),
  /** The plans that the CRM itself keeps for an account, asked of it now; null: it has no such thing. */
  readCrmPlans: z.object({ accountId: recordId }),
  /** Take in one of them as a draft, or bring in what changed there since; what the rep wrote stands. */
  importCrmPlan: z.object({
    account: z.object({ id: recordId, name: z.string().min(1).max(300) }),
    crmPlanId: recordId,
    timeZone: z.string().max(100).refine(isTimeZone, { message: 'unknown time zone' }),
  }),
  /** Put a draft in force, so that the active plan of its type and account becomes a past one; or put a plan away. */
  setPlanStatus: z.object({ planId: id, status: z.enum(['active', 'archived']) }),
  /** Store an edited plan. Refused when another tab has saved since `plan.revision` was read. */
  savePlan: z.object({ plan }),
  /** A plan with its links as a file: that one, or the one in force. Personal figures only `withPrivate`. */
  exportPlan: z.object({ planId: id.optional(), withPrivate: z.boolean().optional() }),
  /** Judge activities from before the installation too, or stop doing so. */
  setBackfill: z.object({ isOn: z.boolean() }),
  /** Show flagged activities as a number on the toolbar button, or not. */
  setBadge: z.object({ isOn: z.boolean() }),
  /** Reading stops at this share of a CRM's API requests, 0 to 1. */
  setApiShare: z.object({ host: z.string().min(1).max(300), share: z.number().min(0.05).max(1) }),
  /** How things stand with the tags that are written to a CRM. */
  readWriteBack: z.object({ host: z.string().min(1).max(300) }),
  /** Ask the CRM where tags could be written. */
  readWriteTargets: z.object({ host: z.string().min(1).max(300) }),
  /** What exactly would be written where, for the last few tagged activities. Writes nothing. */
  previewWriteBack: z.object({ host: z.string().min(1).max(300), into: pickedField }),
  /** Turn writing tags to a CRM on, or with null off. */
  setWriteBack: z.object({ host: z.string().min(1).max(300), into: pickedField.nullable() }),
  /** Write what was tagged before that, too. */
  writeEarlier: z.object({ host: z.string().min(1).max(300) }),
  /** The rep has seen which tags were changed both here and elsewhere. */
  seeConflicts: z.object({ activityIds: z.array(recordId).min(1).max(500) }),
  /** End the learning week: flags show as a number from now on. */
  endLearning: z.object({}),

  /** Wave off what was told: a rule about activities (a batch as a whole), the week's objectives, an account's set-asides. */
  dismiss: z.object({
    abouts: z.array(z.string().min(1).max(300)).min(1).max(500),
    rule: z.string().min(1).max(40),
    isDismissed: z.boolean(),
  }),
  /** Every rule with its thresholds and how it did in the last 30 days. */
  readRules: z.object({}),
  /** Change thresholds and switch rules on or off. `changed` is all that differs from the defaults. */
  saveRules: z.object({ changed: changedThresholds }),
} as const;

export type Inputs = { [Name in keyof typeof inputs]: z.input<(typeof inputs)[Name]> };
export type MessageName = keyof typeof inputs;

export type Answers = {
  pageShows: { hasAccount: boolean };
  pageSaved: null;
  setPanel: null;
  readAccount: AccountView;
  refreshAccount: null;
  syncActivities: null;
  linkActivities: { actionId: string };
  previewTagRule: TagRulePreview;
  addTagRule: { ruleId: string };
  readTagRules: TagRuleLine[];
  keepTagRules: null;
  readLearned: LearnedView;
  forgetLearned: null;
  learnAgain: null;
  undoLinks: { undone: number };
  logCall: { activityId: string };
  takeBackCall: null;
  sendOutbox: null;
  dropOutboxEntry: null;
  readWeek: WeekView;
  readFlagged: FlaggedView;
  readDay: DayView | null;
  readHistory: HistoryView;
  readUsualWeek: PaceHistory;
  correctFirst: null;
  planCall: null;
  saveWeek: null;
  readRecords: ActivityLine[];
  addCrm: { crm: string; site: string };
  removeCrm: null;
  readAppSignIn: AppSignInView | null;
  connectByApp: null;
  disconnectApp: null;
  readSetup: SetupView;
  startPlan: null;
  importPlan: { title: string; objectives: number; links: number };
  readPlan: PlanView;
  readPlans: PlanBrief[];
  addPlan: { planId: string };
  readCrmPlans: CrmPlanBrief[] | null;
  importCrmPlan: CrmPlanTaken;
  setPlanStatus: null;
  savePlan: { revision: number };
  exportPlan: { fileName: string; text: string };
  setBackfill: null;
  setBadge: null;
  setApiShare: null;
  readWriteBack: WriteBackView;
  readWriteTargets: WriteTargetsView;
  previewWriteBack: WriteBackPreview;
  setWriteBack: null;
  writeEarlier: null;
  seeConflicts: null;
  endLearning: null;
  dismiss: { offersToRetire: boolean };
  readRules: RulesView;
  saveRules: null;
};
