/** When numbers rest on so few cases that they say little. Beside no schema: screens that only draw need none. */

/** Fewer cases than this are thin data (design §6). */
export const ENOUGH_CASES = 10;

/** Does a rate rest on so few cases that it may turn out quite otherwise? One that nobody counted is not thin, but typed. */
export function isThinData({ n }: { n: number | null }): boolean {
  return n !== null && n < ENOUGH_CASES;
}
