import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Activity } from '../activity';
import { dayOf } from '../calendar';
import type { Choice, Link } from '../link';
import { type Instant, type PlainDate, plainDate } from '../words';
import { kindFrom, reasonFrom } from './from-worked-example';
import type { WorkedExample } from './worked-example';

/**
 * The activities of a worked example in our words. A person or a program wrote them, so each is read for what it can
 * tell: a field of a wrong type counts as empty. One that was done but does not say readably on which day, or that
 * does not say when it was logged, becomes no activity: nothing can be judged about it.
 */
const words = z.string().catch('');
const wordsOrNull = z.string().nullable().catch(null);
const yesOrNo = z.boolean().catch(false);

export const workedActivity = z.object({
  id: z.string().min(1).max(150),
  type: words,
  /** Left out: it was done, as nearly all in such files. */
  status: z.string().nullable().catch(null),
  activityDate: wordsOrNull,
  createdAt: wordsOrNull,
  accountKey: wordsOrNull,
  accountId: wordsOrNull,
  accountName: wordsOrNull,
  contact: wordsOrNull,
  subject: words,
  description: words,
  callDisposition: wordsOrNull,
  callDurationSec: z.number().min(0).nullable().catch(null),
  callDurationSource: z.enum(['telephony', 'typed']).nullable().catch(null),
  firstConversation: z.boolean().nullable().catch(null),
  callPlan: z.unknown().optional(),
  nextStep: wordsOrNull,
  objectiveId: wordsOrNull,
  dismissal: z.object({ reason: z.string() }).nullable().catch(null),
  ownerId: wordsOrNull,
  isListEmail: yesOrNo,
  cadenceName: wordsOrNull,
  isAllDay: yesOrNo,
  isCaptured: yesOrNo,
});
type FileActivity = z.infer<typeof workedActivity>;

export type WorkedActivity = {
  /** As the file writes it. */
  id: string;
  /** Null: it does not say when it happened or was logged. */
  activity: Activity | null;
  link: Link | undefined;
  hasCallPlan: boolean;
};

/** What the reading of one activity needs of its file. `longId` gives the longer form of an id. */
export type InFile = { example: Pick<WorkedExample, 'timeZone' | 'accounts'>; longId: (id: string) => string };

export function workedActivityFrom(from: FileActivity, { example, longId }: InFile): WorkedActivity {
  const activity = activityFrom(from, example, longId);
  const choice = choiceFrom(from);
  const link: Link | undefined =
    activity === null || choice === null
      ? undefined
      : { activityId: activity.id, choice, at: activity.loggedAt, madeBy: 'file', actionId: 'file', earlier: [] };
  return { id: from.id, activity, link, hasCallPlan: isFilled(from.callPlan) };
}

/** An id of 15 characters is the one of 18 that begins with it, if anything here is called so. Case counts. */
export function longIds(ids: Iterable<string>): (id: string) => string {
  const long = new Map<string, string>();
  for (const id of ids) if (id.length === 18) long.set(id.slice(0, 15), id);
  return id => (id.length === 15 ? (long.get(id) ?? id) : id);
}

function activityFrom(from: FileActivity, { timeZone, accounts }: InFile['example'], longId: InFile['longId']) {
  const loggedAt = instantFrom(from.createdAt);
  if (loggedAt === null) return null;
  const kind = kindFrom(from.type);
  const isEvent = kind === 'meeting' || kind === 'networking';
  const isCompleted = from.status === null || isDoneWord(from.status, isEvent);
  // An open task may have no date; it has no standing anyway, but may be the follow-up of something.
  const day = dayFrom(from, timeZone) ?? (isCompleted ? null : dayOf(loggedAt, timeZone));
  if (day === null) return null;

  const named = accounts.find(account => account.key === from.accountKey);
  const accountId = from.accountId ? longId(from.accountId) : (named?.id ?? (from.accountKey || null));
  const people = (from.contact ?? '').split(';').map(person => person.split(',').map(part => part.trim()));
  const contactName = people.flatMap(([name = '']) => (name === '' ? [] : [name])).join('; ') || null;
  const activity: Activity = {
    id: longId(from.id),
    kind,
    subject: from.subject,
    notes: from.description,
    isCompleted,
    day,
    startsAt: null,
    endsAt: null,
    // In a file the status tells what was done: an open all-day event stays open when its day is over.
    isAllDay: from.isAllDay && isCompleted,
    loggedAt,
    changedAt: loggedAt,
    accountId,
    accountName: from.accountName ?? accounts.find(account => account.id === accountId)?.name ?? null,
    // Such files name people only; the same name at another account is another person.
    contactId: contactName === null ? null : `${accountId ?? ''}:${contactName.toLowerCase()}`,
    contactName,
    contactTitle: people.map(([, ...title]) => title.join(', ')).find(title => title !== '') ?? null,
    opportunityId: null,
    opportunityName: null,
    ownerId: from.ownerId ? longId(from.ownerId) : null,
    ownerName: null,
    disposition: from.callDisposition,
    durationSeconds: from.callDurationSec,
    durationSource: from.callDurationSource,
    nextStep: from.nextStep,
    isListEmail: from.isListEmail,
    cadenceName: from.cadenceName,
    isFirstConversation: from.firstConversation,
    source: 'crm',
  };
  return from.isCaptured ? { ...activity, isCaptured: true } : activity;
}

/** `Completed`; an event may also be marked held. */
function isDoneWord(status: string, isEvent: boolean): boolean {
  const word = status.trim().toLowerCase();
  return word === 'completed' || (isEvent && word === 'held');
}

/** A date stands for itself; a moment is a day in the rep's zone, unless it stands for a whole day. */
function dayFrom({ activityDate, isAllDay }: FileActivity, timeZone: string): PlainDate | null {
  const day = plainDate.safeParse(activityDate);
  if (day.success) return day.data;
  const at = instantFrom(activityDate);
  if (at === null || activityDate === null) return null;
  return isAllDay ? activityDate.slice(0, 10) : dayOf(at, timeZone);
}

/** Any offset, also Salesforce's `+0000`; without one it could be any moment of a day, and is none. */
export function instantFrom(written: string | null): Instant | null {
  if (written === null || !/^\d{4}-\d{2}-\d{2}T/.test(written)) return null;
  try {
    return Temporal.Instant.from(written).toString();
  } catch {
    // RangeError is the platform's way to say that this is no moment.
    return null;
  }
}

function choiceFrom({ objectiveId, dismissal }: FileActivity): Choice | null {
  if (objectiveId) return { kind: 'objective', objectiveId };
  return dismissal === null ? null : { kind: 'setAside', reason: reasonFrom(dismissal.reason) };
}

function isFilled(callPlan: unknown): boolean {
  return typeof callPlan === 'object' && callPlan !== null && Object.keys(callPlan).length > 0;
}
