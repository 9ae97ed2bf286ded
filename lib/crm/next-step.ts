/**
 * No CRM's activities have a field for the next step, so it is the last line of the comments, behind an arrow that needs
 * no translation: everyone who reads the record sees it, and we find it again.
 */
const ARROW = '→ ';
const LONGEST = 32_000;

export function joinDescription(notes: string, nextStep: string | null): string {
  if (nextStep === null || nextStep.trim() === '') return notes.slice(0, LONGEST);
  const line = `${ARROW}${nextStep.trim().replace(/\s*\n\s*/g, ' ')}`;
  const room = LONGEST - line.length - 1;
  return notes === '' ? line : `${notes.slice(0, room)}\n${line}`;
}

export function splitDescription(description: string): { notes: string; nextStep: string | null } {
  const text = description.replaceAll('\r\n', '\n');
  const lines = text.trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  if (!last.startsWith(ARROW)) return { notes: text, nextStep: null };
  return { notes: lines.slice(0, -1).join('\n'), nextStep: last.slice(ARROW.length).trim() };
}

/** The same words, whatever the CRM did to line ends and the blanks around them. */
export function isSameDescription(one: string | null, other: string | null): boolean {
  return plain(one) === plain(other);
}

function plain(text: string | null): string {
  return (text ?? '').replaceAll('\r\n', '\n').trim();
}
