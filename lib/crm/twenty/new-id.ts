/**
 * A UUID made from words: the same words always give the same one. Twenty lets whoever makes a record name it, so the
 * second try of a click names the same record as the first.
 */
export async function idFrom(...words: string[]): Promise<string> {
  const bytes = new TextEncoder().encode(words.join('\n'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 16);
  // Version 8 (made from data of one's own) and the usual variant, as RFC 9562 asks.
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
