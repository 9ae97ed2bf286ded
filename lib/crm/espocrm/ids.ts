/**
 * Records of EspoCRM. Its ids do not tell what they are of, so activities, cases and leads carry their entity in front:
 * `Call-6b01c0a8a229330ba`. Accounts, contacts, opportunities and users are known by where they stand and go by their
 * bare id, as people copy it out of an address. Ids are opaque: 17 characters by default, UUIDs where an admin chose so.
 */
export const activityEntities = ['Call', 'Meeting', 'Email', 'Task'] as const;
export type ActivityEntity = (typeof activityEntities)[number];

const idShape = /^[A-Za-z0-9][\w-]{0,99}$/;

export function isEspoId(text: string): boolean {
  return idShape.test(text);
}

export function recordIn(entity: string, id: string): string {
  return `${entity}-${id}`;
}

/** The entity and id that a record with its entity in front names; null for one without. */
export function entityOf(record: string): { entity: string; id: string } | null {
  const match = /^([A-Z][A-Za-z]*)-(.+)$/s.exec(record);
  const [, entity, id] = match ?? [];
  return entity === undefined || id === undefined || !isEspoId(id) ? null : { entity, id };
}
