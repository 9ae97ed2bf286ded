import type { Keep, Outside } from '@/lib/crm/crm';

/** Room in memory for what a CRM's folder remembers; `stored` shows all of it. */
export function keptInMemory() {
  const forSession = new Map<string, unknown>();
  const forGood = new Map<string, unknown>();
  const over = (map: Map<string, unknown>): Keep => ({
    read: async name => map.get(name),
    write: async (name, value) => void (value === null ? map.delete(name) : map.set(name, value)),
  });
  const keep: NonNullable<Outside['keep']> = { forSession: over(forSession), forGood: over(forGood) };
  return { keep, forSession, forGood };
}
