import { z } from 'zod';
import { activityKind } from './activity';
import { isSameRecord, recordId, recordOf } from './record-id';
import { amount, countOf, id, longText, plainDate, requiredSentence, sentence, shortText } from './words';

/** How a goal or an objective is measured. `level`: hold a value; `cumulative`: add up to it. */
export const measure = z.strictObject({
  unit: shortText,
  baseline: amount,
  target: amount,
  current: amount,
  accrues: z.enum(['cumulative', 'level']),
  /** The day `current` last changed; left out: it never did. */
  movedOn: plainDate.optional(),
});
export type Measure = z.infer<typeof measure>;

/** What is done, by whom and how often, and why: what an objective is reached by. */
export const tactic = z.strictObject({
  id,
  what: requiredSentence,
  why: sentence,
  kinds: z.array(activityKind).max(6),
  owner: shortText,
  count: countOf.nullable(),
  per: z.enum(['week', 'month', 'objective']),
  /** "5 days after the dossier": a deadline instead of a count. */
  deadline: shortText.nullable(),
  horizonMonths: z.number().int().min(0).max(120).nullable(),
});
export type Tactic = z.infer<typeof tactic>;

/** Where an objective is worked on. */
export const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accounts'), accountIds: z.array(recordId).max(2_000) }),
  z.strictObject({ kind: z.literal('territory') }),
  z.strictObject({ kind: z.literal('internal') }),
]);
export type Scope = z.infer<typeof scope>;

export const objectiveStatus = z.enum(['open', 'achieved', 'missed', 'cancelled']);
export type ObjectiveStatus = z.infer<typeof objectiveStatus>;

/** The parts of an objective that decide what it covers: what check-a-box judges by. */
const coverage = {
  scope,
  start: plainDate.nullable(),
  due: plainDate.nullable(),
  status: objectiveStatus,
  /** The day it was achieved, missed or cancelled. */
  endedOn: plainDate.nullable(),
};

/** What the objective was until a day: from that day on the next version holds. */
export const objectiveVersion = z.strictObject({
  ...coverage,
  until: plainDate,
  /** What it said and what it was to reach, where that changed then too. Left out: as it was after. */
  statement: requiredSentence.optional(),
  target: z.strictObject({ unit: shortText, target: amount }).nullable().optional(),
});
export type ObjectiveVersion = z.infer<typeof objectiveVersion>;

export const objective = z.strictObject({
  id,
  goalId: id,
  statement: requiredSentence,
  ...coverage,
  measure: measure.nullable(),
  /** Days between actions before it counts as starved. */
  cadenceDays: z.number().int().min(1).max(366).nullable(),
  milestoneFrom: shortText.nullable(),
  milestoneTo: shortText.nullable(),
  owner: shortText,
  /** Why the pace it asks for can be done, when own history does not say so. */
  attainableBecause: sentence,
  tactics: z.array(tactic).max(100),
  notes: longText,
  /** Oldest first. */
  history: z.array(objectiveVersion).max(1_000),
});
export type Objective = z.infer<typeof objective>;

/**
 * The objective after an edit, with the version it replaces remembered: a change of what it covers counts from `today`
 * on, and what it said and was to reach is kept to be looked up. Several edits on one day are one version.
 */
export function withChanges(
  before: Objective,
  changes: Partial<Omit<Objective, 'history' | 'id'>>,
  today: string,
): Objective {
  const after = withMovedMeasure(before, { ...before, ...changes }, today);
  const old = {
    scope: before.scope,
    start: before.start,
    due: before.due,
    status: before.status,
    endedOn: before.endedOn,
  };
  const now = { scope: after.scope, start: after.start, due: after.due, status: after.status, endedOn: after.endedOn };
  const words = wordsReplaced(before, after);
  if (JSON.stringify(old) === JSON.stringify(now) && Object.keys(words).length === 0) return after;
  if (before.history.at(-1)?.until === today) return after;
  return { ...after, history: [...before.history, { ...old, ...words, until: today }] };
}

function wordsReplaced(before: Objective, after: Objective): Pick<ObjectiveVersion, 'statement' | 'target'> {
  const [old, now] = [before, after].map(({ measure }) => measure && { unit: measure.unit, target: measure.target });
  return {
    ...(before.statement === after.statement ? {} : { statement: before.statement }),
    ...(JSON.stringify(old) === JSON.stringify(now) ? {} : { target: old ?? null }),
  };
}

/** A measure whose present value changed says since when. */
function withMovedMeasure(before: Objective, after: Objective, today: string): Objective {
  const { measure } = after;
  if (measure === null || before.measure === null || measure.current === before.measure.current) return after;
  return { ...after, measure: { ...measure, movedOn: today } };
}

/** Does the scope take in that account? Territory and internal take in all; an activity without account is never outside. */
export function coversAccount(scope: Scope, accountId: string | null): boolean {
  if (scope.kind !== 'accounts' || accountId === null) return true;
  const record = recordOf(accountId);
  return scope.accountIds.some(covered => covered.endsWith(record) && isSameRecord(covered, accountId));
}
