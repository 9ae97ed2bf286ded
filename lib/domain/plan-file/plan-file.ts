import { z } from 'zod';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import type { Plan } from '../plan';
import { type PlanFile, planFile } from './format';
import { fromWorkedExample } from './from-worked-example';
import { type WorkedExample, workedExample } from './worked-example';

/** A plan with the links of many years; one that is larger than this is something else. */
export const MAX_FILE_BYTES = 20_000_000;

/**
 * Read a plan file: our own, or a worked example (`sample-plan/1`). `newId` names what the file leaves unnamed.
 * A refused file gives the field and the reason, and nothing else happens.
 */
export function readPlanFile(text: string, newId: () => string): Result<PlanFile> {
  if (text.length > MAX_FILE_BYTES) return failed({ kind: 'tooLarge' });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failed({ kind: 'notJson', words: error instanceof Error ? error.message : undefined });
  }
  const head = z.looseObject({ format: z.string().optional(), schema: z.string().optional() }).safeParse(json);
  if (!head.success) return failed({ kind: 'notAPlan', words: 'the file holds no object', field: '(top)' });
  if (head.data.schema === 'sample-plan/1') {
    const read = readWorkedExample(json, newId);
    return read.ok ? ok(read.value.file) : read;
  }
  const format = /^throughline\/(\d+)$/.exec(head.data.format ?? '');
  if (format === null) {
    return failed({ kind: 'notAPlan', field: 'format', words: 'expected "throughline/1"' });
  }
  if (Number(format[1]) > 1) return failed({ kind: 'newerFile' });
  return checked(json);
}

/** A worked example as it stands in its file, and as a plan with links. */
export function readWorkedExample(
  json: unknown,
  newId: () => string,
): Result<{ example: WorkedExample; file: PlanFile }> {
  const example = workedExample.safeParse(json);
  if (!example.success) return failed(whyNot(example.error));
  const file = checked(fromWorkedExample(example.data, newId));
  return file.ok ? ok({ example: example.data, file: file.value }) : file;
}

function checked(json: unknown): Result<PlanFile> {
  const file = planFile.safeParse(json);
  if (!file.success) return failed(whyNot(file.error));
  const loose = danglingReference(file.data.plan);
  return loose === null ? ok(file.data) : failed(loose);
}

/** The first thing that is wrong, with its place in the file: `plan.objectives[3].measure.target`. */
export function whyNot(error: z.ZodError): Problem {
  const issue = error.issues[0];
  const field = (issue?.path ?? [])
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  const more = error.issues.length - 1;
  return {
    kind: 'notAPlan',
    field: field || '(top)',
    words: `${issue?.message ?? ''}${more > 0 ? ` (+${more})` : ''}`,
  };
}

/** An objective that names a goal which is not in the file, or two things with one id. */
function danglingReference(plan: Plan): Problem | null {
  const goalIds = new Set(plan.goals.map(goal => goal.id));
  if (goalIds.size < plan.goals.length)
    return { kind: 'notAPlan', field: 'plan.goals', words: 'two goals have one id' };
  const objectiveIds = new Set<string>();
  for (const [index, objective] of plan.objectives.entries()) {
    const field = `plan.objectives[${index}]`;
    if (!goalIds.has(objective.goalId)) {
      return { kind: 'notAPlan', field: `${field}.goalId`, words: `no goal has the id "${objective.goalId}"` };
    }
    if (objectiveIds.has(objective.id))
      return { kind: 'notAPlan', field: `${field}.id`, words: `"${objective.id}" is there twice` };
    objectiveIds.add(objective.id);
  }
  return null;
}
