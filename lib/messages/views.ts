import type { Activity, ActivityKind } from '@/lib/domain/activity';
import type { CallPlan } from '@/lib/domain/call-plan';
import type { CatchUp } from '@/lib/domain/catch-up';
import type { Chance, Pace } from '@/lib/domain/chance/chance';
import type { YearPlot } from '@/lib/domain/chance/year-plot';
import type { GoalKind } from '@/lib/domain/goal';
import type { Choice } from '@/lib/domain/link';
import type { ObjectiveStatus } from '@/lib/domain/objective';
import type { Plan, PlanAccount } from '@/lib/domain/plan';
import type { Hint } from '@/lib/domain/rules/hint';
import type { Flag } from '@/lib/domain/rules/rule';
import type { TellingReason } from '@/lib/domain/set-asides';
import type { Standing } from '@/lib/domain/standing';
import type { Suggestion } from '@/lib/domain/suggest/suggest';
import type { WhyNothing } from '@/lib/domain/suggest/why-nothing';
import type { Metric, Rate } from '@/lib/domain/targets';
import type { TargetProblem } from '@/lib/domain/targets/problems';
import type { History } from '@/lib/domain/targets/rates-from-history';
import type { TodayItem } from '@/lib/domain/today-list';
import type { Instant, PlainDate } from '@/lib/domain/words';
import type { Problem, Result } from '@/lib/result';

/** What screens draw: the shapes of the background's answers. Types only. */

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
  /** The rep's own word on whether it was a first conversation; null or left out: derived. */
  isFirstConversation?: boolean | null;
  /** Soft remarks, those that were waved off left out; a batch is told by one of the lines that are read together. */
  hints: Hint[];
  graceEndsAt: Instant | null;
  choice: Choice | null;
  /** Best first, at most three; only for what is not linked. */
  suggestions: Suggestion[];
  /** The suggestion that Enter takes; null when nothing fits well enough. */
  preselected: string | null;
  /** Why nothing fits; null while something may. */
  whyNothing: WhyNothing | null;
  waiting: Waiting | null;
  /** It was tagged here and elsewhere, and which choice gave way; null or left out: no, or the rep has seen it. */
  conflict?: { gaveWay: Choice | null; was: 'here' | 'there' } | null;
};

/** How things stand between this device and one CRM. */
export type Connection = {
  /** "Fernhill Instruments", or the host when the name is not known. */
  place: string;
  /** What people call it: "Salesforce"; empty when it is not known any more. */
  crm: string;
  /** The rep added it, and may remove it. */
  isAdded?: boolean;
  /** Its users may have to sign in through an app of their company. */
  canSignInByApp?: boolean;
  problem: Problem | null;
  refreshedAt: Instant | null;
  isRefreshing: boolean;
  /** How far a first reading has come; null or left out: none is under way. */
  progress?: { done: number; total: number } | null;
  /** API requests used and allowed, as the CRM counts them for the whole org; null or left out: it does not say. */
  apiUsage?: { used: number; allowed: number } | null;
  /** Reading stops at this share of them, 0 to 1; left out: at the usual one. */
  apiShare?: number;
};

/** A plan that the CRM keeps for an account. `planId`: it was taken in here, as that plan. */
export type CrmPlanBrief = {
  id: string;
  name: string;
  start: PlainDate | null;
  end: PlainDate | null;
  objectives: number;
  planId: string | null;
};

/**
 * What taking it in did. `taken`: places that changed in the CRM since; `kept`: what both changed, where the rep's own
 * stands; `gone`: objectives that are no longer in the CRM, and stay here.
 */
export type CrmPlanTaken = { planId: string; isNew: boolean; taken: number; kept: string[]; gone: number };

/** Signing in through an app that the company's admin made. */
export type AppSignInView = {
  /** What the admin enters as the app's callback URL. */
  redirectAddress: string;
  /** The consumer key that was used last; null: none yet. */
  consumerKey: string | null;
  isConnected: boolean;
};

export type AccountView =
  | { kind: 'noAccount'; hasPlan: boolean }
  | {
      kind: 'account';
      /** Of the page. */
      host: string;
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
      /** So many set aside for one reason lately: should the plan have an objective for that? */
      setAsides: SetAsides | null;
      /** The last day of the learning week: until then flags show no number. Null: it is over. */
      learningUntil: PlainDate | null;
    };

/** What was set aside for one reason at one account within the last `days`; `about` waves it off. */
export type SetAsides = { about: string; reason: TellingReason; count: number; days: number };

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
  /** Of `done`, what was done today; and what today should bring. */
  doneToday: number;
  share: number;
};

export type RateCount = {
  linked: number;
  flagged: number;
  grace: number;
  exempt: number;
  /** The same by time, over the activities whose length is known; `timed` says how many of linked and flagged that is. */
  linkedMinutes: number;
  flaggedMinutes: number;
  timed: number;
};

/** S8: many actions on one objective that moves nothing while another starves; `about` waves it off for this week. */
export type PileOnLine = { about: string; count: number; objectiveId: string; starvedId: string };

export type WeekView = {
  today: PlainDate;
  week: { start: PlainDate; end: PlainDate };
  quarter: { name: string; start: PlainDate; end: PlainDate; week: number };
  plan: { title: string } | null;
  /** Share of the week's working days that have passed, 0 to 1, today included. */
  gone: number;
  workingDaysLeft: number;
  targets: TargetLine[];
  /** Today's share of every target is done. */
  isEnoughForToday: boolean;
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
  rate: { week: RateCount; quarter: RateCount };
  /** Of this week's talks that deserve a call plan, those that had one before they began. */
  plannedCalls: { planned: number; talks: number };
  objectives: Record<string, ObjectiveBrief>;
  connections: Connection[];
  waiting: { queued: number; refused: number };
  notJudged: number;
  pileOn: PileOnLine | null;
  learningUntil: PlainDate | null;
};

/** Check-a-box activities of the plan's time. `items`: the newest, newest first, at most three; `count` is all of them. */
export type FlaggedView = {
  today: PlainDate;
  count: number;
  items: ActivityLine[];
  objectives: Record<string, ObjectiveBrief>;
};

/** What today asks, and where the year leads at the present pace. Money in `currency`. */
export type DayView = {
  today: PlainDate;
  currency: string;
  /** At most five. */
  items: TodayItem[];
  /** What can be logged right here, by the item's key: as what, and with which accounts of its objective. */
  loggable: Record<string, Loggable>;
  /** What is planned for those of them that are meetings, by activity. */
  callPlans: Record<string, CallPlan>;
  objectives: Record<string, ObjectiveBrief>;
  /** Catching up with the quarter's first conversations; null: the plan does not say how many. */
  catchUp: CatchUp | null;
  /** The chance of reaching the goal; null: the first of `problems` says why it cannot be told. */
  chance: Chance | null;
  wantedPace: { chance: number; pace: Result<Pace, TargetProblem> } | null;
  /** First conversations a working week at present; null: no pace yet. */
  perWeek: number | null;
  plot: YearPlot | null;
  /** Whether it is known when each win was; if not, `plot` knows only today's sum. */
  isWonDated: boolean;
  problems: TargetProblem[];
  threeQuestions: Plan['threeQuestions'];
};

/** `isRead`: opportunities were read from a CRM; without any there is no history to speak of. */
export type HistoryView = History & { isRead: boolean };

/** `accounts` are of a CRM that this device knows. */
export type Loggable = { kind: 'call' | 'meeting'; accounts: { id: string; name: string }[] };

export type PlanView = { plan: Plan | null; today: PlainDate; accounts: { id: string; name: string }[] };

/** A plan in a list of plans. */
export type PlanBrief = Pick<Plan, 'id' | 'title' | 'type' | 'status' | 'start' | 'end' | 'editedAt'> & {
  /** Of an account plan. */
  accountName: string | null;
  goals: number;
  objectives: number;
  /** Activities are judged by it. */
  isInForce: boolean;
};
