/**
 * Salesforce record ids. The 15-character form is case-sensitive; the 18-character form adds three characters that spell
 * out the case. Everything inside the extension uses 18. Never lower-case an id.
 */
const shape = /^(?!000)(?=[A-Za-z]*\d)[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;
const checksumLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Could this be an id? Words of the right length, such as "OpportunityTeam", have no digit and are none. */
export function isSalesforceId(text: string): boolean {
  return shape.test(text);
}

/** The 18-character form of an id of 15 or 18 characters. */
export function to18(id: string): string {
  if (id.length === 18) return id;
  let checksum = '';
  for (let block = 0; block < 15; block += 5) {
    let upperCase = 0;
    for (let bit = 0; bit < 5; bit++) if (/[A-Z]/.test(id.charAt(block + bit))) upperCase |= 1 << bit;
    checksum += checksumLetters.charAt(upperCase);
  }
  return id + checksum;
}

/** The first three characters tell which object a record is of. */
export const keyPrefixes = {
  account: '001',
  contact: '003',
  opportunity: '006',
  lead: '00Q',
  case: '500',
  contract: '800',
  task: '00T',
  event: '00U',
  emailMessage: '02s',
  user: '005',
  organization: '00D',
} as const;

export function isOf(kind: keyof typeof keyPrefixes, id: string): boolean {
  return id.startsWith(keyPrefixes[kind]);
}
