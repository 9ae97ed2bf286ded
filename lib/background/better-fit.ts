import type { Guess } from '@/lib/domain/suggest/suggest';
import type { Database } from '@/lib/store/database';
import type { JudgedBy } from '@/lib/store/judged';

/** How likely another objective must be, and how unlikely the tagged one, before S11 says anything. */
const CLEARLY = { other: 0.6, tagged: 0.15 };

/** S11 speaks only when enough was learned to rely on (design §5). */
export async function isLearnedEnough(db: Database, { thresholds }: JudgedBy): Promise<boolean> {
  return !thresholds.off.includes('S11') && (await db.count('links')) >= thresholds.betterFitLinks;
}

/** The objective that what was learned finds clearly more fitting than the one that was tagged; null: none. */
export function betterFitAmong({ ranked }: Guess, tagged: string): string | null {
  const [best] = ranked;
  if (best === undefined || best.objectiveId === tagged || best.probability < CLEARLY.other) return null;
  const own = ranked.find(each => each.objectiveId === tagged)?.probability ?? 0;
  return own > CLEARLY.tagged ? null : best.objectiveId;
}
