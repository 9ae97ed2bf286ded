/** Under this many a percentage would say more than it knows (design §5). */
const ENOUGH = 5;

/** The share of `part` in `whole`, 0 to 1; null as long as there are too few `cases` to tell one. */
export function tellingShare(part: number, whole: number, cases = whole): number | null {
  return cases < ENOUGH || whole === 0 ? null : part / whole;
}
