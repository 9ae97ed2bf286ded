import { ok, type Result } from '@/lib/result';
import type { Outside } from '../crm';
import { hear } from '../hear';
import { sendRequest } from './request';
import { appUser } from './shapes';

/**
 * Does EspoCRM begin at this address? Signed in, its own question answers that. Signed out, it says so, and its page
 * names it: the licence asks for that.
 */
export async function isEspocrm(base: string, outside: Outside): Promise<Result<boolean>> {
  const user = await sendRequest(outside, base, { method: 'GET', path: 'App/user', answer: appUser });
  if (user.ok) return ok(true);
  if (user.problem.kind === 'offline') return user;
  if (user.problem.kind !== 'signedOut') return ok(false);
  const page = await hear(outside, base, { method: 'GET', credentials: 'omit', headers: { Accept: 'text/html' } });
  return page.ok ? ok(page.value.isOk && /EspoCRM/i.test(page.value.text)) : page;
}
