import type { Activity } from './activity';
import { daysBetween } from './calendar';
import type { PlainDate } from './words';

/** Days without a conversation after which the next one counts as a first one again (design §6). */
export const FIRST_AGAIN_AFTER_DAYS = 180;

/**
 * Was something that is done a two-way talk: a call whose disposition means that somebody answered, or a meeting held?
 * Networking never is. The words are those that dialers and reps use; the rep's own word on a record counts first.
 */
export function isConversation(activity: Pick<Activity, 'kind' | 'disposition' | 'isFirstConversation'>): boolean {
  if (activity.isFirstConversation === true || activity.kind === 'meeting') return true;
  return activity.kind === 'call' && meansConnected(activity.disposition);
}

/**
 * Does a call's disposition say that there was somebody to talk to? What denies it stands before the word for it ("not
 * connected", "unable to reach"): what follows tells how the talk went ("Connected, no decision yet").
 */
export function meansConnected(disposition: string | null): boolean {
  const said = (disposition ?? '').trim().toLowerCase().replace(meansTheySaidNo, '');
  const talked = meansTalked.exec(said);
  if (talked === null || meansMachine.test(said)) return false;
  const end = talked.index + talked[0].length;
  return !deniesIt.test(said.slice(0, end)) && !meansNobodyAfterAll.test(said.slice(end));
}

/** Does it say that a machine answered, or nobody? */
export function meansNobodyAnswered(disposition: string | null): boolean {
  return meansMachineOrNobody.test((disposition ?? '').toLowerCase());
}

const meansTalked = /connect|spoke|talk|reach|answered|conversation|\bheld\b|gesprochen|erreicht|verbunden/;
const meansMachine = /voice ?mail|\bl?vm\b|machine|mailbox|left (a )?message|anrufbeantworter/;
const deniesIt =
  /\b(not?|non|nobody)\b|un(answered|reach)|disconnect|n['’]t\b|unable|fail|tried|attempt|never|nicht|kein|niemand/;
/** "Spoke with nobody", "Connected: no", "Connect attempt 2". */
const meansNobodyAfterAll =
  /^\p{L}*\P{L}*(attempt|failed|(with |to |mit )?(no|none|nobody|no[ -]?one|nein|niemand(em|en)?)$)/u;
const meansTheySaidNo = new RegExp(
  [
    String.raw`\b(not|isn['’]t|no)( an?| the| a good)? (interest(ed)?|fit|qualified|ready|now|budget|need|decision maker|right person)\b`,
    String.raw`\b(do not|don['’]t) call\b`,
    '(nicht|keine?n?) (interessiert|interesse|bedarf|budget|zuständig)',
  ].join('|'),
  'g',
);
const meansMachineOrNobody =
  /voice ?mail|\bl?vm\b|machine|left (a )?message|no[ -]?(answer|reply|response)|(not|n['’]t) (answer|reach)|unanswered|mailbox|anrufbeantworter|nicht erreicht|keine antwort/;

type Talk = { id: string; day: PlainDate; loggedAt: string; isFirst: boolean | null };

/**
 * The first conversations among one account's talks: those with none in the 180 days before. The rep's own word on a
 * record (`isFirst`) is taken as given. Returns the ids.
 */
export function firstConversations(talks: readonly Talk[]): Set<string> {
  const firsts = new Set<string>();
  const inOrder = [...talks].sort(
    (one, other) => one.day.localeCompare(other.day) || Date.parse(one.loggedAt) - Date.parse(other.loggedAt),
  );
  let last: PlainDate | null = null;
  for (const talk of inOrder) {
    const isDerived = last === null || daysBetween(last, talk.day) > FIRST_AGAIN_AFTER_DAYS;
    if (talk.isFirst ?? isDerived) firsts.add(talk.id);
    last = talk.day;
  }
  return firsts;
}
