import type { Plan } from './plan';

/**
 * Two people's (or two tabs') edits of one plan, put together item by item: what only one of them changed is taken, what
 * both changed differently is named and mine until the rep says otherwise. Nothing is overwritten silently.
 */

/** Where in the plan: names of fields, and ids (or days, quarters) of items: `objectives`, `O5`, `due`. */
export type Path = readonly string[];

/** One place that both changed differently. `undefined`: not there (any more). */
export type Clash = { path: Path; mine: unknown; theirs: unknown };

export type Merge = { plan: Plan; clashes: Clash[]; mine: Path[]; theirs: Path[] };

/** What a save changes by itself; it says nothing about what somebody did. */
const bookkeeping: ReadonlySet<string> = new Set(['revision', 'editedAt', 'openedOn']);

/**
 * `base` is the plan both began with. `takeTheirs` holds the paths (joined by a slash) of clashes that go the other
 * way. The merged plan carries the revision of theirs, so that it can be saved over it.
 */
export function mergePlans(base: Plan, mine: Plan, theirs: Plan, takeTheirs: ReadonlySet<string> = new Set()): Merge {
  const found: Found = { clashes: [], mine: [], theirs: [], takeTheirs };
  // Three plans go in, and each part of what comes out is a part of one of them.
  const merged = mergeValues(base, mine, theirs, [], found) as Plan;
  const { revision, editedAt } = theirs;
  const plan = withNeededGoals({ ...merged, revision, editedAt }, [mine, theirs, base]);
  const isSaid = (path: Path): boolean => !bookkeeping.has(path[0] ?? '');
  return {
    plan,
    clashes: found.clashes.filter(({ path }) => isSaid(path)),
    mine: found.mine.filter(isSaid),
    theirs: found.theirs.filter(isSaid),
  };
}

type Found = { clashes: Clash[]; mine: Path[]; theirs: Path[]; takeTheirs: ReadonlySet<string> };

function mergeValues(base: unknown, mine: unknown, theirs: unknown, path: Path, found: Found): unknown {
  if (isSame(mine, theirs)) return mine;
  const [items, fields] = [listsOf(base, mine, theirs), recordsOf(base, mine, theirs)];
  if (items !== null) return mergeItems(...items, path, found);
  if (fields !== null) return mergeFields(...fields, path, found);
  if (isSame(mine, base)) {
    found.theirs.push(path);
    return theirs;
  }
  if (isSame(theirs, base)) {
    found.mine.push(path);
    return mine;
  }
  const words = wordSets(base, mine, theirs);
  if (words !== null) {
    found.mine.push(path);
    found.theirs.push(path);
    return words;
  }
  found.clashes.push({ path, mine, theirs });
  return found.takeTheirs.has(path.join('/')) ? theirs : mine;
}

function mergeFields(base: Fields, mine: Fields, theirs: Fields, path: Path, found: Found): Fields {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const merged: Fields = {};
  for (const name of names) {
    const value = mergeValues(base[name], mine[name], theirs[name], [...path, name], found);
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}

/** Lists of items are merged by what names each; the order is mine when I changed it, else theirs. */
function mergeItems(base: Item[], mine: Item[], theirs: Item[], path: Path, found: Found): Item[] {
  const [old, own, other] = [base, mine, theirs].map(items => new Map(items.map(item => [keyOf(item), item])));
  if (old === undefined || own === undefined || other === undefined) return mine;
  const order = isSame([...old.keys()], [...own.keys()])
    ? joined([...other.keys()], [...own.keys()])
    : joined([...own.keys()], [...other.keys()]);
  return order.flatMap(key => {
    const value = mergeValues(old.get(key), own.get(key), other.get(key), [...path, key], found);
    // A list of items holds records, and merging three of them gives one.
    return value === undefined ? [] : [value as Item];
  });
}

/** `first` in its order, with those only `second` has after the one they follow there. */
function joined(first: string[], second: string[]): string[] {
  const order = [...first];
  for (const [index, key] of second.entries()) {
    if (order.includes(key)) continue;
    const before = second[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  return order;
}

type Fields = Record<string, unknown>;
type Item = Fields;

const naming = ['id', 'quarter', 'role', 'finding', 'until', 'on'] as const;

/** What names an item among its like: an id, a quarter, a day. Empty when nothing does. */
function keyOf(item: Item): string {
  const name = naming.find(each => typeof item[each] === 'string');
  return name === undefined ? '' : String(item[name]);
}

function listsOf(...values: [unknown, unknown, unknown]): [Item[], Item[], Item[]] | null {
  const lists = values.map(value => value ?? []);
  const isNamed = (list: unknown): list is Item[] =>
    Array.isArray(list) && list.every(isRecord) && new Set(list.map(keyOf)).size === list.length;
  const [base, mine, theirs] = lists;
  const isList = Array.isArray(values[1]) && Array.isArray(values[2]);
  if (!isList || !isNamed(base) || !isNamed(mine) || !isNamed(theirs)) return null;
  return [...base, ...mine, ...theirs].every(item => keyOf(item) !== '') ? [base, mine, theirs] : null;
}

function recordsOf(base: unknown, mine: unknown, theirs: unknown): [Fields, Fields, Fields] | null {
  // What one of them deleted is no record to merge into: it is either kept or gone.
  if (!isRecord(mine) || !isRecord(theirs) || !isRecord(base)) return null;
  // Alternatives (a scope) are taken whole: half of one and half of the other is neither.
  return mine['kind'] === theirs['kind'] ? [base, mine, theirs] : null;
}

/** Lists of plain words or days, as sets: what either added is there, what either took out is not. */
function wordSets(base: unknown, mine: unknown, theirs: unknown): unknown[] | null {
  const lists = [base, mine, theirs];
  if (!lists.every(list => Array.isArray(list) && list.every(each => typeof each !== 'object'))) return null;
  const [old, own, other] = lists.map(list => new Set(list as unknown[]));
  if (old === undefined || own === undefined || other === undefined) return null;
  return [...new Set([...own, ...other])].filter(each => (own.has(each) && other.has(each)) || !old.has(each));
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** One deleted a goal while the other gave it an objective: then the goal stays. */
function withNeededGoals(plan: Plan, from: readonly Plan[]): Plan {
  const there = new Set(plan.goals.map(({ id }) => id));
  const missing = new Set(plan.objectives.map(({ goalId }) => goalId).filter(id => !there.has(id)));
  const kept = [...missing].flatMap(id => from.flatMap(each => each.goals.filter(goal => goal.id === id)).slice(0, 1));
  return kept.length === 0 ? plan : { ...plan, goals: [...plan.goals, ...kept] };
}
