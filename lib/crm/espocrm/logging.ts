import { z } from 'zod';
import type { Activity, CallDraft } from '@/lib/domain/activity';
import { type RecordId, recordOf } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import { failed, ok, type Result } from '@/lib/result';
import { madeFrom, timesOf, type View } from '../draft-times';
import { isSameTalk, joinTalk } from '../fact-line';
import { activityOf } from './activities';
import { allRows, type Connection } from './connection';
import { entityOf } from './ids';
import { activityRow } from './shapes';
import { timeFor } from './times';

/** Puts a call or a held meeting into EspoCRM, and finds one that an earlier try already put there. */

export async function createCall(
  connection: Connection,
  draft: CallDraft,
  owner: RecordId,
  view: View,
): Promise<Result<Activity>> {
  const entity = entityFor(draft);
  const { startsAt, endsAt } = timesOf(draft, view);
  const made = await connection.send({
    method: 'POST',
    path: entity,
    body: {
      name: nameOf(draft),
      status: 'Held',
      ...(entity === 'Call' ? { direction: 'Outbound' } : {}),
      dateStart: timeFor(startsAt),
      dateEnd: timeFor(endsAt),
      parentType: 'Account',
      parentId: recordOf(draft.accountId),
      ...(draft.contactId === null ? {} : { contactsIds: [recordOf(draft.contactId)] }),
      assignedUserId: recordOf(owner),
      description: descriptionOf(draft),
    },
    answer: activityRow,
  });
  // The answer is the record as it is there now: what a role or a rule of the company's left out is left out here too.
  return made.ok ? ok(activityOf(entity, made.value, view)) : made;
}

export async function callsLike(
  connection: Connection,
  draft: CallDraft,
  owner: RecordId,
  since: Instant,
  view: View,
): Promise<Result<Activity[]>> {
  const entity = entityFor(draft);
  const createdFrom = timeFor(madeFrom(since));
  const rows = await allRows(
    connection,
    entity,
    {
      select: likeFields,
      where: [
        { type: 'equals', attribute: 'assignedUserId', value: recordOf(owner) },
        { type: 'equals', attribute: 'name', value: nameOf(draft) },
        { type: 'greaterThanOrEquals', attribute: 'createdAt', value: createdFrom },
      ],
      orderBy: 'createdAt',
    },
    activityRow,
  );
  if (!rows.ok) return rows;
  // Databases do not tell capitals apart, and long texts are better compared here.
  const same = rows.value.filter(
    row =>
      row.name === nameOf(draft) &&
      row.parentId === recordOf(draft.accountId) &&
      isSameTalk(row.description ?? '', descriptionOf(draft)),
  );
  return ok(same.map(row => activityOf(entity, row, view)));
}

const likeFields = [
  'id',
  'name',
  'status',
  'description',
  'dateStart',
  'dateEnd',
  'createdAt',
  'modifiedAt',
  'assignedUserId',
  'assignedUserName',
  'parentType',
  'parentId',
  'parentName',
  'accountId',
  'accountName',
  'contactsIds',
  'contactsNames',
];

export async function deleteCall(connection: Connection, record: string): Promise<Result<null>> {
  const named = entityOf(record);
  if (named === null) return failed({ kind: 'missing' });
  const path = `${named.entity}/${named.id}`;
  const gone = await connection.send({ method: 'DELETE', path, answer: z.unknown() });
  return gone.ok || gone.problem.kind === 'gone' ? ok(null) : gone;
}

function entityFor(draft: CallDraft): 'Call' | 'Meeting' {
  return draft.kind === 'call' ? 'Call' : 'Meeting';
}

/** EspoCRM takes no `<`, `>` and `=` in names. */
const insteadOf: Record<string, string> = { '<': '‹', '>': '›', '=': '꞊' };

function nameOf({ subject }: CallDraft): string {
  return subject.replace(/[<>=]/g, sign => insteadOf[sign] ?? '');
}

/** There is no field for what came of a talk. How long it took is between its two times. */
function descriptionOf({ kind, notes, disposition, nextStep }: CallDraft): string {
  return joinTalk(notes, disposition === null ? null : { kind, minutes: null, disposition }, nextStep);
}
