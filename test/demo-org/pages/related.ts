/** The related lists at the side of a record page. */
import type { Row } from '../database';
import type { Org } from '../org';
import type { SObject } from '../schema/s-object';
import { shownDay, shownMoney } from './shown';

export interface RelatedList {
  object: string;
  title: string;
  rows: { id: string; name: string; lines: { label: string; value: string }[] }[];
}

/** Contacts and open opportunities of an account; nothing for other records. */
export function related(org: Org, object: SObject, id: string): RelatedList[] {
  if (object.name !== 'Account') return [];
  const contacts = org.db.rows('SELECT * FROM "Contact" WHERE "AccountId" = ? AND "IsDeleted" = 0 ORDER BY "Name"', [
    id,
  ]);
  const opportunities = org.db.rows(
    'SELECT * FROM "Opportunity" WHERE "AccountId" = ? AND "IsDeleted" = 0 ORDER BY "IsClosed", "CloseDate"',
    [id],
  );
  return [
    { object: 'Contact', title: 'Contacts', rows: contacts.map(contactRow) },
    { object: 'Opportunity', title: 'Opportunities', rows: opportunities.map(opportunityRow) },
  ];
}

function contactRow(row: Row): RelatedList['rows'][number] {
  const lines = [
    { label: 'Title', value: String(row.Title ?? '') },
    { label: 'Email', value: String(row.Email ?? '') },
    { label: 'Phone', value: String(row.Phone ?? '') },
  ];
  return { id: String(row.Id), name: String(row.Name), lines };
}

function opportunityRow(row: Row): RelatedList['rows'][number] {
  const lines = [
    { label: 'Stage', value: String(row.StageName ?? '') },
    { label: 'Amount', value: row.Amount === null ? '' : shownMoney(Number(row.Amount)) },
    { label: 'Close Date', value: shownDay(String(row.CloseDate)) },
  ];
  return { id: String(row.Id), name: String(row.Name), lines };
}
