import { z } from 'zod';
import { failed, ok, type Result } from '@/lib/result';
import type { Outside } from '../crm';
import { hear, readAnswer } from '../hear';
import { challengeOf } from './pkce';
import { problemFrom } from './problems';
import { salesforceId } from './shapes';

/**
 * The token of the app that a company's admin made for orgs which let no browser session use their API. It is kept in
 * the browser's memory alone, belongs to one user of one org, and counts only beside the sign-in it was made in.
 */
const appToken = z.object({
  org: salesforceId,
  userId: salesforceId,
  host: z.string(),
  access: z.string().min(1),
  refresh: z.string().nullable(),
  clientId: z.string(),
  /** The fingerprint of the browser's session beside which it was made. */
  madeBeside: z.string(),
});
export type AppToken = z.infer<typeof appToken>;

/** What the token address answers. `id` ends in `/<org>/<user>`. */
export const tokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  id: z.url(),
});
type TokenAnswer = z.infer<typeof tokenAnswer>;

/** Stands for a session without telling it: nothing leads back. */
export function fingerprint(session: string): Promise<string> {
  return challengeOf(session);
}

export async function appTokenOf(org: string, { keep }: Outside): Promise<AppToken | null> {
  const stored = appToken.safeParse(await keep?.forSession.read(keyOf(org)));
  return stored.success && stored.data.org === org ? stored.data : null;
}

export async function saveAppToken(token: AppToken, { keep }: Outside): Promise<void> {
  await keep?.forSession.write(keyOf(token.org), token);
}

export async function forgetAppToken(org: string, { keep }: Outside): Promise<void> {
  await keep?.forSession.write(keyOf(org), null);
}

/**
 * The same sign-in with a fresh access token; null when the app gives none any more, because it was revoked or made
 * without: the token is then forgotten. Without an answer it stays, for a later try.
 */
export async function renewed(token: AppToken, outside: Outside): Promise<AppToken | null> {
  if (token.refresh === null) {
    await forgetAppToken(token.org, outside);
    return null;
  }
  const form = { grant_type: 'refresh_token', refresh_token: token.refresh, client_id: token.clientId };
  const answer = await postForm(outside, token.host, '/services/oauth2/token', form, tokenAnswer);
  const owner = answer.ok ? ownerIn(answer.value) : null;
  if (answer.ok && owner?.org === token.org && owner.userId === token.userId) {
    const fresh = { ...token, access: answer.value.access_token, refresh: answer.value.refresh_token ?? token.refresh };
    await saveAppToken(fresh, outside);
    return fresh;
  }
  const isFinal = answer.ok || !['offline', 'crmDown', 'unreadable'].includes(answer.problem.kind);
  if (isFinal) await forgetAppToken(token.org, outside);
  return null;
}

/** Ends the token in the org as well. One the org does not know any more is ended already. */
export async function revoke(token: AppToken, outside: Outside): Promise<Result<null>> {
  const form = { token: token.refresh ?? token.access };
  const answer = await postForm(outside, token.host, '/services/oauth2/revoke', form, z.unknown());
  if (!answer.ok && (answer.problem.kind === 'offline' || answer.problem.kind === 'crmDown')) return answer;
  // Another one, which is good, may be kept beside it.
  if ((await appTokenOf(token.org, outside))?.access === token.access) await forgetAppToken(token.org, outside);
  return ok(null);
}

/** Whose a token is, by the address of its identity. */
export function ownerIn({ id }: TokenAnswer): { org: string; userId: string } | null {
  const [org, userId] = new URL(id).pathname.split('/').slice(-2);
  const read = z.object({ org: salesforceId, userId: salesforceId }).safeParse({ org, userId });
  return read.success ? read.data : null;
}

/** A form posted to the org, as OAuth has it; nothing but the form speaks for the rep. */
export async function postForm<Answer>(
  outside: Outside,
  host: string,
  path: string,
  form: Record<string, string>,
  shape: z.ZodType<Answer>,
): Promise<Result<Answer>> {
  const heard = await hear(outside, `https://${host}${path}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    credentials: 'omit',
  });
  if (!heard.ok) return heard;
  const { isOk, status, text } = heard.value;
  return isOk ? readAnswer(text, shape) : failed(problemFrom(status, text));
}

function keyOf(org: string): string {
  return `appToken:${org}`;
}
