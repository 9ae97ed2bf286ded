import { plusDays } from '@/lib/domain/calendar';
import { coversAccount } from '@/lib/domain/objective';
import { accountOfPlan, isLive, type Plan } from '@/lib/domain/plan';
import { recordOf } from '@/lib/domain/record-id';
import { piledReason } from '@/lib/domain/set-asides';
import type { PlainDate } from '@/lib/domain/words';
import type { Inputs } from '@/lib/messages/protocol';
import type { AccountView, ActivityLine, SetAsides } from '@/lib/messages/views';
import { ok, type Result } from '@/lib/result';
import { activitiesOf } from '@/lib/store/activities';
import type { JudgedBy } from '@/lib/store/judged';
import { readJudging } from '@/lib/store/judging';
import { queuedEntries } from '@/lib/store/outbox';
import { placeOfHost } from '@/lib/store/places';
import { readSettings } from '@/lib/store/settings';
import { readTold } from '@/lib/store/told';
import { briefsFor } from './activity-line';
import { connectionTo } from './connection';
import type { Deps, Sender } from './deps';
import { accountIdOf, openPage } from './open-page';
import { noteLines, readLines } from './read-lines';
import { upToDate } from './rejudge';
import { learningUntilIn, todayOf } from './show-badge';

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
  await upToDate(deps);

  const rows = accountId === null ? [] : await activitiesOf(deps.db, accountId, LISTED);
  const [account, entries] = await Promise.all([
    accountId === null ? undefined : deps.db.get('accounts', accountId),
    queuedEntries(deps.db),
  ]);
  const activities = await readLines(deps, rows, by, entries);
  void noteLines(deps, activities, by);
  const { today } = todayOf(deps.now(), plan ?? undefined);
  const settings = await readSettings(deps.db, deps.now());
  const { here, live } = liveObjectives(plan, accountId, today);
  const known = plan === null || accountId === null ? undefined : accountOfPlan(plan, accountId);
  return ok({
    kind: 'account',
    host: page.host,
    account: {
      id: accountId ?? '',
      name: account?.name || known?.name || rows.find(row => row.accountName)?.accountName || recordOf(accountId ?? ''),
      relationship: known?.relationship ?? null,
      milestone: known?.milestone ?? null,
      known:
        known === undefined ? null : Object.values(known.questions).filter(each => each?.certainty === 'known').length,
    },
    connection: connectionTo(deps, page.host, place, { refreshedAt: account?.refreshedAt ?? null }),
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
    setAsides: plan === null || accountId === null ? null : await setAsidesAt(deps, accountId, activities, by, today),
    learningUntil: plan === null ? null : learningUntilIn(settings, plan, today),
  });
}

/** Work set aside again and again for one reason, unless the rep waved the question off lately. */
async function setAsidesAt(
  deps: Deps,
  accountId: string,
  lines: readonly ActivityLine[],
  { thresholds: { setAsideCount, setAsideDays } }: JudgedBy,
  today: PlainDate,
): Promise<SetAsides | null> {
  const since = plusDays(today, 1 - setAsideDays);
  const reasons = lines.flatMap(({ day, choice, isMine }) =>
    isMine && day >= since && choice?.kind === 'setAside' ? choice.reason : [],
  );
  const piled = piledReason(reasons, setAsideCount);
  if (piled === null) return null;
  const about = `setAside ${accountId}`;
  const [told] = await readTold(deps.db, [about]);
  const dismissedOn = told?.rules[piled.reason]?.dismissedOn ?? null;
  return dismissedOn !== null && dismissedOn >= since ? null : { about, ...piled, days: setAsideDays };
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
