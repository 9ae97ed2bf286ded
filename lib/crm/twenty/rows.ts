import { ok, type Result } from '@/lib/result';
import { allRows, type Connection, PAGE, readRows } from './connection';
import { type Value, word } from './graphql';
import type { ActivityObject } from './ids';
import type { Schema } from './schema';
import { type ActivityRow, activityRow } from './shapes';

/** Tasks and notes as rows, with what they are about. */

/** Twenty leaves out what was deleted, unless the filter speaks of it. */
const deletedToo: Record<string, Value> = {
  or: [{ deletedAt: { is: word('NULL') } }, { deletedAt: { is: word('NOT_NULL') } }],
};

const inOrder: Value = [{ updatedAt: word('AscNullsFirst') }, { id: word('AscNullsFirst') }];

function selectionOf(object: ActivityObject): (schema: Schema) => string {
  return schema => {
    const personName = 'name { firstName lastName }';
    const { link, maybe } = schema;
    const links = [
      `company: ${link('company')} { id name }`,
      `person: ${link('person')} { id ${personName} ${maybe('jobTitle')} company { id name } }`,
      `opportunity: ${link('opportunity')} { id name company { id name } }`,
    ].join(' ');
    return [
      'id title createdAt updatedAt deletedAt',
      maybe('bodyV2', 'markdown'),
      maybe('createdBy', `name ${maybe('workspaceMemberId')} ${maybe('source')}`),
      object === 'task' ? `status dueAt assigneeId ${maybe('assignee', personName)}` : '',
      `links: ${object}Targets { edges { node { ${links} } } }`,
    ].join(' ');
  };
}

/** Rows that a filter finds, in the order they were changed. `andDeleted`: those that were deleted, too. */
export function readActivityRows(
  connection: Connection,
  object: ActivityObject,
  filter: Record<string, Value>,
  onRows: (rows: ActivityRow[]) => Promise<void>,
  andDeleted?: 'andDeleted',
): Promise<Result<null>> {
  const whole = andDeleted === undefined ? filter : { ...filter, ...deletedToo };
  const list = { filter: () => whole, orderBy: inOrder, selection: selectionOf(object) };
  return readRows(connection, `${object}s`, list, activityRow, onRows);
}

/** Those rows, deleted ones too, as far as they are there. */
export async function fetchActivities(
  connection: Connection,
  object: ActivityObject,
  ids: readonly string[],
): Promise<Result<ActivityRow[]>> {
  const rows: ActivityRow[] = [];
  for (let from = 0; from < ids.length; from += PAGE) {
    const filter = { id: { in: ids.slice(from, from + PAGE) } };
    const read = await readActivityRows(
      connection,
      object,
      filter,
      async page => void rows.push(...page),
      'andDeleted',
    );
    if (!read.ok) return read;
  }
  return ok(rows);
}

/** The rows between activities and what they are about. */
export function readTargets<Row>(
  connection: Connection,
  object: ActivityObject,
  filter: (schema: Schema) => Record<string, Value>,
  row: Parameters<typeof allRows<Row>>[3],
  andDeleted?: 'andDeleted',
): Promise<Result<Row[]>> {
  const list = {
    filter: (schema: Schema) => (andDeleted === undefined ? filter(schema) : { ...filter(schema), ...deletedToo }),
    selection: () => `updatedAt activity: ${object} { id updatedAt }`,
  };
  return allRows(connection, `${object}Targets`, list, row);
}
