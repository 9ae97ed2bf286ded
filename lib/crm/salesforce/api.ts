import type { Activity, CallDraft } from '@/lib/domain/activity';
import { recordIdIn, recordOf } from '@/lib/domain/record-id';
import type { Instant } from '@/lib/domain/words';
import { failed, ok, type Result } from '@/lib/result';
import type { ActivityChanges, CrmApi, OpenCrm, Outside } from '../crm';
import type { View } from '../draft-times';
import { elsewhere, isElsewhere } from '../elsewhere';
import { accountPlansOf } from './account-plans';
import { accountOf, contactsOf } from './accounts';
import { appSignIn } from './app-sign-in';
import { type Connection, connect } from './connection';
import { callsLike, createCall, deleteCall } from './logging';
import { opportunitiesOf } from './opportunities';
import { writePlan } from './plan-records';
import { readActivities } from './reading';
import { findSession } from './session';
import { readUser, type User } from './user';
import { writeTargets } from './write-targets';
import { readFields, writeFields } from './written-fields';

/** Salesforce behind the contract: opens the rep's session and answers in the words of the domain. */
export const openSalesforce: OpenCrm = async (host, outside) => {
  const session = await findSession(host, outside);
  if (!session.ok) return session;
  const byApp = appSignIn(host, session.value.org, outside);
  return ok({ ...apiOver(connect(session.value, outside), outside), byApp });
};

function apiOver(connection: Connection, outside: Outside): CrmApi {
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

  /** For writing as that person; without one, as whoever was asked for last. */
  async function writingAs(owner: string | null): Promise<Result<{ user: User; connection: Connection }>> {
    const user = owner === null && known !== null ? ok(known.user) : await userNow();
    if (!user.ok) return user;
    // Between the caller's question and now somebody else may have signed in.
    if (known === null || (owner !== null && user.value.id !== owner)) return failed({ kind: 'otherUser' });
    return ok({ user: user.value, connection: connection.writingAs(known.signIn) });
  }

  async function view(): Promise<Result<View>> {
    const user = await userNow();
    return user.ok ? ok(viewOf(user.value)) : user;
  }

  return {
    place,
    usage: connection.usage,
    answeredAt: connection.answeredAt,
    async currentUser() {
      const user = await askUser();
      return user.ok ? ok({ ...user.value, id: recordIdIn(place, user.value.id) }) : user;
    },
    resolveAccount: record => accountOf(connection, record),
    contactsOf: async accountId =>
      isElsewhere(place, accountId) ? elsewhere : contactsOf(connection, recordOf(accountId)),

    async accountActivities(accountId, { from, since }) {
      if (isElsewhere(place, accountId)) return elsewhere;
      const seen = await view();
      if (!seen.ok) return seen;
      const id = recordOf(accountId);
      const changes: ActivityChanges = { activities: [], goneIds: [], renamed: [], readUntil: seen.value.now };
      const whose = [
        { field: 'AccountId', id },
        { field: 'WhatId', id },
      ] as const;
      const read = await readActivities(connection, { whose, from, since }, seen.value, async page => {
        changes.activities.push(...page.activities);
        changes.goneIds.push(...page.goneIds);
        changes.renamed?.push(...(page.renamed ?? []));
      });
      return read.ok ? ok({ ...changes, readUntil: read.value.readUntil }) : read;
    },

    async myActivities(userId, reading, onPage) {
      if (isElsewhere(place, userId)) return elsewhere;
      const seen = await view();
      if (!seen.ok) return seen;
      const id = recordOf(userId);
      // What the rep handed on to somebody is no longer the rep's own: that it changed hands must be seen.
      const own = [{ field: 'OwnerId', id } as const];
      const whose = reading.since === null ? own : [{ field: 'CreatedById', id } as const, ...own];
      return readActivities(connection, { ...reading, whose, isLong: true }, seen.value, onPage);
    },

    async accountPlans(accountId) {
      if (isElsewhere(place, accountId)) return elsewhere;
      const seen = await view();
      return seen.ok ? accountPlansOf(connection, recordOf(accountId), seen.value) : seen;
    },

    async opportunities(userId, from) {
      if (isElsewhere(place, userId)) return elsewhere;
      const seen = await view();
      if (!seen.ok) return seen;
      return opportunitiesOf(connection, recordOf(userId), from, seen.value.timeZone);
    },

    async createCall(draft: CallDraft, owner): Promise<Result<Activity>> {
      if (isElsewhere(place, draft.accountId) || isElsewhere(place, owner)) return elsewhere;
      const writing = await writingAs(recordOf(owner));
      if (!writing.ok) return writing;
      return createCall(writing.value.connection, draft, owner, viewOf(writing.value.user));
    },

    async callsLike(draft: CallDraft, owner, since: Instant) {
      if (isElsewhere(place, draft.accountId) || isElsewhere(place, owner)) return elsewhere;
      const user = await userNow();
      if (!user.ok) return user;
      if (user.value.id !== recordOf(owner)) return failed({ kind: 'otherUser' });
      return callsLike(connection, draft, owner, since, viewOf(user.value));
    },

    readFields: async (ids, fields) =>
      ids.some(id => isElsewhere(place, id)) ? elsewhere : readFields(connection, ids, fields),
    async writeFields(writes) {
      if (writes.some(({ id }) => isElsewhere(place, id))) return elsewhere;
      const writing = await writingAs(null);
      return writing.ok ? writeFields(writing.value.connection, writes) : writing;
    },
    writeTargets: () => writeTargets(connection),
    async writePlan(records) {
      const writing = await writingAs(null);
      return writing.ok ? writePlan(writing.value.connection, records) : writing;
    },
    async deleteCall(id) {
      if (isElsewhere(place, id)) return elsewhere;
      const writing = await writingAs(null);
      return writing.ok ? deleteCall(writing.value.connection, recordOf(id)) : writing;
    },
  };
}
