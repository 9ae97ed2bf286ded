import { z } from 'zod';

/**
 * A CRM record's id as the extension keeps it: the place in front (for Salesforce the 18-character org id), then the
 * record: `00D…EAE/001…IAA`. Sandboxes repeat the record ids of production, so the place is needed to keep them apart.
 * A plan that was imported may name records without a place; then the record of any place is meant.
 */
export const recordId = z.string().min(1).max(200);
export type RecordId = z.infer<typeof recordId>;

export function recordIdIn(place: string, record: string): RecordId {
  return `${place}/${record}`;
}

/** The part behind the place: what the CRM itself calls the record. */
export function recordOf(id: RecordId): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** The part in front, or null when the id names no place. */
export function placeOf(id: RecordId): string | null {
  const slash = id.lastIndexOf('/');
  return slash < 0 ? null : id.slice(0, slash);
}

/** Same record? An id without a place matches that record in any place. */
export function isSameRecord(one: RecordId, other: RecordId): boolean {
  if (one === other) return true;
  if (recordOf(one) !== recordOf(other)) return false;
  return placeOf(one) === null || placeOf(other) === null;
}
