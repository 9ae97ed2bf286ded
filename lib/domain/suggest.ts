import { z } from 'zod';
import { type Activity, activityKind } from './activity';
import { daysBetween, plusDays } from './calendar';
import { coversAccount, type Objective, TAIL_DAYS } from './objective';
import type { Plan } from './plan';
import { recordId } from './record-id';
import { threadOf, wordsOf } from './tokens';
import { id, type PlainDate, plainDate } from './words';

/** One earlier link of an account, as far as suggesting needs it. Kept per account, newest first. */
export const evidence = z.object({
  activityId: recordId,
  objectiveId: id,
  opportunityId: recordId.nullable(),
  contactId: recordId.nullable(),
  kind: activityKind,
  subject: z.string(),
  day: plainDate,
});
export type Evidence = z.infer<typeof evidence>;

/** As many links of one account as are remembered for suggesting. */
export const EVIDENCE_KEPT = 60;

/** Why an objective is suggested, as facts; the sentence is `because_<kind>` in the locale files. */
export type Because =
  | { kind: 'sameOpportunity' | 'sameContact' | 'sameThread' | 'sameAccount'; subject: string; day: PlainDate }
  | { kind: 'words'; words: string[] }
  | { kind: 'tactic'; what: string }
  | { kind: 'covers' }
  | { kind: 'territory' }
  | { kind: 'internal' };

export type Suggestion = { objectiveId: string; because: Because; probability: number };

/** Best first, at most three, and which one a bare Enter takes: null when nothing fits well enough to say so. */
export type Suggestions = { ranked: Suggestion[]; preselected: string | null };

type Asked = Pick<Activity, 'id' | 'kind' | 'subject' | 'notes' | 'day' | 'accountId' | 'contactId' | 'opportunityId'>;

/** One reason that speaks for an objective: how strongly, and in which words to say so. */
type Reason = { weight: number; because: Because };

/** How strongly each kind of reason speaks, as log-odds. Set by hand; to be learned from the rep's own links. */
const weights = {
  sameThread: 2.6,
  sameOpportunity: 2.2,
  sameContact: 1.6,
  sameAccount: 0.7,
  coversByName: 1.6,
  territory: 0.2,
  internalWork: 0.6,
  internalElsewhere: -1.5,
  tactic: 0.5,
  words: 1.1,
  overdue: -0.8,
  /** "Nothing fits" competes with this weight. */
  nothing: 1.9,
} as const;

/** A preselection must be at least this likely, "nothing fits" included. */
const SURE_ENOUGH = 0.34;
/** What is so much less likely than the best is found under "another objective": here it would be in the way. */
const WORTH_A_KEY = 0.08;
const SHOWN = 3;
/** As much of the notes as is read for words: what a call was about is said first. */
const NOTES_READ = 4_000;

/**
 * Rank the live objectives for one activity: by scope and dates, earlier links on the same thread, opportunity, contact
 * and account, tactics and words. Objectives whose scope leaves the account out, or whose dates the day, are not offered.
 */
export function suggest(activity: Asked, plan: Plan, earlier: readonly Evidence[]): Suggestions {
  const lastDue = plusDays(activity.day, -TAIL_DAYS);
  const candidates = plan.objectives.filter(
    each => isOpenOn(each, activity.day, lastDue) && coversAccount(each.scope, activity.accountId),
  );
  if (candidates.length === 0) return { ranked: [], preselected: null };

  const rarity = rarityOf(candidates, new Set(wordsOf(`${activity.subject} ${activity.notes.slice(0, NOTES_READ)}`)));
  const history = historyOf(activity, earlier);
  const scored = candidates
    .map(objective => {
      const reasons = reasonsFor(objective, activity, history, rarity);
      const score = reasons.reduce((sum, reason) => sum + reason.weight, 0);
      return { objective, score, because: strongest(reasons) };
    })
    .sort((one, other) => other.score - one.score || dueFirst(one.objective, other.objective));

  const odds = scored.map(each => Math.exp(each.score));
  const total = odds.reduce((sum, each) => sum + each, Math.exp(weights.nothing));
  const ranked = scored
    .slice(0, SHOWN)
    .map((each, place) => ({
      objectiveId: each.objective.id,
      because: each.because,
      probability: (odds[place] ?? 0) / total,
    }))
    .filter((each, _, [best]) => best !== undefined && each.probability >= best.probability * WORTH_A_KEY);
  const best = ranked[0];
  return { ranked, preselected: best !== undefined && best.probability >= SURE_ENOUGH ? best.objectiveId : null };
}

/** `lastDue`: whatever was due before it is past its tail on that day. */
function isOpenOn(objective: Objective, day: PlainDate, lastDue: PlainDate): boolean {
  if (objective.status !== 'open' && (objective.endedOn === null || day > objective.endedOn)) return false;
  if (objective.start !== null && day < objective.start) return false;
  return objective.due === null || objective.due >= lastDue;
}

function reasonsFor(
  objective: Objective,
  activity: Asked,
  history: ReadonlyMap<string, Reason>,
  rarity: ReadonlyMap<string, number>,
): Reason[] {
  const reasons: Reason[] = [scopeReason(objective, activity.accountId)];
  if (objective.due !== null && activity.day > objective.due) {
    reasons.push({ weight: weights.overdue, because: { kind: 'covers' } });
  }
  const tactic = objective.tactics.find(each => each.kinds.includes(activity.kind));
  if (tactic !== undefined) reasons.push({ weight: weights.tactic, because: { kind: 'tactic', what: tactic.what } });
  const before = history.get(objective.id);
  if (before !== undefined) reasons.push(before);
  const words = wordsReason(objective, rarity);
  if (words !== null) reasons.push(words);
  return reasons;
}

function scopeReason({ scope }: Objective, accountId: string | null): Reason {
  if (scope.kind === 'internal') {
    // Work in one's own house is seldom done at a customer.
    const weight = accountId === null ? weights.internalWork : weights.internalElsewhere;
    return { weight, because: { kind: 'internal' } };
  }
  return scope.kind === 'accounts' && accountId !== null
    ? { weight: weights.coversByName, because: { kind: 'covers' } }
    : { weight: weights.territory, because: { kind: 'territory' } };
}

type Likeness = 'sameThread' | 'sameOpportunity' | 'sameContact' | 'sameAccount';

/** By objective: its strongest earlier link, weaker the longer ago and the more links went elsewhere. */
function historyOf(activity: Asked, earlier: readonly Evidence[]): Map<string, Reason> {
  const others = earlier.filter(each => each.activityId !== activity.id);
  const thread = threadOf(activity.subject);
  // "Call" and "Re: Meeting" are the subject of half of all activities: they make no thread.
  const isTelling = wordsOf(thread).length > 1;
  const tests: [Likeness, (each: Evidence) => boolean][] = [
    ['sameThread', each => isTelling && threadOf(each.subject) === thread],
    ['sameOpportunity', each => each.opportunityId !== null && each.opportunityId === activity.opportunityId],
    ['sameContact', each => each.contactId !== null && each.contactId === activity.contactId],
    ['sameAccount', () => true],
  ];
  const reasons = new Map<string, Reason>();
  for (const [kind, isSame] of tests) {
    const same = others.filter(isSame);
    for (const last of same) {
      // The newest link to each objective comes first and stands for it.
      if (reasons.has(last.objectiveId)) continue;
      const here = same.filter(each => each.objectiveId === last.objectiveId).length;
      const recency = 1 / (1 + Math.abs(daysBetween(last.day, activity.day)) / 60);
      reasons.set(last.objectiveId, {
        weight: weights[kind] * (here / same.length) * (0.5 + recency / 2) + 0.2,
        because: { kind, subject: last.subject, day: last.day },
      });
    }
  }
  return reasons;
}

/** Rare words that both use. A word that every objective has says nothing. */
function wordsReason(objective: Objective, rarity: ReadonlyMap<string, number>): Reason | null {
  const shared = [...objectiveWords(objective)].filter(word => rarity.has(word));
  const strength = shared.reduce((sum, word) => sum + (rarity.get(word) ?? 0), 0);
  if (strength <= 0) return null;
  const told = shared.sort((one, other) => (rarity.get(other) ?? 0) - (rarity.get(one) ?? 0)).slice(0, 3);
  return { weight: weights.words * Math.min(2, strength), because: { kind: 'words', words: told } };
}

/** The words of an objective, worked out once: an objective is never changed in place. */
const wordsKnown = new WeakMap<Objective, Set<string>>();

function objectiveWords(objective: Objective): Set<string> {
  const known = wordsKnown.get(objective);
  if (known !== undefined) return known;
  const words = new Set(wordsOf([objective.statement, ...objective.tactics.map(each => each.what)].join(' ')));
  wordsKnown.set(objective, words);
  return words;
}

/** How telling each word is that was said and that an objective has. */
function rarityOf(objectives: readonly Objective[], said: ReadonlySet<string>): Map<string, number> {
  const seen = new Map<string, number>();
  for (const objective of objectives) {
    for (const word of objectiveWords(objective)) if (said.has(word)) seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  return new Map([...seen].map(([word, count]) => [word, Math.log((objectives.length + 1) / count) / 2 + 0.1]));
}

/** What is said to the rep: the strongest reason, and never "covers" when there is a better one. */
function strongest(reasons: readonly Reason[]): Because {
  const [first, ...rest] = [...reasons].sort((one, other) => telling(other) - telling(one));
  return first?.because ?? rest[0]?.because ?? { kind: 'covers' };
}

function telling({ weight, because }: Reason): number {
  const isWeak = because.kind === 'covers' || because.kind === 'territory' || because.kind === 'internal';
  return isWeak ? weight - 2 : weight;
}

function dueFirst(one: Objective, other: Objective): number {
  return (one.due ?? '9999').localeCompare(other.due ?? '9999');
}
