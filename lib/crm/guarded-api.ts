import type { Activity, CallDraft } from '@/lib/domain/activity';
import { type RecordId, recordIdIn, recordOf } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import type { FieldValues } from '@/lib/domain/write-back/values';
import { failed, ok, type Result } from '@/lib/result';
import type { ActivityChanges, CrmApi, FieldWrite, Reading } from './crm';
import type { View } from './draft-times';
import { elsewhere, isElsewhere } from './elsewhere';
import { readEach, writeEach } from './one-by-one';

/** Who is signed in. `id` is the CRM's own. */
export type User = { id: string; name: string; timeZone: string | null };

/** Who is signed in: asked anew, or remembered for as long as the session is the same. */
export type Users = { ask(): Promise<Result<User>>; now(): Promise<Result<User>> };

/** What a CRM's folder does itself. Ids of accounts, users and records are the CRM's own, of that place. */
export type OwnVerbs = Pick<CrmApi, 'place' | 'resolveAccount'> & {
  answeredAt: NonNullable<CrmApi['answeredAt']>;
  users: Users;
  contactsOf(account: string): ReturnType<CrmApi['contactsOf']>;
  accountActivities(account: string, reading: Reading, view: View): Promise<Result<ActivityChanges>>;
  myActivities(
    user: string,
    reading: Reading,
    view: View,
    onPage: (changes: ActivityChanges) => Promise<void>,
  ): Promise<Result<{ readUntil: Instant }>>;
  createCall(draft: CallDraft, owner: RecordId, key: string, view: View): Promise<Result<Activity>>;
  callsLike(draft: CallDraft, owner: RecordId, since: Instant, view: View): Promise<Result<Activity[]>>;
  deleteCall(record: string): Promise<Result<null>>;
  readFields(id: RecordId, fields: readonly string[]): Promise<Result<FieldValues>>;
  writeFields(write: FieldWrite): Promise<Result<null>>;
};

/**
 * The contract over what a CRM's folder does itself: nothing of another place is asked for or made here, nothing is made
 * in somebody else's name, and what is asked for several records is asked for each. For CRMs that count no requests.
 */
export function guardedApi(own: OwnVerbs, now: () => Instant): CrmApi {
  const { place, users } = own;
  const isAnyElsewhere = (ids: readonly RecordId[]): boolean => ids.some(id => isElsewhere(place, id));
  const viewOf = (user: User): View => ({ place, timeZone: user.timeZone ?? 'UTC', now: now() });

  async function view(): Promise<Result<View>> {
    const user = await users.now();
    return user.ok ? ok(viewOf(user.value)) : user;
  }

  return {
    place,
    usage: () => null,
    answeredAt: own.answeredAt,
    async currentUser() {
      const user = await users.ask();
      return user.ok ? ok({ ...user.value, id: recordIdIn(place, user.value.id) }) : user;
    },
    resolveAccount: own.resolveAccount,
    contactsOf: async accountId => (isElsewhere(place, accountId) ? elsewhere : own.contactsOf(recordOf(accountId))),

    async accountActivities(accountId, reading) {
      if (isElsewhere(place, accountId)) return elsewhere;
      const seen = await view();
      return seen.ok ? own.accountActivities(recordOf(accountId), reading, seen.value) : seen;
    },

    async myActivities(userId, reading, onPage) {
      if (isElsewhere(place, userId)) return elsewhere;
      const seen = await view();
      return seen.ok ? own.myActivities(recordOf(userId), reading, seen.value, onPage) : seen;
    },

    async createCall(draft, owner, key) {
      if (isAnyElsewhere([draft.accountId, owner])) return elsewhere;
      const user = await users.now();
      if (!user.ok) return user;
      // Between the caller's question and now somebody else may have signed in.
      if (user.value.id !== recordOf(owner)) return failed({ kind: 'otherUser' });
      return own.createCall(draft, owner, key, viewOf(user.value));
    },

    async callsLike(draft, owner, since) {
      if (isAnyElsewhere([draft.accountId, owner])) return elsewhere;
      const seen = await view();
      return seen.ok ? own.callsLike(draft, owner, since, seen.value) : seen;
    },

    deleteCall: async id => (isElsewhere(place, id) ? elsewhere : own.deleteCall(recordOf(id))),
    readFields: async (ids, fields) =>
      isAnyElsewhere(ids) ? elsewhere : readEach(ids, id => own.readFields(id, fields)),
    writeFields: async writes =>
      isAnyElsewhere(writes.map(({ id }) => id)) ? elsewhere : writeEach(writes, own.writeFields),
  };
}
