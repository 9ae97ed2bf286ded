import type { Activity } from '../activity';
import { type Cue, cuesOf } from './cue-words';
import { type DayOfYear, datesSaid } from './dates-said';
import { beginningOf, beginningsOf, folded, initialsOf, writtenWords } from './text';

/** As much of an activity as suggesting reads. */
export type Asked = Pick<
  Activity,
  | 'id'
  | 'kind'
  | 'subject'
  | 'notes'
  | 'day'
  | 'loggedAt'
  | 'accountId'
  | 'accountName'
  | 'contactId'
  | 'contactName'
  | 'contactTitle'
  | 'opportunityId'
  | 'opportunityName'
  | 'disposition'
  | 'isListEmail'
>;

/** What an activity says in its words. */
export type Said = {
  /** Beginnings of the telling words of subject and notes, each with the word as it was written. */
  words: ReadonlyMap<string, string>;
  /** All words, the common ones too: "Call" says one word. */
  wordCount: number;
  /** The subject without "Re:", "Email:" and the like. Empty when it says nothing of its own, as "Call" does. */
  thread: string;
  isReply: boolean;
  isExclaimed: boolean;
  /** Cue words, by what they are a cue for. */
  cues: Readonly<Record<Cue, readonly string[]>>;
  dates: ReadonlySet<DayOfYear>;
  /** Beginnings of the names of its contact, account and opportunity. */
  names: ReadonlySet<string>;
  /** Of the opportunity's name, without the account's. */
  opportunity: ReadonlySet<string>;
  /** Of the contact's title, with its initials. */
  title: ReadonlySet<string>;
};

/** As much of the notes as is read: what an activity was about is said first. Characters. */
const NOTES_READ = 4_000;
/** As many different words as are compared. */
const WORDS_KEPT = 80;

const known = new WeakMap<Asked, Said>();

/** Read once an activity object; an activity is never changed in place. */
export function saidBy(activity: Asked): Said {
  const before = known.get(activity);
  if (before !== undefined) return before;
  const said = read(activity);
  known.set(activity, said);
  return said;
}

function read(activity: Asked): Said {
  const { subject, accountName, contactName, contactTitle, opportunityName } = activity;
  const notes = activity.notes.slice(0, NOTES_READ);
  const thread = subject.replace(prefixes, '').trim();
  const words = new Map<string, string>();
  const found: Record<Cue, string[]> = { greeting: [], brochure: [], checkingIn: [], admin: [], service: [] };
  const written = writtenWords(`${thread} ${notes}`);
  for (const word of written) {
    const plain = folded(word);
    for (const cue of cuesOf(plain)) found[cue].push(plain);
    const beginning = beginningOf(plain);
    if (beginning !== null && words.size < WORDS_KEPT && !words.has(beginning)) words.set(beginning, word);
  }
  const account = beginnings(accountName);
  const opportunity = beginnings(opportunityName);
  const title = beginnings(contactTitle);
  const initials = initialsOf(contactTitle ?? '');
  if (initials !== '') title.add(initials);
  return {
    words,
    wordCount: written.length,
    thread: beginnings(thread).size === 0 ? '' : folded(thread),
    isReply: replies.test(subject.replace(logged, '')),
    isExclaimed: /[!¡]/.test(subject) || /[!¡]/.test(notes),
    cues: found,
    dates: datesSaid(`${subject} . ${notes}`),
    names: new Set([...beginnings(contactName), ...account, ...opportunity]),
    opportunity: new Set([...opportunity].filter(word => !account.has(word))),
    title,
  };
}

/** What Salesforce and others put in front of the subject of a logged mail. */
const logged = /^\s*(e-?mail|mail)\s*:\s*/i;
const replies = /^\s*(re|fw|fwd|aw|wg|tr|rv|antw|doorst)\s*(\[\d+\])?\s*:/i;
const prefixes = /^(\s*(re|fw|fwd|aw|wg|tr|rv|antw|doorst|e-?mail|mail)\s*(\[\d+\])?\s*:)+/i;

function beginnings(text: string | null): Set<string> {
  return beginningsOf(text ?? '');
}
