import type { Activity } from '@/lib/domain/activity';
import type { Choice } from '@/lib/domain/link';
import type { Objective } from '@/lib/domain/objective';
import { type Judging, judge, type Verdict } from '@/lib/domain/standing';
import { anActivity, anObjective, aPlan, REP } from './builders';

/** Long after everything that tests do. */
const LATER = '2026-12-31T23:00:00Z';
/** When the choice was made. */
export const CHOSEN_AT = '2026-11-18T09:00:00-06:00';

/** The verdict on one activity of the rep's, with one objective in the plan. */
export function judged(
  activity: Partial<Activity>,
  choice: Choice | null,
  objective: Partial<Objective> = {},
  judging: Partial<Judging> = {},
): Verdict {
  const made = anActivity(activity);
  const link =
    choice === null
      ? undefined
      : { activityId: made.id, choice, at: CHOSEN_AT, actionId: 'a', madeBy: 'rep' as const, earlier: [] };
  const plan = aPlan({ objectives: [anObjective(objective)] });
  return judge(made, link, { plan, myIds: [REP], judgeFrom: null, now: LATER, ...judging });
}

export function rules(verdict: Verdict): string[] {
  return verdict.flags.map(flag => flag.rule);
}
