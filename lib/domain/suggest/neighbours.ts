import { meansNobodyAnswered } from '../conversation';
import type { Choice } from '../link';
import type { PlainDate } from '../words';
import { taughtBy } from './learning';
import { type Asked, type Said, saidBy } from './said';

/** Another activity of the rep's from the same weeks, and what was answered for it; null: nothing yet. */
export type Neighbour = Asked & { choice: Choice | null };

/** What the activities around this one say about it. */
export type Around = {
  /** The same thing logged before, for the same contact: how sure that is, 0 to 1, and when. */
  twin: { likeness: number; subject: string; day: PlainDate } | null;
  /** Other accounts that got nearly the same text within days, where it was not tied to an objective. */
  sameTextAccounts: number;
  /** What was answered for those of the hours before. */
  justBefore: Answer[];
  /** For those with the same subject at another account, and those that this one replies to or that reply to it. */
  sameSubject: Answer[];
  sameThread: Answer[];
};
export type Answer = { objectiveId: string | null; day: PlainDate; hoursAway: number; neighbour: Neighbour };

/** How far away neighbours are looked at, in days. */
export const NEIGHBOUR_DAYS = 14;
/** As many as are worth giving: the nearest in time. */
export const NEIGHBOURS_READ = 100;

const HOUR_MS = 3_600_000;
const NEARLY_THE_SAME = 0.8;
const JUST_BEFORE_HOURS = 12;

export function lookAround(activity: Asked, neighbours: readonly Neighbour[]): Around {
  const said = saidBy(activity);
  const loggedMs = Date.parse(activity.loggedAt);
  const around: Around = { twin: null, sameTextAccounts: 0, justBefore: [], sameSubject: [], sameThread: [] };
  const alike = new Set<string>();
  for (const neighbour of neighbours) {
    const hoursAway = (loggedMs - Date.parse(neighbour.loggedAt)) / HOUR_MS;
    // A time that cannot be read is not near either.
    if (neighbour.id === activity.id || !(Math.abs(hoursAway) <= NEIGHBOUR_DAYS * 24)) continue;
    const theirs = saidBy(neighbour);
    const isHere = neighbour.accountId === activity.accountId;
    const taught = taughtBy(neighbour.choice);
    if (taught !== null)
      addAnswer(around, { said, theirs, isHere }, { ...taught, day: neighbour.day, hoursAway, neighbour });
    if (said.wordCount < 2 || likeness(said, theirs) < NEARLY_THE_SAME) continue;
    if (isHere && neighbour.contactId === activity.contactId) {
      const sure = twinLikeness(activity, neighbour, hoursAway);
      if (sure > (around.twin?.likeness ?? 0)) {
        around.twin = { likeness: sure, subject: neighbour.subject, day: neighbour.day };
      }
    } else if (neighbour.choice?.kind !== 'objective') alike.add(neighbour.accountId ?? neighbour.id);
  }
  around.sameTextAccounts = alike.size;
  return around;
}

function addAnswer(around: Around, of: { said: Said; theirs: Said; isHere: boolean }, answer: Answer): void {
  if (answer.hoursAway >= 0 && answer.hoursAway <= JUST_BEFORE_HOURS) around.justBefore.push(answer);
  if (of.said.thread === '' || of.theirs.thread !== of.said.thread) return;
  if (!of.isHere) around.sameSubject.push(answer);
  else if (of.said.isReply || of.theirs.isReply) around.sameThread.push(answer);
}

/** Shared words of all words: 0 to 1, and 0 for two that say nothing. */
function likeness(one: Said, other: Said): number {
  let shared = 0;
  for (const word of one.words.keys()) if (other.words.has(word)) shared += 1;
  return shared === 0 ? 0 : shared / (one.words.size + other.words.size - shared);
}

/** Words of a text that is hardly written twice by chance. */
const LONG_WORDS = 5;

/**
 * How sure it is that `earlier` is the same thing: logged in the same way minutes or hours before, or with a long text
 * within two days. Calls are tried again the same day in the same words, and a reply is no twin of what it replies to.
 */
function twinLikeness(activity: Asked, earlier: Neighbour, hoursAway: number): number {
  if (hoursAway < 0 || (hoursAway === 0 && earlier.id > activity.id) || hoursAway > 48) return 0;
  const said = saidBy(activity);
  const isSameWay =
    earlier.kind === activity.kind &&
    earlier.disposition === activity.disposition &&
    saidBy(earlier).isReply === said.isReply;
  if (!isSameWay) return 0;
  if (hoursAway < 0.25) return 1;
  const maySayItAgain = activity.accountId === null || meansNobodyAnswered(activity.disposition);
  if (maySayItAgain && said.words.size < LONG_WORDS) return 0;
  if (hoursAway < 4) return 1;
  return said.words.size < LONG_WORDS ? 0 : 0.5;
}
