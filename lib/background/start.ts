import { goOnRejudging, judgeDue } from '@/lib/store/rejudging';
import { readSettings } from '@/lib/store/settings';
import type { Deps } from './deps';
import { sendOutbox } from './send-outbox';
import { showBadge } from './show-badge';
import { takePolicy } from './take-policy';

/** The background has woken: go on with what a stop interrupted. The first time ever, remember when that was. */
export async function goOn(deps: Deps): Promise<void> {
  await readSettings(deps.db, deps.now());
  await takePolicy(deps);
  await goOnRejudging(deps.db, deps.now());
  await judgeDue(deps.db, deps.now());
  await showBadge(deps);
  await sendOutbox(deps, { entryId: null });
}
