import { EnumWord } from './query';
import { type ObjectType, typeName } from './schema';

export type Row = Record<string, unknown> & { id: string };

/** Filters as Twenty understands them. What the schema does not have fails the whole question. */
export function finds(row: Row, filter: unknown, object: string, type: ObjectType): boolean {
  return entriesOf(filter).every(([name, condition]) => {
    if (name === 'or') return listOf(condition).some(each => finds(row, each, object, type));
    if (name === 'and') return listOf(condition).every(each => finds(row, each, object, type));
    const field = type.fields[name];
    if (field === undefined || field.kind !== 'value') {
      throw new Error(`Field "${name}" is not defined by type "${typeName(object)}FilterInput".`);
    }
    return entriesOf(condition).every(([operator, operand]) => holds(row[name] ?? null, operator, operand));
  });
}

/** Deleted records are left out unless the filter speaks of deletion. */
export function mentionsDeletion(filter: unknown): boolean {
  return entriesOf(filter).some(
    ([name, condition]) =>
      name === 'deletedAt' || (['or', 'and'].includes(name) && listOf(condition).some(mentionsDeletion)),
  );
}

function holds(value: unknown, operator: string, operand: unknown): boolean {
  switch (operator) {
    case 'eq':
      return value === operand;
    case 'in':
      return listOf(operand).includes(value);
    case 'gte':
      return value !== null && Date.parse(String(value)) >= Date.parse(String(operand));
    case 'is':
      return (operand instanceof EnumWord && operand.word === 'NULL') === (value === null);
    default:
      throw new Error(`Field "${operator}" is not defined by type "Filter".`);
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
