import { isWorkingDay } from './calendar';
import type { Objective } from './objective';
import { isLive } from './plan';
import {
  type Asked,
  type Day,
  dayFrom,
  deadlines,
  nearlyDue,
  type Reason,
  starving,
  type Today,
  tacticsBehind,
} from './targets/today-reasons';
import type { Instant, PlainDate } from './words';

/** More than this is no list for a day. */
export const TODAY_AT_MOST = 5;

/** Something to do today: what, for which objective, and why today. */
export type TodayItem = {
  /** The same for the same thing at each look on a day. */
  key: string;
  objectiveId: string;
  /** In the rep's own words: the meeting's subject, the tactic, or the objective. */
  what: string;
  reason: Reason;
};

/** A meeting or a call that is still to come; one that is linked to no objective is not listed. */
export type ComingMeeting = {
  activityId: string;
  objectiveId: string | null;
  subject: string;
  day: PlainDate;
  startsAt: Instant | null;
  hasCallPlan: boolean;
  /** A call that is still to be made. Left out: a meeting. */
  isCall?: true;
};

/** The kinds of reason, the most urgent first. */
const order: readonly Reason['kind'][] = ['meeting', 'deadline', 'due', 'prepare', 'starved', 'tactic'];

type Candidate = TodayItem & { urgency: number };

/**
 * Today's list (design §6): at most five things, each with its objective. Meetings come first, then what is over or nearly
 * due, meetings to prepare, objectives nobody works on, and tactics whose share of today is not done. An objective is
 * there once, for its most urgent reason, beside its meetings. A day off has its meetings and nothing else. The same
 * facts always give the same list.
 */
export function todaysList(given: Today & { meetings: readonly ComingMeeting[] }): TodayItem[] {
  const { plan, today } = given;
  const day = dayFrom(given);
  const objectives = plan.objectives.filter(each => isLive(each, today) && (each.due === null || each.due >= today));
  const asked = isWorkingDay(today, plan.calendar) ? objectives.flatMap(objective => askedBy(objective, day)) : [];
  const candidates = [...meetingsOf(given.meetings, day), ...asked].sort(
    (one, other) => order.indexOf(one.reason.kind) - order.indexOf(other.reason.kind) || other.urgency - one.urgency,
  );
  const items = new Map<string, TodayItem>();
  const spokenFor = new Set<string>();
  for (const { urgency, ...item } of candidates) {
    if (!isOfMeeting(item.reason) && spokenFor.has(item.objectiveId)) continue;
    spokenFor.add(item.objectiveId);
    if (!items.has(item.key)) items.set(item.key, item);
  }
  return [...items.values()].slice(0, TODAY_AT_MOST);
}

function askedBy(objective: Objective, day: Day): Candidate[] {
  const asked: Asked[] = [deadlines, nearlyDue, starving, tacticsBehind].flatMap(reasons => reasons(objective, day));
  return asked.map(each => ({
    ...each,
    objectiveId: objective.id,
    key: 'tacticId' in each.reason ? each.reason.tacticId : objective.id,
  }));
}

function meetingsOf(meetings: readonly ComingMeeting[], { plan, today, nextWorkingDay: next }: Day): Candidate[] {
  const known = new Set(plan.objectives.map(({ id }) => id));
  // Two at one time stand in the order of their ids, however they were read.
  const inOrder = [...meetings].sort((one, other) => (one.activityId < other.activityId ? -1 : 1));
  return inOrder.flatMap(({ activityId, objectiveId, subject, day, startsAt, hasCallPlan, isCall }): Candidate[] => {
    if (objectiveId === null || !known.has(objectiveId)) return [];
    const item = { key: activityId, objectiveId, what: subject };
    const call = isCall ? { isCall } : {};
    if (day === today) {
      return [
        {
          ...item,
          urgency: -timeOf(startsAt, day),
          reason: { kind: 'meeting', activityId, startsAt, hasCallPlan, ...call },
        },
      ];
    }
    if (hasCallPlan || day < today || day > next || !isWorkingDay(today, plan.calendar)) return [];
    return [{ ...item, urgency: -timeOf(startsAt, day), reason: { kind: 'prepare', activityId, day, ...call } }];
  });
}

/** Milliseconds; one without a time comes at the start of its day. */
function timeOf(startsAt: Instant | null, day: PlainDate): number {
  return Date.parse(startsAt ?? day);
}

function isOfMeeting({ kind }: Reason): boolean {
  return kind === 'meeting' || kind === 'prepare';
}
