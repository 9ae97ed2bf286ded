import { recordIdIn } from '@/lib/domain/record-id';
import { ok, type Result } from '@/lib/result';
import type { CrmAccount, CrmContact, RecordShown } from '../crm';
import { allRows, type Connection } from './connection';
import { entityOf } from './ids';
import { accountRow, contactRow, memberRow } from './shapes';

/** The account behind a record, and the people there. */

export async function accountOf(connection: Connection, shown: RecordShown): Promise<Result<CrmAccount | null>> {
  const id = await accountIdOf(connection, shown);
  if (!id.ok || id.value === null) return id.ok ? ok(null) : id;
  const account = await connection.send({ method: 'GET', path: `Account/${id.value}`, answer: accountRow });
  if (!account.ok) return account;
  return ok({ id: recordIdIn(connection.place, account.value.id), name: account.value.name.slice(0, 300) });
}

async function accountIdOf(connection: Connection, shown: RecordShown): Promise<Result<string | null>> {
  if (shown.kind === 'account') return ok(shown.record);
  const path = pathOf(shown);
  if (path === null) return ok(shown.parentAccount);
  const member = await connection.send({ method: 'GET', path, answer: memberRow });
  if (!member.ok) return member;
  const { accountId, parentType, parentId } = member.value;
  return ok(accountId ?? (parentType === 'Account' ? parentId : null) ?? shown.parentAccount);
}

function pathOf({ kind, record }: RecordShown): string | null {
  if (kind === 'contact') return `Contact/${record}`;
  if (kind === 'opportunity') return `Opportunity/${record}`;
  const named = entityOf(record);
  return named === null ? null : `${named.entity}/${named.id}`;
}

export async function contactsOf(connection: Connection, account: string): Promise<Result<CrmContact[]>> {
  const rows = await allRows(
    connection,
    'Contact',
    {
      select: ['id', 'name', 'title', 'accountTitle'],
      where: [{ type: 'equals', attribute: 'accountId', value: account }],
      orderBy: 'name',
    },
    contactRow,
  );
  if (!rows.ok) return rows;
  return ok(
    rows.value.map(row => ({
      id: recordIdIn(connection.place, row.id),
      name: (row.name ?? row.id).slice(0, 300),
      title: (row.accountTitle ?? row.title)?.slice(0, 300) ?? null,
    })),
  );
}
