/** Record ids as Salesforce makes them: a key prefix, a body, and a checksum that survives lower-casing. */

const checksumLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const bodyDigits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The 18-character form of an id; ids that already have 18 characters come back unchanged. */
export function to18(id: string): string {
  if (id.length !== 15) return id;
  let checksum = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let place = 0; place < 5; place++) {
      const letter = id.charAt(block * 5 + place);
      if (letter >= 'A' && letter <= 'Z') bits |= 1 << place;
    }
    checksum += checksumLetters.charAt(bits);
  }
  return id + checksum;
}

/** Whether a text can be an id at all: 15 or 18 letters and digits. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(text);
}

/** The n-th id of an object. The same prefix and number always give the same id. */
export function idOf(keyPrefix: string, number: number): string {
  let body = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) body = bodyDigits.charAt(rest % 62) + body;
  return to18(`${keyPrefix}Kx${body.padStart(10, '0')}`);
}
