/** Finds the columns that the names in a query mean, and joins the tables on the way. */
import { quote } from '../database';
import type { Org } from '../org';
import { type Field, readOnly, text } from '../schema/field';
import type { SObject } from '../schema/s-object';
import { fieldNamed, objectNamed, relationshipNamed } from '../schema/schema';
import { invalidType, noSuchColumn, noSuchRelationship } from './query-errors';

/** A column of the answer: SQL, the field behind it, and its name in the record as a path. */
export interface Resolved {
  sql: string;
  field: Field;
  path: string[];
  /** For each step of the path but the last: where to see whether there is a record at all. */
  steps: Step[];
}

export interface Step {
  name: string;
  /** SQL of the id that leads to the record. */
  key: string;
  /** What the record says it is; `Name` where it may be of several objects. */
  type: string;
}

export interface Scope {
  org: Org;
  /** The whole text of the query, for messages that point into it. */
  soql: string;
  object: SObject;
  row: string;
  /** The name the query gave the object itself: `FROM Task t`. */
  alias: string | undefined;
  joins: Map<string, Join>;
}

interface Join {
  sql: string;
  row: string;
  object: SObject;
  step: Step;
}

export function createScope(org: Org, soql: string, objectName: string, row: string, alias?: string): Scope {
  const object = objectNamed(org.schema, objectName);
  if (!object) throw invalidType(soql, objectName);
  return { org, soql, object, row, alias, joins: new Map() };
}

/** `FROM` and all joins that resolving needed so far. */
export function fromClause(scope: Scope): string {
  const joins = [...scope.joins.values()].map(join => join.sql);
  return [`FROM ${quote(scope.object.name)} ${scope.row}`, ...joins].join(' ');
}

/** The column meant by a dotted name such as `Account.Owner.Name`. */
export function resolve(scope: Scope, dotted: string): Resolved {
  const names = dotted.split('.');
  if (names.length > 1 && isOwnName(scope, names[0] ?? '')) names.shift();
  const last = names.pop() ?? '';
  let row = scope.row;
  let object = scope.object;
  const steps: Step[] = [];
  for (const [place, name] of names.entries()) {
    const field = relationshipNamed(object, name);
    if (!field) throw noSuchRelationship(scope.soql, name);
    if (field.namePointing) {
      if (place < names.length - 1) throw noSuchRelationship(scope.soql, names[place + 1] ?? '');
      return resolveName(scope, row, field, last, steps);
    }
    const join = joinTo(scope, row, field, names.slice(0, place + 1).join('.'));
    steps.push(join.step);
    row = join.row;
    object = join.object;
  }
  const path = steps.map(step => step.name);
  const field = fieldNamed(object, last);
  if (field) return { sql: columnSql(row, field), field, path: [...path, field.name], steps };
  // `Owner.Type` says what the owner is, though users have no such field.
  const key = steps.at(-1)?.key;
  if (last.toLowerCase() === 'type' && key) {
    const sql = `CASE WHEN ${key} IS NULL THEN NULL ELSE '${object.name}' END`;
    return { sql, field: typeField, path: [...path, 'Type'], steps };
  }
  throw noSuchColumn(scope.soql, dotted, last, object.name);
}

/** `Task.Subject` and `t.Subject` mean the row itself, unless the object has a relationship of that name. */
function isOwnName(scope: Scope, name: string): boolean {
  const lower = name.toLowerCase();
  if (lower === scope.alias?.toLowerCase()) return true;
  return lower === scope.object.name.toLowerCase() && !relationshipNamed(scope.object, name);
}

/** A field of a row, stored or worked out. */
export function columnSql(row: string, field: Field): string {
  return field.sql ? field.sql(row) : `${row}.${quote(field.name)}`;
}

/** What a related record says it is. */
const typeField = text('Type', 40, readOnly);

function joinTo(scope: Scope, row: string, field: Field, path: string): Join {
  const known = scope.joins.get(path.toLowerCase());
  if (known) return known;
  const object = field.referenceTo.map(name => objectNamed(scope.org.schema, name)).find(target => target);
  if (!object) throw noSuchRelationship(scope.soql, path);
  const joined = `${scope.row}_${scope.joins.size + 1}`;
  const key = columnSql(row, field);
  const join: Join = {
    sql: `LEFT JOIN ${quote(object.name)} ${joined} ON ${joined}."Id" = ${key}`,
    row: joined,
    object,
    step: { name: field.relationshipName ?? field.name, key, type: object.name },
  };
  scope.joins.set(path.toLowerCase(), join);
  return join;
}

/** A field of a record that may be of several objects, such as `What.Name`. */
function resolveName(scope: Scope, row: string, pointer: Field, last: string, steps: Step[]): Resolved {
  const key = columnSql(row, pointer);
  const step: Step = { name: pointer.relationshipName ?? pointer.name, key, type: 'Name' };
  const all = [...steps, step];
  const path = all.map(each => each.name);
  const targets = pointer.referenceTo.flatMap(name => objectNamed(scope.org.schema, name) ?? []);
  if (last.toLowerCase() === 'type') {
    const cases = targets.map(target => `WHEN '${target.keyPrefix}' THEN '${target.name}'`).join(' ');
    return { sql: `CASE substr(${key}, 1, 3) ${cases} END`, field: typeField, path: [...path, 'Type'], steps: all };
  }
  const owners = targets.flatMap(target => {
    const field = fieldNamed(target, last);
    return field ? [{ target, field }] : [];
  });
  const field = owners[0]?.field;
  if (!field) throw noSuchColumn(scope.soql, `${step.name}.${last}`, last, 'Name');
  const lookups = owners.map(
    owner => `(SELECT ${columnSql('n', owner.field)} FROM ${quote(owner.target.name)} n WHERE n."Id" = ${key})`,
  );
  return { sql: `COALESCE(${lookups.join(', ')}, NULL)`, field, path: [...path, field.name], steps: all };
}
