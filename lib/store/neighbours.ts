import type { IDBPIndex } from 'idb';
import type { Choice } from '@/lib/domain/link';
import { NEIGHBOUR_DAYS, NEIGHBOURS_READ, type Neighbour } from '@/lib/domain/suggest/neighbours';
import type { Database, Schema, StoredActivity } from './database';

const DAY_MS = 86_400_000;
/** Of the nearest, so many were logged after the one that is asked about. */
const AFTER = NEIGHBOURS_READ / 5;
const BEFORE = NEIGHBOURS_READ - AFTER;

type Index = IDBPIndex<Schema, ['activities'], 'activities', 'byLogged', 'readonly'>;

/**
 * The rep's activities logged nearest to each of some, from at most two weeks around, and what was answered for them.
 * How far the nearest reach is looked up in the index; stretches that touch are then read as one.
 */
export async function neighboursOf(
  db: Database,
  rows: readonly StoredActivity[],
): Promise<Map<string, readonly Neighbour[]>> {
  const byLogged = db.transaction('activities').store.index('byLogged');
  const spans = await Promise.all(
    rows.flatMap(({ loggedMs }) => (loggedMs === undefined ? [] : [spanAround(byLogged, loggedMs)])),
  );
  const read = await Promise.all(
    touchingAsOne(spans).map(({ from, to }) => byLogged.getAll(IDBKeyRange.bound(from, to))),
  );
  const around = read.flat().map(row => ({ at: row.loggedMs ?? 0, neighbour: neighbourFrom(row) }));
  return new Map(rows.map(row => [row.id, nearestTo(row, around)]));
}

type Span = { from: number; to: number };

/** From the first to the last of the nearest, in milliseconds. */
async function spanAround(byLogged: Index, loggedMs: number): Promise<Span> {
  const reach = NEIGHBOUR_DAYS * DAY_MS;
  const [first, last] = await Promise.all([
    keyAfter(byLogged, IDBKeyRange.bound(loggedMs - reach, loggedMs), 'prev', BEFORE),
    keyAfter(byLogged, IDBKeyRange.bound(loggedMs, loggedMs + reach), 'next', AFTER),
  ]);
  return { from: first ?? loggedMs - reach, to: last ?? loggedMs + reach };
}

/** The key so many steps on; undefined when there are fewer. */
async function keyAfter(
  byLogged: Index,
  range: IDBKeyRange,
  direction: 'prev' | 'next',
  steps: number,
): Promise<number | undefined> {
  const cursor = await byLogged.openKeyCursor(range, direction);
  return (await cursor?.advance(steps))?.key;
}

function touchingAsOne(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function nearestTo({ id, loggedMs }: StoredActivity, around: readonly { at: number; neighbour: Neighbour }[]) {
  if (loggedMs === undefined) return [];
  const reach = NEIGHBOUR_DAYS * DAY_MS;
  const others = around.filter(({ at, neighbour }) => neighbour.id !== id && Math.abs(at - loggedMs) <= reach);
  const before = others.filter(({ at }) => at <= loggedMs).slice(-BEFORE);
  const after = others.filter(({ at }) => at > loggedMs).slice(0, AFTER);
  return [...before, ...after].map(({ neighbour }) => neighbour);
}

function neighbourFrom(row: StoredActivity): Neighbour {
  return { ...row, choice: row.taught === undefined ? null : choiceFrom(row.taught.objectiveId) };
}

/** Which reason it was set aside for makes no difference to suggesting. */
function choiceFrom(objectiveId: string | null): Choice {
  return objectiveId === null ? { kind: 'setAside', reason: 'checkABox' } : { kind: 'objective', objectiveId };
}
