import { isDigestDue, nextDigestAt } from '@/lib/domain/targets/digest';
import { activePlan } from '@/lib/store/plans';
import { readSettings, saveSettings } from '@/lib/store/settings';
import type { Deps } from './deps';
import { digestWords } from './digest-words';
import { readDay } from './read-day';
import { readWeek } from './read-week';
import { flaggedCount } from './show-badge';

/** Show the day's (or the week's) digest if it is due, and wake up for the next one. Off unless the rep asked for it. */
export async function showDigest(deps: Deps): Promise<void> {
  const [settings, plan] = await Promise.all([readSettings(deps.db, deps.now()), activePlan(deps.db)]);
  if (plan === undefined || !settings.digest.isOn) return;
  const { digest, lastDigestAt, firstDay } = settings;
  if (isDigestDue(digest, deps.now(), plan.calendar, lastDigestAt, firstDay)) {
    // Remembered before it is shown: a stop in between loses one, and never shows two.
    await saveSettings(deps.db, deps.now(), { lastDigestAt: deps.now() });
    const [week, day, flagged] = [await readWeek(deps), await readDay(deps), await flaggedCount(deps)];
    if (week.ok && day.ok && day.value !== null) {
      await deps.notify(...digestWords(digest.every, week.value, day.value, flagged));
    }
  }
  await planDigest(deps);
}

/** Wake up when the next digest is due. */
export async function planDigest(deps: Deps): Promise<void> {
  const [settings, plan] = await Promise.all([readSettings(deps.db, deps.now()), activePlan(deps.db)]);
  const at = plan === undefined ? null : nextDigestAt(settings.digest, deps.now(), plan.calendar, settings.firstDay);
  if (at !== null) await deps.wakeAt('digest', at);
}
