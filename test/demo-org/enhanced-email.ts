/**
 * Enhanced e-mail: each e-mail is a message, with a task beside it. When a message is changed, its task may be deleted
 * and made anew under another id; when it is deleted, the task goes too.
 */
import type { Row } from './database';
import { idOf } from './ids';
import { type Org, requireObject, store } from './org';

/** Gives every e-mail task of the org its message. */
export function addMessages(org: Org): void {
  const tasks = org.db.rows(`SELECT * FROM "Task" WHERE "TaskSubtype" = 'Email' ORDER BY "Id"`);
  store(
    org,
    'EmailMessage',
    tasks.map((task, place) => ({
      Id: idOf('02s', place + 1),
      Subject: task.Subject ?? null,
      ActivityId: task.Id ?? null,
      RelatedToId: task.WhatId ?? null,
      Incoming: 0,
      MessageDate: task.CreatedDate ?? null,
      TextBody: task.Description ?? null,
      IsDeleted: task.IsDeleted ?? 0,
      CreatedDate: task.CreatedDate ?? null,
    })),
  );
}

/** The task of a changed message is deleted, and another takes its place. Gives the id of the new one. */
export function remakeTask(org: Org, message: Row): string | null {
  const [task] = org.db.rows('SELECT * FROM "Task" WHERE "Id" = ?', [message.ActivityId ?? null]);
  if (!task) return null;
  const now = org.clock.now().toISOString();
  const id = org.nextId(requireObject(org, 'Task'));
  deleteTask(org, task, now);
  org.db.insert('Task', { ...task, Id: id, LastModifiedDate: now, SystemModstamp: now });
  return id;
}

/** The task of a deleted message goes with it. */
export function dropTask(org: Org, message: Row): void {
  const [task] = org.db.rows('SELECT * FROM "Task" WHERE "Id" = ?', [message.ActivityId ?? null]);
  if (task) deleteTask(org, task, org.clock.now().toISOString());
}

function deleteTask(org: Org, task: Row, now: string): void {
  org.db.run('UPDATE "Task" SET "IsDeleted" = 1, "LastModifiedDate" = ?, "SystemModstamp" = ? WHERE "Id" = ?', [
    now,
    now,
    task.Id ?? null,
  ]);
}
