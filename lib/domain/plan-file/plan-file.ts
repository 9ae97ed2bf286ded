import { z } from 'zod';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import { type BadObjective, badByReference, badBySchema, withoutObjectives } from './bad-objectives';
import { type PlanFile, planFile } from './format';
import { fromWorkedExample } from './from-worked-example';
import { whyNot } from './why-not';
import { type WorkedExample, workedExample } from './worked-example';

/** A plan with the links of many years; one that is larger than this is something else. */
export const MAX_FILE_BYTES = 20_000_000;

/**
 * Read a plan file: our own, or a worked example (`sample-plan/1`). `newId` names what the file leaves unnamed.
 * A refused file gives the field and the reason, and nothing else happens. When only objectives do not fit, the problem
 * (`badObjectives`) names all of them, and `readPlanFileWithoutBad` reads the rest.
 */
export function readPlanFile(text: string, newId: () => string): Result<PlanFile> {
  const read = readPlanFileWithoutBad(text, newId);
  if (!read.ok) return read;
  const { file, leftOut } = read.value;
  const [first] = leftOut;
  if (first === undefined) return ok(file);
  return failed({ kind: 'badObjectives', field: first.place, words: first.words, bad: leftOut.map(named) });
}

/** The file without the objectives that do not fit, and without the links to them; `leftOut` says which and why. */
export function readPlanFileWithoutBad(
  text: string,
  newId: () => string,
): Result<{ file: PlanFile; leftOut: BadObjective[] }> {
  if (text.length > MAX_FILE_BYTES) return failed({ kind: 'tooLarge' });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failed({ kind: 'notJson', words: error instanceof Error ? error.message : undefined });
  }
  const head = z.looseObject({ format: z.string().optional(), schema: z.string().optional() }).safeParse(json);
  if (!head.success) return failed({ kind: 'notAPlan', words: 'the file holds no object', field: '(top)' });
  if (head.data.schema === 'sample-plan/1') return withoutBadExample(json, newId);
  const format = /^throughline\/(\d+)$/.exec(head.data.format ?? '');
  if (format === null) {
    return failed({ kind: 'notAPlan', field: 'format', words: 'expected "throughline/1"' });
  }
  if (Number(format[1]) > 1) return failed({ kind: 'newerFile' });
  return withoutBad(json);
}

/** A worked example as it stands in its file, and as a plan with links. Nothing of it is left out. */
export function readWorkedExample(
  json: unknown,
  newId: () => string,
): Result<{ example: WorkedExample; file: PlanFile }> {
  const example = workedExample.safeParse(json);
  if (!example.success) return failed(whyNot(example.error));
  const read = withoutBad(fromWorkedExample(example.data, newId));
  if (!read.ok) return read;
  const { file, leftOut } = read.value;
  const [first] = leftOut;
  if (first !== undefined) return failed({ kind: 'notAPlan', field: first.place, words: first.words });
  return ok({ example: example.data, file });
}

function withoutBadExample(json: unknown, newId: () => string): Result<{ file: PlanFile; leftOut: BadObjective[] }> {
  const example = workedExample.safeParse(json);
  const bad = example.success ? [] : badBySchema(example.error, json, ['objectives']);
  const rest = bad.length === 0 ? example : workedExample.safeParse(withoutObjectives(json, ['objectives'], bad));
  if (!rest.success) return failed(whyNot(rest.error));
  const read = withoutBad(fromWorkedExample(rest.data, newId));
  if (!read.ok) return read;
  return ok({ file: withoutLinksTo(read.value.file, bad), leftOut: [...bad, ...read.value.leftOut] });
}

function withoutBad(json: unknown): Result<{ file: PlanFile; leftOut: BadObjective[] }> {
  const at = ['plan', 'objectives'];
  const whole = planFile.safeParse(json);
  const bad = whole.success ? [] : badBySchema(whole.error, json, at);
  const rest = bad.length === 0 ? whole : planFile.safeParse(withoutObjectives(json, at, bad));
  if (!rest.success) return failed(whyNot(rest.error));
  const file = rest.data;
  if (new Set(file.plan.goals.map(goal => goal.id)).size < file.plan.goals.length) {
    return failed({ kind: 'notAPlan', field: 'plan.goals', words: 'two goals have one id' });
  }
  const { loose, fitting } = badByReference(file.plan, bad);
  const leftOut = [...bad, ...loose];
  return ok({ file: withoutLinksTo({ ...file, plan: { ...file.plan, objectives: fitting } }, leftOut), leftOut });
}

/** A link to an objective that was left out would lead nowhere; the activity is untagged then. */
function withoutLinksTo(file: PlanFile, bad: readonly BadObjective[]): PlanFile {
  if (bad.length === 0) return file;
  const there = new Set(file.plan.objectives.map(({ id }) => id));
  const gone = new Set(bad.map(({ id }) => id).filter(id => !there.has(id)));
  const links = file.links.filter(({ choice }) => choice.kind !== 'objective' || !gone.has(choice.objectiveId));
  return { ...file, links };
}

function named({ name, field, words }: BadObjective): NonNullable<Problem['bad']>[number] {
  return { name, field, words };
}
