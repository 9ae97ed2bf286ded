import type { Activity } from '@/lib/domain/activity';
import { type RecordId, recordIdIn, recordOf } from '@/lib/domain/record-id';
import type { Instant, PlainDate } from '@/lib/domain/words';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import type { ActivityChanges, Reading } from '../crm';
import type { View } from '../draft-times';
import { readingMark } from '../reading-mark';
import { activityOf } from './activities';
import { allRows, type Condition, type Connection, PAGE, sameAgain } from './connection';
import { type ActivityEntity, activityEntities, entityOf, recordIn } from './ids';
import { type ActivityRow, activityRow, idRow } from './shapes';
import { timeFor } from './times';

/**
 * Reads calls, meetings, e-mails and tasks by the time they were changed, the first time from a day on. EspoCRM does not
 * tell of deletions: what is kept here is looked for among what is there now.
 */

/** Whose activities: of an account, or of a user. */
export type Whose = { of: 'account' | 'user'; id: string };

const fields = [
  'id',
  'name',
  'status',
  'description',
  'dateStart',
  'dateEnd',
  'dateStartDate',
  'dateEndDate',
  'dateSent',
  'dateCompleted',
  'createdAt',
  'modifiedAt',
  'createdById',
  'createdByName',
  'assignedUserId',
  'assignedUserName',
  'parentType',
  'parentId',
  'parentName',
  'accountId',
  'accountName',
  'contactId',
  'contactName',
  'contactsIds',
  'contactsNames',
];

export async function readActivities(
  connection: Connection,
  whose: Whose,
  { from, since, kept }: Reading,
  view: View,
  onPage: (changes: ActivityChanges) => Promise<void>,
): Promise<Result<{ readUntil: Instant }>> {
  const mark = readingMark({ from, since });
  const pass = async (activities: Activity[], goneIds: RecordId[]): Promise<void> =>
    onPage({ activities: activities.filter(each => each.day >= from), goneIds, readUntil: mark.before });
  const hidden: Problem[] = [];

  for (const entity of activityEntities) {
    const read = await readChanged(connection, entity, conditionFor(entity, whose), mark.from, async rows => {
      mark.answered(connection.answeredAt());
      const activities = rows.map(row => activityOf(entity, row, view));
      for (const { changedAt } of activities) mark.saw(changedAt);
      await pass(activities, []);
    });
    if (read.ok) continue;
    if (!isHidden(read.problem)) return read;
    hidden.push(read.problem);
  }
  const [problem] = hidden;
  if (problem !== undefined && hidden.length === activityEntities.length) return failed(problem);

  if (kept !== undefined) {
    const looked = await lookForGone(connection, whose, from, await kept(), view);
    if (!looked.ok) return looked;
    await pass(looked.value.activities, looked.value.goneIds);
  }
  return ok({ readUntil: mark.after(view.now) });
}

/** A role may keep a rep from e-mails, say, and a company may do without tasks; there is the rest to read. */
function isHidden({ kind }: Problem): boolean {
  return kind === 'notAllowed' || kind === 'gone';
}

/** `accountId` is set by EspoCRM itself, also on what hangs on a contact or an opportunity of the account. */
function conditionFor(entity: ActivityEntity, { of, id }: Whose): Condition {
  const owner = entity === 'Email' ? 'createdById' : 'assignedUserId';
  return { type: 'equals', attribute: of === 'account' ? 'accountId' : owner, value: id };
}

function changedFrom(at: Instant): Condition {
  return { type: 'greaterThanOrEquals', attribute: 'modifiedAt', value: timeFor(at) };
}

/**
 * Rows in the order they were changed. Pages go by time, not by number: a row that is changed meanwhile moves to the end
 * and must not push another one out of sight. Rows of the same second are counted.
 */
async function readChanged(
  connection: Connection,
  entity: ActivityEntity,
  whose: Condition,
  from: Instant,
  onRows: (rows: ActivityRow[]) => Promise<void>,
): Promise<Result<null>> {
  let since = from;
  let offset = 0;
  let first: string | undefined;
  for (;;) {
    const list = { select: fields, where: [whose, changedFrom(since)], orderBy: 'modifiedAt', offset };
    const page = await connection.list(entity, list, activityRow);
    if (!page.ok) return page;
    const rows = page.value;
    if (rows.length > 0 && rows[0]?.id === first) return sameAgain;
    first = rows[0]?.id;
    await onRows(rows);
    if (rows.length < PAGE) return ok(null);
    const last = rows.at(-1)?.modifiedAt ?? since;
    const ofLast = rows.filter(row => row.modifiedAt === last).length;
    offset = last === since ? offset + rows.length : ofLast;
    since = last;
  }
}

/** What is kept and not listed any more is asked for one by one: only a record that is not there is gone. */
async function lookForGone(
  connection: Connection,
  whose: Whose,
  from: PlainDate,
  kept: readonly RecordId[],
  view: View,
): Promise<Result<{ activities: Activity[]; goneIds: RecordId[] }>> {
  const listed = new Set<RecordId>();
  for (const entity of activityEntities) {
    const where = [conditionFor(entity, whose), changedFrom(`${from}T00:00:00Z`)];
    const rows = await allRows(connection, entity, { select: ['id'], where, orderBy: 'createdAt' }, idRow);
    if (!rows.ok && !isHidden(rows.problem)) return rows;
    for (const { id } of rows.ok ? rows.value : []) listed.add(recordIdIn(view.place, recordIn(entity, id)));
  }
  const activities: Activity[] = [];
  const goneIds: RecordId[] = [];
  for (const id of kept.filter(each => !listed.has(each))) {
    const found = await readOne(connection, id, view);
    if (found.ok) activities.push(found.value);
    else if (found.problem.kind === 'gone') goneIds.push(id);
    // Not to be seen any more is not gone: it stays as it was.
    else if (found.problem.kind !== 'notAllowed') return found;
  }
  return ok({ activities, goneIds });
}

/** One activity as it is now. Only an admin is shown deleted ones; for everybody else they are not there. */
export async function readOne(connection: Connection, id: RecordId, view: View): Promise<Result<Activity>> {
  const named = entityOf(recordOf(id));
  const entity = activityEntities.find(each => each === named?.entity);
  if (named === null || entity === undefined) return failed({ kind: 'missing' });
  const row = await connection.send({ method: 'GET', path: `${entity}/${named.id}`, answer: activityRow });
  if (!row.ok) return row;
  return row.value.deleted === true ? failed({ kind: 'gone' }) : ok(activityOf(entity, row.value, view));
}
