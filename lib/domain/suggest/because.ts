import { placeOf, type RecordId, recordIdIn, recordOf } from '../record-id';
import { type PlainDate, plainDate } from '../words';
import type { ObjectiveFeatures } from './features';
import { forEachUse, type ReadObjective } from './read-plan';
import type { Situation } from './situation';
import type { TrailLink } from './trail';
import { objectiveWeights } from './weights';

/** Why an objective is suggested, as facts; the sentence is `because_<kind>` in the locale files. */
export type Because =
  | { kind: 'sameOpportunity' | 'sameContact' | 'sameThread' | 'sameAccount' | 'justBefore'; earlier: EarlierActivity }
  /** Words of the activity as they were written, the most telling first. */
  | { kind: 'words'; words: string[] }
  /** A day that both name, in the year of the activity. */
  | { kind: 'date'; on: PlainDate }
  | { kind: 'tactic'; what: string }
  | { kind: 'covers' | 'territory' | 'internal' };

/** The earlier activity a reason speaks of. Its subject is known here only if it is among the recent ones. */
export type EarlierActivity = { activityId: RecordId; subject: string | null; day: PlainDate };

/** A fact, and by how much it raised the score: a natural logarithm of odds. */
type Reason = { strength: number; because: Because };

/** A reason weaker than this says less than that the objective covers the account. */
const WORTH_SAYING = 0.25;

/** The strongest reason that can be said as a fact. */
export function becauseOf(situation: Situation, place: number, features: ObjectiveFeatures): Because {
  const read = situation.plan.objectives[place];
  if (read === undefined) return { kind: 'covers' };
  const reasons: Reason[] = [];
  const add = (strength: number, because: Because | null): void => {
    if (because !== null && strength >= WORTH_SAYING) reasons.push({ strength, because });
  };
  const { contact, opportunity } = recordsOf(situation);
  const links = situation.trail.filter(link => link.objectiveId === read.objective.id);
  const linkWith = (kind: 'sameOpportunity' | 'sameContact' | 'sameAccount', link: TrailLink | undefined) =>
    link === undefined ? null : { kind, earlier: earlierFrom(situation, link) };
  add(
    by(features, 'opportunity'),
    linkWith(
      'sameOpportunity',
      links.find(link => link.opportunity === opportunity),
    ),
  );
  add(
    by(features, 'contact'),
    linkWith(
      'sameContact',
      links.find(link => link.contact === contact),
    ),
  );
  add(by(features, 'sameThread', 'sameSubject'), answered(situation, read, 'sameThread'));
  add(by(features, 'nearby'), answered(situation, read, 'justBefore'));
  const words = tellingWords(situation, place);
  add(by(features, ...wordFeatures), words.length === 0 ? null : { kind: 'words', words });
  add(by(features, 'date'), sharedDate(situation, read));
  const tactic = read.objective.tactics.find(each => each.kinds.includes(situation.activity.kind));
  add(by(features, 'tacticKind'), tactic === undefined ? null : { kind: 'tactic', what: tactic.what });
  const [strongest] = reasons.sort((one, other) => other.strength - one.strength);
  if (strongest !== undefined) return strongest.because;
  const hasAccount = situation.activity.accountId !== null;
  const scope = read.objective.scope.kind;
  return (hasAccount ? linkWith('sameAccount', links[0]) : null) ?? { kind: scope === 'accounts' ? 'covers' : scope };
}

const wordFeatures = [
  'learnedWords',
  'learnedWord',
  'wordOdds',
  'names',
  'statementWords',
  'tacticWords',
  'newOpportunityWords',
] as const;

function by(features: ObjectiveFeatures, ...names: (keyof ObjectiveFeatures)[]): number {
  return names.reduce((sum, name) => sum + features[name] * objectiveWeights[name], 0);
}

/** Records of the activity's contact and opportunity; one it does not have equals none of a link. */
function recordsOf({ activity: { contactId, opportunityId } }: Situation) {
  return {
    contact: contactId === null ? undefined : recordOf(contactId),
    opportunity: opportunityId === null ? undefined : recordOf(opportunityId),
  };
}

function earlierFrom({ activity, recent }: Situation, { activity: record, day }: TrailLink): EarlierActivity {
  const place = placeOf(activity.accountId ?? activity.id);
  const activityId = place === null ? record : recordIdIn(place, record);
  return { activityId, subject: recent.find(each => each.id === activityId)?.subject ?? null, day };
}

/** The latest of the activities around that were tied to the objective and have the same subject, or came just before. */
function answered(
  { around }: Situation,
  { objective }: ReadObjective,
  kind: 'sameThread' | 'justBefore',
): Because | null {
  const answers = kind === 'justBefore' ? around.justBefore : [...around.sameThread, ...around.sameSubject];
  const [latest] = answers
    .filter(answer => answer.objectiveId === objective.id && answer.hoursAway >= 0)
    .sort((one, other) => one.hoursAway - other.hoursAway);
  if (latest === undefined) return null;
  const { id, subject, day } = latest.neighbour;
  return { kind, earlier: { activityId: id, subject, day } };
}

const WORDS_SAID = 3;

/** The activity's words that are the objective's own, or that were learned for it. */
function tellingWords({ said, plan, lessons }: Situation, place: number): string[] {
  const told: { word: string; weight: number }[] = [];
  for (const [beginning, word] of said.words) {
    let own = 0;
    forEachUse(plan, beginning, (use, weight) => {
      if (use.place === place) own = Math.max(own, weight);
    });
    const meant = [...(lessons.words.get(beginning) ?? []), ...(lessons.names.get(beginning) ?? [])];
    const all = meant.reduce((sum, { count }) => sum + count, 0);
    const here = meant.reduce((sum, { place: other, count }) => sum + (other === place ? count : 0), 0);
    const weight = Math.max(own, all === 0 ? 0 : (2 * here) / (all + 1));
    if (weight > 0.5) told.push({ word, weight });
  }
  return told
    .sort((one, other) => other.weight - one.weight)
    .slice(0, WORDS_SAID)
    .map(({ word }) => word);
}

function sharedDate({ said, activity }: Situation, { dates }: ReadObjective): Because | null {
  const shared = [...said.dates].find(each => dates.has(each));
  if (shared === undefined) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  // 30 February can be written, but is no day.
  const on = plainDate.safeParse(`${activity.day.slice(0, 4)}-${two(Math.floor(shared / 100))}-${two(shared % 100)}`);
  return on.success ? { kind: 'date', on: on.data } : null;
}
