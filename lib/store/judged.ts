import type { Activity } from '@/lib/domain/activity';
import { isConversation } from '@/lib/domain/conversation';
import type { Plan } from '@/lib/domain/plan';
import { isToDo } from '@/lib/domain/rules/s2-no-next-step';
import { saidIn } from '@/lib/domain/rules/s3-same-words';
import type { Thresholds } from '@/lib/domain/rules/thresholds';
import { isDone, isMine, type Judging, judge, type Verdict } from '@/lib/domain/standing';
import type { TagRule } from '@/lib/domain/tag-rule';
import { contributionOf, isOutreach } from '@/lib/domain/tally';
import { attemptedWith } from '@/lib/domain/targets/attempt-cap';
import type { StoredActivity, StoredLink } from './database';
import { fingerprint } from './fingerprint';
import { type Book, taughtIn } from './learning';

/** What activities are judged by; without a plan nothing is judged, but everything is kept. */
export type JudgedBy = Omit<Judging, 'plan' | 'thresholds'> &
  Book & {
    plan: Plan | null;
    thresholds: Thresholds;
    tagRules: readonly TagRule[];
    /** The day weeks start on: 1 Monday, 6 Saturday, 7 Sunday. */
    firstDay: number;
  };

const unjudged: Verdict = { standing: null, flags: [], judgeAgainAt: null };

/** The stored form of an activity: the activity, its verdict, what it adds to its day, and the index fields that apply. */
export function judged(
  activity: Activity,
  link: StoredLink | undefined,
  was: Pick<StoredActivity, 'isFirst' | 'isBeyondCap'>,
  by: JudgedBy,
): StoredActivity {
  const { plan } = by;
  const isTalk = isTalkOfMine(activity, by);
  const taught = taughtIn(link, by);
  const verdict = plan === null ? unjudged : judge(activity, link, { ...by, plan });
  // What is no talk (any more) is no first one.
  const isFirst = was.isFirst && isTalk;
  const isAttempt = verdict.standing !== null && plan !== null && isOutreach(activity, plan);
  const isBeyondCap = was.isBeyondCap && isAttempt;
  const contribution = contributionOf(
    activity,
    {
      standing: verdict.standing,
      isFirst,
      isBeyondCap,
      choice: link?.choice ?? null,
      isNotJudged: isSkipped(activity, verdict, by),
    },
    plan,
  );
  return {
    ...bare(activity),
    verdict,
    contribution,
    isFirst,
    isBeyondCap,
    ...(isAttempt ? { attemptedWith: attemptedWith(activity) } : {}),
    ...(activity.accountId !== null && isTalk ? { talkedWith: activity.accountId } : {}),
    ...(verdict.standing === 'checkABox' ? { flaggedOn: activity.day } : {}),
    ...(verdict.judgeAgainAt === null ? {} : { judgeAgainAtMs: Date.parse(verdict.judgeAgainAt) }),
    ...foundBy(activity, verdict, by),
    ...(taught === undefined ? {} : { taught }),
  };
}

function isTalkOfMine(activity: Activity, by: JudgedBy): boolean {
  if (activity.accountId === null || !isMine(activity, by.myIds) || !isConversation(activity)) return false;
  return isDone(activity, by.now, by.plan?.calendar.timeZone ?? 'UTC');
}

/** The rep's own finished work inside the plan that is only left out because it is from before the installation. */
function isSkipped(activity: Activity, verdict: Verdict, { plan, judgeFrom, myIds, now }: JudgedBy): boolean {
  if (plan === null || judgeFrom === null || verdict.standing !== null) return false;
  if (!isDone(activity, now, plan.calendar.timeZone) || activity.day > plan.end) return false;
  return activity.day >= plan.start && activity.day < judgeFrom && isMine(activity, myIds);
}

/** By what the hints of others find it: what it says, when it was logged, for whom it is still to be done. */
function foundBy(
  activity: Activity,
  { standing }: Verdict,
  { plan, now, thresholds }: JudgedBy,
): Pick<StoredActivity, 'said' | 'loggedMs' | 'openFor'> {
  const timeZone = plan?.calendar.timeZone ?? 'UTC';
  if (standing === null) {
    const places = [activity.contactId, activity.accountId].flatMap(each => each ?? []);
    return isToDo(activity) && places.length > 0 && !isDone(activity, now, timeZone) ? { openFor: places } : {};
  }
  const said = saidIn(activity, thresholds);
  return {
    ...(said === null ? {} : { said: fingerprint(said.text) }),
    loggedMs: Date.parse(activity.loggedAt),
  };
}

/** The activity alone, without what was worked out about it before. */
export function bare(stored: Activity | StoredActivity): Activity {
  const {
    verdict,
    contribution,
    isFirst,
    isBeyondCap,
    attemptedWith: _attemptedWith,
    talkedWith,
    flaggedOn,
    judgeAgainAtMs,
    said,
    loggedMs,
    openFor,
    taught: _taught,
    ...activity
  } = stored as StoredActivity;
  return activity;
}
