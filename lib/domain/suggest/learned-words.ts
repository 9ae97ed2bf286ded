import { type Handover, handOn } from './habits';
import type { Lesson } from './lesson';
import { forEachUse, type ReadPlan } from './read-plan';

/** The lessons by word and by name: who was meant, by place in the plan, and in how many links. */
export type ReadLessons = {
  words: ReadonlyMap<string, readonly Meant[]>;
  names: ReadonlyMap<string, readonly Meant[]>;
  /** Links by place, and of all. */
  links: Float64Array;
  allLinks: number;
};
export type Meant = { place: number; count: number };

const lessonsRead = new WeakMap<readonly Lesson[], { plan: ReadPlan; read: ReadLessons }>();

/** Read once a plan and list of lessons; a list is never changed in place. */
export function readLessons(lessons: readonly Lesson[], plan: ReadPlan): ReadLessons {
  const before = lessonsRead.get(lessons);
  if (before?.plan === plan) return before.read;
  const words = new Map<string, Meant[]>();
  const names = new Map<string, Meant[]>();
  const links = new Float64Array(plan.objectives.length + 1);
  for (const lesson of lessons) {
    const place = lesson.objectiveId === null ? plan.objectives.length : plan.placeOf.get(lesson.objectiveId);
    // The objective was deleted: what its words meant is of no use any more.
    if (place === undefined) continue;
    links[place] = (links[place] ?? 0) + lesson.links;
    addAll(words, lesson.words, place);
    addAll(names, lesson.names, place);
  }
  const read = { words, names, links, allLinks: links.reduce((sum, each) => sum + each, 0) };
  lessonsRead.set(lessons, { plan, read });
  return read;
}

function addAll(index: Map<string, Meant[]>, counts: Lesson['words'], place: number): void {
  for (const [word, count] of Object.entries(counts)) {
    const meant = index.get(word);
    if (meant === undefined) index.set(word, [{ place, count }]);
    else meant.push({ place, count });
  }
}

/** What the words of one text say about each place of the plan. */
export type WordEvidence = {
  /** How much more the words are those of the objective than its share of the work explains, all and the best of them. */
  excess: Float64Array;
  bestExcess: Float64Array;
  /** How much likelier the words are in work for it than in any work: logarithm of odds, each word limited. */
  odds: Float64Array;
};

/** What one use of a word in a statement, or in tactics, is worth in links. */
const IN_STATEMENT = 1;
const IN_TACTICS = 0.6;
/** Links in which a word was met before it is trusted half. */
const DOUBT = 0.5;
/** A word never met in work for an objective counts as if met in so many links. */
const UNSEEN = 0.3;
const LEAST_ODDS = -1;
const MOST_ODDS = 2.5;

export function wordEvidence(
  words: Iterable<string>,
  plan: ReadPlan,
  lessons: ReadLessons,
  handover: Handover,
  expected: Float64Array,
): WordEvidence {
  const places = plan.objectives.length + 1;
  const excess = new Float64Array(places);
  const bestExcess = new Float64Array(places);
  const odds = new Float64Array(places);
  const all = lessons.allLinks + 1;
  const unseenOdds = Array.from(lessons.links, links =>
    Math.max(LEAST_ODDS, Math.log((UNSEEN * (all + 0.5)) / all / (links + UNSEEN))),
  );
  let expectedAll = 0;
  let learnedWords = 0;
  for (const word of words) {
    const met = new Map<number, number>();
    const add = (place: number, count: number): void => void met.set(place, (met.get(place) ?? 0) + count);
    for (const { place, count } of lessons.words.get(word) ?? []) handOn(handover, place, count, add);
    const learned = sumOf(met);
    if (learned > 0) {
      learnedWords += 1;
      for (const [place, count] of met) {
        const here = (count + (UNSEEN * (learned + 0.5)) / all) / ((lessons.links[place] ?? 0) + UNSEEN);
        const anywhere = (learned + 0.5) / (all + 0.5);
        const logOdds = Math.min(MOST_ODDS, Math.max(LEAST_ODDS, Math.log(here / anywhere)));
        odds[place] = (odds[place] ?? 0) + logOdds - (unseenOdds[place] ?? 0);
      }
    }
    for (const use of plan.words.get(word)?.uses ?? []) add(use.place, use.inStatement ? IN_STATEMENT : IN_TACTICS);
    const total = sumOf(met);
    if (total === 0) continue;
    const rarity = Math.min(1, Math.log(1 + all / total) / Math.log(1 + all));
    const trust = rarity / (total + DOUBT);
    expectedAll += total * trust;
    for (const [place, count] of met) {
      const share = expected[place] ?? 0;
      excess[place] = (excess[place] ?? 0) + count * trust;
      bestExcess[place] = Math.max(bestExcess[place] ?? 0, (count - total * share) * trust);
    }
  }
  for (let place = 0; place < places; place += 1) {
    const more = (excess[place] ?? 0) - expectedAll * (expected[place] ?? 0);
    excess[place] = Math.max(-2, Math.min(3, more));
    const all = (odds[place] ?? 0) + learnedWords * (unseenOdds[place] ?? 0);
    odds[place] = Math.max(-3, Math.min(6, all)) / 3;
  }
  return { excess, bestExcess, odds };
}

function sumOf(met: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const count of met.values()) sum += count;
  return sum;
}

/** By place, how far the names said in a text are those of its work: each name at most 1, all at most 2. */
export function nameEvidence(
  words: Iterable<string>,
  own: ReadonlySet<string>,
  lessons: ReadLessons,
  handover: Handover,
): Float64Array {
  const evidence = new Float64Array(lessons.links.length);
  for (const word of words) {
    // The activity's own contact and account are habits already.
    const meant = own.has(word) ? undefined : lessons.names.get(word);
    if (meant === undefined) continue;
    const total = meant.reduce((sum, { count }) => sum + count, 0) + DOUBT;
    for (const { place, count } of meant) {
      handOn(handover, place, count / total, (heir, part) => {
        evidence[heir] = Math.min(2, (evidence[heir] ?? 0) + part);
      });
    }
  }
  return evidence;
}

/** No matter how many words are shared, they count as no more than this. */
const MOST_SHARED = 3;

/** By place, how telling the words are that the text shares with the plan: with statements, and with tactics. */
export function sharedWords(words: Iterable<string>, plan: ReadPlan) {
  const statement = new Float64Array(plan.objectives.length);
  const tactics = new Float64Array(plan.objectives.length);
  for (const word of words) {
    forEachUse(plan, word, ({ place, inStatement }, weight) => {
      const shared = inStatement ? statement : tactics;
      shared[place] = Math.min(MOST_SHARED, (shared[place] ?? 0) + weight / 2);
    });
  }
  return { statement, tactics };
}
