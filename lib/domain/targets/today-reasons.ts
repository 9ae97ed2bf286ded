import type { ActivityKind } from '../activity';
import { daysBetween, nextWorkingDay, plusDays } from '../calendar';
import type { Objective, Tactic } from '../objective';
import type { Plan } from '../plan';
import { weekOf } from '../quarter';
import { daysIdle, isStarved } from '../starved';
import { type Instant, type PlainDate, plainDate } from '../words';
import { daysAWeek } from './selling-weeks';
import { todaysShare, type WorkLeft, workLeft } from './todays-share';
import { tacticCount } from './what-counts';

/**
 * Why an objective asks for something today: one function a reason, each with its facts. Told by the text
 * `targets_today_<kind>`.
 */
export type Reason =
  | { kind: 'meeting'; activityId: string; startsAt: Instant | null; hasCallPlan: boolean; isCall?: true }
  /** A meeting (or a call that is to be made) before or on the next working day that has no call plan yet. */
  | { kind: 'prepare'; activityId: string; day: PlainDate; isCall?: true }
  /** `daysLate`: since the deadline; 0 on its day, less than 0 when it falls on the days off that come next. */
  | { kind: 'deadline'; tacticId: string; on: PlainDate; daysLate: number }
  /** `days` until it is due, 0 today. */
  | { kind: 'due'; days: number; milestone: string | null }
  | { kind: 'starved'; days: number; cadenceDays: number }
  | { kind: 'tactic'; tacticId: string; done: number; count: number; per: Tactic['per']; share: number };

/** Linked actions by objective and kind. */
export type Done = Readonly<Record<string, Partial<Record<ActivityKind, number>>>>;

export type Today = {
  plan: Plan;
  today: PlainDate;
  done: { today: Done; week: Done; month: Done; ever: Done };
  /** The last day on or before today on which an action was linked to it. */
  lastLinkedOn: Readonly<Record<string, PlainDate | null>>;
  /** ISO day that weeks start on. */
  firstDay: number;
};

/** A day's given facts, and what follows from its calendar for every objective alike. */
export type Day = Today & {
  nextWorkingDay: PlainDate;
  weekEnd: PlainDate;
  monthEnd: PlainDate;
  /** Working time from today to a day, both included. */
  leftUntil: (day: PlainDate) => WorkLeft;
};

/** The calendar is asked once for each end that several tactics share. */
export function dayFrom(given: Today): Day {
  const { today, plan, firstDay } = given;
  const nextMonth = plusDays(`${today.slice(0, 7)}-28`, 4);
  const known = new Map<PlainDate, WorkLeft>();
  return {
    ...given,
    nextWorkingDay: nextWorkingDay(today, plan.calendar),
    weekEnd: weekOf(today, firstDay).end,
    monthEnd: plusDays(`${nextMonth.slice(0, 7)}-01`, -1),
    leftUntil(until) {
      const left = known.get(until) ?? workLeft(today, until, plan.calendar);
      known.set(until, left);
      return left;
    },
  };
}

/** What a reason asks for, in the plan's words, and within its kind how much: the more, the sooner it comes. */
export type Asked = { what: string; reason: Reason; urgency: number };

/** So many working days ahead, today included, a due date is near. */
const NEAR_WORKING_DAYS = 3;

/** Tactics not done as often as they say, whose deadline is over, today, or on the days off before the next working day. */
export function deadlines(objective: Objective, { today, nextWorkingDay: next, done }: Day): Asked[] {
  return objective.tactics.flatMap(tactic => {
    const on = deadlineOf(tactic);
    if (on === null || on >= next || tacticCount(tactic, done.ever[objective.id] ?? {}) >= (tactic.count ?? 1))
      return [];
    const daysLate = daysBetween(on, today);
    return [{ what: tactic.what, urgency: daysLate, reason: { kind: 'deadline', tacticId: tactic.id, on, daysLate } }];
  });
}

/** The day that a deadline's words name (`2026-11-20`); words without one ("5 days after the dossier") have no day. */
export function deadlineOf({ deadline }: Pick<Tactic, 'deadline'>): PlainDate | null {
  const day = /\b\d{4}-\d{2}-\d{2}\b/.exec(deadline ?? '')?.[0];
  return day === undefined ? null : (plainDate.safeParse(day).data ?? null);
}

/** The objective is due within three working days, today included. */
export function nearlyDue(objective: Objective, { today, leftUntil }: Day): Asked[] {
  const { due, milestoneTo, tactics, statement } = objective;
  if (due === null || due < today || leftUntil(due).workingDays > NEAR_WORKING_DAYS) return [];
  const days = daysBetween(today, due);
  return [
    { what: tactics[0]?.what ?? statement, urgency: -days, reason: { kind: 'due', days, milestone: milestoneTo } },
  ];
}

/** Nobody has worked on it for longer than its cadence. */
export function starving(objective: Objective, { plan, today, lastLinkedOn }: Day): Asked[] {
  const last = lastLinkedOn[objective.id] ?? null;
  const { cadenceDays, tactics, statement } = objective;
  if (cadenceDays === null || !isStarved(objective, last, today, plan)) return [];
  const days = daysIdle(objective, last, today, plan);
  const what = tactics[0]?.what ?? statement;
  return [{ what, urgency: days / cadenceDays, reason: { kind: 'starved', days, cadenceDays } }];
}

/**
 * Tactics whose share of today is not done yet. One for the month or the whole objective waits until it needs at least one
 * action in each working week that is left.
 */
export function tacticsBehind(objective: Objective, day: Day): Asked[] {
  const { plan, done } = day;
  return objective.tactics.flatMap(tactic => {
    const { per, count, id } = tactic;
    if (count === null) return [];
    const period = periodOf(objective, tactic, day);
    const soFar = {
      target: count,
      done: tacticCount(tactic, period.done[objective.id] ?? {}),
      doneToday: tacticCount(tactic, done.today[objective.id] ?? {}),
    };
    const left = day.leftUntil(period.until);
    const share = todaysShare(soFar, left);
    const perDay = (count - soFar.done) / Math.max(1, left.workingDays);
    const canWait = per !== 'week' && perDay < 1 / daysAWeek(plan.calendar);
    if (share <= soFar.doneToday || canWait) return [];
    const reason = { kind: 'tactic', tacticId: id, done: soFar.done, count, per, share } as const;
    return [{ what: tactic.what, urgency: perDay, reason }];
  });
}

function periodOf(objective: Objective, { per }: Tactic, { plan, done, weekEnd, monthEnd }: Day) {
  if (per === 'week') return { done: done.week, until: weekEnd };
  if (per === 'month') return { done: done.month, until: monthEnd };
  return { done: done.ever, until: objective.due ?? plan.end };
}
