import { z } from 'zod';
import type { Problem, ProblemKind } from '@/lib/result';
import type { Heard } from '../hear';

/** What EspoCRM's refusals mean. The status decides; its words are in a header, the body is mostly empty. */
const refusal = z.object({
  messageTranslation: z.object({
    label: z.string().optional(),
    data: z.object({ field: z.string().optional(), type: z.string().optional() }).nullish(),
  }),
});

export function problemFrom({ status, headers, text }: Pick<Heard, 'status' | 'headers' | 'text'>): Problem {
  const told = refusal.safeParse(parse(text)).data?.messageTranslation;
  // `validationFailure` with field `dateStart`, type `required`: the type is what says something.
  const words = told?.data?.type ?? told?.label ?? headers.get('X-Status-Reason') ?? '';
  const field = told?.data?.field;
  return {
    kind: kindByStatus(status),
    ...(words.trim() === '' ? {} : { words: words.trim().slice(0, 1_000) }),
    ...(field === undefined ? {} : { field }),
  };
}

function kindByStatus(status: number): ProblemKind {
  if (status === 401) return 'signedOut';
  if (status === 403) return 'notAllowed';
  if (status === 404) return 'gone';
  if (status === 429) return 'limitReached';
  if (status >= 500) return 'crmDown';
  return status >= 400 ? 'refused' : 'unreadable';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Empty, as most of its refusals are.
    return undefined;
  }
}
