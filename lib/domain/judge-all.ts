import type { Activity } from './activity';
import { dayOf } from './calendar';
import type { Link } from './link';
import { notice } from './notice';
import type { Hint } from './rules/hint';
import { isFollowUp } from './rules/s2-no-next-step';
import { repeatsAmong, saidIn } from './rules/s3-same-words';
import { burstsAmong, loggedIn } from './rules/s4-burst';
import { defaultThresholds } from './rules/thresholds';
import { isDone, type Judging, judge, type Verdict } from './standing';

export type Known = { activity: Activity; link: Link | undefined };
export type JudgedActivity = Known & { verdict: Verdict; hints: Hint[] };

/**
 * Verdict and hints of every activity of a set at once. The order in which they are given changes nothing, and they are
 * not changed. Each id may be there once.
 */
export function judgeAll<Given extends Known>(
  known: readonly Given[],
  judging: Judging,
): (Given & { verdict: Verdict; hints: Hint[] })[] {
  const { timeZone } = judging.plan.calendar;
  const { now, thresholds = defaultThresholds } = judging;
  const today = dayOf(now, timeZone);
  const judged = known.map(each => ({ each, verdict: judge(each.activity, each.link, judging) }));
  const standing = judged.flatMap(({ each, verdict }) => (verdict.standing === null ? [] : each.activity));
  const repeats = repeatsAmong(
    standing.flatMap(activity => saidIn(activity, thresholds) ?? []),
    thresholds,
  );
  const bursts = burstsAmong(
    standing.flatMap(
      activity => loggedIn(activity, { loggedOn: dayOf(activity.loggedAt, timeZone), today }, thresholds) ?? [],
    ),
    thresholds,
  );
  const openFor = openTasks(known.map(each => each.activity).filter(activity => !isDone(activity, now, timeZone)));
  return judged.map(({ each, verdict }) => {
    const { activity, link } = each;
    const around = {
      repeat: repeats.get(activity.id) ?? null,
      burst: bursts.get(activity.id) ?? null,
      hasFollowUp: openFor(activity).some(open => isFollowUp(open, activity)),
      // What was learned is no fact of the activities: S11 is noticed where it is known.
      betterFitId: null,
    };
    return { ...each, verdict, hints: notice(activity, link, verdict, around, judging) };
  });
}

/** What is open for an activity's contact or at its account: where its follow-up may be. */
function openTasks(open: readonly Activity[]): (activity: Activity) => readonly Activity[] {
  const byPlace = new Map<string | null, Activity[]>();
  for (const each of open) {
    for (const place of new Set([each.contactId, each.accountId])) {
      const there = byPlace.get(place);
      if (there === undefined) byPlace.set(place, [each]);
      else there.push(each);
    }
  }
  return ({ contactId, accountId }) => [...new Set([contactId, accountId])].flatMap(place => byPlace.get(place) ?? []);
}
