import { ok, type Result } from '@/lib/result';
import { allRows, type Connection } from './connection';
import { isDescribed } from './fields';
import { messageRow, type TaskRow } from './shapes';
import { quotedId, soql } from './soql';

/**
 * E-mails are kept under the id of their message. With enhanced e-mail Salesforce keeps each as a message and a task
 * beside it, and a change of the message may delete that task and make another: what was tied to the task would be lost.
 */

/** So many ids fit into an address. */
const IDS_A_QUERY = 300;

/** The message behind each of these e-mails, by the id of its task. Empty where the org keeps no messages. */
export async function messagesOf(
  connection: Connection,
  rows: readonly TaskRow[],
): Promise<Result<Map<string, string>>> {
  const messages = new Map<string, string>();
  const tasks = rows.filter(row => row.TaskSubtype === 'Email').map(row => row.Id);
  if (tasks.length === 0) return ok(messages);
  const described = await connection.describe('EmailMessage');
  // Neither an org without enhanced e-mail nor a rep who may not see messages is any trouble.
  if (!described.ok) return isWithout(described.problem.kind) ? ok(messages) : described;
  if (!isDescribed(described.value, 'ActivityId')) return ok(messages);
  for (let at = 0; at < tasks.length; at += IDS_A_QUERY) {
    const ids = tasks.slice(at, at + IDS_A_QUERY).map(quotedId);
    const query = soql({
      select: ['Id', 'ActivityId'],
      from: 'EmailMessage',
      where: [`ActivityId IN (${ids.join(',')})`],
      order: 'CreatedDate',
    });
    const found = await allRows(connection, query, messageRow, 'andHidden');
    if (!found.ok) return found;
    for (const { Id, ActivityId } of found.value)
      if (ActivityId !== null && !messages.has(ActivityId)) messages.set(ActivityId, Id);
  }
  return ok(messages);
}

/** The task that stands for each of these messages at present, by the message's id. */
export async function tasksOfMessages(
  connection: Connection,
  messages: readonly string[],
): Promise<Result<Map<string, string>>> {
  const tasks = new Map<string, string>();
  for (let at = 0; at < messages.length; at += IDS_A_QUERY) {
    const ids = messages.slice(at, at + IDS_A_QUERY).map(quotedId);
    const where = [`Id IN (${ids.join(',')})`];
    const query = soql({ select: ['Id', 'ActivityId'], from: 'EmailMessage', where });
    const found = await allRows(connection, query, messageRow);
    if (!found.ok) return found;
    for (const { Id, ActivityId } of found.value) if (ActivityId !== null) tasks.set(Id, ActivityId);
  }
  return ok(tasks);
}

function isWithout(kind: string): boolean {
  return kind === 'gone' || kind === 'notAllowed';
}
