import type { Activity, ActivityKind } from '@/lib/domain/activity';
import { dayOf } from '@/lib/domain/calendar';
import { recordIdIn } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import type { View } from '../draft-times';
import { splitTalk } from '../fact-line';
import { ownerIn } from '../owner';
import { type ActivityEntity, recordIn } from './ids';
import type { ActivityRow } from './shapes';

/** Calls, meetings, e-mails and tasks of EspoCRM as activities. */

const kinds: Record<ActivityEntity, ActivityKind> = { Call: 'call', Meeting: 'meeting', Email: 'email', Task: 'task' };

/** The states in which it has been done. "Not Held" is none: nobody talked to anybody. */
const doneStates: Record<ActivityEntity, readonly string[]> = {
  Call: ['Held'],
  Meeting: ['Held'],
  Email: ['Sent', 'Archived'],
  Task: ['Completed'],
};
const NOT_HELD = 'Not Held';
/** EspoCRM's own account, which puts mail there. */
const SYSTEM = 'system';

export function activityOf(entity: ActivityEntity, row: ActivityRow, view: View): Activity {
  const loggedAt = row.createdAt ?? row.modifiedAt ?? view.now;
  const isAllDay = entity === 'Meeting' && row.dateStartDate !== null && row.status !== NOT_HELD;
  const { notes, facts, nextStep } = splitTalk(row.description ?? '');
  return {
    id: recordIdIn(view.place, recordIn(entity, row.id)),
    kind: kinds[entity],
    subject: clip(row.name, 1_000) ?? '',
    notes: notes.slice(0, 32_000),
    nextStep: clip(nextStep, 2_000),
    isCompleted: doneStates[entity].includes(row.status ?? ''),
    day: dayIn(entity, row) ?? dayOf(momentOf(entity, row) ?? loggedAt, view.timeZone),
    ...timesIn(entity, row, isAllDay),
    isAllDay,
    loggedAt,
    changedAt: row.modifiedAt ?? loggedAt,
    ...whoAndWhat(entity, row, view),
    disposition: entity === 'Call' ? clip(facts?.disposition ?? row.status, 300) : clip(facts?.disposition, 300),
    durationSeconds: entity === 'Call' || entity === 'Meeting' ? secondsBetween(row, isAllDay) : null,
    // Worked out from two times that somebody typed: no telephone measured it.
    durationSource: entity === 'Call' ? 'typed' : null,
    isListEmail: false,
    cadenceName: null,
    ...(entity === 'Email' && row.createdById === SYSTEM ? { isCaptured: true } : {}),
    isFirstConversation: null,
    source: 'crm',
  };
}

/** A date without a time has no zone and is not shifted. */
function dayIn(entity: ActivityEntity, row: ActivityRow): string | null {
  if (entity === 'Meeting') return row.dateStartDate;
  return entity === 'Task' && row.dateCompleted === null ? row.dateEndDate : null;
}

function momentOf(entity: ActivityEntity, row: ActivityRow): Instant | null {
  if (entity === 'Email') return row.dateSent;
  return entity === 'Task' ? (row.dateCompleted ?? row.dateEnd) : row.dateStart;
}

/** Only meetings end by themselves; one that was not held never does, whole day or not. */
function timesIn(entity: ActivityEntity, row: ActivityRow, isAllDay: boolean): Pick<Activity, 'startsAt' | 'endsAt'> {
  if (entity !== 'Meeting' || isAllDay) return { startsAt: null, endsAt: null };
  return { startsAt: row.dateStart, endsAt: row.status === NOT_HELD ? null : row.dateEnd };
}

function secondsBetween({ dateStart, dateEnd }: ActivityRow, isAllDay: boolean): number | null {
  if (isAllDay || dateStart === null || dateEnd === null) return null;
  const seconds = (Date.parse(dateEnd) - Date.parse(dateStart)) / 1_000;
  return seconds < 0 || seconds > 31_536_000 ? null : seconds;
}

function whoAndWhat(entity: ActivityEntity, row: ActivityRow, view: View) {
  const here = (id: string | null | undefined) => (id == null ? null : recordIdIn(view.place, id));
  const parent = (type: string) => (row.parentType === type ? row.parentId : null);
  const parentName = (type: string) => (row.parentType === type ? clip(row.parentName, 300) : null);
  const firstContact = row.contactsIds?.[0];
  const contactId = parent('Contact') ?? row.contactId ?? firstContact;
  const contactName =
    parentName('Contact') ?? row.contactName ?? (firstContact === undefined ? null : row.contactsNames?.[firstContact]);
  // An e-mail is whose hand sent or filed it; everything else is assigned.
  const owner = entity === 'Email' ? [row.createdById, row.createdByName] : [row.assignedUserId, row.assignedUserName];
  return {
    accountId: here(row.accountId ?? parent('Account')),
    accountName: clip(row.accountName, 300) ?? parentName('Account'),
    contactId: here(contactId),
    contactName: contactId == null ? null : clip(contactName, 300),
    contactTitle: null,
    opportunityId: here(parent('Opportunity')),
    opportunityName: parentName('Opportunity'),
    ownerId: ownerIn(view.place, owner[0] ?? null),
    ownerName: clip(owner[1], 300),
  };
}

function clip(text: string | null | undefined, length: number): string | null {
  return text == null || text === '' ? null : text.slice(0, length);
}
