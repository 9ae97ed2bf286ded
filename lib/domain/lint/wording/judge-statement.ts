import { type Token, tokensOf } from './tokens-of';
import { isAudience, isIn, type Vocabulary, vocabularyOf } from './vocabulary';

/** Why a sentence does not say what changes, or for or with whom, and the word that made it think so. */
export type Doubt = { form: 'short' | 'vague' | 'activity' | 'whom'; word: string };

export type AboutStatement = {
  language: string;
  /** No account says whom it is for: the sentence has to. */
  needsWhom: boolean;
  /** Naming the account is not yet saying what changes there. */
  accountNames: readonly string[];
};

/** Where more of the words than this say nothing and one of them is hollow, the rest does not save the sentence. */
const MOSTLY = 2 / 3;

/**
 * Does an objective's sentence say what changes, and for or with whom? A guess by words: null when it seems to, and in
 * languages without a word list.
 *
 * Words that nobody could check afterwards ("better", "presence"), that need something beside them ("get", "win") and
 * that every seller has ("customers", "revenue") say nothing by themselves; where other words stand in front of "with",
 * "at", "for" …, it says something if anything in it can be seen afterwards. So does a change from one number to another.
 */
export function judgeStatement(statement: string, about: AboutStatement): Doubt | null {
  const vocabulary = vocabularyOf(about.language);
  if (vocabulary === null) return null;
  const tokens = tokensOf(statement, vocabulary);
  const content = tokens.filter(({ isContent }) => isContent);
  const hasNumber = tokens.some(({ isNumber }) => isNumber);
  if (content.length < 2 && !(content.length === 1 && hasNumber)) {
    return { form: 'short', word: content[0]?.word ?? statement.trim() };
  }
  if (!isChange(tokens, vocabulary)) {
    const activity = endlessActivity(tokens, vocabulary);
    if (activity !== null) return { form: 'activity', word: activity.word };
    const hollow = hollowWord(tokensOf(withoutHeading(statement), vocabulary), vocabulary, about.accountNames);
    if (hollow !== null) return { form: 'vague', word: hollow.word };
    if (!showsSomething(tokens, vocabulary, about.accountNames)) return { form: 'vague', word: content[0]?.word ?? '' };
  }
  if (about.needsWhom && !saysWhom(tokens, vocabulary)) return { form: 'whom', word: content.at(-1)?.word ?? '' };
  return null;
}

/** "Old Ferry: land the first contract" without the name that heads it, and which says nothing of what changes. */
function withoutHeading(statement: string): string {
  return statement.replace(/^(\S+\s){0,3}\S+:\s+(?=\S+\s+\S)/, '');
}

/** The doing that goes on for ever: "call … weekly". Where verbs come last, any word may be it; else the first. */
function endlessActivity(tokens: readonly Token[], { activities, list }: Vocabulary): Token | null {
  const said = ` ${tokens.map(({ lower }) => lower).join(' ')} `;
  if (!list.endless.some(word => said.includes(` ${word} `))) return null;
  const content = tokens.filter(({ isContent, lower }) => isContent && !list.endless.includes(lower));
  // Uncounted, its noun is the doing too: a newsletter every month.
  const isCounted = tokens.some(({ isNumber }) => isNumber);
  const doings = list.isVerbLast
    ? content.filter(({ word, lower }) => !isCounted || word === lower)
    : content.slice(0, 1);
  return doings.find(({ stem }) => activities.has(stem)) ?? null;
}

/**
 * The word that says nothing, when none of the words that tell what changes says anything. A number among them says
 * something; where they are only common and not hollow, a number anywhere does.
 */
function hollowWord(tokens: readonly Token[], vocabulary: Vocabulary, accountNames: readonly string[]): Token | null {
  const { list, hollowVerbs, lightVerbs } = vocabulary;
  const head = headOf(tokens, list.isVerbLast);
  const content = head.filter(({ isContent }) => isContent);
  const isHollow = (token: Token): boolean =>
    !vocabulary.audiences.has(token.lower) && (hollowVerbs.has(token.stem) || isIn(vocabulary, 'hollowWords', token));
  const hollow = content.find(isHollow);
  const counted = hollow === undefined ? tokens : head;
  if (counted.some(({ isNumber }) => isNumber)) return null;
  const first = content[0] ?? null;
  if (isOnlyBegun(tokens, list.hollowBeginnings)) return first;
  const hasHollowVerb = content.some(({ stem }) => hollowVerbs.has(stem));
  const names = wordsOf(hasHollowVerb ? accountNames : []);
  const isEmpty = (token: Token): boolean =>
    isHollow(token) ||
    lightVerbs.has(token.stem) ||
    isIn(vocabulary, 'everybodys', token) ||
    isIn(vocabulary, 'everyone', token) ||
    names.has(token.lower);
  const empty = content.filter(isEmpty).length;
  const isMostlyEmpty = hollow !== undefined && empty > content.length * MOSTLY;
  return empty === content.length || isMostlyEmpty ? (hollow ?? first) : null;
}

/** Something one can see afterwards: a number, what is signed, held or measured, somebody in particular, or an account won. */
function showsSomething(tokens: readonly Token[], vocabulary: Vocabulary, accountNames: readonly string[]): boolean {
  const names = wordsOf(accountNames);
  const isWon = tokens.every(
    ({ isContent, stem, lower }) => !isContent || vocabulary.lightVerbs.has(stem) || names.has(lower),
  );
  return (
    isWon ||
    tokens.some(token => token.isNumber || isIn(vocabulary, 'outcomes', token)) ||
    namesSomebody(tokens, vocabulary, names)
  );
}

/** An office, a trade, or a name that is not the account's; where every noun is written large, a name in capitals. */
function namesSomebody(tokens: readonly Token[], vocabulary: Vocabulary, accounts: ReadonlySet<string>): boolean {
  return tokens.some((token, index) => {
    if (!token.isContent || accounts.has(token.lower)) return false;
    // "The buyer" is somebody in particular, "buyers" are not.
    if (isAudience(vocabulary, token)) return vocabulary.list.isVerbLast || !/[^s]s$/.test(token.lower);
    const isCapitals = /^\p{Lu}{2,}$/u.test(token.word);
    const isName = isCapitals || (!vocabulary.list.isVerbLast && index > 0 && /^\p{Lu}/u.test(token.word));
    return isName && !isIn(vocabulary, 'everybodys', token);
  });
}

function wordsOf(names: readonly string[]): Set<string> {
  return new Set(names.flatMap(name => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
}

/** "Work on ABCD". */
function isOnlyBegun(tokens: readonly Token[], beginnings: readonly string[]): boolean {
  const said = tokens.map(({ lower }) => lower).join(' ');
  return beginnings.some(beginning => said.startsWith(`${beginning} `));
}

/** The words in front of whom it is for or with; where verbs come last, the last one too. All when there are none. */
function headOf(tokens: readonly Token[], isVerbLast: boolean): readonly Token[] {
  const end = tokens.findIndex(({ isWhomPreposition }) => isWhomPreposition);
  const head = end < 0 ? tokens : tokens.slice(0, end);
  if (!head.some(({ isContent }) => isContent)) return tokens;
  const last = tokens.at(-1);
  const isVerb = last !== undefined && end >= 0 && isVerbLast && last.word === last.lower;
  return isVerb ? [...head, last] : head;
}

/** "from 6 to 3 days", "by 10 %". */
function isChange(tokens: readonly Token[], { list: { change } }: Vocabulary): boolean {
  return tokens.some(({ lower }, index) => {
    const isNumberNext = tokens[index + 1]?.isNumber === true;
    return isNumberNext && (lower === change.by || (lower === change.from && hasLater(tokens, index, change.to)));
  });
}

function hasLater(tokens: readonly Token[], from: number, word: string): boolean {
  return tokens.some(({ lower }, index) => index > from && lower === word && tokens[index + 1]?.isNumber === true);
}

/** Somebody is named: behind "with" or "at", by trade or office, by their number, or by a name of their own. */
function saysWhom(tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  const hasNumber = tokens.some(({ isNumber }) => isNumber);
  if (countsWhom(tokens, vocabulary)) return true;
  return tokens.some((token, index) => {
    if (token.isWhomPreposition) return tokens.slice(index + 1).some(({ isContent }) => isContent);
    if (isAudience(vocabulary, token) || (hasNumber && isIn(vocabulary, 'everyone', token))) return true;
    return !vocabulary.list.isVerbLast && index > 0 && token.isContent && /^\p{Lu}/u.test(token.word);
  });
}

/** "12 bakeries", "14 leases": counted is something that belongs to somebody, and not what any seller counts. */
function countsWhom(tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  return tokens.some(({ isNumber }, index) => {
    if (!isNumber) return false;
    const behind = tokens.slice(index + 1);
    const end = behind.findIndex(({ isContent }) => !isContent);
    const counted = (end < 0 ? behind : behind.slice(0, end)).filter(({ word, lower }) =>
      vocabulary.list.isVerbLast ? word !== lower : true,
    );
    const isOurs = (token: Token): boolean =>
      isIn(vocabulary, 'countables', token) || isIn(vocabulary, 'everybodys', token);
    return counted.length > 0 && !counted.some(isOurs);
  });
}
