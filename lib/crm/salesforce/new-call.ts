import type { CallDraft } from '@/lib/domain/activity';
import { type RecordId, recordOf } from '@/lib/domain/record-id';
import { failed, ok, type Result } from '@/lib/result';
import { timesOf, type View } from '../draft-times';
import { allRows, type Connection } from './connection';
import { descriptionOf } from './description';
import { isSettable, offers, settable } from './fields';
import { isOf } from './ids';
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
  // Without a word for done it would arrive as something still to do.
  if (status.value === null || !isSettable(described, 'Status')) return failed({ kind: 'notAllowed', field: 'Status' });
  const hasSubtype = isSettable(described, 'TaskSubtype') && offers(described, 'TaskSubtype', 'Call');
  return ok(
    settable(described, {
      ...shared(described, draft, owner),
      TaskSubtype: hasSubtype ? 'Call' : null,
      // Where the subtype cannot say it, the org's own list may.
      Type: !hasSubtype && offers(described, 'Type', 'Call') ? 'Call' : null,
      Status: status.value,
      ActivityDate: draft.day,
      CallDurationInSeconds: draft.durationMinutes === null ? null : draft.durationMinutes * 60,
      CallDisposition: draft.disposition,
    }),
  );
}

export function eventFrom(
  described: DescribedObject,
  draft: CallDraft,
  owner: RecordId,
  view: View,
): Record<string, unknown> {
  const { startsAt, endsAt } = timesOf(draft, view);
  return settable(described, {
    ...shared(described, draft, owner),
    StartDateTime: startsAt,
    EndDateTime: endsAt,
    IsAllDayEvent: false,
  });
}

function shared(described: DescribedObject, draft: CallDraft, owner: RecordId): Record<string, unknown> {
  const who = draft.contactId === null ? null : recordOf(draft.contactId);
  return {
    Subject: draft.subject,
    Description: descriptionOf(described, draft) || null,
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
