/** The org's tables, held in memory by SQLite. Table and column names come from the schema only, values are always bound. */
import initSqlJs from 'sql.js';
import type { Field } from './schema/field';
import type { SObject } from './schema/s-object';

export type Value = string | number | null;
export type Row = Record<string, Value>;

export interface Database {
  /** All rows of a question, as lists in the order of the columns. */
  list(sql: string, params?: Value[]): Value[][];
  /** All rows of a question, by column name. */
  rows(sql: string, params?: Value[]): Row[];
  run(sql: string, params?: Value[]): void;
  insert(table: string, row: Row): void;
  /** Inserts rows that all have the same columns, quickly. */
  insertAll(table: string, rows: Row[]): void;
  /** Runs the work wholly or not at all. */
  whole<Answer>(work: () => Answer): Answer;
  close(): void;
}

/** Makes an empty database with a table for each object. */
export async function createDatabase(objects: SObject[], functions: Record<string, () => Value>): Promise<Database> {
  const sqlite = await initSqlJs();
  const db = new sqlite.Database();
  for (const [name, body] of Object.entries(functions)) db.create_function(name, body);
  for (const object of objects) for (const statement of tableStatements(object)) db.run(statement);

  function list(sql: string, params: Value[] = []): Value[][] {
    const statement = db.prepare(sql);
    try {
      statement.bind(params);
      const rows: Value[][] = [];
      while (statement.step()) rows.push(statement.get() as Value[]); // no column holds bytes
      return rows;
    } finally {
      statement.free();
    }
  }

  function rows(sql: string, params: Value[] = []): Row[] {
    const statement = db.prepare(sql);
    try {
      statement.bind(params);
      const found: Row[] = [];
      while (statement.step()) found.push(statement.getAsObject() as Row);
      return found;
    } finally {
      statement.free();
    }
  }

  const run = (sql: string, params: Value[] = []) => {
    db.run(sql, params);
  };

  return {
    list,
    rows,
    run,
    insert: (table, row) => run(insertStatement(table, row), Object.values(row)),
    insertAll(table, rows) {
      if (!rows[0]) return;
      const statement = db.prepare(insertStatement(table, rows[0]));
      db.run('BEGIN');
      for (const row of rows) statement.run(Object.values(row));
      db.run('COMMIT');
      statement.free();
    },
    whole(work) {
      db.run('SAVEPOINT whole');
      try {
        const answer = work();
        db.run('RELEASE whole');
        return answer;
      } catch (error) {
        db.run('ROLLBACK TO whole');
        db.run('RELEASE whole');
        throw error;
      }
    },
    close: () => db.close(),
  };
}

/** A name from the schema, as SQL writes it. */
export function quote(name: string): string {
  return `"${name}"`;
}

function insertStatement(table: string, row: Row): string {
  const names = Object.keys(row);
  const places = names.map(() => '?').join(', ');
  return `INSERT INTO ${quote(table)} (${names.map(quote).join(', ')}) VALUES (${places})`;
}

function tableStatements(object: SObject): string[] {
  const stored = object.fields.filter(field => !field.sql);
  const columns = stored.map(field => `${quote(field.name)} ${columnType(field)}`);
  const indexed = stored.filter(
    field => field.type === 'reference' || field.externalId || field.name === 'SystemModstamp',
  );
  return [
    `CREATE TABLE ${quote(object.name)} (${columns.join(', ')})`,
    ...indexed.map(
      field => `CREATE INDEX ${quote(`${object.name}_${field.name}`)} ON ${quote(object.name)} (${quote(field.name)})`,
    ),
  ];
}

/** Ids are told apart by case, other texts are not. */
function columnType(field: Field): string {
  switch (field.type) {
    case 'id':
      return 'TEXT PRIMARY KEY';
    case 'reference':
    case 'date':
    case 'datetime':
      return 'TEXT';
    case 'boolean':
    case 'int':
      return 'INTEGER';
    case 'double':
    case 'currency':
    case 'percent':
      return 'REAL';
    default:
      return 'TEXT COLLATE NOCASE';
  }
}
