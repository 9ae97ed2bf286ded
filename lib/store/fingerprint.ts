/**
 * A short name for a text: equal texts have the same, others practically never (two 32-bit FNV-1a sums with different
 * beginnings, and the length). It keeps long notes out of an index; whoever finds by it compares the texts themselves.
 */
export function fingerprint(text: string): string {
  return `${sum(text, 0x811c9dc5)}${sum(text, 0x01000193)}${text.length}`;
}

function sum(text: string, start: number): string {
  let value = start;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
