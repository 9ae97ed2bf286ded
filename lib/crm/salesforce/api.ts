import type { Activity, CallDraft } from '@/lib/domain/activity';
import { placeOf, type RecordId, recordIdIn, recordOf } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import { failed, ok, type Result } from '@/lib/result';
import type { ActivityChanges, CrmApi, OpenCrm, Outside } from '../crm';
import { accountOf, contactsOf } from './accounts';
import type { View } from './activities';
import { connect } from './connection';
import { callsLike, createCall, deleteCall } from './logging';
import { readActivities } from './reading';
import { findSession } from './session';
import { quotedId } from './soql';
import { readUser, type User } from './user';

/** Salesforce behind the contract: opens the rep's session and answers in the words of the domain. */
export const openSalesforce: OpenCrm = async (host, outside) => {
  const session = await findSession(host, outside);
  return session.ok ? ok(apiOver(connect(session.value, outside), outside)) : session;
};

function apiOver(connection: ReturnType<typeof connect>, outside: Outside): CrmApi {
  const place = connection.org;
  let known: { user: User; signIn: number } | null = null;

  /** Asked anew: the rep may have become somebody else ("Login As") in the meantime. */
  async function askUser(): Promise<Result<User>> {
    const signIn = await connection.signIn();
    if (!signIn.ok) return signIn;
    const user = await readUser(connection);
    known = user.ok ? { user: user.value, signIn: signIn.value } : null;
    return user;
  }

  /** The user of the present token, asked once a token. */
  async function userNow(): Promise<Result<User>> {
    const signIn = await connection.signIn();
    if (!signIn.ok) return signIn;
    return known !== null && known.signIn === signIn.value ? ok(known.user) : askUser();
  }

  const viewOf = (user: User): View => ({ place, timeZone: user.timeZone ?? 'UTC', now: outside.now() });

  async function view(): Promise<Result<View>> {
    const user = await userNow();
    return user.ok ? ok(viewOf(user.value)) : user;
  }

  /** A sandbox has the record ids of production: what belongs to another org is never asked for or made here. */
  const isElsewhere = (id: RecordId): boolean => (placeOf(id) ?? place) !== place;
  const elsewhere = failed({ kind: 'unknownPlace' as const });

  return {
    place,
    usage: connection.usage,
    async currentUser() {
      const user = await askUser();
      return user.ok ? ok({ ...user.value, id: recordIdIn(place, user.value.id) }) : user;
    },
    resolveAccount: record => accountOf(connection, record),
    contactsOf: async accountId => (isElsewhere(accountId) ? elsewhere : contactsOf(connection, recordOf(accountId))),

    async accountActivities(accountId, { from, since }) {
      if (isElsewhere(accountId)) return elsewhere;
      const seen = await view();
      if (!seen.ok) return seen;
      const account = quotedId(recordOf(accountId));
      const changes: ActivityChanges = { activities: [], goneIds: [], readUntil: seen.value.now };
      const whose = [`(AccountId = ${account} OR WhatId = ${account})`];
      const read = await readActivities(connection, { whose, from, since }, seen.value, async page => {
        changes.activities.push(...page.activities);
        changes.goneIds.push(...page.goneIds);
      });
      return read.ok ? ok({ ...changes, readUntil: read.value.readUntil }) : read;
    },

    async myActivities(userId, { from, since }, onPage) {
      if (isElsewhere(userId)) return elsewhere;
      const seen = await view();
      if (!seen.ok) return seen;
      return readActivities(
        connection,
        { whose: [`OwnerId = ${quotedId(recordOf(userId))}`], from, since },
        seen.value,
        onPage,
      );
    },

    async createCall(draft: CallDraft, owner): Promise<Result<Activity>> {
      if (isElsewhere(draft.accountId) || isElsewhere(owner)) return elsewhere;
      const user = await userNow();
      if (!user.ok) return user;
      // Between the caller's question and now somebody else may have signed in.
      if (user.value.id !== recordOf(owner)) return failed({ kind: 'otherUser' });
      return createCall(connection, draft, owner, viewOf(user.value));
    },

    async callsLike(draft: CallDraft, owner, since: Instant) {
      if (isElsewhere(draft.accountId) || isElsewhere(owner)) return elsewhere;
      const seen = await view();
      return seen.ok ? callsLike(connection, draft, owner, since, seen.value) : seen;
    },

    deleteCall: async id => (isElsewhere(id) ? elsewhere : deleteCall(connection, recordOf(id))),
  };
}
