import { describe, expect, it } from 'vitest';
import { addedAt, readAdded, siteOf } from '@/lib/crm/added-crm';
import { chooseAddedPage, choosePage, pageOfSite } from '@/lib/crm/choose-page';
import { isClassicHost, isLightningHost, isSalesforceHost, recordShown } from '@/lib/crm/salesforce/urls';
import { addedAddresses, addedCrms } from './added-crm-addresses';
import { salesforceAddresses } from './salesforce-addresses';

describe('which record an address shows', () => {
  it.each(salesforceAddresses)('Salesforce: $what', ({ address, shows }) => {
    expect(recordShown(new URL(address))).toEqual(shows);
  });

  it.each(addedAddresses)('an added CRM: $what', ({ address, site, shows }) => {
    for (const added of addedCrms) {
      const isItsOwn = siteOf(added.address) === site;
      expect(chooseAddedPage(added).recordShown(new URL(address))).toEqual(isItsOwn ? shows : null);
    }
  });

  it.each(salesforceAddresses)('no added CRM takes for its own: $what', ({ address }) => {
    for (const added of addedCrms) expect(chooseAddedPage(added).recordShown(new URL(address))).toBeNull();
  });
});

describe('whose page an address is', () => {
  it.each(salesforceAddresses)('Salesforce: $what', ({ address, page }) => {
    const { hostname } = new URL(address);
    expect(isLightningHost(hostname)).toBe(page === 'lightning');
    expect(isClassicHost(hostname)).toBe(page === 'classic');
    expect(isSalesforceHost(hostname)).toBe(page !== 'foreign');
    // The others are known once the rep has added them: their hosts are not in the manifest.
    const isInManifest = /\.(lightning\.force|my\.salesforce)\.com$/.test(hostname);
    expect(choosePage(hostname) !== null).toBe(page !== 'foreign' && isInManifest);
    const added = [{ crm: 'salesforce' as const, address: `https://${hostname}/` }];
    expect(pageOfSite(hostname, added)?.name).toBe('Salesforce');
    expect(addedAt(address, addedCrms)).toBeNull();
  });

  it.each(addedAddresses)('an added CRM: $what', ({ address, site }) => {
    const found = addedAt(address, addedCrms);
    expect(found === null ? null : siteOf(found.address)).toBe(site);
    expect(choosePage(new URL(address).hostname)).toBeNull();
  });

  it('of two CRMs on one server the one further down the path has the page', () => {
    const both = [
      { crm: 'twenty', address: 'https://espo.example/' },
      { crm: 'espocrm', address: 'https://espo.example/espo/' },
    ] as const;
    expect(addedAt('https://espo.example/espo/#Account', both)?.crm).toBe('espocrm');
    expect(addedAt('https://espo.example/objects/companies', both)?.crm).toBe('twenty');
  });

  it('a CRM that was added is known by its site, Salesforce without being added', () => {
    expect(pageOfSite('localhost:8080/crm', addedCrms)?.name).toBe('EspoCRM');
    expect(pageOfSite('localhost:3000', addedCrms)?.name).toBe('Twenty');
    expect(pageOfSite('acme.lightning.force.com', addedCrms)?.name).toBe('Salesforce');
    expect(pageOfSite('localhost:8080', addedCrms)).toBeNull();
  });

  it('what makes no sense in the stored list is left out', () => {
    const [good] = addedCrms;
    const stored = [good, { crm: 'vtiger', address: 'https://x.example/' }, { crm: 'twenty', address: 7 }, null, 'x'];
    expect(readAdded(stored)).toEqual([good]);
    expect(readAdded({ crm: 'twenty' })).toEqual([]);
    expect(readAdded(undefined)).toEqual([]);
  });
});
