import type { Activity } from '@/lib/domain/activity';
import type { Calendar } from '@/lib/domain/calendar';
import { judgeAll } from '@/lib/domain/judge-all';
import type { Choice, Link } from '@/lib/domain/link';
import type { Objective } from '@/lib/domain/objective';
import { defaultThresholds, thresholds } from '@/lib/domain/rules/thresholds';
import type { Judging } from '@/lib/domain/standing';
import { anActivity, anObjective, aPlan, REP } from './builders';

export const TO_O1: Choice = { kind: 'objective', objectiveId: 'O1' };

/** A calendar of that zone: Monday to Friday, no holidays, unless said otherwise. */
export function calendarOf(timeZone: string, changes: Partial<Calendar> = {}): Calendar {
  return { timeZone, workWeek: [1, 2, 3, 4, 5], holidays: [], daysOff: [], ...changes };
}

export type Case = Partial<Activity> & { choice?: Choice | null };
type World = Partial<Judging> & {
  calendar?: Calendar;
  objective?: Partial<Objective>;
  rules?: Parameters<typeof thresholds.parse>[0];
};

/** A link that the rep made in the moment the activity was logged. */
export function linkTo(activity: Activity, choice: Choice | null): Link | undefined {
  return choice === null
    ? undefined
    : { activityId: activity.id, choice, at: activity.loggedAt, actionId: 'a', madeBy: 'rep', earlier: [] };
}

/** The names of the hints of each activity, judged together, long after they happened. By default all serve O1. */
export function hintsOf(cases: readonly Case[], world: World = {}): string[][] {
  return judgedOf(cases, world).map(each => each.hints.map(hint => hint.rule));
}

export function judgedOf(cases: readonly Case[], world: World = {}) {
  const { calendar = calendarOf('America/Chicago'), objective = {}, rules, ...judging } = world;
  const plan = aPlan({ calendar, objectives: [anObjective({ scope: { kind: 'territory' }, ...objective })] });
  return judgeAll(
    cases.map(({ choice = TO_O1, ...changes }) => {
      const activity = anActivity(changes);
      return { activity, link: linkTo(activity, choice) };
    }),
    {
      plan,
      myIds: [REP],
      judgeFrom: null,
      now: '2026-12-31T12:00:00Z',
      thresholds: rules === undefined ? defaultThresholds : thresholds.parse(rules),
      ...judging,
    },
  );
}
