/** Under this many a percentage would say more than it knows. */
export const ENOUGH_FOR_A_RATE = 5;

/** Flagged ÷ (linked + flagged), from 0 to 1; null when there are too few. Grace and exempt are left out. */
export function checkABoxRate({ linked, checkABox }: { linked: number; checkABox: number }): number | null {
  const eligible = linked + checkABox;
  return eligible < ENOUGH_FOR_A_RATE ? null : checkABox / eligible;
}
