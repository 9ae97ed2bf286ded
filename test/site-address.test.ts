import { describe, expect, it } from 'vitest';
import { pairOf, patternFor, patternsFor, readSiteAddress } from '@/lib/site-address';

describe('the address of a CRM as a rep types it', () => {
  it.each([
    ['https://crm.example.com/#Account/view/1', 'https://crm.example.com/#Account/view/1'],
    ['  crm.example.com ', 'https://crm.example.com/'],
    ['crm.example.com/espo/', 'https://crm.example.com/espo/'],
    ['CRM.Example.COM', 'https://crm.example.com/'],
    ['localhost:8080/crm/#Account', 'http://localhost:8080/crm/#Account'],
    ['http://localhost:8080', 'http://localhost:8080/'],
    ['apple.localhost:3001', 'http://apple.localhost:3001/'],
    ['http://127.0.0.1:3000/objects/companies', 'http://127.0.0.1:3000/objects/companies'],
    ['https://10.0.0.5:8443/', 'https://10.0.0.5:8443/'],
  ])('%s is taken', (typed, address) => {
    const read = readSiteAddress(typed);
    expect(read.ok ? read.value.href : read.problem).toBe(address);
  });

  it.each([
    ['', 'badAddress'],
    ['   ', 'badAddress'],
    ['our crm', 'badAddress'],
    ['crm', 'badAddress'],
    ['ftp://crm.example.com', 'badAddress'],
    ['javascript://alert(1)', 'badAddress'],
    ['file:///etc/passwd', 'badAddress'],
    ['https://me:secret@crm.example.com', 'badAddress'],
    ['https://', 'badAddress'],
    ['http://crm.example.com', 'plainHttp'],
    ['http://192.168.1.5/crm', 'plainHttp'],
    ['http://localhost.example.com', 'plainHttp'],
    ['https://acme.lightning.force.com/lightning/r/Account/001/view', 'needsNoAdding'],
    ['acme.my.salesforce.com', 'needsNoAdding'],
  ])('%s is refused: %s', (typed, kind) => {
    expect(readSiteAddress(typed)).toEqual({ ok: false, problem: { kind } });
  });

  it.each([
    ['acme.lightning.crmforce.mil', 'acme.my.salesforce.mil'],
    ['acme.lightning.sfcrmapps.cn', 'acme.my.sfcrmproducts.cn'],
    ['acme--uat.sandbox.lightning.crmforce.mil', 'acme--uat.sandbox.my.salesforce.mil'],
    ['acme.my-lightning.com', 'acme.my-salesforce.com'],
    ['acme.lightning.cs12.force.com', 'acme.my.cs12.salesforce.com'],
  ])('%s: permission is asked for its pages and its API, from either address', (pages, api) => {
    for (const host of [pages, api]) {
      const read = readSiteAddress(`https://${host}/lightning/r/Account/001D000000IRFmaIAH/view`);
      expect(read.ok && patternsFor(read.value)).toEqual([`https://${pages}/*`, `https://${api}/*`]);
    }
  });

  it('other sites have no second host, and who only sounds like Salesforce has none either', () => {
    expect(patternsFor(new URL('https://crm.example.com/x'))).toEqual(['https://crm.example.com/*']);
    for (const host of [
      'acme.lightning.force.com',
      'lightning.crmforce.mil',
      'acme.lightning.crmforce.mil.evil.example',
    ])
      expect(pairOf(host)).toBeNull();
  });

  it('permission is asked for that site alone', () => {
    expect(patternFor(new URL('https://crm.example.com/x#y'))).toBe('https://crm.example.com/*');
    // Cookies belong to a host: one who may use only a port of it is shown none.
    expect(patternFor(new URL('http://localhost:8080/crm/'))).toBe('http://localhost/*');
  });
});
