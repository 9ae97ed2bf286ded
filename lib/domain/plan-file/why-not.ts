import type { z } from 'zod';
import type { Problem } from '@/lib/result';

/** The first thing that is wrong, with its place in the file: `plan.objectives[3].measure.target`. */
export function whyNot(error: z.ZodError): Problem {
  const more = error.issues.length - 1;
  const [issue] = error.issues;
  return {
    kind: 'notAPlan',
    field: placeOf(issue?.path ?? []) || '(top)',
    words: `${issue?.message ?? ''}${more > 0 ? ` (+${more})` : ''}`,
  };
}

/** A path as it is written: `measure.target`, `tactics[2].what`. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
