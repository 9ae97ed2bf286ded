import type { ActivityLine } from '@/lib/messages/protocol';
import type { OutboxEntry, StoredActivity } from '@/lib/store/database';
import type { JudgedBy } from '@/lib/store/judged';
import { evidenceFor } from '@/lib/store/links';
import { activityLine } from './activity-line';
import type { Deps } from './deps';

/** Stored activities as screens draw them, with their links, suggestions and what waits for the CRM. */
export async function readLines(
  deps: Deps,
  rows: readonly StoredActivity[],
  { plan, myIds }: JudgedBy,
  queued: readonly OutboxEntry[],
): Promise<ActivityLine[]> {
  const entries = new Map(queued.map(entry => [entry.activityId, entry]));
  const accountIds = [...new Set(rows.map(row => row.accountId))];
  const [evidence, links] = await Promise.all([
    Promise.all(accountIds.map(async id => [id, await evidenceFor(deps.db, id)] as const)).then(
      pairs => new Map(pairs),
    ),
    Promise.all(rows.map(row => deps.db.get('links', row.id))),
  ]);
  return rows.map((row, index) =>
    activityLine(row, {
      link: links[index],
      plan,
      evidence: evidence.get(row.accountId) ?? [],
      entry: entries.get(row.id),
      myIds,
    }),
  );
}
