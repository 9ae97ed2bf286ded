import type { ZodType } from 'zod';
import { type TextName, text } from '@/lib/messages/text';

/** What a schema has against a value, a sentence for each field: `measure.target` → "A number, please." */
export function fieldProblems(schema: ZodType, value: unknown): Record<string, string> {
  const read = schema.safeParse(value);
  if (read.success) return {};
  const problems: Record<string, string> = {};
  for (const issue of read.error.issues) {
    const field = issue.path.join('.');
    problems[field] ??= sentence(issue);
  }
  return problems;
}

type Issue = {
  code: string;
  message: string;
  origin?: unknown;
  minimum?: unknown;
  maximum?: unknown;
  format?: unknown;
};

function sentence(issue: Issue): string {
  const { code, origin } = issue;
  // Our own checks name their text.
  if (code === 'custom') return text(issue.message as TextName) || issue.message;
  if (code === 'too_small' && origin === 'string') return text('plan_fieldEmpty');
  if (code === 'too_big' && origin === 'string') return text('plan_fieldLong', String(issue.maximum));
  if (code === 'too_small') return text('plan_fieldLow', String(issue.minimum));
  if (code === 'too_big') return text('plan_fieldHigh', String(issue.maximum));
  if (code === 'invalid_format' && issue.format === 'date') return text('plan_fieldDate');
  if (code === 'invalid_format') return text('plan_fieldForm');
  return text('plan_fieldNumber');
}
