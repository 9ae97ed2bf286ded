import { z } from 'zod';
import type { Activity, CallDraft } from '@/lib/domain/activity';
import { type RecordId, recordOf } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import { failed, ok, type Result } from '@/lib/result';
import { madeFrom, timesOf, type View } from '../draft-times';
import { isSameTalk, joinTalk } from '../fact-line';
import { activityOf, markdownOf } from './activities';
import { allRows, type Connection } from './connection';
import { parameters, type Value, word } from './graphql';
import { objectOf } from './ids';
import { idFrom } from './new-id';
import { fetchActivities, readActivityRows } from './rows';
import type { Schema } from './schema';
import { type ActivityRow, idRow } from './shapes';

/**
 * Puts a call or a held meeting into Twenty: as a task that is done, for a task has an owner and a day. It takes two steps,
 * the task and its link to the company, and either may be lost. Both go under names made from the click, so that whichever
 * try comes next finds what is there already and does only the rest.
 */
export async function createCall(
  connection: Connection,
  draft: CallDraft,
  owner: RecordId,
  key: string,
  view: View,
): Promise<Result<Activity>> {
  const id = await idFrom(view.place, key, 'task');
  const task = await onlyOnce(
    () => isThere(connection, id),
    () => createTask(connection, id, draft, owner, view),
  );
  if (!task.ok) return task;
  const about = [
    { object: 'company', id: recordOf(draft.accountId) } as const,
    ...(draft.contactId === null ? [] : [{ object: 'person', id: recordOf(draft.contactId) } as const]),
  ];
  for (const target of about) {
    const linkId = await idFrom(view.place, key, target.object);
    const link = await onlyOnce(
      () => isLinked(connection, linkId),
      () => createLink(connection, linkId, id, target),
    );
    if (!link.ok) return link;
  }
  const rows = await fetchActivities(connection, 'task', [id]);
  if (!rows.ok) return rows;
  const [row] = rows.value;
  // Deleted by somebody between two tries: it is not made again behind their back.
  return row === undefined || row.deletedAt !== null ? failed({ kind: 'gone' }) : ok(activityOf('task', row, view));
}

/** Make it unless it is there; and a failure of making it counts for nothing when it is there all the same. */
async function onlyOnce(
  isMade: () => Promise<Result<boolean>>,
  make: () => Promise<Result<unknown>>,
): Promise<Result<null>> {
  const before = await isMade();
  if (!before.ok) return before;
  if (before.value) return ok(null);
  const made = await make();
  if (made.ok) return ok(null);
  const after = await isMade();
  return after.ok && after.value ? ok(null) : made;
}

async function isThere(connection: Connection, id: string): Promise<Result<boolean>> {
  const rows = await fetchActivities(connection, 'task', [id]);
  return rows.ok ? ok(rows.value.length > 0) : rows;
}

async function isLinked(connection: Connection, linkId: string): Promise<Result<boolean>> {
  const list = { filter: () => ({ id: { eq: linkId } }), selection: () => 'id' };
  const rows = await allRows(connection, 'taskTargets', list, idRow);
  return rows.ok ? ok(rows.value.length > 0) : rows;
}

function createTask(
  connection: Connection,
  id: string,
  draft: CallDraft,
  owner: RecordId,
  view: View,
): Promise<Result<unknown>> {
  const data = {
    id,
    title: draft.subject,
    bodyV2: { markdown: markdownOf(bodyOf(draft)), blocknote: null },
    status: word('DONE'),
    dueAt: timesOf(draft, view).startsAt,
    assigneeId: recordOf(owner),
  };
  return create(connection, 'createTask', () => data);
}

function createLink(
  connection: Connection,
  id: string,
  taskId: string,
  target: { object: 'company' | 'person'; id: string },
): Promise<Result<unknown>> {
  return create(connection, 'createTaskTarget', schema => ({
    id,
    taskId,
    [`${schema.link(target.object)}Id`]: target.id,
  }));
}

function create(connection: Connection, name: string, data: (schema: Schema) => Value): Promise<Result<unknown>> {
  const answer = z.object({ made: idRow });
  return connection.ask(schema => `mutation { made: ${name}${parameters({ data: data(schema) })} { id } }`, answer);
}

/** Only whole ones: a task whose link is missing is no call on the account yet, and the next try completes it. */
export async function callsLike(
  connection: Connection,
  draft: CallDraft,
  owner: RecordId,
  since: Instant,
  view: View,
): Promise<Result<Activity[]>> {
  const alike: ActivityRow[] = [];
  const filter = {
    assigneeId: { eq: recordOf(owner) },
    title: { eq: draft.subject },
    createdAt: { gte: madeFrom(since) },
  };
  const read = await readActivityRows(connection, 'task', filter, async rows => void alike.push(...rows));
  if (!read.ok) return read;
  const company = recordOf(draft.accountId);
  const same = alike.filter(
    row =>
      row.links.some(link => link.company?.id === company) &&
      isSameTalk(row.bodyV2?.markdown ?? '', markdownOf(bodyOf(draft))),
  );
  return ok(
    same.sort((one, other) => one.createdAt.localeCompare(other.createdAt)).map(row => activityOf('task', row, view)),
  );
}

export async function deleteCall(connection: Connection, record: string): Promise<Result<null>> {
  const named = objectOf(record);
  if (named === null) return failed({ kind: 'missing' });
  const name = named.object === 'task' ? 'deleteTask' : 'deleteNote';
  const answer = z.object({ gone: idRow.nullable() });
  const gone = await connection.ask(() => `mutation { gone: ${name}${parameters({ id: named.id })} { id } }`, answer);
  return gone.ok || gone.problem.kind === 'gone' ? ok(null) : gone;
}

/** Twenty has no field for anything but the words. */
function bodyOf({ kind, notes, durationMinutes, disposition, nextStep }: CallDraft): string {
  return joinTalk(notes, { kind, minutes: durationMinutes, disposition }, nextStep);
}
