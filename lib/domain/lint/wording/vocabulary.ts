import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as germanStem } from '@orama/stemmers/german';
import { english } from './english';
import { german } from './german';
import type { WordList } from './word-list';

type Lists =
  | 'hollowVerbs'
  | 'hollowWords'
  | 'lightVerbs'
  | 'everybodys'
  | 'everyone'
  | 'outcomes'
  | 'countables'
  | 'audiences'
  | 'activities'
  | 'whomPrepositions'
  | 'stopWords'
  | 'timeWords'
  | 'months'
  | 'magnitudes'
  | 'hollowUnits'
  | 'quotaWords';

/** A word list with its words cut to their stems, so that "relationships" is found as "relationship". */
export type Vocabulary = { list: WordList; stem: (word: string) => string } & Record<Lists, ReadonlySet<string>>;

/** Is the word in the list, or, in a language that writes nouns together, does it end like one that is? */
export function isIn(
  vocabulary: Vocabulary,
  name: keyof WordList['compoundEnds'],
  { stem, lower }: { stem: string; lower: string },
): boolean {
  if (vocabulary[name].has(stem)) return true;
  const ends = vocabulary.list.compoundEnds[name];
  return ends !== '' && ends.split(' ').some(end => lower.endsWith(end));
}

/** Somebody by trade or office. "Manager" and "manage" have one stem, so some are known by the whole word. */
export function isAudience({ audiences }: Vocabulary, { stem, lower }: { stem: string; lower: string }): boolean {
  return audiences.has(stem) || audiences.has(lower);
}

const languages: Record<string, { list: WordList; stem: (word: string) => string }> = {
  en: { list: english, stem: englishStem },
  de: { list: german, stem: germanStem },
};

const made = new Map<string, Vocabulary>();

/** The vocabulary for a language tag (`de-CH`); null when that language has no list, and then no words are judged. */
export function vocabularyOf(language: string): Vocabulary | null {
  const name = language.toLowerCase().split('-')[0] ?? '';
  const known = made.get(name);
  if (known !== undefined) return known;
  const from = Object.hasOwn(languages, name) ? languages[name] : undefined;
  if (from === undefined) return null;
  const { list } = from;
  const stem = remembered(from.stem);
  const stems = (words: string): Set<string> => new Set(words.split(' ').map(word => stem(word)));
  const hollowVerbs = stems(list.hollowVerbs);
  const common = stems(`${list.everyone} ${list.everybodys}`);
  const vocabulary: Vocabulary = {
    list,
    stem,
    hollowVerbs,
    // "Accountability" has the stem of "account", which is common but not hollow.
    hollowWords: new Set([...stems(list.hollowWords)].filter(each => !common.has(each))),
    lightVerbs: stems(list.lightVerbs),
    everybodys: stems(list.everybodys),
    everyone: stems(list.everyone),
    outcomes: stems(list.outcomes),
    countables: stems(list.countables),
    audiences: new Set(list.audiences.split(' ').map(word => (hollowVerbs.has(stem(word)) ? word : stem(word)))),
    activities: stems(list.activities),
    whomPrepositions: new Set(list.whomPrepositions.split(' ')),
    stopWords: new Set(list.stopWords.split(' ')),
    timeWords: new Set([...list.timeWords.split(' '), ...list.months.flat()]),
    months: new Set(list.months.flat()),
    magnitudes: new Set(Object.values(list.money).flatMap(names => names.split('|'))),
    hollowUnits: stems(list.hollowUnits),
    quotaWords: stems(list.quotaWords),
  };
  made.set(name, vocabulary);
  return vocabulary;
}

/** As many stems as are remembered: more than the words of a large plan. */
const MAX_STEMS = 20_000;

/** Plans say the same words again and again, and a stem takes longer to find than to remember. */
function remembered(stem: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return word => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MAX_STEMS) known.clear();
    const found = stem(word);
    known.set(word, found);
    return found;
  };
}
