import type { Activity, ActivityKind } from '@/lib/domain/activity';
import { dayOf } from '@/lib/domain/calendar';
import { recordIdIn } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import type { View } from '../draft-times';
import { splitDescription } from '../next-step';
import { isOf } from './ids';
import type { EventRow, TaskRow } from './shapes';

/** Tasks and events of Salesforce as activities. */

export function activityOfTask(row: TaskRow, view: View): Activity {
  return {
    ...shared(row, view),
    kind: taskKind(row),
    isCompleted: row.IsClosed,
    // A due date has no time zone and is not shifted; the others are moments.
    day: row.ActivityDate ?? dayOf(row.CompletedDateTime ?? row.CreatedDate, view.timeZone),
    startsAt: null,
    endsAt: null,
    isAllDay: false,
    disposition: clip(row.CallDisposition, 300),
    durationSeconds: seconds(row.CallDurationInSeconds),
    // Telephony leaves the id of its call; a bare number may be anybody's.
    durationSource: row.CallDurationInSeconds !== null && row.CallObject !== null ? 'telephony' : null,
    isListEmail: row.TaskSubtype === 'List Email',
    cadenceName: row.TaskSubtype === 'Cadence' ? row.TaskSubtype : null,
  };
}

export function activityOfEvent(row: EventRow, view: View): Activity {
  const startsAt = row.StartDateTime;
  const endsAt = row.EndDateTime ?? endFrom(startsAt, row.DurationInMinutes);
  const today = dayOf(view.now, view.timeZone);
  // The date of an all-day event stands in its UTC midnight and is the same wherever the rep is.
  const day = row.IsAllDayEvent
    ? (row.ActivityDate ?? startsAt?.slice(0, 10))
    : startsAt && dayOf(startsAt, view.timeZone);
  const lastDay = endsAt?.slice(0, 10) ?? day ?? today;
  return {
    ...shared(row, view),
    kind: isNetworking(row.Type) ? 'networking' : 'meeting',
    isCompleted: row.IsAllDayEvent ? lastDay < today : endsAt !== null && Date.parse(endsAt) <= Date.parse(view.now),
    day: day ?? row.ActivityDate ?? dayOf(row.CreatedDate, view.timeZone),
    startsAt: row.IsAllDayEvent ? null : startsAt,
    endsAt: row.IsAllDayEvent ? null : endsAt,
    isAllDay: row.IsAllDayEvent,
    disposition: null,
    durationSeconds:
      row.IsAllDayEvent || startsAt === null || endsAt === null
        ? null
        : seconds((Date.parse(endsAt) - Date.parse(startsAt)) / 1_000),
    durationSource: null,
    isListEmail: false,
    cadenceName: null,
  };
}

function taskKind(row: TaskRow): ActivityKind {
  if (isNetworking(row.Type)) return 'networking';
  switch (row.TaskSubtype) {
    case 'Call':
      return 'call';
    case 'Email':
    case 'List Email':
      return 'email';
    case 'LinkedIn':
      return 'linkedIn';
    case 'Task':
      return 'task';
    default:
      return kindOfType(row.Type);
  }
}

/** For orgs that hide the subtype, and for steps of a cadence. The words are the standard ones of an English org. */
function kindOfType(type: string | null): ActivityKind {
  switch (type?.toLowerCase()) {
    case 'call':
      return 'call';
    case 'email':
      return 'email';
    case 'meeting':
      return 'meeting';
    default:
      return 'task';
  }
}

function isNetworking(type: string | null): boolean {
  return type !== null && /networking/i.test(type);
}

function shared(row: TaskRow | EventRow, view: View) {
  const here = (record: string | null) => (record === null ? null : recordIdIn(view.place, record));
  const what = row.WhatId;
  const account = row.AccountId ?? (what !== null && isOf('account', what) ? what : null);
  const opportunity = what !== null && isOf('opportunity', what) ? what : null;
  const { notes, nextStep } = splitDescription(row.Description ?? '');
  return {
    id: recordIdIn(view.place, row.Id),
    subject: clip(row.Subject, 1_000) ?? '',
    notes: notes.slice(0, 32_000),
    nextStep: clip(nextStep, 2_000),
    loggedAt: row.CreatedDate,
    changedAt: row.LastModifiedDate,
    accountId: here(account),
    accountName:
      account === null ? null : clip(row.Account?.Name ?? (account === what ? (row.What?.Name ?? null) : null), 300),
    contactId: here(row.WhoId),
    contactName: row.WhoId === null ? null : clip(row.Who?.Name, 300),
    contactTitle: row.WhoId === null ? null : clip(row.Who?.Title, 300),
    opportunityId: here(opportunity),
    opportunityName: opportunity === null ? null : clip(row.What?.Name, 300),
    ownerId: here(row.OwnerId),
    ownerName: clip(row.Owner?.Name, 300),
    isFirstConversation: null,
    source: 'crm' as const,
  };
}

function endFrom(startsAt: Instant | null, minutes: number | null): Instant | null {
  return startsAt === null || minutes === null ? null : new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
}

/** Clocks of telephones are sometimes wrong by years; a wrong number is left out rather than believed. */
function seconds(value: number | null): number | null {
  return value === null || value < 0 || value > 31_536_000 ? null : value;
}

function clip(text: string | null | undefined, length: number): string | null {
  return text === null || text === undefined ? null : text.slice(0, length);
}
