import type { Activity, CallDraft } from '@/lib/domain/activity';
import { instantAt } from '@/lib/domain/calendar';
import { placeOf, recordIdIn, recordOf } from '@/lib/domain/record-id';
import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Result } from '@/lib/result';
import type { OutboxEntry } from '@/lib/store/database';
import { keepLogged } from '@/lib/store/keep-logged';
import { placeOfHost } from '@/lib/store/places';
import { activePlan } from '@/lib/store/plans';
import type { Deps, Sender } from './deps';
import { openPage } from './open-page';
import { sendOutbox } from './send-outbox';
import { showBadge } from './show-badge';

/** The rep logged a call or a meeting: kept and linked here at once, and on its way to the CRM. One click, one call. */
export async function logCall(
  deps: Deps,
  { draft: asked, choice, clickId }: Inputs['logCall'],
  sender: Sender,
): Promise<Result<{ activityId: string }>> {
  const host = (await openPage(deps, sender, null))?.host ?? (await hostOf(deps, asked.accountId));
  if (host === null) return failed({ kind: 'missing' });
  const now = deps.now();
  const [plan, place] = await Promise.all([activePlan(deps.db), placeOfHost(deps.db, host)]);
  const draft = inPlace(asked, host, place?.place ?? host);
  const accountName = (await deps.db.get('accounts', draft.accountId))?.name ?? null;
  const timeZone = plan?.calendar.timeZone ?? place?.timeZone ?? 'UTC';
  const activity = activityFrom(draft, `here/${clickId}`, accountName, now, timeZone);

  const entry = {
    kind: 'createCall',
    clickId,
    activityId: activity.id,
    draft,
    host,
    userId: place?.userId ?? null,
    state: 'queued',
    attempts: 0,
    attemptedAt: null,
    alikeBefore: [],
    nextTryAt: now,
    problem: null,
  } satisfies Omit<OutboxEntry, 'id'>;
  await keepLogged(deps.db, activity, choice, entry, now);
  await deps.announceChange();
  void showBadge(deps);
  // Sending may take seconds; the rep's call is safe already.
  void sendOutbox(deps, { entryId: null });
  return ok({ activityId: activity.id });
}

/** Logged with no page of the CRM in the asking tab, as the popup does: the host of the org that the account's id names. */
async function hostOf(deps: Deps, accountId: string): Promise<string | null> {
  const named = placeOf(accountId);
  return named === null ? null : ((await deps.db.get('places', named))?.host ?? null);
}

/** The sidebar may have been drawn before the first sign-in, when the host still stood for the org. */
function inPlace(draft: CallDraft, host: string, place: string): CallDraft {
  if (placeOf(draft.accountId) !== host) return draft;
  return { ...draft, accountId: recordIdIn(place, recordOf(draft.accountId)) };
}

/** A draft as the activity it is until the CRM has it. */
export function activityFrom(
  draft: CallDraft,
  id: string,
  accountName: string | null,
  now: string,
  timeZone: string,
): Activity {
  const { kind, subject, notes, day, accountId, contactId, contactName, disposition, nextStep, durationMinutes } =
    draft;
  const startsAt = kind === 'meeting' ? instantAt(day, '12:00', timeZone) : null;
  return {
    id,
    kind,
    subject,
    notes,
    isCompleted: true,
    day,
    startsAt,
    endsAt: startsAt,
    isAllDay: false,
    loggedAt: now,
    changedAt: now,
    accountId,
    accountName,
    contactId,
    contactName,
    contactTitle: null,
    opportunityId: null,
    opportunityName: null,
    ownerId: null,
    ownerName: null,
    disposition,
    durationSeconds: durationMinutes === null ? null : durationMinutes * 60,
    durationSource: durationMinutes === null ? null : 'typed',
    nextStep,
    isListEmail: false,
    cadenceName: null,
    isFirstConversation: null,
    source: 'hand',
  };
}
