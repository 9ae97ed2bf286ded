import type { StoreName, WriteTransaction } from './database';

/** A batch's keys lie close together in what is stored, or not at all: then one question answers for each of them. */
const LOOKED_AT = 4;

/**
 * Which of these keys are stored, asked at once. Null when so many others lie between them that asking for each is
 * quicker.
 */
export async function knownKeys(
  tx: WriteTransaction,
  store: Extract<StoreName, 'activities' | 'links'>,
  keys: readonly string[],
): Promise<ReadonlySet<string> | null> {
  const sorted = [...keys].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return new Set();
  const atMost = keys.length * LOOKED_AT;
  const found = await tx.objectStore(store).getAllKeys(IDBKeyRange.bound(first, last), atMost);
  return found.length < atMost ? new Set(found) : null;
}
