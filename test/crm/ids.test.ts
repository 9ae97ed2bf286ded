import { describe, expect, it } from 'vitest';
import { isSalesforceId, to18 } from '@/lib/crm/salesforce/ids';

describe('record ids', () => {
  it.each([
    ['001D000000IRFma', '001D000000IRFmaIAH'],
    ['003RM0000068xV6', '003RM0000068xV6YAI'],
    ['001000000000001', '001000000000001AAA'],
  ])('%s and %s are the same record', (short, long) => {
    expect(to18(short)).toBe(long);
    expect(to18(long)).toBe(long);
  });

  it('two records that differ only in case stay two records', () => {
    expect(to18('001D000000IRFma')).not.toBe(to18('001D000000IRFmA'));
  });

  it.each(['001D000000IRFma', '001D000000IRFmaIAH', 'a01D000000AbCdE'])('%s is an id', id => {
    expect(isSalesforceId(id)).toBe(true);
  });

  it.each([
    '',
    'OpportunityTeam',
    '000D000000IRFma',
    '001D000000IRFm',
    "001D000000IRF'a",
    '001D000000IRFmaIA',
    ' 001D000000IRFma',
  ])('"%s" is none', text => {
    expect(isSalesforceId(text)).toBe(false);
  });
});
