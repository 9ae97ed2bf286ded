import type { Activity } from './activity';
import { dayOf } from './calendar';
import type { Link } from './link';
import { objectiveOfPlan } from './plan';
import type { Hint, HintSituation } from './rules/hint';
import { hints } from './rules/rules';
import { defaultThresholds } from './rules/thresholds';
import type { Judging, Verdict } from './standing';

/** What the neighbours of an activity say about it. */
export type Around = Pick<HintSituation, 'repeat' | 'burst' | 'hasFollowUp' | 'betterFitId'>;

/** The soft remarks about one activity, in the order in which they are told. Without a standing no rule runs. */
export function notice(
  activity: Activity,
  link: Link | undefined,
  verdict: Pick<Verdict, 'standing'>,
  around: Around,
  judging: Judging,
): Hint[] {
  if (verdict.standing === null) return [];
  const { calendar } = judging.plan;
  const thresholds = judging.thresholds ?? defaultThresholds;
  const choice = link?.choice ?? null;
  const situation = {
    ...around,
    activity,
    isLinked: verdict.standing === 'linked',
    objective: choice?.kind === 'objective' ? (objectiveOfPlan(judging.plan, choice.objectiveId) ?? null) : null,
    chosenAt: link?.at ?? activity.loggedAt,
    loggedOn: dayOf(activity.loggedAt, calendar.timeZone),
    today: dayOf(judging.now, calendar.timeZone),
    calendar,
    thresholds,
  };
  return hints.flatMap(rule => (thresholds.off.includes(rule.name) ? [] : (rule.notice(situation) ?? [])));
}
