import { z } from 'zod';
import type { Plan } from '../plan';
import { placeOf } from './why-not';

/** An objective of a file that does not fit, among others that do. */
export type BadObjective = {
  /** Its place among the file's objectives, and its id as far as it has one. */
  index: number;
  id: string;
  /** What a person knows it by: its statement, its id, or its number. */
  name: string;
  /** The field as the objective's schema names it, and its place in the whole file. */
  field: string;
  place: string;
  words: string;
};

/** What a person would know an unreadable objective by. */
const known = z.looseObject({
  id: z.string().catch(''),
  statement: z.string().catch(''),
  /** The name of a statement in worked examples. */
  title: z.string().catch(''),
});

/** Longer names are cut: a pasted page is no name. */
const MAX_NAME = 200;

/**
 * The objectives that a schema has something against, each with its first reason. `at` is where they are in the file.
 * What else is wrong with the file shows when it is read without them.
 */
export function badBySchema(error: z.ZodError, json: unknown, at: readonly string[]): BadObjective[] {
  const bad = new Map<number, BadObjective>();
  const objectives = objectivesIn(json, at);
  for (const { path, message } of error.issues) {
    const index = path[at.length];
    if (typeof index !== 'number' || at.some((part, depth) => path[depth] !== part) || bad.has(index)) continue;
    const { id, statement, title } = known.safeParse(objectives[index]).data ?? known.parse({});
    bad.set(index, {
      index,
      id,
      name: (statement || title || id || `#${index + 1}`).slice(0, MAX_NAME),
      field: placeOf(path.slice(at.length + 1)) || '(all of it)',
      place: placeOf(path),
      words: message,
    });
  }
  return [...bad.values()];
}

/**
 * A plan's objectives, apart from those that name a goal which is not there and all but the first of those that share an
 * id. `missing` are those that were taken out of the file before: places are told as the file has them.
 */
export function badByReference(
  { goals, objectives }: Pick<Plan, 'goals' | 'objectives'>,
  missing: readonly BadObjective[],
): { loose: BadObjective[]; fitting: Plan['objectives'] } {
  const goalIds = new Set(goals.map(({ id }) => id));
  const gone = new Set(missing.map(({ index }) => index));
  const seen = new Set<string>();
  const loose: BadObjective[] = [];
  const fitting: Plan['objectives'] = [];
  let index = -1;
  for (const objective of objectives) {
    do index += 1;
    while (gone.has(index));
    const reason = whyLoose(objective, goalIds, seen);
    seen.add(objective.id);
    if (reason === null) fitting.push(objective);
    else {
      const place = `plan.objectives[${index}].${reason.field}`;
      loose.push({ index, id: objective.id, name: objective.statement.slice(0, MAX_NAME), place, ...reason });
    }
  }
  return { loose, fitting };
}

function whyLoose(
  { id, goalId }: Plan['objectives'][number],
  goalIds: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): Pick<BadObjective, 'field' | 'words'> | null {
  if (!goalIds.has(goalId)) return { field: 'goalId', words: `no goal has the id "${goalId}"` };
  return seen.has(id) ? { field: 'id', words: `"${id}" is there twice` } : null;
}

/** The file without these objectives; all else in it is the same. */
export function withoutObjectives(json: unknown, at: readonly string[], bad: readonly BadObjective[]): unknown {
  const gone = new Set(bad.map(({ index }) => index));
  const [part, ...deeper] = at;
  if (part === undefined) return Array.isArray(json) ? json.filter((_, index) => !gone.has(index)) : json;
  const read = z.looseObject({}).safeParse(json);
  return read.success ? { ...read.data, [part]: withoutObjectives(read.data[part], deeper, bad) } : json;
}

function objectivesIn(json: unknown, at: readonly string[]): unknown[] {
  let inner = json;
  for (const part of at) inner = z.looseObject({}).safeParse(inner).data?.[part];
  return Array.isArray(inner) ? inner : [];
}
