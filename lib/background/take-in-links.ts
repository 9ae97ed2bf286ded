import type { CrmApi } from '@/lib/crm/crm';
import { fieldOfLinks } from '@/lib/domain/write-back/write-back';
import { ok, type Result } from '@/lib/result';
import type { WaitingLink } from '@/lib/store/database';
import { queuedEntries } from '@/lib/store/outbox';
import { type Outcome, settleWritten } from '@/lib/store/settle-written';
import type { Deps } from './deps';
import { meetTag, sayingIn, tagsHere } from './meet-links';

/**
 * Tags that were made elsewhere, by a colleague or on another device: what the CRM holds of activities that were just
 * read is compared with what it held before. Asks nothing where tags are not written. A field that went away is no reason
 * not to read activities: writing says so.
 */
export async function takeInLinks(deps: Deps, api: CrmApi, activityIds: readonly string[]): Promise<Result<null>> {
  const stored = await deps.db.get('places', api.place);
  if (stored?.writeBack == null || activityIds.length === 0) return ok(null);
  const { into } = stored.writeBack;
  const there = await api.readFields(activityIds, [fieldOfLinks(into)]);
  if (!there.ok) return there.problem.kind === 'notAllowed' ? ok(null) : there;
  const waiting = (await queuedEntries(deps.db)).filter((entry): entry is WaitingLink => entry.kind === 'writeLink');
  const byId = new Map(waiting.map(entry => [entry.activityId, entry]));
  const here = await tagsHere(deps.db, activityIds, byId);
  const saying = await sayingIn(deps.db, api.place);
  const actionId = deps.newId();
  const outcomes: Outcome[] = [];
  for (const tag of here) {
    const values = there.value.get(tag.activityId);
    if (values === undefined || !values.ok) continue;
    const text = values.value[fieldOfLinks(into)] ?? '';
    // Most have said the same for long, or never said anything.
    if (text === (tag.written?.text ?? '')) continue;
    const met = meetTag(tag, values.value, into, saying, actionId);
    // What is to be written waits already, and is compared once more then.
    if (met.kind === 'outcome' && met.outcome.kind === 'stands') outcomes.push(met.outcome);
  }
  if (outcomes.length > 0) await settleWritten(deps.db, stored, outcomes, deps.now());
  return ok(null);
}
