import { z } from 'zod';
import { type Evaluation, evaluate } from '@/lib/domain/evaluate/evaluate';
import { workedText } from './worked-example';

/** A worked example as it is written, to be changed before it is evaluated. */
const example = z.looseObject({ activities: z.array(z.looseObject({ id: z.string() })) });
export type Example = z.infer<typeof example>;

export function exampleFile(name: string): Example {
  return example.parse(JSON.parse(workedText(name)));
}

export function evaluated(file: unknown): Evaluation {
  const evaluation = evaluate(JSON.stringify(file));
  if (!evaluation.ok) throw new Error(JSON.stringify(evaluation.problem));
  return evaluation.value;
}
