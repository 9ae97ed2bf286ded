import { recordIdIn, recordOf } from '@/lib/domain/record-id';
import { failed, ok, type Result } from '@/lib/result';
import type { ActivityChanges, CrmApi, Outside } from '../crm';
import type { View } from '../draft-times';
import { elsewhere, isElsewhere } from '../elsewhere';
import { readEach, writeEach } from '../one-by-one';
import { accountOf, contactsOf } from './accounts';
import { connect } from './connection';
import { callsLike, createCall, deleteCall } from './logging';
import { readActivities } from './reading';
import { type User, usersOf } from './user';
import { readFields, writeFields } from './written-fields';

/** EspoCRM behind the contract: rides on the browser's session and answers in the words of the domain. Asks nobody. */
export function openEspocrm(base: string, outside: Outside): CrmApi {
  const connection = connect(base, outside);
  const users = usersOf(connection);
  const { place } = connection;
  const viewOf = (user: User): View => ({ place, timeZone: user.timeZone ?? 'UTC', now: outside.now() });

  async function view(): Promise<Result<View>> {
    const user = await users.now();
    return user.ok ? ok(viewOf(user.value)) : user;
  }

  return {
    place,
    // EspoCRM counts no requests.
    usage: () => null,
    async currentUser() {
      const user = await users.ask();
      return user.ok ? ok({ ...user.value, id: recordIdIn(place, user.value.id) }) : user;
    },
    resolveAccount: record => accountOf(connection, record),
    contactsOf: async accountId =>
      isElsewhere(place, accountId) ? elsewhere : contactsOf(connection, recordOf(accountId)),

    async accountActivities(accountId, reading) {
      if (isElsewhere(place, accountId)) return elsewhere;
      const seen = await view();
      if (!seen.ok) return seen;
      const changes: ActivityChanges = { activities: [], goneIds: [], readUntil: seen.value.now };
      const whose = { of: 'account' as const, id: recordOf(accountId) };
      const read = await readActivities(connection, whose, reading, seen.value, async page => {
        changes.activities.push(...page.activities);
        changes.goneIds.push(...page.goneIds);
      });
      return read.ok ? ok({ ...changes, readUntil: read.value.readUntil }) : read;
    },

    async myActivities(userId, reading, onPage) {
      if (isElsewhere(place, userId)) return elsewhere;
      const seen = await view();
      if (!seen.ok) return seen;
      return readActivities(connection, { of: 'user', id: recordOf(userId) }, reading, seen.value, onPage);
    },

    async createCall(draft, owner) {
      if (isElsewhere(place, draft.accountId) || isElsewhere(place, owner)) return elsewhere;
      const user = await users.now();
      if (!user.ok) return user;
      // Between the caller's question and now somebody else may have signed in.
      if (user.value.id !== recordOf(owner)) return failed({ kind: 'otherUser' });
      return createCall(connection, draft, owner, viewOf(user.value));
    },

    async callsLike(draft, owner, since) {
      if (isElsewhere(place, draft.accountId) || isElsewhere(place, owner)) return elsewhere;
      const seen = await view();
      return seen.ok ? callsLike(connection, draft, owner, since, seen.value) : seen;
    },

    deleteCall: async id => (isElsewhere(place, id) ? elsewhere : deleteCall(connection, recordOf(id))),
    readFields: async (ids, fields) =>
      ids.some(id => isElsewhere(place, id)) ? elsewhere : readEach(ids, id => readFields(connection, id, fields)),
    writeFields: async writes =>
      writes.some(({ id }) => isElsewhere(place, id))
        ? elsewhere
        : writeEach(writes, write => writeFields(connection, write)),
  };
}
