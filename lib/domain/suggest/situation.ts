import type { Plan } from '../plan';
import { recordOf } from '../record-id';
import { blended, type Handover, handoverOn, type Masses, massesOf } from './habits';
import {
  nameEvidence,
  type ReadLessons,
  readLessons,
  sharedWords,
  type WordEvidence,
  wordEvidence,
} from './learned-words';
import type { Lesson } from './lesson';
import { type Around, lookAround, type Neighbour } from './neighbours';
import { type ReadPlan, readPlan } from './read-plan';
import { type Asked, type Said, saidBy } from './said';
import { placesNaming, scopeShares } from './scope-shares';
import type { TrailLink } from './trail';

/** What is known beside the plan: all of it learned or kept on the device. */
export type Known = {
  /** Of the activity's account; for one without an account, of those without. */
  trail: readonly TrailLink[];
  /** Of all objectives and of "nothing". The same list object as long as nothing was learned, so that it is read once. */
  lessons: readonly Lesson[];
  /** The rep's activities of the last weeks, those of other accounts too; the nearest `NEIGHBOURS_READ` are enough. */
  recent: readonly Neighbour[];
};

/** Everything about one activity that its features are made of. Arrays go by place in the plan; the last is "nothing". */
export type Situation = {
  activity: Asked;
  said: Said;
  plan: ReadPlan;
  lessons: ReadLessons;
  /** Without the activity itself. */
  trail: readonly TrailLink[];
  recent: readonly Neighbour[];
  around: Around;
  /** Places of objectives that name the activity's account. */
  naming: ReadonlySet<number>;
  /** What one would expect of the account; with its contact; with its opportunity. Shares. */
  expected: { scope: Float64Array; account: Float64Array; contact: Float64Array; opportunity: Float64Array };
  withoutAccount: Masses;
  contact: Masses;
  opportunity: Masses;
  nearby: Float64Array;
  sameSubject: Masses;
  sameThread: Masses;
  words: WordEvidence;
  names: Float64Array;
  planWords: { statement: Float64Array; tactics: Float64Array };
  opportunityWords: Float64Array;
  titleWords: Float64Array;
  /** How much of the work of an objective that has ended is now theirs. */
  inherited: Float64Array;
};

/** Days after which an earlier link counts half. Deals last longer than what is being done at an account. */
const HALF_LIFE = { account: 20, contact: 30, opportunity: 45, withoutAccount: 14, thread: 60 } as const;
/** Links after which habit and expectation count alike. */
const DOUBT = { account: 3, contact: 1.5, opportunity: 1 } as const;

export function situationOf(activity: Asked, plan: Plan, known: Known): Situation {
  const read = readPlan(plan);
  const said = saidBy(activity);
  const { day, accountId } = activity;
  const handover = handoverOn(read, day);
  const trail = known.trail.filter(link => link.activity !== recordOf(activity.id));
  const masses = (links: Parameters<typeof massesOf>[0], halfLife: keyof typeof HALF_LIFE): Masses =>
    massesOf(links, read, day, HALF_LIFE[halfLife], handover);
  const contactRecord = activity.contactId === null ? undefined : recordOf(activity.contactId);
  const opportunityRecord = activity.opportunityId === null ? undefined : recordOf(activity.opportunityId);

  const naming = accountId === null ? new Set<number>() : placesNaming(read, accountId);
  const scope = scopeShares(read, activity, naming);
  const atAccount = masses(accountId === null ? [] : trail, 'account');
  const contact = masses(
    trail.filter(link => link.contact === contactRecord),
    'contact',
  );
  const opportunity = masses(
    trail.filter(link => link.opportunity === opportunityRecord),
    'opportunity',
  );
  const account = blended(atAccount, scope, DOUBT.account);
  const withContact = blended(contact, account, DOUBT.contact);
  const withOpportunity = blended(opportunity, withContact, DOUBT.opportunity);

  const around = lookAround(activity, known.recent);
  const lessons = readLessons(known.lessons, read);
  return {
    activity,
    said,
    plan: read,
    lessons,
    trail,
    recent: known.recent,
    around,
    naming,
    expected: { scope, account, contact: withContact, opportunity: withOpportunity },
    withoutAccount: masses(accountId === null ? trail : [], 'withoutAccount'),
    contact,
    opportunity,
    nearby: nearbyAnswers(activity, around, read),
    sameSubject: masses(around.sameSubject, 'thread'),
    sameThread: masses(around.sameThread, 'thread'),
    words: wordEvidence(said.words.keys(), read, lessons, handover, withContact),
    names: nameEvidence(said.words.keys(), said.names, lessons, handover),
    planWords: sharedWords(said.words.keys(), read),
    opportunityWords: anyShared(said.opportunity, read),
    titleWords: anyShared(said.title, read),
    inherited: inheritedShares(read, handover),
  };
}

/** Hours in which an answer given before fades to a third. */
const FADES_HOURS = 2;

/** What was answered hours before for work that names no account: people do one thing at a time. */
function nearbyAnswers(activity: Asked, around: Around, plan: ReadPlan): Float64Array {
  const nearby = new Float64Array(plan.objectives.length + 1);
  for (const { objectiveId, hoursAway, neighbour } of around.justBefore) {
    if (activity.accountId !== null && neighbour.accountId !== null) continue;
    const place = objectiveId === null ? plan.objectives.length : plan.placeOf.get(objectiveId);
    if (place === undefined) continue;
    const weight = Math.exp(-hoursAway / FADES_HOURS);
    nearby[place] = Math.min(2, (nearby[place] ?? 0) + weight);
  }
  return nearby;
}

/** Statement and tactics together. */
function anyShared(words: Iterable<string>, plan: ReadPlan): Float64Array {
  const { statement, tactics } = sharedWords(words, plan);
  return statement.map((weight, place) => weight + (tactics[place] ?? 0));
}

function inheritedShares(plan: ReadPlan, handover: Handover): Float64Array {
  const inherited = new Float64Array(plan.objectives.length);
  for (const { heirs } of handover.values()) {
    for (const { place, share } of heirs) inherited[place] = Math.max(inherited[place] ?? 0, share);
  }
  return inherited;
}
