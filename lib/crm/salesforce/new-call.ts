import type { CallDraft } from '@/lib/domain/activity';
import { dayOf, instantAt } from '@/lib/domain/calendar';
import { type RecordId, recordOf } from '@/lib/domain/record-id';
import { ok, type Result } from '@/lib/result';
import type { View } from './activities';
import { allRows, type Connection } from './connection';
import { offers, settable } from './fields';
import { isOf } from './ids';
import { joinDescription } from './next-step';
import { type DescribedObject, taskStatusRow } from './shapes';
import { soql } from './soql';

/** The record that a draft becomes: a closed task for a call, a past event for a meeting that was held. */

export async function taskFrom(
  connection: Connection,
  described: DescribedObject,
  draft: CallDraft,
  owner: RecordId,
): Promise<Result<Record<string, unknown>>> {
  const status = await closedStatus(connection, described);
  if (!status.ok) return status;
  return ok(
    settable(described, {
      ...shared(draft, owner),
      TaskSubtype: offers(described, 'TaskSubtype', 'Call') ? 'Call' : null,
      Status: status.value,
      ActivityDate: draft.day,
      CallDurationInSeconds: draft.durationMinutes === null ? null : draft.durationMinutes * 60,
      CallDisposition: draft.disposition,
    }),
  );
}

const USUAL_MINUTES = 30;

export function eventFrom(
  described: DescribedObject,
  draft: CallDraft,
  owner: RecordId,
  view: View,
): Record<string, unknown> {
  const { startsAt, endsAt } = timesOf(draft, view);
  return settable(described, {
    ...shared(draft, owner),
    StartDateTime: startsAt,
    EndDateTime: endsAt,
    IsAllDayEvent: false,
  });
}

/** A meeting of today ended just now; of one on another day only the day is known, and noon is as good as any time. */
function timesOf(draft: CallDraft, view: View): { startsAt: string; endsAt: string } {
  const lengthMs = Math.max(1, draft.durationMinutes ?? USUAL_MINUTES) * 60_000;
  const noon = Date.parse(instantAt(draft.day, '12:00', view.timeZone));
  if (draft.day !== dayOf(view.now, view.timeZone)) return span(noon, noon + lengthMs);
  const endMs = Math.floor(Date.parse(view.now) / 60_000) * 60_000;
  const midnight = Date.parse(instantAt(draft.day, '00:00', view.timeZone));
  // Just after midnight the meeting is cut short rather than moved to yesterday.
  return span(Math.max(midnight, endMs - lengthMs), Math.max(midnight, endMs));
}

function span(startMs: number, endMs: number): { startsAt: string; endsAt: string } {
  return { startsAt: new Date(startMs).toISOString(), endsAt: new Date(endMs).toISOString() };
}

function shared(draft: CallDraft, owner: RecordId): Record<string, unknown> {
  const who = draft.contactId === null ? null : recordOf(draft.contactId);
  return {
    Subject: draft.subject,
    Description: joinDescription(draft.notes, draft.nextStep) || null,
    // A record about a lead may not name an account.
    WhatId: who !== null && isOf('lead', who) ? null : recordOf(draft.accountId),
    WhoId: who,
    OwnerId: recordOf(owner),
  };
}

/** Organisations rename "Completed", so the closed statuses are asked for; the standard one is preferred where it exists. */
async function closedStatus(connection: Connection, described: DescribedObject): Promise<Result<string | null>> {
  const query = soql({
    select: ['ApiName', 'MasterLabel'],
    from: 'TaskStatus',
    where: ['IsClosed = true'],
    order: 'SortOrder',
  });
  const rows = await allRows(connection, query, taskStatusRow);
  if (!rows.ok) return rows;
  const closed = rows.value
    .map(row => row.ApiName ?? row.MasterLabel)
    .filter(value => offers(described, 'Status', value));
  return ok(closed.find(value => value === 'Completed') ?? closed[0] ?? null);
}
