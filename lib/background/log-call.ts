import { Temporal } from 'temporal-polyfill';
import type { Activity, CallDraft } from '@/lib/domain/activity';
import { instantAt } from '@/lib/domain/calendar';
import { placeOf, recordIdIn, recordOf } from '@/lib/domain/record-id';
import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Result } from '@/lib/result';
import type { WaitingCall } from '@/lib/store/database';
import { keepLogged } from '@/lib/store/keep-logged';
import { placeOfHost } from '@/lib/store/places';
import { activePlan } from '@/lib/store/plans';
import type { Deps, Sender } from './deps';
import { hostOfRecord, openPage } from './open-page';
import { sendOutbox } from './send-outbox';
import { showBadge } from './show-badge';

/** A little longer than the ten seconds in which it can be taken back. */
const HELD = { seconds: 12 };

/** The id of what a click logged, until the CRM gives it one. */
export function loggedAs(clickId: string): string {
  return `here/${clickId}`;
}

/** The rep logged a call or a meeting: kept and linked here at once, and on its way to the CRM. One click, one call. */
export async function logCall(
  deps: Deps,
  { draft: asked, choice, clickId, isHeld = false }: Inputs['logCall'],
  sender: Sender,
): Promise<Result<{ activityId: string }>> {
  // The popup logs with no page of the CRM in its tab.
  const host = (await openPage(deps, sender, null))?.host ?? (await hostOfRecord(deps, asked.accountId));
  if (host === null) return failed({ kind: 'missing' });
  const now = deps.now();
  const [plan, place] = await Promise.all([activePlan(deps.db), placeOfHost(deps.db, host)]);
  const draft = inPlace(asked, host, place?.place ?? host);
  const accountName = (await deps.db.get('accounts', draft.accountId))?.name ?? null;
  const timeZone = plan?.calendar.timeZone ?? place?.timeZone ?? 'UTC';
  const activity = activityFrom(draft, loggedAs(clickId), accountName, now, timeZone);

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
    nextTryAt: isHeld ? Temporal.Instant.from(now).add(HELD).toString() : now,
    problem: null,
  } satisfies Omit<WaitingCall, 'id'>;
  await keepLogged(deps.db, activity, choice, entry, now);
  await deps.announceChange();
  void showBadge(deps);
  // Sending may take seconds; the rep's call is safe already.
  void sendOutbox(deps, { entryId: null });
  return ok({ activityId: activity.id });
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
