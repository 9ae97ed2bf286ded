import { isSameDescription, joinDescription, splitDescription } from './next-step';

/**
 * Not every CRM has fields for what came of a talk and how long it took; Twenty does not even tell a call from a task.
 * What has no field stands as one line below the notes: `☎ 12 min · Connected`, or `👥` for a meeting. The signs need no
 * translation, and everyone who opens the record can read it.
 */
export type TalkFacts = { kind: 'call' | 'meeting'; minutes: number | null; disposition: string | null };

const signs = { call: '☎', meeting: '👥' } as const;
const BETWEEN = ' · ';

/** Notes, the line of facts where there is something to say, and the next step, as one text. */
export function joinTalk(notes: string, facts: TalkFacts | null, nextStep: string | null): string {
  const body = facts === null ? notes : [notes, lineOf(facts)].filter(part => part !== '').join('\n');
  return joinDescription(body, nextStep);
}

export function splitTalk(text: string): { notes: string; facts: TalkFacts | null; nextStep: string | null } {
  const { notes: body, nextStep } = splitDescription(text);
  const lines = body.trimEnd().split('\n');
  const facts = factsIn(lines.at(-1) ?? '');
  return { notes: facts === null ? body : lines.slice(0, -1).join('\n').trimEnd(), facts, nextStep };
}

/** Do two texts say the same, whatever the CRM did to line ends, blanks and empty lines? */
export function isSameTalk(one: string, other: string): boolean {
  const plain = (text: string): string => text.replace(/\s*\n\s*/g, '\n');
  return isSameDescription(plain(one), plain(other));
}

function lineOf({ kind, minutes, disposition }: TalkFacts): string {
  const said = [minutes === null ? null : `${minutes} min`, disposition?.replace(/\s+/g, ' ').trim() || null];
  return [signs[kind], said.filter(part => part !== null).join(BETWEEN)].join(' ').trim();
}

function factsIn(line: string): TalkFacts | null {
  const kind = (['call', 'meeting'] as const).find(each => line === signs[each] || line.startsWith(`${signs[each]} `));
  if (kind === undefined) return null;
  const said = line.slice(signs[kind].length).trim();
  const minutes = /^(\d{1,5}) min(?: · |$)/.exec(said);
  const disposition = minutes === null ? said : said.slice(minutes[0].length);
  return { kind, minutes: minutes === null ? null : Number(minutes[1]), disposition: disposition.trim() || null };
}
