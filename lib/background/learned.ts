import type { LearnedView } from '@/lib/messages/settings-views';
import { ok, type Result } from '@/lib/result';
import { GUESSES_DAYS, guessedRight } from '@/lib/store/guesses';
import { forgetLearned as forget, learnAgain as learn, readLessons } from '@/lib/store/learned';
import { activePlan } from '@/lib/store/plans';
import { readSettings } from '@/lib/store/settings';
import type { Deps } from './deps';
import { rejudge, upToDate } from './rejudge';
import { todayOf } from './show-badge';

/** What suggesting has learned, and how often its first guess was right. */
export async function readLearned(deps: Deps): Promise<Result<LearnedView>> {
  await upToDate(deps);
  const [plan, settings, lessons] = await Promise.all([
    activePlan(deps.db),
    readSettings(deps.db, deps.now()),
    readLessons(deps.db),
  ]);
  const { today } = todayOf(deps.now(), plan);
  return ok({
    days: GUESSES_DAYS,
    right: await guessedRight(deps.db, today),
    links: lessons.reduce((sum, lesson) => sum + lesson.links, 0),
    forgottenAt: settings.forgottenAt,
  });
}

/** The links stay; suggestions begin anew. */
export async function forgetLearned(deps: Deps): Promise<Result<null>> {
  await forget(deps.db, deps.now());
  await deps.announceChange();
  return ok(null);
}

/** All links teach again, those from before the rep said "forget" too. */
export async function learnAgain(deps: Deps): Promise<Result<null>> {
  await learn(deps.db, deps.now());
  await rejudge(deps);
  return ok(null);
}
