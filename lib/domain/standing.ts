import type { Activity } from './activity';
import { instantAt, isLater, plusDays } from './calendar';
import { graceEnd } from './grace';
import type { Link } from './link';
import { objectiveOfPlan, type Plan } from './plan';
import { isSameRecord } from './record-id';
import type { Flag } from './rules/rule';
import { hardRules } from './rules/rules';
import { defaultThresholds, type Thresholds } from './rules/thresholds';
import type { Instant, PlainDate } from './words';

/** Where an activity is. */
export type Standing = 'grace' | 'linked' | 'exempt' | 'checkABox';

export type Verdict = {
  /** Null: no rule runs on it (open, somebody else's, before the plan or the installation). */
  standing: Standing | null;
  flags: Flag[];
  /** When it must be judged again by itself: the end of grace, or of a meeting that is still to come. */
  judgeAgainAt: Instant | null;
};

/** Everything that decides a verdict and is the same for all activities. */
export type Judging = {
  plan: Plan;
  /** The rep's own ids in the CRMs; activities of others have no standing. */
  myIds: readonly string[];
  /** Activities before this day have no standing; null: judge back to the plan's start. */
  judgeFrom: PlainDate | null;
  now: Instant;
  /** Where the rep or the company's policy changed them. */
  thresholds?: Thresholds;
};

const noStanding: Verdict = { standing: null, flags: [], judgeAgainAt: null };

/**
 * Check-a-box (design §5): a completed activity of the rep's that, after its grace, is not linked to a live objective
 * that covers it, and that the rep has not set aside with a reason. Pure: the same facts always give the same verdict.
 */
export function judge(activity: Activity, link: Link | undefined, judging: Judging): Verdict {
  if (!isMine(activity, judging.myIds) || !isJudged(activity.day, judging)) return noStanding;
  const { calendar } = judging.plan;
  if (!isDone(activity, judging.now, calendar.timeZone)) {
    return { ...noStanding, judgeAgainAt: endOf(activity, calendar.timeZone) };
  }

  const choice = link?.choice ?? null;
  const objective = choice?.kind === 'objective' ? (objectiveOfPlan(judging.plan, choice.objectiveId) ?? null) : null;
  const thresholds = judging.thresholds ?? defaultThresholds;
  const graceEndsAt = graceEnd(activity, calendar, thresholds.graceEndsAt);
  const situation = {
    activity,
    choice,
    chosenAt: link?.at ?? activity.loggedAt,
    objective,
    graceEndsAt,
    now: judging.now,
    thresholds,
  };
  const flags = hardRules.flatMap(rule => (thresholds.off.includes(rule.name) ? [] : (rule.judge(situation) ?? [])));
  if (flags.length > 0) return { standing: 'checkABox', flags, judgeAgainAt: null };
  if (objective !== null) return { standing: 'linked', flags, judgeAgainAt: null };
  if (choice?.kind === 'setAside' && choice.reason !== 'servesSomethingMissing') {
    return { standing: 'exempt', flags, judgeAgainAt: null };
  }
  // With H1 switched off it stays open: nothing will change by itself, and nothing counts.
  return { standing: 'grace', flags, judgeAgainAt: isLater(judging.now, graceEndsAt) ? null : graceEndsAt };
}

/** What the rep logged by hand has no owner: it is theirs. */
export function isMine(activity: Pick<Activity, 'ownerId'>, myIds: readonly string[]): boolean {
  const { ownerId } = activity;
  return ownerId === null || myIds.some(mine => isSameRecord(mine, ownerId));
}

function isJudged(day: PlainDate, { plan, judgeFrom }: Judging): boolean {
  return day >= plan.start && day <= plan.end && (judgeFrom === null || day >= judgeFrom);
}

/** Done: the CRM says so, or it was an event (a meeting, networking) and that has ended. */
export function isDone(activity: Activity, now: Instant, timeZone: string): boolean {
  if (activity.isCompleted) return true;
  const end = endOf(activity, timeZone);
  return end !== null && !isLater(end, now);
}

/** When it is over by itself: an all-day event with its day in the rep's zone. Null: when somebody says so. */
function endOf({ day, endsAt, isAllDay }: Activity, timeZone: string): Instant | null {
  return endsAt === null && isAllDay ? instantAt(plusDays(day, 1), '00:00', timeZone) : endsAt;
}
