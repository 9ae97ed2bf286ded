import { z } from 'zod';
import { failed, ok, type Result } from '@/lib/result';
import type { Outside } from '../crm';

/**
 * The rep's own session: the access token in the cookie that Twenty's page keeps, read anew for every request. It lasts
 * half an hour, and only the page renews it. The refresh token beside it is never touched: used a second time it would
 * sign the rep out everywhere.
 */
const token = z.object({ token: z.string().min(1), expiresAt: z.string().optional() });
const tokenPair = z.union([
  z.object({ accessToken: token }).transform(pair => pair.accessToken),
  // The same by the name that newer versions give it.
  z.object({ accessOrWorkspaceAgnosticToken: token }).transform(pair => pair.accessOrWorkspaceAgnosticToken),
]);

export async function readToken(base: string, outside: Outside): Promise<Result<string>> {
  const cookies = await outside.cookies({ name: 'tokenPair', url: base });
  const found = cookies.map(cookie => tokenIn(cookie.value)).find(each => each !== null);
  if (found === undefined || found === null) return failed({ kind: 'signedOut' });
  const isOver = found.expiresAt !== undefined && Date.parse(found.expiresAt) <= Date.parse(outside.now());
  return isOver ? failed({ kind: 'sessionResting' }) : ok(found.token);
}

function tokenIn(cookie: string): z.infer<typeof token> | null {
  try {
    return tokenPair.safeParse(JSON.parse(decodeURIComponent(cookie))).data ?? null;
  } catch {
    // Half a cookie, or another application's of the same name: nobody is signed in to Twenty.
    return null;
  }
}
