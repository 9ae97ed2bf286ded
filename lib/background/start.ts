import { log } from '@/lib/log';
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

/** What a stop may have interrupted, in this order. */
const steps: Record<string, (deps: Deps) => Promise<unknown>> = {
  // The first time ever this remembers when that was.
  settings: ({ db, now }) => readSettings(db, now()),
  policy: takePolicy,
  firstDay: takeFirstDay,
  learning: ({ db, now }) => learnIfMissing(db, now()),
  rejudging: ({ db, now }) => goOnRejudging(db, now()),
  judging: ({ db, now }) => judgeDue(db, now()),
  badge: showBadge,
  digest: showDigest,
  outbox: deps => sendOutbox(deps, { entryId: null }),
  reading: goOnReading,
};

/**
 * The background has woken: go on with what a stop interrupted. A step that fails holds up none of the others: what waits
 * for the CRM goes although there is no room to judge anew.
 */
export async function goOn(deps: Deps): Promise<void> {
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step(deps);
    } catch (error) {
      log.error('a step after waking failed', { step: name, why: error instanceof Error ? error.name : '' });
    }
  }
}
