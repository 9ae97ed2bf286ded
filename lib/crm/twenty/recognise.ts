import { z } from 'zod';
import { ok, type Result } from '@/lib/result';
import type { Outside } from '../crm';
import { hear } from '../hear';
import { sendQuestion } from './request';
import { readToken } from './session';

/**
 * Does Twenty begin at this address? It answers the question for the user, or refuses it in the way of its own when
 * nobody is signed in; and its page bears its name.
 */
export async function isTwenty(base: string, outside: Outside): Promise<Result<boolean>> {
  const token = await readToken(base, outside);
  const question = 'query { currentUser { id workspaceMember { id } } }';
  const answer = z.object({ currentUser: z.object({ id: z.string() }) });
  const user = await sendQuestion(outside, base, token.ok ? token.value : null, question, answer);
  if (user.ok) return ok(true);
  if (user.problem.kind === 'offline') return user;
  if (user.problem.kind !== 'signedOut' && user.problem.kind !== 'notAllowed') return ok(false);
  const page = await hear(outside, base, { method: 'GET', credentials: 'omit', headers: { Accept: 'text/html' } });
  return page.ok ? ok(page.value.isOk && /<title>[^<]*Twenty/i.test(page.value.text)) : page;
}
