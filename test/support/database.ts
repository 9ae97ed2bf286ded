import { saveLinks, undoLinks } from '@/lib/store/links';
import { bringUpToDate } from '@/lib/store/rejudging';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Activity } from '@/lib/domain/activity';
import type { Choice } from '@/lib/domain/link';
import type { Plan } from '@/lib/domain/plan';
import { placeOf, recordIdIn } from '@/lib/domain/record-id';
import { type Database, openDatabase, type WaitingCall } from '@/lib/store/database';
import { readTrails } from '@/lib/store/learned';
import { rememberPlace } from '@/lib/store/places';
import { startPlan } from '@/lib/store/plans';
import { saveSettings } from '@/lib/store/settings';
import { aCallDraft, aPlan, ORG, REP } from './builders';

/** Friday of Fernhill's week, 09:00 in Chicago. */
export const NOW = '2026-11-20T15:00:00Z';

/** A fresh database in memory. */
export function anEmptyDatabase(): Promise<Database> {
  globalThis.indexedDB = new IDBFactory();
  return openDatabase();
}

/** A fresh database with a plan in force, the rep known, and everything since the plan's start judged. */
export async function aDatabase(plan: Plan = aPlan()): Promise<Database> {
  const db = await anEmptyDatabase();
  await saveSettings(db, NOW, { isBackfillOn: true });
  await rememberPlace(db, ORG, 'fernhill.lightning.force.com', { userId: REP }, NOW);
  await startPlan(db, plan, NOW, false);
  return db;
}

export const toO1: Choice = { kind: 'objective', objectiveId: 'O1' };
export const toO2: Choice = { kind: 'objective', objectiveId: 'O2' };
export const setAside: Choice = { kind: 'setAside', reason: 'requiredAdmin' };

/** What waits for the CRM when the rep has logged an activity. */
export function anEntry(logged: Activity, clickId: string): Omit<WaitingCall, 'id'> {
  return {
    kind: 'createCall',
    clickId,
    activityId: logged.id,
    draft: aCallDraft(),
    host: 'fernhill.lightning.force.com',
    userId: REP,
    state: 'queued',
    attempts: 0,
    attemptedAt: null,
    alikeBefore: [],
    nextTryAt: NOW,
    problem: null,
  };
}

/** A click, and what follows from it: links are stored at once, standing and tallies before anything is shown. */
export async function clicked(
  db: Database,
  ids: readonly string[],
  next: Parameters<typeof saveLinks>[2],
  now: string,
): ReturnType<typeof saveLinks> {
  const saved = await saveLinks(db, ids, next);
  await bringUpToDate(db, now);
  return saved;
}

/** An undo, and what follows from it. */
export async function undone(db: Database, actionId: string, now: string): Promise<number> {
  const count = await undoLinks(db, actionId);
  await bringUpToDate(db, now);
  return count;
}

/** Ids of the activities that taught something at an account, newest first. */
export async function taughtAt(db: Database, accountId: string): Promise<string[]> {
  const place = placeOf(accountId);
  const trail = (await readTrails(db, [accountId])).get(accountId) ?? [];
  return trail.map(({ activity }) => (place === null ? activity : recordIdIn(place, activity)));
}
