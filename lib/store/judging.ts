import { dayOf } from '@/lib/domain/calendar';
import type { Plan } from '@/lib/domain/plan';
import { type Thresholds, thresholds } from '@/lib/domain/rules/thresholds';
import type { Instant } from '@/lib/domain/words';
import type { Database, Settings, StoredPlace, WriteTransaction } from './database';
import type { JudgedBy } from './judged';
import { activePlan, activePlanIn } from './plans';

/** What is read to know by what activities are judged. */
export const judgingStores = ['plans', 'settings', 'places'] as const;

/** What every activity is judged by right now: the plan in force, whose activities are the rep's, and since when. */
export async function readJudging(db: Database, now: Instant): Promise<JudgedBy> {
  const [plan, settings, places] = await Promise.all([
    activePlan(db),
    db.get('settings', 'settings'),
    db.getAll('places'),
  ]);
  return judgedBy(plan, settings, places, now);
}

/**
 * The same, as it stands within a transaction. Whoever stores verdicts reads it there: a plan that was saved a moment
 * earlier is then seen, and one that is saved a moment later asks for judging anew.
 */
export async function readJudgingIn(tx: WriteTransaction, now: Instant): Promise<JudgedBy> {
  const [plan, settings, places] = await Promise.all([
    activePlanIn(tx.objectStore('plans')),
    tx.objectStore('settings').get('settings'),
    tx.objectStore('places').getAll(),
  ]);
  return judgedBy(plan, settings, places, now);
}

/** The design's defaults, changed by the rep, and above all by the company's policy. */
export function thresholdsIn(settings: Settings | undefined): Thresholds {
  return thresholds.parse({ ...settings?.thresholds, ...settings?.companyThresholds });
}

function judgedBy(
  plan: Plan | undefined,
  settings: Settings | undefined,
  places: readonly StoredPlace[],
  now: Instant,
): JudgedBy {
  return {
    plan: plan ?? null,
    myIds: places.flatMap(place => place.userId ?? []),
    // Before the settings were first stored: installed just now.
    judgeFrom:
      settings?.isBackfillOn === true ? null : dayOf(settings?.installedAt ?? now, plan?.calendar.timeZone ?? 'UTC'),
    now,
    thresholds: thresholdsIn(settings),
    tagRules: settings?.tagRules ?? [],
    firstDay: settings?.firstDay ?? 1,
    lessonBook: settings?.lessonBook ?? 0,
    forgottenAt: settings?.forgottenAt ?? null,
  };
}
