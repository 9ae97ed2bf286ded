import { bringUpToDate, goOnRejudging } from '@/lib/store/rejudging';
import { afterOthers, type Deps } from './deps';
import { showBadge } from './show-badge';

/**
 * What is stored, brought up to date as far as that is quick. When a changed plan or rule asks for thousands to be judged
 * anew, what is there is drawn first; the rest follows, and open screens hear of it.
 */
export async function upToDate(deps: Deps): Promise<void> {
  const isDone = await bringUpToDate(deps.db, deps.now());
  if (!isDone) void rejudge(deps);
}

/** Judge anew whatever asks for it, and tell the screens. */
export function rejudge(deps: Deps): Promise<void> {
  return afterOthers(deps, 'rejudging', 'again', async () => {
    await goOnRejudging(deps.db, deps.now());
    await deps.announceChange();
    await showBadge(deps);
  });
}
