import { dayOf } from '@/lib/domain/calendar';
import { type Hint, linesTellingHints } from '@/lib/domain/rules/hint';
import type { ActivityLine } from '@/lib/messages/views';
import type { OutboxEntry, StoredActivity } from '@/lib/store/database';
import { noteGuesses } from '@/lib/store/guesses';
import { readHints } from '@/lib/store/hints';
import type { JudgedBy } from '@/lib/store/judged';
import { isDismissed, noteTold, readTold } from '@/lib/store/told';
import { conflictsByActivity } from '@/lib/store/write-back-setting';
import { activityLine } from './activity-line';
import type { Deps } from './deps';
import { guessFor } from './guess';

/** Stored activities as screens draw them, with their links, suggestions, hints and what waits for the CRM. */
export async function readLines(
  deps: Deps,
  rows: readonly StoredActivity[],
  by: JudgedBy,
  queued: readonly OutboxEntry[],
): Promise<ActivityLine[]> {
  const { myIds } = by;
  const entries = new Map(queued.map(entry => [entry.activityId, entry]));
  const ids = rows.map(row => row.id);
  const [links, conflicts, told] = await Promise.all([
    Promise.all(ids.map(id => deps.db.get('links', id))),
    conflictsByActivity(deps.db),
    readTold(deps.db, ids),
  ]);
  const { guesses, betterFits } = await guessFor(deps.db, rows, links, by);
  const noticed = rows.map((row, index) => ({
    row,
    link: links[index],
    betterFitId: betterFits.get(row.id) ?? null,
  }));
  const hints = await readHints(deps.db, noticed, by);
  const lines = rows.map((row, index) =>
    activityLine(row, {
      link: links[index],
      guess: guesses.get(row.id),
      entry: entries.get(row.id),
      beaten: conflicts.get(row.id),
      myIds,
      hints: (hints[index] ?? []).filter(hint => !isDismissed(told[index], hint.rule)),
    }),
  );
  return withBatchesOnce(lines);
}

/** A batch is told by the first of its lines: one remark for all. */
function withBatchesOnce(lines: readonly ActivityLine[]): ActivityLine[] {
  const said = new Set<string>();
  return lines.map(line => {
    const hints = line.hints.filter(hint => {
      const batch = batchName(hint);
      if (batch === null) return true;
      const isFirst = !said.has(batch);
      said.add(batch);
      return isFirst;
    });
    return hints.length === line.hints.length ? line : { ...line, hints };
  });
}

function batchName({ rule, batch }: Hint): string | null {
  const [first] = batch;
  return first === undefined ? null : `${rule} ${first}`;
}

/**
 * Remember what these lines tell unasked: the flags of all, and the first hint of the first few that have one;
 * and what is offered, to say later how often it was right.
 */
export async function noteLines(deps: Deps, lines: readonly ActivityLine[], by: JudgedBy): Promise<void> {
  const hinted = linesTellingHints(lines);
  const shown = lines.map(line => ({
    about: line.id,
    rules: [
      ...line.flags.map(flag => flag.rule),
      ...(hinted.includes(line) ? line.hints.slice(0, 1).map(hint => hint.rule) : []),
    ],
  }));
  const today = dayOf(by.now, by.plan?.calendar.timeZone ?? 'UTC');
  await noteTold(deps.db, shown, today);
  const offering = lines.filter(line => line.suggestions.length > 0);
  const guesses = offering.map(({ id, suggestions }) => ({
    activityId: id,
    on: today,
    offered: suggestions.map(({ objectiveId }) => objectiveId),
  }));
  await noteGuesses(deps.db, guesses, today);
}
