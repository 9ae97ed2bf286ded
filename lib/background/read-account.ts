import { coversAccount } from '@/lib/domain/objective';
import { accountOfPlan, isLive, type Plan } from '@/lib/domain/plan';
import { recordOf } from '@/lib/domain/record-id';
import type { PlainDate } from '@/lib/domain/words';
import type { AccountView, Inputs } from '@/lib/messages/protocol';
import { ok, type Result } from '@/lib/result';
import { activitiesOf } from '@/lib/store/activities';
import { readJudging } from '@/lib/store/judging';
import { queuedEntries } from '@/lib/store/outbox';
import { placeOfHost } from '@/lib/store/places';
import { bringUpToDate } from '@/lib/store/rejudging';
import { briefsFor } from './activity-line';
import { connectionTo } from './connection';
import type { Deps, Sender } from './deps';
import { accountIdOf, openPage } from './open-page';
import { readLines } from './read-lines';
import { todayOf } from './show-badge';

/** As many activities of one account as a sidebar lists. */
const LISTED = 150;

/** What the sidebar draws. Asks the CRM nothing: stored data paints at once. */
export async function readAccount(
  deps: Deps,
  { tabId }: Inputs['readAccount'],
  sender: Sender,
): Promise<Result<AccountView>> {
  const by = await readJudging(deps.db, deps.now());
  const { plan } = by;
  const page = await openPage(deps, sender, tabId);
  if (page === null) return ok({ kind: 'noAccount', hasPlan: plan !== null });
  const accountId = await accountIdOf(deps, page);
  const place = await placeOfHost(deps.db, page.host);
  if (accountId === null) {
    // A contact's or an opportunity's page: which account it belongs to is known after the first refresh.
    const resolved = await deps.db.get('records', `${place?.place ?? page.host}/${page.record.record}`);
    if (resolved !== undefined) return ok({ kind: 'noAccount', hasPlan: plan !== null });
  }
  await bringUpToDate(deps.db, by.now);

  const rows = accountId === null ? [] : await activitiesOf(deps.db, accountId, LISTED);
  const [account, entries] = await Promise.all([
    accountId === null ? undefined : deps.db.get('accounts', accountId),
    queuedEntries(deps.db),
  ]);
  const activities = await readLines(deps, rows, by, entries);
  const { today } = todayOf(deps.now(), plan ?? undefined);
  const { here, live } = liveObjectives(plan, accountId, today);
  const known = plan === null || accountId === null ? undefined : accountOfPlan(plan, accountId);
  return ok({
    kind: 'account',
    account: {
      id: accountId ?? '',
      name: account?.name || known?.name || rows.find(row => row.accountName)?.accountName || recordOf(accountId ?? ''),
      relationship: known?.relationship ?? null,
      milestone: known?.milestone ?? null,
      known:
        known === undefined ? null : Object.values(known.questions).filter(each => each?.certainty === 'known').length,
    },
    connection: connectionTo(deps, page.host, place, account?.refreshedAt ?? null),
    plan: plan === null ? null : { title: plan.title, vision: plan.vision },
    today,
    timeZone: plan?.calendar.timeZone ?? place?.timeZone ?? 'UTC',
    here,
    live,
    objectives: briefsFor(plan, activities, live, today),
    activities,
    contacts: account?.contacts ?? [],
    notJudged: rows.filter(row => row.contribution.counts.includes('notJudged')).length,
    waiting: {
      queued: entries.filter(entry => entry.state === 'queued').length,
      refused: entries.filter(entry => entry.state === 'refused').length,
    },
  });
}

/** Live objectives: those that name this account (soonest due first), and all of them with those first. */
function liveObjectives(
  plan: Plan | null,
  accountId: string | null,
  today: PlainDate,
): { here: string[]; live: string[] } {
  const live = (plan?.objectives ?? [])
    .filter(each => isLive(each, today))
    .sort((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999'));
  const here = live.filter(each => each.scope.kind === 'accounts' && coversAccount(each.scope, accountId ?? ''));
  const rest = live.filter(each => !here.includes(each));
  return { here: here.map(each => each.id), live: [...here, ...rest].map(each => each.id) };
}
