import { describe, expect, it } from 'vitest';
import { choosePage } from '@/lib/crm/choose-page';
import { isClassicHost, isLightningHost, isSalesforceHost, recordShown } from '@/lib/crm/salesforce/urls';
import { salesforceAddresses } from './salesforce-addresses';

describe('which record an address shows', () => {
  it.each(salesforceAddresses)('$what', ({ address, shows }) => {
    expect(recordShown(new URL(address))).toEqual(shows);
  });
});

describe('whose page an address is', () => {
  it.each(salesforceAddresses)('$what', ({ address, page }) => {
    const { hostname } = new URL(address);
    expect(isLightningHost(hostname)).toBe(page === 'lightning');
    expect(isClassicHost(hostname)).toBe(page === 'classic');
    expect(isSalesforceHost(hostname)).toBe(page !== 'foreign');
    expect(choosePage(hostname) !== null).toBe(page !== 'foreign');
  });
});
