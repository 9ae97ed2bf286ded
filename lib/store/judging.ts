import { dayOf } from '@/lib/domain/calendar';
import type { Instant } from '@/lib/domain/words';
import type { Database } from './database';
import type { JudgedBy } from './judged';
import { activePlan } from './plans';
import { readSettings } from './settings';

/** What every activity is judged by right now: the plan in force, whose activities are the rep's, and since when. */
export async function readJudging(db: Database, now: Instant): Promise<JudgedBy> {
  const [plan, settings, places] = await Promise.all([activePlan(db), readSettings(db, now), db.getAll('places')]);
  const timeZone = plan?.calendar.timeZone ?? 'UTC';
  return {
    plan: plan ?? null,
    myIds: places.flatMap(place => place.userId ?? []),
    judgeFrom: settings.isBackfillOn ? null : dayOf(settings.installedAt, timeZone),
    now,
  };
}
