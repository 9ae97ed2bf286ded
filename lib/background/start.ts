import { learnIfMissing } from '@/lib/store/learned';
import { goOnRejudging, judgeDue } from '@/lib/store/rejudging';
import { readSettings } from '@/lib/store/settings';
import type { Deps } from './deps';
import { sendOutbox } from './send-outbox';
import { showBadge } from './show-badge';
import { showDigest } from './show-digest';
import { goOnReading } from './sync-activities';
import { takePolicy } from './take-policy';
import { takeFirstDay } from './week-settings';

/** The background has woken: go on with what a stop interrupted. The first time ever, remember when that was. */
export async function goOn(deps: Deps): Promise<void> {
  await readSettings(deps.db, deps.now());
  await takePolicy(deps);
  await takeFirstDay(deps);
  await learnIfMissing(deps.db, deps.now());
  await goOnRejudging(deps.db, deps.now());
  await judgeDue(deps.db, deps.now());
  await showBadge(deps);
  await showDigest(deps);
  await sendOutbox(deps, { entryId: null });
  await goOnReading(deps);
}
