/** Many plausible activities, always the same ones, to see how things behave when there is a lot. */
import { dayOf } from './calendar';
import type { Row } from './database';
import { to18 } from './ids';
import { type Org, store, today } from './org';

const subjects = ['Call', 'LVM', 'checking in', 'follow up on quote', 'intro call', 'site visit prep', 'RE: pricing'];
const notes = [
  '',
  'left a message',
  'wants numbers by friday',
  'no answer',
  'will call back next week',
  'sent the one-pager',
];
const kinds = ['Call', 'Email', 'Task', 'LinkedIn'];
const dispositions = ['Connected', 'Left voicemail', 'No answer', 'Gatekeeper'];

/** With very many activities an org has more accounts than the story tells of: one for so many of them. */
const ACTIVITIES_AN_ACCOUNT = 50;
const MANY = 5_000;

/**
 * Adds closed tasks of the last 300 days, spread over the org's accounts; every tenth is a colleague's. Their ids grow
 * with time, as in an org.
 */
export function generateActivities(org: Org, count: number): void {
  if (count >= MANY) addAccounts(org, Math.floor(count / ACTIVITIES_AN_ACCOUNT));
  const accounts = ids(org, 'SELECT "Id" FROM "Account" ORDER BY "Id"');
  const users = ids(org, 'SELECT "Id" FROM "User" ORDER BY "Id"').filter(id => id !== org.userId);
  const closed = org.taskStatuses.find(status => status.isClosed)?.name ?? 'Completed';
  const random = numbers(20_261_121);
  const pick = <Item>(items: Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const latest = org.clock.now().getTime();
  const startOfToday = today(org);
  const moments = Array.from({ length: count }, () => latest - Math.floor(random() * 300 * 86_400_000)).sort(
    (one, other) => one - other,
  );
  const rows = moments.map((createdMs, place): Row => {
    const kind = pick(kinds) ?? 'Task';
    const created = new Date(createdMs).toISOString();
    const accountId = pick(accounts) ?? null;
    const day = dayOf(new Date(createdMs), org.timeZone);
    return {
      Id: to18(`00TKx${String(1_000_000 + place).padStart(10, '0')}`),
      Subject: pick(subjects) ?? 'Call',
      Description: pick(notes) || null,
      TaskSubtype: kind,
      Type: kind === 'Call' || kind === 'Email' ? kind : null,
      Status: closed,
      IsClosed: 1,
      CompletedDateTime: created,
      ActivityDate: (day.until(startOfToday).days < 0 ? startOfToday : day).toString(),
      CallDisposition: kind === 'Call' ? (pick(dispositions) ?? null) : null,
      CallDurationInSeconds: kind === 'Call' ? Math.floor(random() * 900) : null,
      CallType: kind === 'Call' ? 'Outbound' : null,
      WhatId: accountId,
      AccountId: accountId,
      OwnerId: place % 10 === 9 ? (users[0] ?? org.userId) : org.userId,
      CreatedDate: created,
    };
  });
  store(org, 'Task', rows);
}

function addAccounts(org: Org, count: number): void {
  const rows = Array.from({ length: count }, (_, place) => ({
    Id: to18(`001Kx${String(500_000 + place).padStart(10, '0')}`),
    Name: `Generated ${place + 1} Ltd.`,
    OwnerId: org.userId,
  }));
  store(org, 'Account', rows);
}

function ids(org: Org, sql: string): string[] {
  return org.db.list(sql).map(row => String(row[0]));
}

/** Numbers from 0 to 1 that look like chance and are the same every time (mulberry32). */
function numbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
