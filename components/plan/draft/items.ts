/** Lists of things that have an id: put one in, take one out, move one past its neighbour. Each gives a new list. */

export type Direction = 'up' | 'down';
export type Named = { id: string };

export function put<Item extends Named>(items: readonly Item[], item: Item): Item[] {
  return items.some(({ id }) => id === item.id)
    ? items.map(each => (each.id === item.id ? item : each))
    : [...items, item];
}

export function without<Item extends Named>(items: readonly Item[], itemId: string): Item[] {
  return items.filter(({ id }) => id !== itemId);
}

/** Past its next neighbour of the same kind, whatever lies between them; at the end of the list nothing moves. */
export function moved<Item extends Named>(
  items: Item[],
  itemId: string,
  direction: Direction,
  isNeighbour: (item: Item) => boolean = () => true,
): Item[] {
  const step = direction === 'up' ? -1 : 1;
  const from = items.findIndex(({ id }) => id === itemId);
  let to = from + step;
  for (let at = items[to]; at !== undefined && !isNeighbour(at); at = items[to]) to += step;
  const [one, other] = [items[from], items[to]];
  if (one === undefined || other === undefined) return items;
  const after = [...items];
  after[from] = other;
  after[to] = one;
  return after;
}

/** To the place of another item of the list: the way a dragged row goes. */
export function movedTo<Item extends Named>(items: Item[], itemId: string, placeOfId: string): Item[] {
  const from = items.findIndex(({ id }) => id === itemId);
  const to = items.findIndex(({ id }) => id === placeOfId);
  const item = items[from];
  if (item === undefined || to < 0 || from === to) return items;
  const after = items.filter(({ id }) => id !== itemId);
  after.splice(to, 0, item);
  return after;
}
