import { randomUUID } from 'node:crypto';
import { finds, mentionsDeletion, type Row } from './filter';
import { EnumWord, type Selection } from './query';
import { type ObjectType, objects, typeName } from './schema';

/** The workspace's records, and how questions about them are answered. Throws with words what Twenty refuses. */
export class Records {
  private readonly tables = new Map(Object.keys(objects).map(object => [object, new Map<string, Row>()]));

  constructor(readonly now: () => Date) {}

  all(object: string): Row[] {
    return [...(this.tables.get(object)?.values() ?? [])];
  }

  find(object: string, id: unknown): Row | undefined {
    return this.tables.get(object)?.get(String(id));
  }

  create(object: string, data: Record<string, unknown>, by: { id: string; name: string } | null): Row {
    const id = String(data['id'] ?? randomUUID());
    if (this.find(object, id) !== undefined) throw new Error('A duplicate entry was detected');
    const at = this.now().toISOString();
    const createdBy = { source: 'API', name: by?.name ?? '', workspaceMemberId: by?.id ?? null };
    const row = { ...this.checked(object, data), id, createdAt: at, updatedAt: at, deletedAt: null };
    const made: Row = 'createdBy' in typeOf(object).fields ? { createdBy, ...row } : row;
    this.tables.get(object)?.set(id, made);
    return made;
  }

  update(object: string, id: unknown, data: Record<string, unknown>): Row {
    const before = this.present(object, id);
    const row = { ...before, ...this.checked(object, data), updatedAt: this.now().toISOString() };
    this.tables.get(object)?.set(before.id, row);
    return row;
  }

  /** Into the bin: it stays, with the time it was deleted. */
  remove(object: string, id: unknown): Row {
    const at = this.now().toISOString();
    const row = { ...this.present(object, id), deletedAt: at, updatedAt: at };
    this.tables.get(object)?.set(row.id, row);
    return row;
  }

  destroy(object: string, id: unknown): void {
    this.tables.get(object)?.delete(String(id));
  }

  present(object: string, id: unknown): Row {
    const row = this.find(object, id);
    if (row === undefined || row['deletedAt'] !== null) throw new NotFound();
    return row;
  }

  /** What a filter finds, in order of change. */
  found(object: string, filter: unknown): Row[] {
    const type = typeOf(object);
    const withDeleted = mentionsDeletion(filter);
    return this.all(object)
      .filter(row => (withDeleted || row['deletedAt'] === null) && finds(row, filter, object, type))
      .sort((one, other) => byChange(one, other));
  }

  /** A record as a question asks for it. */
  shown(object: string, row: Row, selections: readonly Selection[]): Record<string, unknown> {
    return Object.fromEntries(selections.map(each => [each.alias, this.field(object, row, each)]));
  }

  private field(object: string, row: Row, { name, selections }: Selection): unknown {
    const field = typeOf(object).fields[name];
    if (field === undefined) throw new Error(`Cannot query field "${name}" on type "${typeName(object)}".`);
    if (field.kind === 'value') return row[name] ?? null;
    if (field.kind === 'composite') {
      const parts = row[name];
      for (const part of selections) {
        if (!field.fields.includes(part.name)) throw new Error(`Cannot query field "${part.name}" on type "${name}".`);
      }
      if (typeof parts !== 'object' || parts === null) return null;
      return Object.fromEntries(
        selections.map(part => [part.alias, Object.entries(parts).find(([key]) => key === part.name)?.[1] ?? null]),
      );
    }
    if (field.kind === 'one') {
      const target = this.find(field.of, row[`${name}Id`]);
      return target === undefined || target['deletedAt'] !== null ? null : this.shown(field.of, target, selections);
    }
    const rows = this.all(field.of).filter(each => each[field.by] === row.id && each['deletedAt'] === null);
    return this.connection(field.of, rows, selections, {});
  }

  /** A page of records with the way to the next. */
  connection(
    object: string,
    rows: readonly Row[],
    selections: readonly Selection[],
    { first, after }: { first?: number; after?: string },
  ): Record<string, unknown> {
    const from = after === undefined ? 0 : rows.findIndex(row => row.id === after) + 1;
    const page = rows.slice(from, from + Math.min(first ?? 60, 60));
    const parts: Record<string, (selection: Selection) => unknown> = {
      totalCount: () => rows.length,
      pageInfo: () => ({ hasNextPage: from + page.length < rows.length, endCursor: page.at(-1)?.id ?? null }),
      edges: selection => {
        const node = selection.selections.find(each => each.name === 'node');
        return page.map(row => ({ node: this.shown(object, row, node?.selections ?? []) }));
      },
    };
    return Object.fromEntries(
      selections.map(each => {
        const part = parts[each.name];
        if (part === undefined)
          throw new Error(`Cannot query field "${each.name}" on type "${typeName(object)}Connection".`);
        return [each.alias, part(each)];
      }),
    );
  }

  private checked(object: string, data: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(data).map(([name, value]) => {
        const field = typeOf(object).fields[name];
        if (field === undefined || field.kind === 'one' || field.kind === 'many') {
          throw new Error(`Field "${name}" is not defined by type "${typeName(object)}CreateInput".`);
        }
        if (!(value instanceof EnumWord)) return [name, value];
        const words = field.kind === 'value' ? (field.words ?? []) : [];
        if (!words.includes(value.word)) throw new Error(`Value "${value.word}" does not exist in "${name}" enum.`);
        return [name, value.word];
      }),
    );
  }
}

export class NotFound extends Error {
  constructor() {
    super('Record not found');
  }
}

function typeOf(object: string): ObjectType {
  const type = objects[object];
  if (type === undefined) throw new Error(`there is no ${object}`);
  return type;
}

function byChange(one: Row, other: Row): number {
  return String(one['updatedAt']).localeCompare(String(other['updatedAt'])) || one.id.localeCompare(other.id);
}
