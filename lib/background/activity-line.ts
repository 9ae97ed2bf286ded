import { measureShare } from '@/lib/domain/measure-share';
import type { Objective } from '@/lib/domain/objective';
import { isLive, type Plan } from '@/lib/domain/plan';
import type { Hint } from '@/lib/domain/rules/hint';
import { isMine } from '@/lib/domain/standing';
import type { Guess } from '@/lib/domain/suggest/suggest';
import type { PlainDate } from '@/lib/domain/words';
import type { ActivityLine, ObjectiveBrief, Waiting } from '@/lib/messages/views';
import type { OutboxEntry, StoredActivity, StoredLink, Written } from '@/lib/store/database';

/** As much of the notes as a line needs. The page gets no more than is drawn. */
const NOTES_SHOWN = 240;

export type LineFacts = {
  link: StoredLink | undefined;
  /** Only for what is the rep's and serves nothing yet. */
  guess: Guess | undefined;
  entry: OutboxEntry | undefined;
  beaten: Written['beaten'];
  myIds: readonly string[];
  hints: Hint[];
};

/** One activity as screens draw it. */
export function activityLine(
  row: StoredActivity,
  { link, guess, entry, beaten, myIds, hints }: LineFacts,
): ActivityLine {
  const choice = link?.choice ?? null;
  const { standing } = row.verdict;
  const { id, kind, subject, day, startsAt, contactName, contactTitle, accountId, accountName, opportunityName } = row;
  return {
    id,
    kind,
    subject,
    day,
    startsAt,
    contactName,
    contactTitle,
    accountId,
    accountName,
    opportunityName,
    // A meeting that has ended since it was read is done, although the CRM was not asked again.
    isCompleted: row.isCompleted || standing !== null,
    notes: row.notes.slice(0, NOTES_SHOWN),
    isMine: isMine(row, myIds),
    ownerName: row.ownerName,
    standing,
    flags: row.verdict.flags,
    isFirstConversation: row.isFirstConversation,
    hints,
    graceEndsAt: standing === 'grace' ? row.verdict.judgeAgainAt : null,
    choice,
    suggestions: guess?.offered ?? [],
    preselected: guess?.preselected ?? null,
    whyNothing: guess?.whyNothing ?? null,
    waiting: entry === undefined ? null : waitingFor(entry),
    conflict: beaten === undefined ? null : { gaveWay: beaten.choice, was: beaten.was },
  };
}

function waitingFor({ id, state, problem }: OutboxEntry): Waiting {
  return { entryId: id, state, problem };
}

/** The objectives that lines speak of, for drawing their traces. */
export function briefsFor(
  plan: Plan | null,
  lines: readonly ActivityLine[],
  others: readonly string[],
  today: PlainDate,
): Record<string, ObjectiveBrief> {
  if (plan === null) return {};
  const wanted = new Set(others);
  for (const line of lines) {
    for (const choice of [line.choice, line.conflict?.gaveWay]) {
      if (choice?.kind === 'objective') wanted.add(choice.objectiveId);
    }
    for (const suggestion of line.suggestions) wanted.add(suggestion.objectiveId);
    for (const { objectiveId } of [...line.flags, ...line.hints]) if (objectiveId !== null) wanted.add(objectiveId);
  }
  return Object.fromEntries(
    plan.objectives.filter(each => wanted.has(each.id)).map(each => [each.id, briefOf(each, plan, today)]),
  );
}

export function briefOf(objective: Objective, plan: Plan, today: PlainDate): ObjectiveBrief {
  const goal = plan.goals.find(each => each.id === objective.goalId);
  const { id, statement, goalId, status, due, measure } = objective;
  return {
    id,
    statement,
    goalId,
    goalStatement: goal?.statement ?? '',
    goalKind: goal?.kind ?? 'improvement',
    status,
    due,
    isLive: isLive(objective, today),
    progress:
      measure === null
        ? null
        : { done: measure.current, target: measure.target, unit: measure.unit, share: measureShare(measure) },
  };
}
