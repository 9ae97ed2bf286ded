import type { Plan } from '@/lib/domain/plan';
import type { ActivityLine } from '@/lib/messages/protocol';
import type { StoredActivity } from '@/lib/store/database';
import { evidenceFor } from '@/lib/store/links';
import { queuedEntries } from '@/lib/store/outbox';
import { activityLine } from './activity-line';
import type { Deps } from './deps';

/** Stored activities as screens draw them, with their links, suggestions and what waits for the CRM. */
export async function readLines(
  deps: Deps,
  rows: readonly StoredActivity[],
  plan: Plan | null,
  myIds: readonly string[],
): Promise<ActivityLine[]> {
  const entries = new Map((await queuedEntries(deps.db)).map(entry => [entry.activityId, entry]));
  const accountIds = [...new Set(rows.map(row => row.accountId))];
  const evidence = new Map(
    await Promise.all(accountIds.map(async id => [id, await evidenceFor(deps.db, id)] as const)),
  );
  const links = await Promise.all(rows.map(row => deps.db.get('links', row.id)));
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
