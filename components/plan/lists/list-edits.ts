import type { Plan } from '@/lib/domain/plan';
import type { Edits } from '../draft/editor';
import { type Direction, moved, movedTo, type Named, put, without } from '../draft/items';
import type { Edit } from '../draft/use-plan-draft';

/** Where a list stands in the plan. */
export type ListIn<Item extends Named> = (plan: Plan, change: (items: Item[]) => Item[]) => Plan;

/** The edits of one list of the plan, the same for every list: what a row and the line below them need. */
export function listEdits<Item extends Named>(edits: Edits, list: string, inPlan: ListIn<Item>) {
  const asEdit =
    (change: (items: Item[]) => Item[]): Edit =>
    plan =>
      inPlan(plan, change);
  const remove = (item: Item, sentence: string): void =>
    edits.changeAndSay(
      asEdit(all => without(all, item.id)),
      sentence,
    );
  return {
    add: (item: Item): void => edits.change(asEdit(items => [...items, item])),
    put: (item: Item): void =>
      edits.change(
        asEdit(items => put(items, item)),
        `${list} ${item.id}`,
      ),
    remove,
    row: (item: Item, index: number, items: readonly Item[], removedSentence: string) => ({
      list,
      id: item.id,
      edits,
      isFirst: index === 0,
      isLast: index === items.length - 1,
      onMove: (direction: Direction): void => edits.change(asEdit(all => moved(all, item.id, direction))),
      onMoveTo: (otherId: string): void => edits.change(asEdit(all => movedTo(all, otherId, item.id))),
      onDelete: (): void => remove(item, removedSentence),
    }),
  };
}
