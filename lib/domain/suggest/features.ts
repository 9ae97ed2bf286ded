import { daysBetween } from '../calendar';
import type { Cue } from './cue-words';
import { logRatio, logShare, type Masses, USUAL_SHARE } from './habits';
import { endOf } from './read-plan';
import type { Situation } from './situation';
import { beginningOf } from './text';

/**
 * What speaks for and against one objective, as numbers around 0 to 3; 0 says nothing. Each has one fitted weight in
 * `weights.ts`.
 */
export function objectiveFeatures(situation: Situation, place: number) {
  const { activity, said, plan, expected, words } = situation;
  const read = plan.objectives[place];
  if (read === undefined) throw new RangeError(`the plan has no objective at place ${place}`);
  const { objective } = read;
  const { day } = activity;
  const isNamed = objective.scope.kind === 'accounts';
  const hasAccount = activity.accountId !== null;
  const isNaming = situation.naming.has(place);
  const { start } = objective;
  const end = endOf(objective);
  const tacticsOfKind = objective.tactics.filter(tactic => tactic.kinds.includes(activity.kind)).length;
  return {
    scope: logRatio(at(expected.scope, place), USUAL_SHARE),
    contact: logRatio(at(expected.contact, place), at(expected.account, place)),
    opportunity: logRatio(at(expected.opportunity, place), at(expected.contact, place)),
    withoutAccount: habit(situation.withoutAccount, place, 5),
    sameSubject: habit(situation.sameSubject, place, 1),
    sameThread: habit(situation.sameThread, place, 1),
    nearby: at(situation.nearby, place),
    learnedWords: at(words.excess, place),
    learnedWord: at(words.bestExcess, place),
    wordOdds: at(words.odds, place),
    names: at(situation.names, place),
    statementWords: at(situation.planWords.statement, place),
    tacticWords: at(situation.planWords.tactics, place),
    newOpportunityWords: situation.opportunity.total === 0 ? at(situation.opportunityWords, place) : 0,
    titleWords: at(situation.titleWords, place),
    tacticKind: objective.tactics.length === 0 ? 0 : tacticsOfKind / objective.tactics.length,
    date: shared(said.dates, read.dates) ? 1 : 0,
    elsewhere: isNamed && hasAccount && !isNaming ? 1 : 0,
    veryEarly: start === null || start <= day ? 0 : Math.min(1, daysBetween(day, start) / 30),
    overdue: end !== null && end < day ? 1 : 0,
    successor: at(situation.inherited, place),
  };
}

/** Other accounts with the same text, from which on more of them say no more. A list e-mail goes to many. */
const MANY = 3;

/** What speaks for the activity serving nothing at all, in the same measure. */
export function nothingFeatures(situation: Situation) {
  const { activity, said, plan, words, around } = situation;
  const nothing = plan.objectives.length;
  const hasAccount = activity.accountId !== null;
  const isTask = activity.kind === 'task';
  const isEmail = activity.kind === 'email';
  const hasDeal = activity.opportunityId !== null;
  return {
    always: 1,
    nothingWithContact: habit(situation.contact, nothing, 2.5),
    nothingWords: at(words.odds, nothing),
    nothingWord: at(words.bestExcess, nothing),
    nothingSameSubject: habit(situation.sameSubject, nothing, 1),
    taskWithoutAccount: isTask && !hasAccount ? 1 : 0,
    email: isEmail ? 1 : 0,
    greeting: cueStrength(situation, 'greeting'),
    brochure: cueStrength(situation, 'brochure'),
    checkingIn: cueStrength(situation, 'checkingIn'),
    admin: cueStrength(situation, 'admin'),
    service: cueStrength(situation, 'service'),
    twin: around.twin?.likeness ?? 0,
    sameText: activity.isListEmail ? MANY : Math.min(MANY, around.sameTextAccounts),
    exclaimed: isEmail && said.isExclaimed ? 1 : 0,
    newOpportunity: hasDeal && situation.opportunity.total === 0 ? 1 : 0,
    uncovered: hasAccount && situation.naming.size === 0 ? 1 : 0,
  };
}

export type ObjectiveFeatures = ReturnType<typeof objectiveFeatures>;
export type NothingFeatures = ReturnType<typeof nothingFeatures>;

function habit(masses: Masses, place: number, usualCounts: number): number {
  return masses.total === 0 ? 0 : logShare(masses, place, usualCounts);
}

function shared(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  for (const each of one) if (other.has(each)) return true;
  return false;
}

/** More cues of one kind than this say no more. */
const CUES_COUNTED = 2;

/** How many cue words are said. One that the plan itself uses is no cue: there, "training" may be an objective. */
function cueStrength({ said, plan }: Situation, cue: Cue): number {
  const strange = said.cues[cue].filter(word => !plan.words.has(beginningOf(word) ?? word));
  return Math.min(CUES_COUNTED, strange.length);
}

function at(values: Float64Array, place: number): number {
  return values[place] ?? 0;
}
