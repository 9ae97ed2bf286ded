/** The activity timeline of a record: what is coming, then month by month what was done. */
import type { Row } from '../database';
import { type Org, today } from '../org';
import type { SObject } from '../schema/s-object';
import { shownDay, shownTime } from './shown';

export interface TimelineItem {
  id: string;
  object: 'Task' | 'Event';
  kind: string;
  subject: string;
  description: string;
  /** "You logged a call with Tom Wexler" */
  summary: string;
  when: string;
  open: boolean;
  overdue: boolean;
}

export interface Timeline {
  upcoming: TimelineItem[];
  months: { title: string; note: string; items: TimelineItem[] }[];
}

const pointers: Record<string, string> = { Account: 'AccountId', Contact: 'WhoId', Opportunity: 'WhatId' };

/** The activities of an account, a contact or an opportunity; other records have no timeline. */
export function timeline(org: Org, userId: string, object: SObject, id: string): Timeline | null {
  const pointer = pointers[object.name];
  if (!pointer) return null;
  const rows = ['Task', 'Event'].flatMap(name =>
    org.db.rows(
      `SELECT a.*, '${name}' AS "object", o."Name" AS "owner", w."Name" AS "who"
       FROM "${name}" a LEFT JOIN "User" o ON o."Id" = a."OwnerId" LEFT JOIN "Contact" w ON w."Id" = a."WhoId"
       WHERE a."${pointer}" = ? AND a."IsDeleted" = 0 ORDER BY a."ActivityDate" DESC, a."CreatedDate" DESC LIMIT 200`,
      [id],
    ),
  );
  rows.sort((one, other) => sortKey(other).localeCompare(sortKey(one)));
  const now = org.clock.now().toISOString();
  const isOpen = (row: Row) => (row.object === 'Task' ? row.IsClosed !== 1 : String(row.EndDateTime) > now);
  const toItem = (row: Row) => shownItem(org, userId, row, isOpen(row));
  const months = new Map<string, TimelineItem[]>();
  for (const row of rows.filter(each => !isOpen(each))) {
    const month = String(row.ActivityDate ?? row.CreatedDate).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), toItem(row)]);
  }
  return {
    upcoming: rows.filter(isOpen).reverse().map(toItem),
    months: [...months].map(([month, items]) => ({ ...monthTitle(org, month), items })),
  };
}

function sortKey(row: Row): string {
  return `${row.ActivityDate ?? String(row.CreatedDate).slice(0, 10)} ${row.StartDateTime ?? row.CreatedDate}`;
}

function shownItem(org: Org, userId: string, row: Row, open: boolean): TimelineItem {
  const isEvent = row.object === 'Event';
  const kind = isEvent ? 'Event' : String(row.TaskSubtype ?? 'Task');
  const owner = row.OwnerId === userId ? 'You' : String(row.owner ?? '');
  const day = row.ActivityDate ? shownDay(String(row.ActivityDate)).replace(/, \d{4}$/, '') : 'No due date';
  const doing = open ? (upcoming[kind] ?? upcoming.Task) : (done[kind] ?? done.Task);
  const whom = row.who ? `${kind === 'Email' || kind === 'LinkedIn' ? ' to' : ' with'} ${row.who}` : '';
  return {
    id: String(row.Id),
    object: isEvent ? 'Event' : 'Task',
    kind,
    subject: String(row.Subject ?? ''),
    description: String(row.Description ?? ''),
    summary: `${owner} ${doing}${whom}`,
    when: isEvent ? `${shownTime(String(row.StartDateTime), org.timeZone)} | ${day}` : day,
    open,
    overdue: open && !isEvent && String(row.ActivityDate ?? '9999') < today(org).toString(),
  };
}

const done: Record<string, string> = {
  Call: 'logged a call',
  Email: 'sent an email',
  Event: 'had an event',
  LinkedIn: 'sent a LinkedIn message',
  Task: 'had a task',
};

const upcoming: Record<string, string> = { Event: 'have an upcoming event', Task: 'have an upcoming task' };

function monthTitle(org: Org, month: string): { title: string; note: string } {
  const [year = '', number = ''] = month.split('-');
  const name = new Date(Date.UTC(Number(year), Number(number) - 1, 15)).toLocaleString('en-US', { month: 'long' });
  const present = today(org);
  const ago = (present.year - Number(year)) * 12 + present.month - Number(number);
  return {
    title: `${name} • ${year}`,
    note: ago === 0 ? 'This Month' : ago === 1 ? 'Last Month' : `${ago} Months Ago`,
  };
}
