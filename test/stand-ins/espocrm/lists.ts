import { json, type WebReply } from '../../demo-org/web';
import { entities } from './entities';
import type { Row } from './records';

/** Lists as EspoCRM gives them: conditions, an order, pages of at most 200, and only the attributes asked for. */
type Condition = { type: string; attribute: string; value: string };

const MOST = 200;

export function listOf(entity: string, rows: readonly Row[], query: URLSearchParams): WebReply {
  const maxSize = Number(query.get('maxSize') ?? 20);
  if (maxSize > MOST) return refuse(403, `Max size should should not exceed ${MOST}. Use offset and limit.`);
  const attributes = entities[entity]?.attributes ?? [];
  const conditions = conditionsIn(query);
  for (const { attribute } of conditions) {
    if (!attributes.includes(attribute)) return refuse(400, `Not existing attribute '${attribute}' in where.`);
  }
  const orderBy = query.get('orderBy') ?? 'createdAt';
  const sign = query.get('order') === 'desc' ? -1 : 1;
  const found = rows
    .filter(row => row['deleted'] !== true && conditions.every(condition => holds(row, condition)))
    .sort(
      (one, other) =>
        sign * String(one[orderBy] ?? '').localeCompare(String(other[orderBy] ?? '')) || one.id.localeCompare(other.id),
    );
  const offset = Number(query.get('offset') ?? 0);
  const select = query.get('select')?.split(',');
  const list = found.slice(offset, offset + maxSize).map(row => selected(row, select));
  return json(200, { total: found.length, list });
}

function selected(row: Row, select: string[] | undefined): Record<string, unknown> {
  const names =
    select === undefined ? Object.keys(row).filter(name => !name.startsWith('contacts')) : ['id', ...select];
  return Object.fromEntries(names.flatMap(name => (name in row && name !== 'deleted' ? [[name, row[name]]] : [])));
}

function conditionsIn(query: URLSearchParams): Condition[] {
  const found: Partial<Condition>[] = [];
  for (const [name, value] of query) {
    const [, place, part] = /^where\[(\d+)\]\[(type|attribute|value)\]$/.exec(name) ?? [];
    if (place === undefined || part === undefined) continue;
    found[Number(place)] = { ...found[Number(place)], [part]: value };
  }
  return found.map(each => ({ type: each.type ?? '', attribute: each.attribute ?? '', value: each.value ?? '' }));
}

function holds(row: Row, { type, attribute, value }: Condition): boolean {
  const there = String(row[attribute] ?? '');
  switch (type) {
    case 'equals':
      // As its database compares: capitals are the same.
      return there.toLowerCase() === value.toLowerCase();
    case 'greaterThanOrEquals':
      return there >= value;
    case 'after':
      return there > value;
    default:
      throw new Error(`the stand-in does not know the condition ${type}`);
  }
}

export function refuse(status: number, reason = ''): WebReply {
  return {
    status,
    headers: { 'Content-Type': 'text/html', ...(reason === '' ? {} : { 'X-Status-Reason': reason }) },
    body: '',
  };
}
