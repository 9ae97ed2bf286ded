import { z } from 'zod';
import type { Instant } from '@/lib/domain/words';

/** EspoCRM writes `2026-11-21 16:03:37`, which is UTC and does not say so; and it takes nothing else. */
const shape = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?)$/;

export const timeText = z.string().transform((text, context): Instant => {
  const [, day, time] = shape.exec(text) ?? [];
  const at = Date.parse(`${day}T${time}Z`);
  if (!Number.isNaN(at)) return new Date(at).toISOString();
  context.addIssue({ code: 'custom', message: 'not a time' });
  return z.NEVER;
});

export function timeFor(at: Instant): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
