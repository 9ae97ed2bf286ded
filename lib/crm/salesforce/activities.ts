import type { Activity, ActivityKind } from '@/lib/domain/activity';
import { dayOf } from '@/lib/domain/calendar';
import { recordIdIn } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import type { View } from '../draft-times';
import { splitTalk } from '../fact-line';
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
    ...talkOf(row),
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
    disposition: clip(splitTalk(row.Description ?? '').facts?.disposition, 300),
    durationSeconds:
      row.IsAllDayEvent || startsAt === null || endsAt === null
        ? null
        : seconds((Date.parse(endsAt) - Date.parse(startsAt)) / 1_000),
    durationSource: null,
    isListEmail: false,
    cadenceName: null,
  };
}

/** What came of a call and how long it took: from its fields, or from the comments where the org has none for it. */
function talkOf(row: TaskRow): Pick<Activity, 'disposition' | 'durationSeconds' | 'durationSource'> {
  const { facts } = splitTalk(row.Description ?? '');
  const typed = facts?.minutes ?? null;
  return {
    disposition: clip(row.CallDisposition ?? facts?.disposition, 300),
    durationSeconds: seconds(row.CallDurationInSeconds ?? (typed === null ? null : typed * 60)),
    // Telephony leaves the id of its call; a bare number may be anybody's.
    durationSource: row.CallDurationInSeconds !== null && row.CallObject !== null ? 'telephony' : null,
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
    default:
      return kindOfType(row.Type);
  }
}

/**
 * For orgs that hide the subtype, for steps of a cadence, and for what a program logged without saying more. The list is
 * the org's own: these are its usual words in English, German, French, Spanish, Italian, Dutch and Portuguese.
 */
const kindsByType: readonly [ActivityKind, RegExp][] = [
  ['networking', /networking|netzwerk/i],
  [
    'call',
    /^(?:(?:phone |outbound |inbound )?call|anruf|telefonat|appel|llamada|chiamata|telefoongesprek|liga[cç][aã]o)$/i,
  ],
  ['email', /^(?:e-?mail|courriel|correo(?: electr[oó]nico)?)$/i],
  ['meeting', /^(?:meeting|besprechung|termin|r[ée]union|reuni[oó]n|riunione|vergadering|reuni[aã]o)$/i],
  ['linkedIn', /^linkedin/i],
];

function kindOfType(type: string | null): ActivityKind {
  return kindsByType.find(([, words]) => words.test(type?.trim() ?? ''))?.[0] ?? 'task';
}

function isNetworking(type: string | null): boolean {
  return kindOfType(type) === 'networking';
}

function shared(row: TaskRow | EventRow, view: View) {
  const here = (record: string | null) => (record === null ? null : recordIdIn(view.place, record));
  const what = row.WhatId;
  const account = row.AccountId ?? (what !== null && isOf('account', what) ? what : null);
  const opportunity = what !== null && isOf('opportunity', what) ? what : null;
  const { notes, nextStep } = splitTalk(row.Description ?? '');
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
