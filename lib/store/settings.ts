import type { TagRule } from '@/lib/domain/tag-rule';
import { defaultDigest } from '@/lib/domain/targets/digest';
import type { Instant } from '@/lib/domain/words';
import type { Database, Settings, WriteTransaction } from './database';
import { write } from './transaction';

/** Which verdicts a change touches: all of them, or those linked to some objectives. */
export type Touched = 'all' | readonly string[];

/** The settings; on the very first call they are made, and `now` is remembered as the moment of installation. */
export async function readSettings(db: Database, now: Instant): Promise<Settings> {
  return (await db.get('settings', 'settings')) ?? saveSettings(db, now, {});
}

export function saveSettings(db: Database, now: Instant, changes: Partial<Settings>): Promise<Settings> {
  return write(db, ['settings'], tx => changeSettings(tx, now, changes));
}

/** Store thresholds that changed, and ask for everything to be judged by them, both or neither. */
export function saveThresholds(
  db: Database,
  now: Instant,
  changes: Partial<Pick<Settings, 'thresholds' | 'companyThresholds'>>,
): Promise<void> {
  return write(db, ['settings'], async tx => {
    await changeSettings(tx, now, changes);
    await askForRejudging(tx, now, 'all');
  });
}

/**
 * Verdicts have to be judged anew. Asked for within the transaction that changes what they depend on: a stop right
 * after it loses nothing, and nobody can answer the question before it is due.
 */
export async function askForRejudging(tx: WriteTransaction, now: Instant, touched: Touched): Promise<void> {
  if (touched === 'all') {
    await changeSettings(tx, now, { rejudgeAfter: '', rejudgeLinkedTo: [] });
  } else if (touched.length > 0) {
    const waiting = (await tx.objectStore('settings').get('settings'))?.rejudgeLinkedTo ?? [];
    await changeSettings(tx, now, { rejudgeLinkedTo: [...new Set([...waiting, ...touched])] });
  }
}

/** Within a transaction that has `settings`; on the very first call they are made. */
export async function changeSettings(
  tx: WriteTransaction,
  now: Instant,
  changes: Partial<Settings>,
): Promise<Settings> {
  const store = tx.objectStore('settings');
  const settings: Settings = { ...firstSettings(now), ...(await store.get('settings')), ...changes };
  await store.put(settings, 'settings');
  return settings;
}

function firstSettings(now: Instant): Settings {
  return {
    installedAt: now,
    isBackfillOn: false,
    isBadgeOn: true,
    isLearningOver: false,
    weekStart: 'locale',
    firstDay: 1,
    digest: defaultDigest,
    lastDigestAt: null,
    thresholds: {},
    companyThresholds: {},
    tagRules: [],
    lessonBook: 0,
    forgottenAt: null,
    rejudgeAfter: null,
    rejudgeLinkedTo: [],
  };
}

/** As many dropped rules as can be taken back. */
const DROPPED_KEPT = 20;

/** Change the list of tag rules in one step, given those dropped lately too; null leaves it as it is (false). */
export function changeTagRules(
  db: Database,
  now: Instant,
  change: (rules: readonly TagRule[], dropped: readonly TagRule[]) => TagRule[] | null,
): Promise<boolean> {
  return write(db, ['settings'], async tx => {
    const before = await tx.objectStore('settings').get('settings');
    const [rules, dropped] = [before?.tagRules ?? [], before?.droppedTagRules ?? []];
    const tagRules = change(rules, dropped);
    if (tagRules === null) return false;
    const droppedTagRules = [...rules, ...dropped].filter(each => !tagRules.some(({ id }) => id === each.id));
    await changeSettings(tx, now, { tagRules, droppedTagRules: droppedTagRules.slice(0, DROPPED_KEPT) });
    return true;
  });
}

/** The day weeks start on decides which attempts of a week count: everything is judged anew by it. */
export function saveFirstDay(db: Database, now: Instant, firstDay: number): Promise<void> {
  return write(db, ['settings'], async tx => {
    await changeSettings(tx, now, { firstDay });
    await askForRejudging(tx, now, 'all');
  });
}
