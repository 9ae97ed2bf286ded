import type { Inputs } from '@/lib/messages/protocol';
import type { ActivityLine } from '@/lib/messages/views';
import { ok, type Result } from '@/lib/result';
import { activitiesBetween } from '@/lib/store/activities';
import { readJudging } from '@/lib/store/judging';
import { queuedEntries } from '@/lib/store/outbox';
import type { Deps } from './deps';
import { readLines } from './read-lines';
import { upToDate } from './rejudge';

/** As many records as one list shows. */
const LISTED = 200;

/** The activities behind one number: those that added to it. */
export async function readRecords(
  deps: Deps,
  { what, from, to }: Inputs['readRecords'],
): Promise<Result<ActivityLine[]>> {
  await upToDate(deps);
  const by = await readJudging(deps.db, deps.now());
  const rows = await activitiesBetween(deps.db, from, to);
  const counted = rows.filter(row =>
    typeof what === 'string'
      ? row.contribution.counts.includes(what)
      : row.contribution.objectiveId === what.objectiveId && what.kinds.includes(row.kind),
  );
  return ok(await readLines(deps, counted.slice(0, LISTED), by, await queuedEntries(deps.db)));
}
