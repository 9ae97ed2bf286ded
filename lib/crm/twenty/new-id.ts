/** Under which our names stand: made up once, and never to change. */
const NAMESPACE = '7c1f3a52-6d0e-4b8a-9a57-2f0d8e4c6b19';

/**
 * A UUID made from words (version 5 of RFC 9562): the same words always give the same one. Twenty lets whoever makes a
 * record name it, so the second try of a click names the same record as the first.
 */
export async function idFrom(...words: string[]): Promise<string> {
  const namespace = (NAMESPACE.replaceAll('-', '').match(/../g) ?? []).map(pair => Number.parseInt(pair, 16));
  const name = new TextEncoder().encode(words.join('\n'));
  const digest = await crypto.subtle.digest('SHA-1', new Uint8Array([...namespace, ...name]));
  const bytes = new Uint8Array(digest).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
