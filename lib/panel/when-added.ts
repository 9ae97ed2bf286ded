import { ADDED_KEY } from '@/lib/crm/added-crm';
import type { StateStorage } from './panel-state';

/** A tab that was open when its CRM was added is given the script by hand, perhaps for the second time. */
const RUNNING = Symbol.for('throughline.added');
type World = { [RUNNING]?: () => boolean };

/**
 * Runs while the CRM that this page lies in is one the rep added. Where it was removed meanwhile the signal handed to
 * `start` ends, and with it everything of ours in the page.
 */
export async function whenAdded<Added>(
  { storage, isAlive }: { storage: StateStorage; isAlive: () => boolean },
  /** The one of the stored list that this page lies in; null: none. */
  find: (stored: unknown) => Added | null,
  start: (added: Added, signal: AbortSignal) => void,
  signal: AbortSignal,
): Promise<void> {
  // The extension's own world in this page; a script that an update left behind there does not count.
  const world = globalThis as World;
  if (world[RUNNING]?.() === true) return;
  world[RUNNING] = isAlive;
  let life: AbortController | null = null;
  const follow = (stored: unknown): void => {
    const added = find(stored);
    if (signal.aborted || (added === null) === (life === null)) return;
    life?.abort();
    life = added === null ? null : new AbortController();
    if (added !== null && life !== null) start(added, life.signal);
  };
  const onChange = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[ADDED_KEY];
    if (change !== undefined) follow(change.newValue);
  };
  storage.onChanged.addListener(onChange);
  signal.addEventListener('abort', () => {
    storage.onChanged.removeListener(onChange);
    life?.abort();
  });
  follow((await storage.get(ADDED_KEY))[ADDED_KEY]);
}
