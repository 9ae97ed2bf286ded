import { useRef } from 'preact/hooks';

/**
 * Things by what they belong to. A group whose things are all the same as at the last drawing is the same list again, so
 * that whoever draws it knows that nothing changed.
 */
export function useGroups<Item>(items: readonly Item[], groupOf: (item: Item) => string): Map<string, Item[]> {
  const last = useRef(new Map<string, Item[]>());
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = groupOf(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  for (const [name, group] of groups) {
    const before = last.current.get(name);
    const isSame = before?.length === group.length && before.every((item, index) => item === group[index]);
    if (isSame) groups.set(name, before);
  }
  last.current = groups;
  return groups;
}
