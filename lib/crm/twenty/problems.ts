import { z } from 'zod';
import type { Problem, ProblemKind } from '@/lib/result';

/** What Twenty's errors mean. They come with HTTP 200; a code stands beside them, and some things only the words tell. */
const errors = z.object({
  errors: z
    .array(z.object({ message: z.string().catch(''), extensions: z.object({ code: z.string().optional() }).nullish() }))
    .min(1),
});

/** The problem in an answer's body; null when it tells of none. `isWrite`: something was to be changed. */
export function problemIn(text: string, isWrite: boolean): Problem | null {
  const first = errors.safeParse(parse(text)).data?.errors[0];
  if (first === undefined) return null;
  const words = first.message.trim().slice(0, 1_000);
  return { kind: kindOf(first.extensions?.code ?? '', words, isWrite), ...(words === '' ? {} : { words }) };
}

export function problemByStatus(status: number): Problem {
  return { kind: kindByStatus(status) };
}

function kindByStatus(status: number): ProblemKind {
  if (status === 401) return 'signedOut';
  if (status === 403) return 'notAllowed';
  if (status === 429) return 'limitReached';
  return status >= 500 ? 'crmDown' : 'unreadable';
}

function kindOf(code: string, words: string, isWrite: boolean): ProblemKind {
  // Without a token there is nothing in the schema to ask for.
  if (code === 'UNAUTHENTICATED' || /Cannot query field "\w+" on type "(?:Query|Mutation)"/.test(words))
    return 'signedOut';
  if (isUnknownName(words)) return 'otherVersion';
  if (code === 'FORBIDDEN' || /forbidden|permission/i.test(words)) return 'notAllowed';
  if (code === 'NOT_FOUND') return 'gone';
  if (/too many requests|rate limit|limit reached/i.test(words)) return 'limitReached';
  return isWrite || code === 'BAD_USER_INPUT' ? 'refused' : 'crmDown';
}

/** The schema of this version has no such field or argument. */
export function isUnknownName(words: string): boolean {
  return /Cannot query field|is not defined by type|Unknown (?:argument|type)|Unknown field/i.test(words);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page, or half an answer: whoever reads the success will say so.
    return undefined;
  }
}
