/** What is known of the items between two ends of a window that slides along. */
export type Window<Item> = { add(item: Item): void; remove(item: Item): void; isEnough(): boolean };

/**
 * Slides a window along the items and gives those that are in any window with enough in it; windows that share an item
 * are one batch. Each item goes in and out once, however many are alike.
 */
export function batchesIn<Item>(
  inOrder: readonly Item[],
  reaches: (first: Item, last: Item) => boolean,
  window: Window<Item>,
): Item[][] {
  const batches: { from: number; to: number }[] = [];
  let end = 0;
  for (const [start, first] of inOrder.entries()) {
    for (let next = inOrder[end]; next !== undefined && reaches(first, next); next = inOrder[end]) {
      window.add(next);
      end += 1;
    }
    const last = batches.at(-1);
    if (window.isEnough()) {
      if (last !== undefined && start < last.to) last.to = end;
      else batches.push({ from: start, to: end });
    }
    window.remove(first);
  }
  return batches.map(({ from, to }) => inOrder.slice(from, to));
}
