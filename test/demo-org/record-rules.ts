/** What Salesforce works out itself when a record is saved. */
import { dayOf } from './calendar';
import { quote, type Row, type Value } from './database';
import type { Org } from './org';
import { stages } from './schema/crm-objects';
import type { SObject } from './schema/s-object';
import { objectNamed } from './schema/schema';

/** The derived fields of a record as it is about to be saved; `before` is missing for new records. */
export function derive(org: Org, object: SObject, row: Row, before: Row | undefined): Row {
  switch (object.name) {
    case 'Task':
      return { AccountId: accountOf(org, row), ...closing(org, row, before) };
    case 'Event':
      return { AccountId: accountOf(org, row), ...times(org, row, before) };
    case 'Contact':
      return { Name: [row.Salutation, row.FirstName, row.LastName].filter(part => part).join(' ') };
    case 'Opportunity': {
      const stage = stages.find(each => each.name === row.StageName);
      return {
        IsClosed: Number(stage?.closed ?? false),
        IsWon: Number(stage?.won ?? false),
        Probability: before?.StageName === row.StageName ? (row.Probability ?? null) : (stage?.probability ?? null),
      };
    }
    default:
      return {};
  }
}

/** The account an activity counts for: of what it is related to, else of whom it was with. */
export function accountOf(org: Org, row: Row): Value {
  const what = row.WhatId ? String(row.WhatId) : '';
  const object = [...org.schema.values()].find(each => what.startsWith(each.keyPrefix));
  if (what && object?.name === 'Account') return what;
  if (what && object) {
    const pointer = object.fields.find(field => field.referenceTo.includes('Account') && !field.namePointing);
    const account = pointer ? fieldOf(org, object.name, pointer.name, what) : null;
    if (account) return account;
  }
  const who = row.WhoId ? String(row.WhoId) : '';
  return who.startsWith('003') ? fieldOf(org, 'Contact', 'AccountId', who) : null;
}

function fieldOf(org: Org, objectName: string, fieldName: string, id: string): Value {
  if (!objectNamed(org.schema, objectName)) return null;
  const sql = `SELECT ${quote(fieldName)} FROM ${quote(objectName)} WHERE "Id" = ?`;
  return org.db.list(sql, [id])[0]?.[0] ?? null;
}

/** A task is completed at the moment it is saved as closed, and no longer when it is opened again. */
function closing(org: Org, row: Row, before: Row | undefined): Row {
  const isClosed = org.taskStatuses.some(status => status.name === row.Status && status.isClosed);
  const wasClosed = before?.IsClosed === 1;
  const completed = wasClosed ? (before?.CompletedDateTime ?? null) : org.clock.now().toISOString();
  return {
    IsClosed: Number(isClosed),
    CompletedDateTime: isClosed ? completed : null,
    IsHighPriority: Number(row.Priority === 'High'),
  };
}

/** Start, end, length and day of an event always agree; what was sent last wins. */
function times(org: Org, row: Row, before: Row | undefined): Row {
  if (row.IsAllDayEvent === 1) {
    const day = row.ActivityDate ?? (row.StartDateTime ? String(row.StartDateTime).slice(0, 10) : null);
    const start = day ? `${day}T00:00:00.000Z` : null;
    return {
      ActivityDate: day,
      StartDateTime: start,
      ActivityDateTime: start,
      EndDateTime: start,
      DurationInMinutes: 1440,
    };
  }
  const movedAlias = row.ActivityDateTime !== before?.ActivityDateTime && row.ActivityDateTime;
  const start = String(movedAlias ? row.ActivityDateTime : (row.StartDateTime ?? row.ActivityDateTime));
  const startMs = Date.parse(start);
  const isLengthNew = row.DurationInMinutes !== null && row.DurationInMinutes !== (before?.DurationInMinutes ?? null);
  const isEndNew = row.EndDateTime !== null && row.EndDateTime !== (before?.EndDateTime ?? null);
  const minutes =
    isEndNew && !isLengthNew
      ? Math.round((Date.parse(String(row.EndDateTime)) - startMs) / 60_000)
      : Number(row.DurationInMinutes ?? 0);
  return {
    StartDateTime: start,
    ActivityDateTime: start,
    EndDateTime: new Date(startMs + minutes * 60_000).toISOString(),
    DurationInMinutes: minutes,
    ActivityDate: dayOf(new Date(startMs), org.timeZone).toString(),
  };
}
