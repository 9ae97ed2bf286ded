import { digestSettings } from '@/lib/domain/targets/digest';
import { firstDayOfWeek } from '@/lib/domain/targets/week-start';
import type { Inputs } from '@/lib/messages/protocol';
import { ok, type Result } from '@/lib/result';
import { readSettings, saveFirstDay, saveSettings } from '@/lib/store/settings';
import type { Deps } from './deps';
import { rejudge } from './rejudge';
import { planDigest } from './show-digest';

/** The day weeks start on, and whether and when a digest is shown. */
export async function saveWeek(deps: Deps, { weekStart, digest }: Inputs['saveWeek']): Promise<Result<null>> {
  if (digest !== undefined) {
    await saveSettings(deps.db, deps.now(), { digest: digestSettings.parse(digest) });
    await planDigest(deps);
  }
  if (weekStart !== undefined) {
    await saveSettings(deps.db, deps.now(), { weekStart });
    await takeFirstDay(deps);
  }
  await deps.announceChange();
  return ok(null);
}

/** The first day of the week as the rep chose it, or as it is where the browser speaks. */
export async function takeFirstDay(deps: Deps): Promise<void> {
  const settings = await readSettings(deps.db, deps.now());
  const firstDay = firstDayOfWeek(settings.weekStart, deps.locale());
  if (firstDay === settings.firstDay) return;
  await saveFirstDay(deps.db, deps.now(), firstDay);
  void rejudge(deps);
}
