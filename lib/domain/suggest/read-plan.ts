import { daysBetween } from '../calendar';
import type { Objective } from '../objective';
import type { Plan } from '../plan';
import { recordOf } from '../record-id';
import type { PlainDate } from '../words';
import { type DayOfYear, datesSaid } from './dates-said';
import { beginningsOf } from './text';

/** A plan as suggesting reads it. Objectives are known by their place in `plan.objectives`. */
export type ReadPlan = {
  objectives: readonly ReadObjective[];
  placeOf: ReadonlyMap<string, number>;
  /** Objectives by the record of an account that they name. */
  namingAccount: ReadonlyMap<string, readonly number[]>;
  /** By beginning of a word: who uses it, and how telling that is. */
  words: ReadonlyMap<string, PlanWord>;
  /** Words of the plan by their first four letters: "renew" also means "renewal". */
  byFirstFour: ReadonlyMap<string, readonly string[]>;
  /** Where the work of an objective goes on when it has ended, and which part of it. */
  successors: readonly (readonly Heir[])[];
};

/** Every objective that uses the word, once: in its statement, or else in its tactics or measure. */
export type PlanWord = { uses: readonly Use[]; rarity: number };
export type Use = { place: number; inStatement: boolean };
export type Heir = { place: number; share: number };

export type ReadObjective = {
  objective: Objective;
  words: ReadonlySet<string>;
  /** Days that its statement and tactics name. */
  dates: ReadonlySet<DayOfYear>;
  /** Records of the accounts that it names. */
  accounts: ReadonlySet<string>;
};

const plansRead = new WeakMap<Plan, ReadPlan>();

/** Read once a plan object: a plan is never changed in place. */
export function readPlan(plan: Plan): ReadPlan {
  const before = plansRead.get(plan);
  if (before !== undefined) return before;
  const read = build(plan);
  plansRead.set(plan, read);
  return read;
}

function build(plan: Plan): ReadPlan {
  const used: [string, Use][] = [];
  const objectives = plan.objectives.map((objective, place) => {
    const tacticTexts = objective.tactics.map(tactic => tactic.what).join(' . ');
    const statement = beginningsOf(objective.statement);
    const tactics = beginningsOf(`${tacticTexts} ${objective.measure?.unit ?? ''}`);
    const words = new Set([...statement, ...tactics]);
    for (const word of words) used.push([word, { place, inStatement: statement.has(word) }]);
    const dates = datesSaid(`${objective.statement} . ${tacticTexts}`);
    return { objective, words, dates, accounts: accountsOf(objective) };
  });
  const words = new Map(
    [...grouped(used)].map(([word, uses]) => [word, { uses, rarity: Math.log((objectives.length + 1) / uses.length) }]),
  );
  return {
    objectives,
    placeOf: new Map(objectives.map(({ objective }, place) => [objective.id, place])),
    namingAccount: grouped(objectives.flatMap(({ accounts }, place) => [...accounts].map(id => [id, place] as const))),
    words,
    byFirstFour: grouped([...words.keys()].filter(word => word.length >= 4).map(word => [word.slice(0, 4), word])),
    successors: successorsAmong(objectives, words),
  };
}

function accountsOf({ scope }: Objective): Set<string> {
  return new Set(scope.kind === 'accounts' ? scope.accountIds.map(recordOf) : []);
}

function grouped<Value>(pairs: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** Two objectives that follow each other this closely, for the same accounts, may be one piece of work. */
const GAP_DAYS = 45;

/**
 * An objective is followed by those for exactly the same accounts that end later and begin around the time it ends: the
 * more so the more words they share, and when they serve the same goal.
 */
function successorsAmong(objectives: readonly ReadObjective[], words: ReadonlyMap<string, PlanWord>): Heir[][] {
  const byScope = grouped(objectives.map((each, place) => [scopeKey(each), place]));
  return objectives.map((from, place) => {
    const heirs = (byScope.get(scopeKey(from)) ?? []).flatMap(other => {
      const to = objectives[other];
      if (to === undefined || other === place || !follows(to.objective, from.objective)) return [];
      const sameGoal = to.objective.goalId === from.objective.goalId ? 0.2 : 0;
      return [{ place: other, share: 0.2 + sameGoal + likeness(from.words, to.words, words) }];
    });
    const all = heirs.reduce((sum, heir) => sum + heir.share, 0);
    return heirs.map(heir => ({ place: heir.place, share: heir.share / all }));
  });
}

function scopeKey({ objective, accounts }: ReadObjective): string {
  return objective.scope.kind === 'accounts' ? [...accounts].sort().join(' ') : objective.scope.kind;
}

function follows(later: Objective, earlier: Objective): boolean {
  const ended = endOf(earlier);
  const { start } = later;
  if (ended === null || start === null || Math.abs(daysBetween(ended, start)) > GAP_DAYS) return false;
  const laterEnd = endOf(later);
  return (earlier.start === null || earlier.start < start) && (laterEnd === null || laterEnd > ended);
}

/** The last day that it covers by itself: the day it was ended, or else its due date. */
export function endOf({ status, endedOn, due }: Pick<Objective, 'status' | 'endedOn' | 'due'>): PlainDate | null {
  return status !== 'open' && endedOn !== null && (due === null || endedOn < due) ? endedOn : due;
}

/** Cosine of their words, rare ones counting more: 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>, words: ReadonlyMap<string, PlanWord>): number {
  const weight = (word: string): number => (words.get(word)?.rarity ?? 0) ** 2;
  const sum = (of: Iterable<string>): number => [...of].reduce((total, word) => total + weight(word), 0);
  const shared = sum([...one].filter(word => other.has(word)));
  return shared === 0 ? 0 : shared / Math.sqrt(sum(one) * sum(other));
}

/** What a beginning is worth when only the shorter of two words agrees with the longer: "renew" and "renewal". */
const PARTLY = 0.7;

/** Tells who uses a word of a text, or one that begins alike, and how telling that is: the word's rarity in the plan. */
export function forEachUse(plan: ReadPlan, word: string, tell: (use: Use, weight: number) => void): void {
  const exact = plan.words.get(word);
  if (exact !== undefined) {
    for (const use of exact.uses) tell(use, exact.rarity);
    return;
  }
  for (const near of word.length < 4 ? [] : (plan.byFirstFour.get(word.slice(0, 4)) ?? [])) {
    const alike = near.startsWith(word) || word.startsWith(near) ? plan.words.get(near) : undefined;
    for (const use of alike?.uses ?? []) tell(use, (alike?.rarity ?? 0) * PARTLY);
  }
}
