import { ok } from '@/lib/result';
import type { ActivityChanges, CrmApi, Outside } from '../crm';
import { guardedApi } from '../guarded-api';
import { accountOf, contactsOf } from './accounts';
import { connect } from './connection';
import { callsLike, createCall, deleteCall } from './logging';
import { readActivities } from './reading';
import { usersOf } from './user';
import { readFields, writeFields } from './written-fields';

/** EspoCRM behind the contract: rides on the browser's session and answers in the words of the domain. Asks nobody. */
export function openEspocrm(base: string, outside: Outside): CrmApi {
  const connection = connect(base, outside);
  return guardedApi(
    {
      place: connection.place,
      answeredAt: connection.answeredAt,
      users: usersOf(connection),
      resolveAccount: record => accountOf(connection, record),
      contactsOf: account => contactsOf(connection, account),
      async accountActivities(account, reading, view) {
        const changes: ActivityChanges = { activities: [], goneIds: [], readUntil: view.now };
        const read = await readActivities(connection, { of: 'account', id: account }, reading, view, async page => {
          changes.activities.push(...page.activities);
          changes.goneIds.push(...page.goneIds);
        });
        return read.ok ? ok({ ...changes, readUntil: read.value.readUntil }) : read;
      },
      myActivities: (user, reading, view, onPage) =>
        readActivities(connection, { of: 'user', id: user }, reading, view, onPage),
      createCall: (draft, owner, _key, view) => createCall(connection, draft, owner, view),
      callsLike: (draft, owner, since, view) => callsLike(connection, draft, owner, since, view),
      deleteCall: record => deleteCall(connection, record),
      readFields: (id, fields) => readFields(connection, id, fields),
      writeFields: write => writeFields(connection, write),
    },
    outside.now,
  );
}
