import { isTimeZone } from '@/lib/domain/calendar';
import { ok, type Result } from '@/lib/result';
import type { User, Users } from '../guarded-api';
import type { Connection } from './connection';
import { appUser } from './shapes';

/** Remembered for as long as the browser has the same session. */
export function usersOf(connection: Connection): Users {
  let known: { user: User; session: string } | null = null;

  async function ask(): Promise<Result<User>> {
    const session = await connection.session();
    const answer = await connection.send({ method: 'GET', path: 'App/user', answer: appUser });
    known = null;
    if (!answer.ok) return answer;
    const { user, preferences, settings } = answer.value;
    // Who chose no zone has that of the company.
    const timeZone = preferences?.timeZone || settings?.timeZone || null;
    const found: User = {
      id: user.id,
      name: (user.name || user.userName || user.id).slice(0, 300),
      timeZone: timeZone !== null && isTimeZone(timeZone) ? timeZone : null,
    };
    if (session !== '') known = { user: found, session };
    return ok(found);
  }

  return {
    ask,
    now: async () => (known !== null && known.session === (await connection.session()) ? ok(known.user) : ask()),
  };
}
