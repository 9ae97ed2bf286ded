/** A small seeded generator (mulberry32): the same seed gives the same sequence on every machine. */
export type Random = {
  /** 0 ≤ x < 1 */
  next: () => number;
  /** A whole number below `count`. */
  below: (count: number) => number;
  pick: <Value>(from: readonly Value[]) => Value;
};

export function random(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    pick(from) {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}
