import { failed, ok } from '@/lib/result';
import { type AddedCrm, type AddedKind, siteOf } from './added-crm';
import type { CrmApi, OpenCrm, Outside } from './crm';
import { openEspocrm } from './espocrm/api';
import { openSalesforce } from './salesforce/api';
import { needsNoAdding } from './salesforce/urls';
import { openTwenty } from './twenty/api';

/** Salesforce is opened by the site alone, added or not. */
const openers: Record<Exclude<AddedKind, 'salesforce'>, (base: string, outside: Outside) => CrmApi> = {
  espocrm: openEspocrm,
  twenty: openTwenty,
};

/** Opens the rep's session in whichever CRM serves a site; `added` are those the rep added. */
export function openCrmAmong(added: readonly AddedCrm[]): OpenCrm {
  return async (site, outside) => {
    const found = added.find(each => siteOf(each.address) === site);
    if (found !== undefined && found.crm !== 'salesforce') return ok(openers[found.crm](found.address, outside));
    return found !== undefined || needsNoAdding(site)
      ? openSalesforce(site, outside)
      : failed({ kind: 'unknownPlace' });
  };
}
