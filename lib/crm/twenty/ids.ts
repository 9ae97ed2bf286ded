/**
 * Records of Twenty are UUIDs. They do not tell what they are of, so tasks and notes carry it in front:
 * `task-20202020-…`. Companies, people, opportunities and members are known by where they stand.
 */
export const activityKinds = ['task', 'note'] as const;
export type ActivityObject = (typeof activityKinds)[number];

const uuid = /^[0-9a-f-]{36}$/;

export function isUuid(text: string): boolean {
  return uuid.test(text);
}

export function recordIn(object: ActivityObject, id: string): string {
  return `${object}-${id}`;
}

/** The task or note that a record names; null for anything else. */
export function objectOf(record: string): { object: ActivityObject; id: string } | null {
  const object = activityKinds.find(each => record.startsWith(`${each}-`));
  const id = object === undefined ? '' : record.slice(object.length + 1);
  return object === undefined || !isUuid(id) ? null : { object, id };
}
