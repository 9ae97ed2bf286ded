import type { Activity, ActivityKind } from './activity';
import type { Choice } from './link';
import { accountOfPlan, type Plan } from './plan';
import type { Standing } from './standing';
import { deservesCallPlan, wasPlanned } from './targets/what-counts';
import type { PlainDate } from './words';

/**
 * What one day adds up to. Kept up to date as activities arrive and are linked, so that the popup adds a few days
 * instead of reading every activity.
 */
export type Tally = {
  day: PlainDate;
  logged: number;
  linked: number;
  checkABox: number;
  grace: number;
  exempt: number;
  firstConversations: number;
  outreach: number;
  /** Of these, the ones to a contact who had been tried often enough that week: they add nothing to a target. */
  outreachBeyondCap: number;
  meetings: number;
  /** Talks that deserve a call plan, and those that had one before they began. */
  deservesPlan: number;
  plannedCalls: number;
  /** The rep's own activities of that day that have no standing because they are from before the installation. */
  notJudged: number;
  /** Whole minutes of linked and of check-a-box work whose length is known, and how many of each that is. */
  linkedMinutes: number;
  linkedTimed: number;
  checkABoxMinutes: number;
  checkABoxTimed: number;
  /** Linked activities by objective and kind: what tactics ask for. */
  byObjective: Record<string, Partial<Record<ActivityKind, number>>>;
};

export type Counted =
  | 'logged'
  | 'linked'
  | 'checkABox'
  | 'grace'
  | 'exempt'
  | 'firstConversations'
  | 'outreach'
  | 'outreachBeyondCap'
  | 'meetings'
  | 'deservesPlan'
  | 'plannedCalls'
  | 'notJudged';

const counted: readonly Counted[] = [
  'logged',
  'linked',
  'checkABox',
  'grace',
  'exempt',
  'firstConversations',
  'outreach',
  'outreachBeyondCap',
  'meetings',
  'deservesPlan',
  'plannedCalls',
  'notJudged',
];

/** Every number of a tally. */
const summed = [...counted, 'linkedMinutes', 'linkedTimed', 'checkABoxMinutes', 'checkABoxTimed'] as const;

/** What one activity adds to its day. */
export type Contribution = {
  counts: readonly Counted[];
  objectiveId: string | null;
  kind: ActivityKind;
  /** How long it took; null: nobody knows. */
  minutes: number | null;
};

/** Judged facts of one activity that decide what it counts as. */
export type Judged = {
  standing: Standing | null;
  isFirst: boolean;
  /** An attempt beyond the cap of its contact and week. */
  isBeyondCap: boolean;
  choice: Choice | null;
  isNotJudged: boolean;
};

/**
 * Outreach is a call, e-mail or LinkedIn message to a prospect on the plan; a meeting counts when held; networking is
 * neither. Only what has standing counts.
 */
export function contributionOf(activity: Activity, judged: Judged, plan: Plan | null): Contribution {
  const counts: Counted[] = [];
  if (judged.isNotJudged) counts.push('notJudged');
  if (judged.standing !== null) {
    counts.push('logged', judged.standing);
    if (judged.isFirst) counts.push('firstConversations');
    if (activity.kind === 'meeting') counts.push('meetings');
    counts.push(...plannedAs(activity, judged.isFirst, plan));
    if (plan !== null && isOutreach(activity, plan)) {
      counts.push('outreach');
      if (judged.isBeyondCap) counts.push('outreachBeyondCap');
    }
  }
  const objectiveId =
    judged.standing === 'linked' && judged.choice?.kind === 'objective' ? judged.choice.objectiveId : null;
  return { counts, objectiveId, kind: activity.kind, minutes: minutesOf(activity) };
}

function plannedAs(activity: Activity, isFirst: boolean, plan: Plan | null): Counted[] {
  if (!deservesCallPlan(activity, isFirst)) return [];
  const callPlan = activity.callPlan ?? null;
  const isPlanned = callPlan !== null && wasPlanned(activity, callPlan, plan?.calendar.timeZone ?? 'UTC');
  return isPlanned ? ['deservesPlan', 'plannedCalls'] : ['deservesPlan'];
}

/** Does it reach out to a prospect that the plan names? */
export function isOutreach(activity: Pick<Activity, 'kind' | 'accountId'>, plan: Plan): boolean {
  if (activity.kind !== 'call' && activity.kind !== 'email' && activity.kind !== 'linkedIn') return false;
  if (activity.accountId === null) return false;
  const account = accountOfPlan(plan, activity.accountId);
  return account?.isOnPlan === true && account.relationship === 'prospect';
}

export function emptyTally(day: PlainDate): Tally {
  return {
    day,
    logged: 0,
    linked: 0,
    checkABox: 0,
    grace: 0,
    exempt: 0,
    firstConversations: 0,
    outreach: 0,
    outreachBeyondCap: 0,
    meetings: 0,
    deservesPlan: 0,
    plannedCalls: 0,
    notJudged: 0,
    linkedMinutes: 0,
    linkedTimed: 0,
    checkABoxMinutes: 0,
    checkABoxTimed: 0,
    byObjective: {},
  };
}

/** Adds (`sign` 1) or takes back (−1) a contribution, in place. */
export function addTo(tally: Tally, { counts, objectiveId, kind, minutes }: Contribution, sign: 1 | -1): void {
  for (const name of counts) tally[name] += sign;
  if (minutes !== null) addMinutes(tally, counts, minutes, sign);
  if (objectiveId === null) return;
  const kinds = tally.byObjective[objectiveId] ?? {};
  kinds[kind] = (kinds[kind] ?? 0) + sign;
  if (kinds[kind] === 0) delete kinds[kind];
  if (Object.keys(kinds).length === 0) delete tally.byObjective[objectiveId];
  else tally.byObjective[objectiveId] = kinds;
}

function addMinutes(tally: Tally, counts: readonly Counted[], minutes: number, sign: 1 | -1): void {
  if (counts.includes('linked')) {
    tally.linkedMinutes += sign * minutes;
    tally.linkedTimed += sign;
  }
  if (counts.includes('checkABox')) {
    tally.checkABoxMinutes += sign * minutes;
    tally.checkABoxTimed += sign;
  }
}

/** How long an activity took, in whole minutes: as it was measured or typed, or from its two ends. Null: nobody knows. */
export function minutesOf({ durationSeconds, startsAt, endsAt, isAllDay }: Activity): number | null {
  if (durationSeconds !== null) return Math.round(durationSeconds / 60);
  if (isAllDay || startsAt === null || endsAt === null) return null;
  const minutes = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
  return minutes < 0 ? null : minutes;
}

/** Several days as one. */
export function sumOf(days: readonly Tally[]): Tally {
  const sum = emptyTally('');
  for (const day of days) {
    for (const name of summed) sum[name] += day[name];
    for (const [objectiveId, kinds] of Object.entries(day.byObjective)) {
      const into = sum.byObjective[objectiveId] ?? {};
      for (const [kind, count] of Object.entries(kinds)) {
        // Keys of a record of kinds are kinds.
        into[kind as ActivityKind] = (into[kind as ActivityKind] ?? 0) + count;
      }
      sum.byObjective[objectiveId] = into;
    }
  }
  return sum;
}
