import { trailKey } from '@/lib/domain/suggest/learning';
import type { Known } from '@/lib/domain/suggest/situation';
import { type Guess, suggest } from '@/lib/domain/suggest/suggest';
import type { Database, StoredActivity, StoredLink } from '@/lib/store/database';
import { hintsSince } from '@/lib/store/hints';
import type { JudgedBy } from '@/lib/store/judged';
import { readLessons, readTrails } from '@/lib/store/learned';
import { neighboursOf } from '@/lib/store/neighbours';
import { betterFitAmong, isLearnedEnough } from './better-fit';

/** What suggesting says about stored activities, by id: a guess for what asks for one, a better fit for what is tagged. */
export type Guesses = { guesses: Map<string, Guess>; betterFits: Map<string, string> };

/** Guess for those of the rows that serve nothing yet, and look at the tagged ones once enough was learned (S11). */
export async function guessFor(
  db: Database,
  rows: readonly StoredActivity[],
  links: readonly (StoredLink | undefined)[],
  by: JudgedBy,
): Promise<Guesses> {
  const { plan } = by;
  const since = plan === null ? '' : hintsSince(by.now, plan.calendar.timeZone);
  const guesses = new Map<string, Guess>();
  const betterFits = new Map<string, string>();
  const open = rows.filter(wantsObjective);
  const tagged = rows.flatMap((row, place) => {
    const choice = links[place]?.choice;
    return row.verdict.standing === 'linked' && row.day >= since && choice?.kind === 'objective'
      ? [{ row, objectiveId: choice.objectiveId }]
      : [];
  });
  if (plan === null || (open.length === 0 && tagged.length === 0)) return { guesses, betterFits };
  const isLearned = tagged.length > 0 && (await isLearnedEnough(db, by));
  if (open.length === 0 && !isLearned) return { guesses, betterFits };
  const asked = isLearned ? [...open, ...tagged.map(({ row }) => row)] : open;
  const [lessons, trails, neighbours] = await Promise.all([
    readLessons(db),
    readTrails(
      db,
      asked.map(row => row.accountId),
    ),
    neighboursOf(db, open),
  ]);
  const knownOf = (row: StoredActivity): Known => ({
    lessons,
    trail: trails.get(trailKey(row)) ?? [],
    recent: neighbours.get(row.id) ?? [],
  });
  for (const row of open) guesses.set(row.id, suggest(row, plan, knownOf(row)));
  for (const { row, objectiveId } of isLearned ? tagged : []) {
    const better = betterFitAmong(suggest(row, plan, knownOf(row)), objectiveId);
    if (better !== null) betterFits.set(row.id, better);
  }
  return { guesses, betterFits };
}

/** It is the rep's and waits for a tag. */
function wantsObjective({ verdict: { standing } }: StoredActivity): boolean {
  return standing === 'grace' || standing === 'checkABox';
}
