import { expect, test } from 'vitest';
import { connectionTo } from '@/lib/background/connection';
import { pageOfSite } from '@/lib/crm/choose-page';
import { aWorld, HOST } from '../support/fake-crm';

test('only where a company may want an app of its own does the settings page ask how signing in through one stands', async () => {
  const { deps } = await aWorld();
  const espo = { crm: 'espocrm' as const, address: 'https://espo.example/crm/' };
  deps.pageOf = site => pageOfSite(site, [espo]);
  expect(connectionTo(deps, HOST, undefined)).toMatchObject({ crm: 'Salesforce', canSignInByApp: true });
  expect(connectionTo(deps, 'espo.example/crm', undefined)).toMatchObject({ crm: 'EspoCRM', canSignInByApp: false });
});
