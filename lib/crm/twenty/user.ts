import { isTimeZone } from '@/lib/domain/calendar';
import { failed, ok, type Result } from '@/lib/result';
import type { User, Users } from '../guarded-api';
import type { Connection } from './connection';
import { currentUser } from './shapes';

/**
 * The rep as a member of the workspace: tasks are assigned to members, not to users. Remembered for as long as the page
 * keeps the same token.
 */
export function usersOf(connection: Connection): Users {
  let known: { user: User; session: string } | null = null;

  async function ask(): Promise<Result<User>> {
    const session = await connection.session();
    known = null;
    if (!session.ok) return session;
    const answer = await connection.ask(
      schema =>
        `query { currentUser { id email workspaceMember { id ${schema.maybe('name', 'firstName lastName')} ${schema.maybe('timeZone')} } } }`,
      currentUser,
    );
    if (!answer.ok) return answer;
    const { email, workspaceMember: member } = answer.value.currentUser;
    // Signed in, but a member of no workspace: there is nothing of theirs to read or to write.
    if (member == null) return failed({ kind: 'notAllowed' });
    const user = { id: member.id, name: member.name ?? email ?? member.id, timeZone: zoneOf(member.timeZone) };
    known = { user, session: session.value };
    return ok(user);
  }

  return {
    ask,
    async now() {
      const session = await connection.session();
      if (!session.ok) return session;
      return known !== null && known.session === session.value ? ok(known.user) : ask();
    },
  };
}

/** "system" is the zone of the rep's device, which is this one. */
function zoneOf(told: string | null): string | null {
  const zone = told === 'system' ? Intl.DateTimeFormat().resolvedOptions().timeZone : told;
  return zone !== null && isTimeZone(zone) ? zone : null;
}
