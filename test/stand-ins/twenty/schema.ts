/**
 * The stand-in's objects. A plain field holds a value; a composite has fields of its own; `one` points to a record by
 * `<name>Id`; `many` are the records that point here.
 */
export type Field =
  | { kind: 'value'; words?: readonly string[] }
  | { kind: 'composite'; fields: readonly string[] }
  | { kind: 'one'; of: string }
  | { kind: 'many'; of: string; by: string };

export type ObjectType = { plural: string; fields: Record<string, Field> };

const value: Field = { kind: 'value' };
const one = (of: string): Field => ({ kind: 'one', of });
const composite = (...fields: string[]): Field => ({ kind: 'composite', fields });
const always = { id: value, createdAt: value, updatedAt: value, deletedAt: value };
const made = { createdBy: composite('source', 'name', 'workspaceMemberId') };
const company = { companyId: value, company: one('company') };
const links = {
  ...company,
  personId: value,
  person: one('person'),
  opportunityId: value,
  opportunity: one('opportunity'),
};

export const objects: Record<string, ObjectType> = {
  company: { plural: 'companies', fields: { ...always, ...made, name: value, healthTag: value } },
  person: {
    plural: 'people',
    fields: { ...always, ...made, ...company, name: composite('firstName', 'lastName'), jobTitle: value },
  },
  opportunity: { plural: 'opportunities', fields: { ...always, ...made, ...company, name: value } },
  workspaceMember: {
    plural: 'workspaceMembers',
    fields: { ...always, name: composite('firstName', 'lastName'), timeZone: value },
  },
  task: {
    plural: 'tasks',
    fields: {
      ...always,
      ...made,
      title: value,
      bodyV2: composite('markdown', 'blocknote'),
      status: { kind: 'value', words: ['TODO', 'IN_PROGRESS', 'DONE'] },
      dueAt: value,
      assigneeId: value,
      assignee: one('workspaceMember'),
      taskTargets: { kind: 'many', of: 'taskTarget', by: 'taskId' },
    },
  },
  note: {
    plural: 'notes',
    fields: {
      ...always,
      ...made,
      title: value,
      bodyV2: composite('markdown', 'blocknote'),
      noteTargets: { kind: 'many', of: 'noteTarget', by: 'noteId' },
    },
  },
  taskTarget: { plural: 'taskTargets', fields: { ...always, ...links, taskId: value, task: one('task') } },
  noteTarget: { plural: 'noteTargets', fields: { ...always, ...links, noteId: value, note: one('note') } },
};

export function typeName(object: string): string {
  return object.charAt(0).toUpperCase() + object.slice(1);
}
