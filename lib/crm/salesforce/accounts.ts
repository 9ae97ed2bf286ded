import { recordIdIn } from '@/lib/domain/record-id';
import { failed, ok, type Result } from '@/lib/result';
import type { CrmAccount, CrmContact, RecordShown } from '../crm';
import { allRows, type Connection } from './connection';
import { isDescribed } from './fields';
import { isOf } from './ids';
import { accountOfRow, accountRow, contactRow } from './shapes';
import { quotedId, soql } from './soql';

/** The account behind a record, and the people there. */

export async function accountOf(connection: Connection, shown: RecordShown): Promise<Result<CrmAccount | null>> {
  const account = await accountIdOf(connection, shown);
  if (!account.ok || account.value === null) return account.ok ? ok(null) : account;
  const query = soql({ select: ['Id', 'Name'], from: 'Account', where: [`Id = ${quotedId(account.value)}`] });
  const rows = await allRows(connection, query, accountRow);
  if (!rows.ok) return rows;
  const row = rows.value[0];
  return row === undefined
    ? failed({ kind: 'gone' })
    : ok({ id: recordIdIn(connection.org, row.Id), name: row.Name.slice(0, 300) });
}

/** The record's own account; where it has none, the one in whose workspace it was opened. */
async function accountIdOf(
  connection: Connection,
  { record, parentAccount }: RecordShown,
): Promise<Result<string | null>> {
  if (isOf('account', record)) return ok(record);
  const object = objectOf(record);
  if (object === null) return ok(parentAccount);
  const query = soql({ select: ['AccountId'], from: object, where: [`Id = ${quotedId(record)}`] });
  const rows = await allRows(connection, query, accountOfRow);
  if (!rows.ok) return rows;
  const row = rows.value[0];
  return row === undefined ? failed({ kind: 'gone' }) : ok(row.AccountId ?? parentAccount);
}

/** Objects that name an account. A lead has none yet. */
function objectOf(record: string): string | null {
  if (isOf('contact', record)) return 'Contact';
  if (isOf('opportunity', record)) return 'Opportunity';
  if (isOf('task', record)) return 'Task';
  if (isOf('event', record)) return 'Event';
  if (isOf('case', record)) return 'Case';
  return isOf('contract', record) ? 'Contract' : null;
}

export async function contactsOf(connection: Connection, account: string): Promise<Result<CrmContact[]>> {
  const described = await connection.describe('Contact');
  if (!described.ok) return described;
  const query = soql({
    select: ['Id', 'Name', ...(isDescribed(described.value, 'Title') ? ['Title'] : [])],
    from: 'Contact',
    where: [`AccountId = ${quotedId(account)}`],
    order: 'Name',
  });
  const rows = await allRows(connection, query, contactRow);
  if (!rows.ok) return rows;
  return ok(
    rows.value.map(row => ({
      id: recordIdIn(connection.org, row.Id),
      name: row.Name.slice(0, 300),
      title: row.Title?.slice(0, 300) ?? null,
    })),
  );
}
