import type { FlaggedView } from '@/lib/messages/views';
import { ok, type Result } from '@/lib/result';
import { flaggedActivities } from '@/lib/store/activities';
import { readJudging } from '@/lib/store/judging';
import { queuedEntries } from '@/lib/store/outbox';
import { briefsFor } from './activity-line';
import type { Deps } from './deps';
import { noteLines, readLines } from './read-lines';
import { upToDate } from './rejudge';
import { flaggedCount, todayOf } from './show-badge';

/** As many flagged activities as a screen shows at a time. */
const SHOWN = 3;

/**
 * The newest check-a-box activities, each with what it may serve. Asked after the week: what is offered takes longer to
 * work out than the targets, and they do not wait for it.
 */
export async function readFlagged(deps: Deps): Promise<Result<FlaggedView>> {
  const now = deps.now();
  const [by, entries] = await Promise.all([readJudging(deps.db, now), queuedEntries(deps.db), upToDate(deps)]);
  const [rows, count] = await Promise.all([flaggedActivities(deps.db, SHOWN), flaggedCount(deps)]);
  const items = await readLines(deps, rows, by, entries);
  const { today } = todayOf(now, by.plan ?? undefined);
  void noteLines(deps, items, by);
  return ok({ today, count, items, objectives: briefsFor(by.plan, items, [], today) });
}
