import type { Activity, CallDraft } from '@/lib/domain/activity';
import { recordIdIn, recordOf } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import { failed, ok, type Result } from '@/lib/result';
import type { ActivityChanges, CrmApi, OpenCrm, Outside } from '../crm';
import { accountOf, contactsOf } from './accounts';
import type { View } from './activities';
import { connect } from './connection';
import { createCall, findCall } from './logging';
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
  let known: { user: User; signIn: string } | null = null;

  /** Asked anew: the rep may have become somebody else ("Login As") in the meantime. */
  async function askUser(): Promise<Result<User>> {
    const user = await readUser(connection);
    known = user.ok ? { user: user.value, signIn: connection.signIn() } : null;
    return user;
  }

  /** For days and times it is enough who was signed in at the last question. */
  async function view(): Promise<Result<View>> {
    const user = known !== null && known.signIn === connection.signIn() ? ok(known.user) : await askUser();
    return user.ok ? ok({ place, timeZone: user.value.timeZone ?? 'UTC', now: outside.now() }) : user;
  }

  return {
    place,
    usage: connection.usage,
    async currentUser() {
      const user = await askUser();
      return user.ok ? ok({ ...user.value, id: recordIdIn(place, user.value.id) }) : user;
    },
    resolveAccount: record => accountOf(connection, record),
    contactsOf: accountId => contactsOf(connection, recordOf(accountId)),

    async accountActivities(accountId, { from, since }) {
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
      const seen = await view();
      if (!seen.ok) return seen;
      return readActivities(connection, { whose: [`OwnerId = ${quotedId(recordOf(userId))}`], from, since }, seen.value, onPage);
    },

    async createCall(draft: CallDraft, owner): Promise<Result<Activity>> {
      const seen = await view();
      if (!seen.ok) return seen;
      // Between the caller's question and now somebody else may have signed in.
      if (known !== null && known.user.id !== recordOf(owner)) return failed({ kind: 'otherUser' });
      return createCall(connection, draft, owner, seen.value);
    },

    async findCall(draft: CallDraft, owner, attemptedAt: Instant) {
      const seen = await view();
      return seen.ok ? findCall(connection, draft, owner, attemptedAt, seen.value) : seen;
    },
  };
}
