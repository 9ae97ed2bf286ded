/** Everything a record page shows, in the words and order it shows it. */
import { ApiError } from '../api-error';
import type { Row, Value } from '../database';
import { to18 } from '../ids';
import { type Org, today } from '../org';
import { findRow, nameOf } from '../records';
import type { Field } from '../schema/field';
import type { SObject } from '../schema/s-object';
import { fieldNamed, objectOfId } from '../schema/schema';
import { closedStatusName, layouts } from './layouts';
import { related } from './related';
import { shownDay, shownMoment, shownMoney } from './shown';
import { timeline } from './timeline';

/** One field as it is drawn; `to` makes it a link, `object` says where to. */
export interface ShownField {
  name: string;
  label: string;
  value: string;
  /** What an editor starts with. */
  raw: string;
  editable: boolean;
  to: { object: string; id: string } | null;
}

/** The page of a record. */
export function recordPage(org: Org, userId: string, id: string): Record<string, unknown> {
  const object = objectOfId(org.schema, id);
  const row = object && findRow(org, object, id);
  if (!object || !row || row.IsDeleted === 1) throw new ApiError(404, 'NOT_FOUND', 'This record is not available.');
  const layout = layouts[object.name] ?? { highlights: [], sections: [] };
  const show = (name: string) => shownField(org, object, row, name);
  return {
    id: to18(id),
    object: object.name,
    label: object.label,
    name: nameOf(org, object.name, id),
    highlights: layout.highlights.flatMap(show),
    sections: layout.sections.map(section => ({ title: section.title, fields: section.fields.flatMap(show) })),
    timeline: timeline(org, userId, object, to18(id)),
    related: related(org, object, to18(id)),
    composer: composer(org, object, row),
    closedStatus: closedStatusName(org),
    // The user's own day, wherever the browser is.
    today: today(org).toString(),
  };
}

/** The rows of the account list. */
export function accountList(org: Org): unknown {
  return org.db.rows(
    `SELECT a."Id" AS id, a."Name" AS name, a."Type" AS type, a."Industry" AS industry, a."BillingCity" AS city,
       a."BillingState" AS state, a."Phone" AS phone, u."Name" AS owner
     FROM "Account" a LEFT JOIN "User" u ON u."Id" = a."OwnerId" WHERE a."IsDeleted" = 0 ORDER BY a."Name"`,
  );
}

function shownField(org: Org, object: SObject, row: Row, name: string): ShownField[] {
  const field = fieldNamed(object, name);
  if (!field) return [];
  const value = row[field.name] ?? null;
  const target = field.type === 'reference' && value ? objectOfId(org.schema, String(value)) : undefined;
  return [
    {
      name: field.name,
      label: target ? field.label.replace(/ ID$/, '') : field.label,
      value: target ? nameOf(org, target.name, String(value)) : shownValue(org, field, value),
      raw: String(value ?? ''),
      editable: field.updateable && field.type !== 'reference' && field.type !== 'boolean',
      to: target ? { object: target.name, id: String(value) } : null,
    },
  ];
}

function shownValue(org: Org, field: Field, value: Value): string {
  if (value === null) return '';
  switch (field.type) {
    case 'boolean':
      return value === 1 ? 'Yes' : 'No';
    case 'date':
      return shownDay(String(value));
    case 'datetime':
      return shownMoment(String(value), org.timeZone);
    case 'currency':
      return shownMoney(Number(value));
    case 'percent':
      return `${value}%`;
    case 'int':
    case 'double':
      return Number(value).toLocaleString('en-US');
    default:
      return String(value);
  }
}

/** Whom a call may have been with, and what it is related to. */
function composer(org: Org, object: SObject, row: Row): unknown {
  const id = String(row.Id);
  const accountId = object.name === 'Account' ? id : (row.AccountId ?? null);
  const sql = `SELECT "Id" AS id, "Name" AS name FROM "Contact" WHERE "AccountId" = ? AND "IsDeleted" = 0 ORDER BY "Name"`;
  const whatId = object.name === 'Contact' ? accountId : id;
  return {
    contacts: org.db.rows(sql, [accountId]),
    whoId: object.name === 'Contact' ? id : null,
    whatId,
    whatName: whatId ? nameOf(org, objectOfId(org.schema, String(whatId))?.name ?? 'Account', String(whatId)) : '',
  };
}
