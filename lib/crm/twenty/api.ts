import type { CrmApi, Outside } from '../crm';
import { guardedApi } from '../guarded-api';
import { accountOf, contactsOf } from './accounts';
import { connect } from './connection';
import { callsLike, createCall, deleteCall } from './logging';
import { readMine, readOfCompany } from './reading';
import { usersOf } from './user';
import { readFields, writeFields } from './written-fields';

/** Twenty behind the contract: speaks with the token its page keeps and answers in the words of the domain. Asks nobody. */
export function openTwenty(base: string, outside: Outside): CrmApi {
  const connection = connect(base, outside);
  return guardedApi(
    {
      place: connection.place,
      answeredAt: connection.answeredAt,
      users: usersOf(connection),
      resolveAccount: record => accountOf(connection, record),
      contactsOf: account => contactsOf(connection, account),
      accountActivities: (account, reading, view) => readOfCompany(connection, account, reading, view),
      myActivities: (user, reading, view, onPage) => readMine(connection, user, reading, view, onPage),
      createCall: (draft, owner, key, view) => createCall(connection, draft, owner, key, view),
      callsLike: (draft, owner, since, view) => callsLike(connection, draft, owner, since, view),
      deleteCall: record => deleteCall(connection, record),
      readFields: (id, fields) => readFields(connection, id, fields),
      writeFields: write => writeFields(connection, write),
    },
    outside.now,
  );
}
