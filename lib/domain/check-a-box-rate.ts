import { tellingShare } from './telling-share';

/** Flagged ÷ (linked + flagged), from 0 to 1; null when there are too few. Grace and exempt are left out. */
export function checkABoxRate({ linked, checkABox }: { linked: number; checkABox: number }): number | null {
  return tellingShare(checkABox, linked + checkABox);
}
