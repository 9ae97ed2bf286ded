import type { Activity, ActivityKind } from '@/lib/domain/activity';
import { dayOf } from '@/lib/domain/calendar';
import { recordIdIn } from '@/lib/domain/record-id';
import type { View } from '../draft-times';
import { splitTalk, type TalkFacts } from '../fact-line';
import { ownerIn } from '../owner';
import { type ActivityObject, recordIn } from './ids';
import type { ActivityRow } from './shapes';

/** Tasks and notes of Twenty as activities. Twenty has no calls and no meetings of its own to log. */

export function activityOf(object: ActivityObject, row: ActivityRow, view: View): Activity {
  const { notes, facts, nextStep } = splitTalk(plainText(row.bodyV2?.markdown ?? ''));
  const isDone = object === 'note' || row.status === 'DONE';
  const owner = object === 'task' ? row.assigneeId : (row.createdBy?.workspaceMemberId ?? null);
  const ownerName = object === 'task' ? row.assignee?.name : row.createdBy?.name;
  const kind = facts?.kind ?? kindOfTitle(row.title ?? '');
  return {
    id: recordIdIn(view.place, recordIn(object, row.id)),
    kind,
    subject: clip(row.title, 1_000) ?? '',
    notes: notes.slice(0, 32_000),
    nextStep: clip(nextStep, 2_000),
    isCompleted: isDone,
    // Nothing says when a task was done; when it was due is nearest.
    day: dayOf(row.dueAt ?? row.createdAt, view.timeZone),
    ...timesIn(row, facts, isDone),
    isAllDay: false,
    loggedAt: row.createdAt,
    changedAt: row.updatedAt,
    ...whoAndWhat(row, view),
    ownerId: ownerIn(view.place, owner),
    ownerName: clip(ownerName, 300),
    disposition: clip(facts?.disposition, 300),
    durationSeconds: facts?.minutes == null ? null : facts.minutes * 60,
    durationSource: facts?.minutes == null ? null : 'typed',
    isListEmail: false,
    cadenceName: null,
    ...(['EMAIL', 'CALENDAR'].includes(row.createdBy?.source ?? '') ? { isCaptured: true } : {}),
    isFirstConversation: null,
    source: 'crm',
  };
}

/** The company it is about: its own, else that of the person or the opportunity. Of several always the same one. */
export function companyOf({ links }: ActivityRow): { id: string; name: string | null } | null {
  const direct = links.flatMap(link => link.company ?? []);
  const behind = links.flatMap(link => link.person?.company ?? link.opportunity?.company ?? []);
  const found = direct.length > 0 ? direct : behind;
  return [...found].sort((one, other) => one.id.localeCompare(other.id))[0] ?? null;
}

/** Words at the beginning of a title, where the record itself does not tell. */
const kindWords: [ActivityKind, RegExp][] = [
  ['call', /^(?:phone ?)?(?:call(?:ed)?|phoned)\b|^(?:anruf|telefonat)\b/i],
  ['meeting', /^(?:meeting|met|demo|visit)\b|^(?:termin|besuch|besprechung)\b/i],
  ['email', /^(?:e-?mail(?:ed)?)\b/i],
];

function kindOfTitle(title: string): ActivityKind {
  return kindWords.find(([, words]) => words.test(title.trim()))?.[0] ?? 'task';
}

/** Only a meeting that was logged with its facts has a time of day. */
function timesIn(
  { dueAt }: ActivityRow,
  facts: TalkFacts | null,
  isDone: boolean,
): Pick<Activity, 'startsAt' | 'endsAt'> {
  if (facts?.kind !== 'meeting' || dueAt === null || !isDone) return { startsAt: null, endsAt: null };
  const endsAtMs = Date.parse(dueAt) + (facts.minutes ?? 0) * 60_000;
  return { startsAt: dueAt, endsAt: new Date(endsAtMs).toISOString() };
}

/** A line that ends in two blanks or a backslash is broken there in Markdown: that is not the rep's text. */
function plainText(markdown: string): string {
  return markdown
    .replaceAll('\r\n', '\n')
    .replace(/(?: {2,}|\\)\n/g, '\n')
    .trimEnd();
}

/** A plain line end would run two lines into one. */
export function markdownOf(text: string): string {
  return text.replace(/[ \t]*\n/g, '  \n');
}

function whoAndWhat(row: ActivityRow, view: View) {
  const here = (id: string | undefined) => (id === undefined ? null : recordIdIn(view.place, id));
  const company = companyOf(row);
  const person = row.links.map(link => link.person).find(each => each != null);
  const opportunity = row.links.map(link => link.opportunity).find(each => each != null);
  return {
    accountId: here(company?.id),
    accountName: clip(company?.name, 300),
    contactId: here(person?.id),
    contactName: clip(person?.name, 300),
    contactTitle: clip(person?.jobTitle, 300),
    opportunityId: here(opportunity?.id),
    opportunityName: clip(opportunity?.name, 300),
  };
}

function clip(text: string | null | undefined, length: number): string | null {
  return text == null || text === '' ? null : text.slice(0, length);
}
