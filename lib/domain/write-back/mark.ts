import { type Choice, choice as choiceSchema, setAsideReason } from '../link';
import type { Instant } from '../words';
import { idOfName, nameOfId } from './id-name';

/**
 * A tag as it stands in the CRM: what was chosen, when, and whether a rule did it. It ends the text, in brackets, so that
 * another device (or a colleague's) can read the tag back, whatever the words before it are:
 * `Agree a paid pilot › New revenue [O1 2026-11-20T15:00:00Z]`.
 */
export type Mark = {
  choice: Choice | null;
  /** When it came into force. To the second: a mark has no fractions. */
  at: Instant;
  madeBy: 'rep' | 'rule';
};

const SET_ASIDE = 'set-aside:';
const NOTHING = 'none';

export function markOf({ choice, at, madeBy }: Mark): string {
  const what =
    choice === null
      ? NOTHING
      : choice.kind === 'objective'
        ? named(choice.objectiveId)
        : `${SET_ASIDE}${choice.reason}`;
  return `${what} ${toSeconds(at)}${madeBy === 'rule' ? ' rule' : ''}`;
}

/** The mark that a text is, or null when it is none. */
export function readMark(text: string): Mark | null {
  const [, what, at, rule] = /^(\S+) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)( rule)?$/s.exec(text.trim()) ?? [];
  if (what === undefined || at === undefined || Number.isNaN(Date.parse(at))) return null;
  const madeBy = rule === undefined ? 'rep' : 'rule';
  if (what === NOTHING) return { choice: null, at, madeBy };
  const choice = choiceSchema.safeParse(
    what.startsWith(SET_ASIDE)
      ? { kind: 'setAside', reason: setAsideReason.safeParse(what.slice(SET_ASIDE.length)).data }
      : { kind: 'objective', objectiveId: idOfName(what) },
  );
  return choice.success ? { choice: choice.data, at, madeBy } : null;
}

/**
 * Words with the mark behind them, cut so that the mark fits within `length` characters. Null when not even the mark
 * does.
 */
export function textWithMark(words: string, mark: Mark, length: number): string | null {
  const end = `[${markOf(mark)}]`;
  if (end.length > length) return null;
  const room = length - end.length - 1;
  const oneLine = words.replace(/\s+/g, ' ').trim();
  const cut = oneLine.length <= room ? oneLine : `${oneLine.slice(0, Math.max(0, room - 1)).trimEnd()}…`;
  return room <= 1 || cut === '' ? end : `${cut} ${end}`;
}

/** The mark at the end of such a text; null when the text bears none. */
export function markIn(text: string): Mark | null {
  const [, mark] = /\[([^[\]]+)\]\s*$/.exec(text) ?? [];
  return mark === undefined ? null : readMark(mark);
}

/** One id would be the word for nothing. */
function named(objectiveId: string): string {
  return objectiveId === NOTHING ? '%6Eone' : nameOfId(objectiveId);
}

function toSeconds(at: Instant): string {
  return `${new Date(Date.parse(at)).toISOString().slice(0, 19)}Z`;
}
