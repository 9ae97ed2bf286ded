import { dayOf, startOfWeek } from '../calendar';
import { quarterCatchUp } from '../catch-up';
import { checkABoxRate } from '../check-a-box-rate';
import { firstConversations, isConversation } from '../conversation';
import type { JudgedActivity } from '../judge-all';
import { quarterOf } from '../quarter';
import { factHints, hardRules } from '../rules/rules';
import type { Judging } from '../standing';
import { isStarved } from '../starved';
import { addTo, contributionOf, emptyTally, sumOf, type Tally } from '../tally';
import { deservesCallPlan } from '../targets/what-counts';
import type { PlainDate } from '../words';
import { percentOf, rounded } from './rounded';

type Week = {
  logged: number;
  firstConversations: number;
  outreachToProspects: number;
  meetings: number;
  checkABox: number;
  eligible: number;
};

/** What a worked example adds up to, under the file's own names. */
export type Summary = {
  activities: number;
  linked: number;
  checkABox: number;
  grace: number;
  exempt: number;
  eligible: number;
  checkABoxRatePct: number | null;
  byRule: Record<string, number>;
  /** By Monday. */
  weeks: Record<PlainDate, Week>;
  plannedCalls: { planned: number; eligible: number; ratePct: number | null };
  lastLinkedByObjective: Record<string, PlainDate | null>;
  starvedObjectives: string[];
  effortByGoalPct: Record<string, number>;
  goalWeightPct: Record<string, number>;
  /** Null: no funnel says how many first conversations there should be. */
  catchUp: Record<string, number | null> | null;
  noStanding?: number;
};

type Row = JudgedActivity & { hasCallPlan: boolean };

/** What only the file knows: under which name it gives what was counted before it begins, and what that was. */
type Before = { name: string; count: number; asksNoStanding: boolean };

export function summaryOf(rows: readonly Row[], inFile: number, judging: Judging, before: Before): Summary {
  const { plan, now } = judging;
  const today = dayOf(now, plan.calendar.timeZone);
  const standing = rows.filter(({ verdict }) => verdict.standing !== null);
  const isFirst = firstsAmong(standing);
  const days = standing.map(row => tallyOf(row, isFirst.has(row.activity.id), judging));
  const { linked, checkABox, grace, exempt } = sumOf(days);
  const rate = checkABoxRate({ linked, checkABox });
  const lastLinked = lastLinkedByObjective(standing, judging, today);
  const noStanding = inFile - standing.length;
  return {
    activities: inFile,
    linked,
    checkABox,
    grace,
    exempt,
    eligible: linked + checkABox,
    checkABoxRatePct: rate === null ? null : rounded(100 * rate, 1),
    byRule: byRule(standing),
    weeks: weeksOf(days, today),
    plannedCalls: plannedCalls(standing, isFirst),
    lastLinkedByObjective: lastLinked,
    starvedObjectives: plan.objectives
      .filter(objective => isStarved(objective, lastLinked[objective.id] ?? null, today, plan))
      .map(objective => objective.id),
    effortByGoalPct: effortByGoal(standing, judging),
    goalWeightPct: Object.fromEntries(plan.goals.map(goal => [goal.id, goal.weight])),
    catchUp: catchUpOf(days, judging, today, before),
    ...(noStanding > 0 || before.asksNoStanding ? { noStanding } : {}),
  };
}

/** The rep's own word on a record counts; where there is none it is worked out from the talks of the file. */
function firstsAmong(rows: readonly Row[]): Set<string> {
  const byAccount = new Map<string, Row[]>();
  for (const row of rows) {
    const { accountId } = row.activity;
    if (!isConversation(row.activity) || (accountId === null && row.activity.isFirstConversation !== true)) continue;
    const talks = byAccount.get(accountId ?? row.activity.id) ?? [];
    talks.push(row);
    byAccount.set(accountId ?? row.activity.id, talks);
  }
  const firsts = [...byAccount.values()].flatMap(talks => [
    ...firstConversations(
      talks.map(({ activity: { id, day, loggedAt, isFirstConversation } }) => ({
        id,
        day,
        loggedAt,
        isFirst: isFirstConversation,
      })),
    ),
  ]);
  return new Set(firsts);
}

/** What one activity adds, as if its day held nothing else. */
function tallyOf({ activity, link, verdict }: Row, isFirst: boolean, { plan }: Judging): Tally {
  // The file counts every attempt: the cap is a target's own.
  const judged = {
    standing: verdict.standing,
    isFirst,
    isBeyondCap: false,
    choice: link?.choice ?? null,
    isNotJudged: false,
  };
  const tally = emptyTally(activity.day);
  addTo(tally, contributionOf(activity, judged, plan), 1);
  return tally;
}

function byRule(rows: readonly Row[]): Record<string, number> {
  const fired = new Map<string, number>([...hardRules, ...factHints].map(({ name }) => [name, 0]));
  for (const { verdict, hints: noticed } of rows) {
    for (const { rule } of [...verdict.flags, ...noticed]) fired.set(rule, (fired.get(rule) ?? 0) + 1);
  }
  return Object.fromEntries(fired);
}

/** Weeks in which anything was done, the present one last. */
function weeksOf(days: readonly Tally[], today: PlainDate): Record<PlainDate, Week> {
  const thisWeek = startOfWeek(today);
  const weeks = new Map<PlainDate, Tally[]>();
  for (const day of days) {
    const monday = startOfWeek(day.day);
    if (monday > thisWeek) continue;
    const week = weeks.get(monday) ?? [];
    week.push(day);
    weeks.set(monday, week);
  }
  return Object.fromEntries(
    [...weeks]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([monday, week]) => {
        const { logged, firstConversations, outreach, meetings, checkABox, linked } = sumOf(week);
        return [
          monday,
          {
            logged,
            firstConversations,
            outreachToProspects: outreach,
            meetings,
            checkABox,
            eligible: linked + checkABox,
          },
        ];
      }),
  );
}

/** Of the talks that deserve a plan, meetings held and first conversations, those that had one. */
function plannedCalls(rows: readonly Row[], isFirst: ReadonlySet<string>): Summary['plannedCalls'] {
  const deserving = rows.filter(({ activity }) => deservesCallPlan(activity, isFirst.has(activity.id)));
  const planned = deserving.filter(row => row.hasCallPlan).length;
  return { planned, eligible: deserving.length, ratePct: percentOf(planned, deserving.length) };
}

function objectiveIdOf({ link, verdict }: Row): string | null {
  return verdict.standing === 'linked' && link?.choice?.kind === 'objective' ? link.choice.objectiveId : null;
}

function lastLinkedByObjective(rows: readonly Row[], { plan }: Judging, today: PlainDate) {
  const last = new Map<string, PlainDate>();
  for (const row of rows) {
    const objectiveId = objectiveIdOf(row);
    const { day } = row.activity;
    if (objectiveId === null || day > today || day <= (last.get(objectiveId) ?? '')) continue;
    last.set(objectiveId, day);
  }
  return Object.fromEntries(plan.objectives.map(({ id }) => [id, last.get(id) ?? null]));
}

/** How the linked activities share out among the goals. */
function effortByGoal(rows: readonly Row[], { plan }: Judging): Record<string, number> {
  const goalOf = new Map(plan.objectives.map(objective => [objective.id, objective.goalId]));
  const spent = rows.flatMap(row => {
    const objectiveId = objectiveIdOf(row);
    return objectiveId === null ? [] : (goalOf.get(objectiveId) ?? []);
  });
  return Object.fromEntries(
    plan.goals.map(({ id }) => [id, percentOf(spent.filter(goalId => goalId === id).length, spent.length) ?? 0]),
  );
}

function catchUpOf(days: readonly Tally[], { plan }: Judging, today: PlainDate, before: Before): Summary['catchUp'] {
  const quarter = quarterOf(today, plan.fiscalYearStartMonth);
  const inSample = sumOf(days.filter(({ day }) => day >= quarter.start && day <= today)).firstConversations;
  const sums = quarterCatchUp(plan, before.count + inSample, today);
  if (sums === null) return null;
  return {
    firstConversationsQuarterTarget: sums.target,
    [before.name]: before.count,
    countedInSample: inSample,
    remaining: sums.left,
    workingDaysLeft: sums.workingDays,
    perWorkingWeekNeeded: sums.perWeek === null ? null : rounded(sums.perWeek, 2),
  };
}
