import type { Goal } from './goal';
import type { Objective } from './objective';
import type { Plan } from './plan';
import { beginningsOf } from './suggest/text';

/** One thing in both plans, or in one of them. `fields` are those that differ, in the order of the schema. */
export type Pair<Thing> =
  | { kind: 'same'; before: Thing; after: Thing }
  | { kind: 'changed'; before: Thing; after: Thing; fields: (keyof Thing & string)[] }
  | { kind: 'added'; before: null; after: Thing }
  | { kind: 'removed'; before: Thing; after: null };

export type Comparison = { goals: Pair<Goal>[]; objectives: Pair<Objective>[] };

/** Fields that say who a thing is or what it was, not what it is. */
const notCompared: ReadonlySet<string> = new Set(['id', 'history']);

/** Of all words of two statements, so many are in both: then one is the other in nearly the same words. */
const NEARLY_SAME = 0.6;

/**
 * Two plans side by side: the later one's goals and objectives in their order, each with what it was before, then what
 * is no longer there. Things belong together by id; those left over by kind of goal and nearly the same statement, so a
 * plan copied for a new year, or written anew, still shows what became of each.
 */
export function comparePlans(before: Plan, after: Plan): Comparison {
  const goals = paired(before.goals, after.goals, (one, other) => one.kind === other.kind);
  const goalAfter = new Map(goals.flatMap(({ before, after }) => (before && after ? [[before.id, after.id]] : [])));
  const moved = (objective: Objective): string => goalAfter.get(objective.goalId) ?? objective.goalId;
  const objectives = paired(before.objectives, after.objectives, () => true);
  return {
    goals: goals.map(pair => compared(pair, isSame)),
    objectives: objectives.map(pair =>
      // An objective of the same goal, whatever id the goal has now, has not moved.
      compared(pair, (one, other, field) =>
        field === 'goalId' && pair.before && pair.after ? moved(pair.before) === pair.after.goalId : isSame(one, other),
      ),
    ),
  };
}

type Thing = { id: string; statement: string };
type Loose<Item> =
  | { kind: 'both'; before: Item; after: Item }
  | { kind: 'added'; before: null; after: Item }
  | { kind: 'removed'; before: Item; after: null };

function paired<Item extends Thing>(
  before: readonly Item[],
  after: readonly Item[],
  canBe: (one: Item, other: Item) => boolean,
): Loose<Item>[] {
  const byId = new Map(before.map(each => [each.id, each]));
  const partners = new Map<Item, Item>();
  for (const each of after) {
    const same = byId.get(each.id);
    if (same !== undefined) partners.set(each, same);
  }
  const taken = new Set(partners.values());
  const left = before.filter(each => !taken.has(each)).map(each => ({ each, words: beginningsOf(each.statement) }));
  for (const each of after) {
    if (partners.has(each)) continue;
    const words = beginningsOf(each.statement);
    const [best] = left
      .filter(other => !taken.has(other.each) && canBe(other.each, each))
      .map(other => ({ other: other.each, likeness: likeness(other.words, words) }))
      .filter(found => found.likeness >= NEARLY_SAME)
      .sort((one, two) => two.likeness - one.likeness);
    if (best === undefined) continue;
    partners.set(each, best.other);
    taken.add(best.other);
  }
  return [
    ...after.map(each => {
      const partner = partners.get(each);
      return partner === undefined
        ? { kind: 'added' as const, before: null, after: each }
        : { kind: 'both' as const, before: partner, after: each };
    }),
    ...before.filter(each => !taken.has(each)).map(each => ({ kind: 'removed' as const, before: each, after: null })),
  ];
}

/** Words in both ÷ words in either (Jaccard). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter(word => other.has(word)).length;
  const either = one.size + other.size - both;
  return either === 0 ? 0 : both / either;
}

function compared<Item extends Thing>(
  pair: Loose<Item>,
  isSameField: (one: unknown, other: unknown, field: string) => boolean,
): Pair<Item> {
  if (pair.kind !== 'both') return pair;
  const { before, after } = pair;
  // The keys of a plain object of that type are its fields.
  const names = Object.keys({ ...before, ...after }) as (keyof Item & string)[];
  const fields = names.filter(name => !notCompared.has(name) && !isSameField(before[name], after[name], name));
  return fields.length === 0 ? { kind: 'same', before, after } : { kind: 'changed', before, after, fields };
}

/** The same value, whatever object holds it; the order of keys and the ids of tactics say nothing. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([key]) => key !== 'id');
  const entries = said.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
