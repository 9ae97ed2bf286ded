import type { Instant } from '@/lib/domain/words';
import type { Database } from './database';

export type Settings = {
  /** Activities dated before this day are not judged, unless the rep asks for it. */
  installedAt: Instant;
  isBackfillOn: boolean;
  isBadgeOn: boolean;
  /** While activities are being judged anew: the last id that was. Survives a stop in the middle. Null: all are. */
  rejudgeAfter: string | null;
};

/** The settings; on the very first call they are made, and `now` is remembered as the moment of installation. */
export async function readSettings(db: Database, now: Instant): Promise<Settings> {
  const stored = await db.get('settings', 'settings');
  if (stored !== undefined) return stored;
  const first: Settings = { installedAt: now, isBackfillOn: false, isBadgeOn: true, rejudgeAfter: null };
  await db.put('settings', first, 'settings');
  return first;
}

export async function saveSettings(db: Database, now: Instant, changes: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings(db, now)), ...changes };
  await db.put('settings', settings, 'settings');
  return settings;
}
