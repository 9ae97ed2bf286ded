import { dayOf } from '@/lib/domain/calendar';
import { recordIdIn } from '@/lib/domain/record-id';
import type { PastOpportunity } from '@/lib/domain/targets/rates-from-history';
import type { PlainDate } from '@/lib/domain/words';
import { ok, type Result } from '@/lib/result';
import { allRows, type Connection } from './connection';
import { opportunityRow } from './shapes';
import { date, quotedId, soql } from './soql';

/**
 * The user's own opportunities: open ones, and those won or lost from that day on. An org with one currency has no field
 * for it, and one that hides amounts from the rep leaves them out: what the describe does not name is not asked for.
 */
export async function opportunitiesOf(
  connection: Connection,
  user: string,
  from: PlainDate,
  timeZone: string,
): Promise<Result<PastOpportunity[]>> {
  const described = await connection.describe('Opportunity');
  if (!described.ok) return described;
  const seen = new Set(described.value.fields.map(field => field.name));
  const query = soql({
    select: [...always, ...maybe.filter(name => seen.has(name))],
    from: 'Opportunity',
    where: [`OwnerId = ${quotedId(user)}`, `(IsClosed = false OR CloseDate >= ${date(from)})`],
  });
  const rows = await allRows(connection, query, opportunityRow);
  if (!rows.ok) return rows;
  const { org } = connection;
  return ok(
    rows.value.map(row => ({
      id: recordIdIn(org, row.Id),
      accountId: row.AccountId === null ? null : recordIdIn(org, row.AccountId),
      outcome: row.IsClosed ? (row.IsWon ? 'won' : 'lost') : 'open',
      createdOn: dayOf(row.CreatedDate, timeZone),
      closesOn: row.CloseDate,
      amount: row.Amount,
      currency: row.CurrencyIsoCode,
    })),
  );
}

const always = ['Id', 'CloseDate', 'CreatedDate', 'IsClosed', 'IsWon'];
const maybe = ['AccountId', 'Amount', 'CurrencyIsoCode'];
