import { z } from 'zod';
import { recordIdIn } from '@/lib/domain/record-id';
import { ok, type Result } from '@/lib/result';
import type { CrmAccount, CrmContact, RecordShown } from '../crm';
import { companyOf } from './activities';
import { allRows, type Connection } from './connection';
import { parameters } from './graphql';
import { objectOf } from './ids';
import { fetchActivities } from './rows';
import { accountRow, contactRow, memberRow } from './shapes';

/** The account behind a record, and the people there. */

export async function accountOf(connection: Connection, shown: RecordShown): Promise<Result<CrmAccount | null>> {
  const id = await companyIdOf(connection, shown);
  if (!id.ok || id.value === null) return id.ok ? ok(null) : id;
  const asked = parameters({ filter: { id: { eq: id.value } } });
  const company = await connection.ask(
    () => `query { company${asked} { id name } }`,
    z.object({ company: accountRow }),
  );
  if (!company.ok) return company;
  const { id: found, name } = company.value.company;
  return ok({ id: recordIdIn(connection.place, found), name: (name ?? found).slice(0, 300) });
}

async function companyIdOf(connection: Connection, shown: RecordShown): Promise<Result<string | null>> {
  if (shown.kind === 'account') return ok(shown.record);
  const named = objectOf(shown.record);
  if (named !== null) {
    const rows = await fetchActivities(connection, named.object, [named.id]);
    if (!rows.ok) return rows;
    const [row] = rows.value;
    return row === undefined ? ok(null) : ok(companyOf(row)?.id ?? null);
  }
  const object = shown.kind === 'contact' ? 'person' : shown.kind === 'opportunity' ? 'opportunity' : null;
  if (object === null) return ok(shown.parentAccount);
  const asked = parameters({ filter: { id: { eq: shown.record } } });
  const member = await connection.ask(
    () => `query { member: ${object}${asked} { company { id name } } }`,
    z.object({ member: memberRow }),
  );
  return member.ok ? ok(member.value.member.company?.id ?? shown.parentAccount) : member;
}

export async function contactsOf(connection: Connection, company: string): Promise<Result<CrmContact[]>> {
  const list = {
    filter: () => ({ companyId: { eq: company } }),
    selection: schema => `id name { firstName lastName } ${schema.maybe('jobTitle')}`,
  } satisfies Parameters<typeof allRows>[2];
  const rows = await allRows(connection, 'people', list, contactRow);
  if (!rows.ok) return rows;
  const contacts = rows.value.map(row => ({
    id: recordIdIn(connection.place, row.id),
    name: row.name ?? row.id,
    title: row.jobTitle?.slice(0, 300) ?? null,
  }));
  return ok(contacts.sort((one, other) => one.name.localeCompare(other.name)));
}
